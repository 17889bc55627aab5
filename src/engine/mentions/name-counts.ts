import { foldName } from '../lexicon/fold';
import type { NameMatch } from './find-names';

/** A name, in whatever spelling folds to it: in how many notes it stands, and in how many of these in small letters. */
interface NameCount {
	notes: number;
	small: number;
	/** The last note it was counted for, by the number of its counting; and the last for small letters. */
	counted: number;
	countedSmall: number;
}

/** What was counted for a note, to be taken away when the note changes. */
export interface CountedNames {
	readonly all: readonly NameCount[];
	readonly small: readonly NameCount[];
}

const MOST_SPELLINGS = 1 << 16;

/** In how many notes names stand. */
export class NameCounts {
	private readonly counts = new Map<string, NameCount>();
	/** The same by the spellings met last: a name stands in many notes, and need not be folded in each. */
	private readonly bySpelling = new Map<string, NameCount>();
	private countings = 0;

	/** Counts a note more for every name that stands in it. */
	add(matches: readonly (NameMatch & { readonly text: string })[]): CountedNames {
		const counting = ++this.countings;
		const all: NameCount[] = [];
		const small: NameCount[] = [];
		for (const match of matches) {
			const count = this.countFor(match);
			if (count.counted !== counting) all.push(count);
			count.counted = counting;
			if (count.countedSmall === counting || match.text !== match.text.toLowerCase()) continue;
			count.countedSmall = counting;
			small.push(count);
		}
		for (const count of all) count.notes++;
		for (const count of small) count.small++;
		return { all, small };
	}

	/** Takes away what was counted for a note. */
	remove({ all, small }: CountedNames): void {
		for (const count of all) count.notes--;
		for (const count of small) count.small--;
	}

	/** In how many notes the name of a match stands. */
	of(match: NameMatch): number {
		return this.countFor(match).notes;
	}

	/** In how many notes the name of a match stands in small letters. */
	ofSmall(match: NameMatch): number {
		return this.countFor(match).small;
	}

	private countFor({ owners: [owner] }: NameMatch): NameCount {
		const spelling = owner?.name.text ?? '';
		const held = this.bySpelling.get(spelling);
		if (held) return held;
		if (this.bySpelling.size >= MOST_SPELLINGS) this.bySpelling.clear();
		const name = foldName(spelling);
		const count = this.counts.get(name) ?? { notes: 0, small: 0, counted: 0, countedSmall: 0 };
		this.counts.set(name, count);
		this.bySpelling.set(spelling, count);
		return count;
	}
}
