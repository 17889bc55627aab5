import type { Note } from '../note/note';
import { FirstOf } from './top-k';
import type { Part } from './part';

/** Why an entry is found. */
export type Why = 'exact' | 'alias' | 'acronym' | 'prefix' | 'initials' | 'typo' | 'words' | 'tag' | 'definition' | 'recent' | 'listed';

/** An entry found, and how well: the lower the key, the better. */
export interface Row {
	readonly part: Part;
	readonly entry: number;
	readonly note: Note;
	readonly key: number;
	/** The name that fits, by its number; -1 for one that is yet to be chosen. */
	readonly name: number;
	/** Null for an entry found by its words: which evidence it was is read from the name chosen. */
	readonly why: Why | null;
}

/** The entries found so far, each once, by its best key. */
export class Rows {
	private readonly byNote = new Map<Note, Row>();

	get size(): number {
		return this.byNote.size;
	}

	/** Adds an entry if it may be an answer and is not there with a better key. */
	add(part: Part, entry: number, found: Pick<Row, 'key' | 'name' | 'why'>): void {
		const note = part.index.data.notes[entry];
		if (!note || !part.accepts(entry)) return;
		const held = this.byNote.get(note);
		if (!held || held.key > found.key) this.byNote.set(note, { part, entry, note, ...found });
	}

	has(note: Note): boolean {
		return this.byNote.has(note);
	}

	/** The best rows in order; equal ones by the shorter title, then by path. @param bonusOf what a row's note is better by, for reasons of the reader's own. */
	best(limit: number, bonusOf: (note: Note) => number): Row[] {
		const first = new FirstOf<Row>(limit, (a, b) => a.key - b.key || compareNotes(a.note, b.note));
		for (const row of this.byNote.values()) {
			const bonus = bonusOf(row.note);
			first.add(bonus === 0 ? row : { ...row, key: row.key - bonus });
		}
		return first.sorted();
	}
}

/** Orders notes that fit equally well: by the length of the title, then by path. */
export function compareNotes(a: Note, b: Note): number {
	const [one, other] = [a.names[0]?.text.length ?? 0, b.names[0]?.text.length ?? 0];
	return one - other || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
