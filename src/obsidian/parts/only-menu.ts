/** The secondary button of a mouse. */
const SECONDARY = 2;

/**
 * Lets a press that opens a menu do nothing else. Obsidian's lists of suggestions choose a row by any button of the mouse, and on some
 * devices a long press, or a click with Ctrl, ends in a click.
 * @param el the list.
 */
export function onlyMenu(el: HTMLElement): HTMLElement {
	let hasOpened = false;
	el.addEventListener('pointerdown', () => (hasOpened = false), true);
	el.addEventListener('contextmenu', () => (hasOpened = true), true);
	const swallow = (event: MouseEvent): void => {
		if (event.button !== SECONDARY && !(hasOpened && event.detail > 0)) return;
		event.preventDefault();
		event.stopPropagation();
	};
	el.addEventListener('click', swallow, true);
	el.addEventListener('auxclick', swallow, true);
	return el;
}
