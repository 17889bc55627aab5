import type { Definition } from '../note/definition-paragraph';
import type { Entry } from '../note/entry';
import { isNote, type Note } from '../note/note';
import { inlinePart } from '../text/inline-part';
import { readInline, type Inline } from '../text/inline-tree';
import { plainText } from '../text/plain-text';
import type { Lexicon } from './lexicon';

/** An entry's definition as it is shown. */
export interface ToldDefinition {
	/** Its own definition, behind the long form of a term that has one, or "see X" with the definition of X. */
	readonly text: string;
	/** Where its own definition begins in the text. */
	readonly from: number;
	/** Where it was taken from, in words, if nobody has called it a definition; null for one that somebody has. */
	readonly source: string | null;
	/** Whether the text is the entry's own definition, as `Hit.definitionRanges` refers to it. */
	readonly isOwn: boolean;
}

/** The definition of an entry for people: its own, or that of the note to which it sends its reader on. Null if there is none. */
export function tellDefinition(lexicon: Lexicon, entry: Entry): ToldDefinition | null {
	const { definition } = entry;
	const lead = isNote(entry) ? '' : longForm(entry);
	if (definition) {
		const before = lead === '' ? '' : `${lead}: `;
		return { text: before + definition.text, from: before.length, source: sourceOf(definition), isOwn: true };
	}
	if (lead !== '') return { text: lead, from: 0, source: null, isOwn: false };
	if (!isNote(entry) || !entry.reference) return null;
	const other = referredEntry(lexicon, entry)?.definition;
	const text = `see ${entry.reference.name}${other ? `: ${other.text}` : ''}`;
	return { text, from: 0, source: other ? sourceOf(other) : null, isOwn: false };
}

/**
 * The entry with whose definition the text told of an entry ends: itself, or that to which its note sends the reader on. Null if that text
 * holds no definition.
 */
export function definedEntry(lexicon: Lexicon, entry: Entry): DefinedEntry | null {
	const found = entry.definition || !isNote(entry) ? entry : referredEntry(lexicon, entry);
	return isDefined(found) ? found : null;
}

/** An entry that has a definition. */
export type DefinedEntry = Entry & { readonly definition: Definition };

function isDefined(entry: Entry | null): entry is DefinedEntry {
	return entry !== null && entry.definition !== null;
}

/** The marks of a quote, and the indent, that lines may begin with. */
const LINE_MARKS = /\n[ \t>]+/g;

/**
 * A definition with the marks that its author gave its words. The italics that make it one are none of these.
 * @param text the text of its note.
 * @returns null if the text does not say it in these words, as when it has changed since.
 */
export function markedDefinition({ text: words, from, to, kind }: Definition, text: string): readonly Inline[] | null {
	const source = text.slice(from, to).replace(LINE_MARKS, '\n');
	const said = plainText(source);
	// What stands below a paragraph may go on with its sentence.
	const below = words.startsWith(`${said} `) ? words.slice(said.length) : '';
	const part = inlinePart(readInline(source), below === '' ? words : said);
	if (below !== '') return part && [...part, { kind: 'text', text: below }];
	const [only] = part ?? [];
	return kind === 'italics' && part?.length === 1 && only?.kind === 'emphasis' ? only.children : part;
}

/** What the short form of a term stands for, if its list says so; empty if not. */
function longForm({ names: [first, ...others] }: Entry): string {
	const isShort = first !== undefined && !/\s/.test(first.text);
	return (isShort ? others.find(({ kind, text }) => kind === 'alias' && /\S\s+\S/.test(text))?.text : undefined) ?? '';
}

function sourceOf({ kind, line }: Definition): string | null {
	return kind === 'sentence' ? `From the text, line ${line}` : null;
}

/** The entry to which a note sends its reader on ("See X"); null if X is none, or a name of several. */
export function referredEntry(lexicon: Lexicon, { path, reference }: Note): Entry | null {
	if (!reference) return null;
	const found = lexicon.entry(lexicon.follow({ target: reference.target ?? reference.name, subpath: '' }, path)?.id ?? '');
	return found?.id === path ? null : found;
}
