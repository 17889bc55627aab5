import { setTooltip } from 'obsidian';
import { distinctNames, tellDefinition, type Entry, type Lexicon, type ToldDefinition } from '../../engine';

/** Draws the definition of an entry, or "see X" with that of X, and below it where it is from if nobody has called it a definition. */
export function drawDefinition(el: HTMLElement, lexicon: Lexicon, entry: Entry | null): void {
	const told = entry && tellDefinition(lexicon, entry);
	const cls = told ? 'care-lexicon-definition' : 'care-lexicon-definition care-lexicon-nothing';
	el.createDiv({ cls, text: told?.text ?? 'No definition' });
	if (told?.source) el.createDiv({ cls: 'care-lexicon-source', text: told.source });
}

/** Draws the names of an entry besides its title, if there are any. The long form that leads a term's definition is not said twice. */
export function drawOtherNames(el: HTMLElement, lexicon: Lexicon, entry: Entry): void {
	const told = (entry.anchor && tellDefinition(lexicon, entry)?.text) || '';
	const others = distinctNames(entry.names).slice(1).flatMap(({ text }) => (told.startsWith(text) ? [] : [text]));
	if (others.length > 0) el.createDiv({ cls: 'care-lexicon-aliases', text: `Also ${others.join(', ')}` });
}

/** Makes the element for one line of definition; a tooltip says where it was taken from. */
export function lineFor(parent: HTMLElement, cls: string, { source }: ToldDefinition): HTMLElement {
	const line = parent.createDiv({ cls });
	if (source !== null) setTooltip(line, source);
	return line;
}
