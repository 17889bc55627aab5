import { setIcon } from 'obsidian';

/** The class of the box that selects a row. */
export const CHECK = 'care-lexicon-check';

/** Draws the box that selects a row. To screen readers the row itself says whether it is selected. */
export function drawCheck(el: HTMLElement, isSelected: boolean): void {
	setIcon(el.createDiv({ cls: CHECK, attr: { 'aria-hidden': 'true' } }), isSelected ? 'check-square' : 'square');
}
