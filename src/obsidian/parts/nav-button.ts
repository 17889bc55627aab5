import { setIcon, setTooltip } from 'obsidian';

/** Adds an icon button to the header of a view. @param label what it does, as tooltip and for screen readers. */
export function addNavButton(
	parentEl: HTMLElement,
	{ icon, label, act }: { icon: string; label: string; act: (event: MouseEvent) => void },
): HTMLElement {
	const el = parentEl.createEl('button', { cls: 'clickable-icon nav-action-button' });
	setIcon(el, icon);
	setTooltip(el, label);
	el.addEventListener('click', act);
	return el;
}
