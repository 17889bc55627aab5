/** Shows a message in place of a list, or none if it is empty. @param clear given where filters hide all there is: takes them away. */
export function showListMessage(el: HTMLElement, text: string, clear: (() => void) | null): void {
	el.setText(text);
	el.toggle(text !== '');
	if (clear) el.createEl('button', { text: 'Clear filters' }).addEventListener('click', clear);
}
