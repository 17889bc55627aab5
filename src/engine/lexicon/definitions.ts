import type { Definition } from '../note/definition-paragraph';
import type { Note } from '../note/note';
import type { Lexicon } from './lexicon';

/** A note's definition as it is shown. */
export interface ToldDefinition {
	/** Its own definition, or "see X" with the definition of X. */
	readonly text: string;
	/** Where it was taken from, in words, if nobody has called it a definition; null for one that somebody has. */
	readonly source: string | null;
	/** Whether the text is the note's own definition, as `Hit.definitionRanges` refers to it. */
	readonly isOwn: boolean;
}

/** The definition of a note for people: its own, or that of the note to which it sends its reader on. Null if there is none. */
export function tellDefinition(lexicon: Lexicon, note: Note): ToldDefinition | null {
	const { definition, reference } = note;
	if (definition) return { text: definition.text, source: sourceOf(definition), isOwn: true };
	if (!reference) return null;
	const other = referredNote(lexicon, note)?.definition;
	return { text: `see ${reference.name}${other ? `: ${other.text}` : ''}`, source: other ? sourceOf(other) : null, isOwn: false };
}

function sourceOf({ kind, line }: Definition): string | null {
	return kind === 'sentence' ? `From the text, line ${line}` : null;
}

/** The note to which another sends its reader on ("See X"); null if X is no note, or a name of several. */
export function referredNote(lexicon: Lexicon, { path, reference }: Note): Note | null {
	if (!reference) return null;
	const found = lexicon.get(lexicon.resolve(reference.target ?? reference.name, path).path ?? '');
	return found?.path === path ? null : found;
}
