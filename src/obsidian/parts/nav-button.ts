import { setIcon, setTooltip } from 'obsidian';

/** Adds a button with an icon to the head of a view. @param label what it does, for those who see its tooltip and those who hear it. */
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
