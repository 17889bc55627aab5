import type { Note } from '../note/note';
import type { Segment } from './segment';
import { TopK } from './top-k';

/** Why an entry matches. */
export type MatchReason =
	| 'exact' | 'alias' | 'acronym' | 'prefix' | 'initials' | 'typo' | 'words' | 'tag' | 'definition' | 'recent' | 'listed';

/** A matching entry, and how good the match is: the lower the key, the better. */
export interface Match {
	readonly segment: Segment;
	readonly entry: number;
	readonly note: Note;
	readonly key: number;
	/** The number of the matching name; -1 if it has not been chosen yet. */
	readonly name: number;
	/** Null for an entry matched by words: the reason then follows from the chosen name. */
	readonly reason: MatchReason | null;
}

/** The entries matched so far, each once, with its best key. */
export class Matches {
	private readonly byNote = new Map<Note, Match>();

	get size(): number {
		return this.byNote.size;
	}

	/** Adds an entry if it is admissible and does not already have a better key. */
	add(segment: Segment, entry: number, found: Pick<Match, 'key' | 'name' | 'reason'>): void {
		const note = segment.index.data.notes[entry];
		if (!note || !segment.accepts(entry)) return;
		const held = this.byNote.get(note);
		if (!held || held.key > found.key) this.byNote.set(note, { segment, entry, note, ...found });
	}

	/**
	 * The best matches in order; ties by the shorter title, then by path.
	 * @param bonusOf how much the reader's habits improve the key of a match's note.
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

/** Orders equally good notes: by the length of the title, then by path. */
export function compareNotes(a: Note, b: Note): number {
	const [one, other] = [a.names[0]?.text.length ?? 0, b.names[0]?.text.length ?? 0];
	return one - other || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
