import type { Entry } from '../note/entry';
import type { Segment } from './segment';
import { TopK } from './top-k';

/** Why an entry matches. */
export type MatchReason =
	| 'exact' | 'alias' | 'acronym' | 'prefix' | 'initials' | 'typo' | 'words' | 'tag' | 'definition' | 'partial' | 'recent' | 'listed';

/** A matching entry, and how good the match is: the lower the key, the better. */
export interface Match {
	readonly segment: Segment;
	readonly entry: number;
	readonly subject: Entry;
	readonly key: number;
	/** The number of the matching name; -1 if it has not been chosen yet. */
	readonly name: number;
	/** Null for an entry matched by words: the reason then follows from the chosen name. */
	readonly reason: MatchReason | null;
	/** The folded words of the query that a partial match lacks. */
	readonly lacks?: readonly string[];
}

/** A difference between keys that decides nothing else. */
const LEAST = 1e-6;

/** The entries matched so far, each once, with its best key. */
export class Matches {
	private readonly bySubject = new Map<Entry, Match>();

	get size(): number {
		return this.bySubject.size;
	}

	/** Adds an entry if it is admissible and does not already have a better key. */
	add(segment: Segment, entry: number, found: Pick<Match, 'key' | 'name' | 'reason' | 'lacks'>): void {
		const subject = segment.index.data.subjects[entry];
		if (!subject || !segment.accepts(entry)) return;
		const held = this.bySubject.get(subject);
		if (!held || held.key > found.key) this.bySubject.set(subject, { segment, entry, subject, ...found });
	}

	/**
	 * A key behind the first few beginnings of names, and before the others; null if there are not so many. Others with the same key as the
	 * last of the first few are moved behind it.
	 */
	behindBeginnings(few: number): number | null {
		const all = [...this.bySubject.values()].filter(({ reason }) => reason === 'prefix');
		const last = all.sort((a, b) => a.key - b.key || compareSubjects(a.subject, b.subject))[few - 1];
		if (!last) return null;
		for (const match of all.slice(few)) {
			if (match.key < last.key + 2 * LEAST) this.bySubject.set(match.subject, { ...match, key: match.key + 2 * LEAST });
		}
		return last.key + LEAST;
	}

	/**
	 * The best matches in order; ties by the shorter title, then by id.
	 * @param bonusOf how much the reader's habits improve the key of a match.
	 */
	best(limit: number, bonusOf: (subject: Entry) => number): Match[] {
		const top = new TopK<Match>(limit, (a, b) => a.key - b.key || compareSubjects(a.subject, b.subject));
		for (const match of this.bySubject.values()) {
			const bonus = bonusOf(match.subject);
			top.add(bonus === 0 ? match : { ...match, key: match.key - bonus });
		}
		return top.sorted();
	}
}

/** Orders equally good entries: by the length of the title, then by id. */
export function compareSubjects(a: Entry, b: Entry): number {
	const [one, other] = [a.names[0]?.text.length ?? 0, b.names[0]?.text.length ?? 0];
	return one - other || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
