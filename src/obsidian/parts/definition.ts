import { setTooltip } from 'obsidian';
import { tellDefinition, type Entry, type Lexicon, type ToldDefinition } from '../../engine';

/** Draws the definition of an entry, or "see X" with that of X, and below it where it is from if nobody has called it a definition. */
export function drawDefinition(el: HTMLElement, lexicon: Lexicon, entry: Entry | null): void {
	const told = entry && tellDefinition(lexicon, entry);
	const cls = told ? 'care-lexicon-definition' : 'care-lexicon-definition care-lexicon-nothing';
	el.createDiv({ cls, text: told?.text ?? 'No definition' });
	if (told?.source) el.createDiv({ cls: 'care-lexicon-source', text: told.source });
}

/** Makes the element for one line of definition; a tooltip says where it was taken from. */
export function lineFor(parent: HTMLElement, cls: string, { source }: ToldDefinition): HTMLElement {
	const line = parent.createDiv({ cls });
	if (source !== null) setTooltip(line, source);
	return line;
}
