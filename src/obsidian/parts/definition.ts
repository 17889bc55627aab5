import { setTooltip } from 'obsidian';
import { tellDefinition, type Lexicon, type Note, type ToldDefinition } from '../../engine';

/** Draws the definition of a note, or "see X" with that of X, and below it where it was taken from if nobody has called it a definition. */
export function drawDefinition(el: HTMLElement, lexicon: Lexicon, note: Note | null): void {
	const told = note && tellDefinition(lexicon, note);
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
