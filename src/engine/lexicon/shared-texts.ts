import type { Definition } from '../note/definition-paragraph';
import type { Note } from '../note/note';
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
