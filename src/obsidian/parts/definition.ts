import { setTooltip } from 'obsidian';
import { distinctNames, tellDefinition, type Entry, type Lexicon, type ToldDefinition } from '../../engine';

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
