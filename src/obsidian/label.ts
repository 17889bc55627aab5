/** Names an element by the text of another. Obsidian shows an `aria-label` of its own as a tooltip, which a whole region does not want. */
export function labelBy(el: HTMLElement, label: HTMLElement): void {
	label.id ||= `care-lexicon-${crypto.randomUUID()}`;
	el.setAttr('aria-labelledby', label.id);
}
