/** Shows a message in place of a list; an empty one removes it. @param clear resets the filters, if they hide everything; else null. */
export function showListMessage(el: HTMLElement, text: string, clear: (() => void) | null): void {
	el.setText(text);
	el.toggle(text !== '');
	if (clear) el.createEl('button', { text: 'Clear filters' }).addEventListener('click', clear);
}
