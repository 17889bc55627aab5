import type { Note } from '../note/note';
import type { Segment } from './segment';
import { TopK } from './top-k';

/** Why an entry is found. */
export type MatchReason =
	| 'exact' | 'alias' | 'acronym' | 'prefix' | 'initials' | 'typo' | 'words' | 'tag' | 'definition' | 'recent' | 'listed';

/** An entry found, and how well: the lower the key, the better. */
export interface Match {
	readonly segment: Segment;
	readonly entry: number;
	readonly note: Note;
	readonly key: number;
	/** The name that fits, by its number; -1 for one that is yet to be chosen. */
	readonly name: number;
	/** Null for an entry found by its words: which evidence it was is read from the name chosen. */
	readonly reason: MatchReason | null;
}

/** The entries found so far, each once, by its best key. */
export class Matches {
	private readonly byNote = new Map<Note, Match>();

	get size(): number {
		return this.byNote.size;
	}

	/** Adds an entry if it may be an answer and is not there with a better key. */
	add(segment: Segment, entry: number, found: Pick<Match, 'key' | 'name' | 'reason'>): void {
		const note = segment.index.data.notes[entry];
		if (!note || !segment.accepts(entry)) return;
		const held = this.byNote.get(note);
		if (!held || held.key > found.key) this.byNote.set(note, { segment, entry, note, ...found });
	}

	/**
	 * The best matches in order; equal ones by the shorter title, then by path.
	 * @param bonusOf what a match's note is better by, for reasons of the reader's own.
	 */
	best(limit: number, bonusOf: (note: Note) => number): Match[] {
		const top = new TopK<Match>(limit, (a, b) => a.key - b.key || compareNotes(a.note, b.note));
		for (const match of this.byNote.values()) {
			const bonus = bonusOf(match.note);
			top.add(bonus === 0 ? match : { ...match, key: match.key - bonus });
		}
		return top.sorted();
	}
}

/** Orders notes that fit equally well: by the length of the title, then by path. */
export function compareNotes(a: Note, b: Note): number {
	const [one, other] = [a.names[0]?.text.length ?? 0, b.names[0]?.text.length ?? 0];
	return one - other || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
