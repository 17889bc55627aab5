/** A unique element id. */
export function newId(): string {
	return `care-lexicon-${Math.random().toString(36).slice(2)}`;
}

/** Labels an element by the text of another. Obsidian would show an `aria-label` as a tooltip, which is unwanted on a whole region. */
export function labelBy(el: HTMLElement, label: HTMLElement): void {
	label.id ||= newId();
	el.setAttr('aria-labelledby', label.id);
}
