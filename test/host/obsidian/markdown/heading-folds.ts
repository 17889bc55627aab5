import { setIcon } from '../icons';
import type { RenderedSection } from './rendered-section';

/** Fired on a section when its heading is folded or unfolded. */
export const FOLD_EVENT = 'heading-fold';

/** Puts the mark before a heading by which what is below it is folded. */
export function addFoldIndicator(section: RenderedSection): void {
	const heading = section.el.querySelector<HTMLElement>(':scope > :is(h1, h2, h3, h4, h5, h6)');
	if (!heading) return;
	const indicator = document.createElement('span');
	indicator.className = 'heading-collapse-indicator collapse-indicator collapse-icon';
	setIcon(indicator, 'right-triangle');
	indicator.addEventListener('click', () => {
		section.collapsed = !section.collapsed;
		section.el.dispatchEvent(new CustomEvent(FOLD_EVENT, { bubbles: true }));
	});
	heading.prepend(indicator);
}

/** Hides what is below folded headings, down to the next heading of the same level or a higher one. */
export function applyFolds(sections: readonly RenderedSection[]): void {
	let hidingBelow = 0;
	for (const { el, level, collapsed } of sections) {
		if (level > 0 && level <= hidingBelow) hidingBelow = 0;
		el.style.display = hidingBelow > 0 ? 'none' : '';
		if (level === 0) continue;
		if (collapsed && hidingBelow === 0) hidingBelow = level;
		el.classList.toggle('is-collapsed', collapsed);
		el.querySelector('.heading-collapse-indicator')?.classList.toggle('is-collapsed', collapsed);
	}
}
