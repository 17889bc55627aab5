import type { Definition } from '../note/definition';
import type { Note } from '../note/note';
import type { Lexicon } from './lexicon';
import { Postings } from './postings';

/** A text that so many notes have where a definition would stand defines none of them. */
const SHARED = 3;

/**
 * Which notes have which text where a definition would stand. A text that three notes or more share ("Back to the list.") defines none of
 * them: the next one of each note takes its place. A change costs its own texts.
 */
export class SharedTexts {
	private readonly owners = new Postings();

	/** Takes a note in. @returns the paths of the other notes whose definition may be another with that. */
	add(note: Note): string[] {
		return this.change(note, (key) => this.owners.add(key, note.path));
	}

	/** Takes a note out. @returns as `add`. */
	remove(note: Note): string[] {
		return this.change(note, (key) => this.owners.remove(key, note.path));
	}

	private change(note: Note, change: (key: string) => void): string[] {
		return [...keysOf(note)].flatMap((key) => {
			const before = this.owners.count(key) >= SHARED;
			change(key);
			return before === this.owners.count(key) >= SHARED ? [] : this.owners.get(key).filter((path) => path !== note.path);
		});
	}

	/** The note with the first of its definitions that it does not share with many; the very same note if that is the one it has. */
	defined(note: Note): Note {
		const all = definitionsOf(note);
		const definition = all.find((one) => !isCommon(one) || this.owners.count(one.text) < SHARED) ?? null;
		return definition === note.definition ? note : { ...note, definition, otherDefinitions: all.filter((one) => one !== definition) };
	}
}

/** The definition of a note and those that may take its place, in the order of their worth. */
function definitionsOf({ definition, otherDefinitions }: Note): readonly Definition[] {
	if (otherDefinitions.length === 0) return definition ? [definition] : [];
	const all = definition ? [definition, ...otherDefinitions] : otherDefinitions.slice();
	return all.sort((a, b) => rank(a) - rank(b) || a.from - b.from);
}

function rank({ kind }: Definition): number {
	return kind === 'italics' ? 0 : 1;
}

function keysOf(note: Note): Set<string> {
	return new Set(definitionsOf(note).filter(isCommon).map(({ text }) => text));
}

/** Whether it may be a text that stands in many notes; what its author calls a definition is one, whoever has it too. */
function isCommon({ kind }: Definition): boolean {
	return kind === 'italics' || kind === 'sentence';
}

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
