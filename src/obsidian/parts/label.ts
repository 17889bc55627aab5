let given = 0;

/** An id that no other element has. */
export function newId(): string {
	return `care-lexicon-${++given}`;
}

/** Names an element by the text of another. Obsidian shows an `aria-label` of its own as a tooltip, which a whole region does not want. */
export function labelBy(el: HTMLElement, label: HTMLElement): void {
	label.id ||= newId();
	el.setAttr('aria-labelledby', label.id);
}
