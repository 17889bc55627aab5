import { foldName } from '../text/fold';

/** A name, in whatever spelling folds to it: in how many notes it stands, and in how many of these in small letters. */
export interface NameCount {
	notes: number;
	small: number;
	/** The last note it was counted for, by the number of its counting; and the last for small letters. */
	counted: number;
	countedSmall: number;
}

const MOST_SPELLINGS = 1 << 16;

/** In how many notes names stand. */
export class NameCounts {
	private readonly counts = new Map<string, NameCount>();
	/** The same by the spellings asked for last. */
	private readonly bySpelling = new Map<string, NameCount>();
	private countings = 0;

	/**
	 * Counts a note more for every name that stands in it, or one less.
	 * @param counts those of the names, place by place. @param written what is written at each place.
	 */
	add(counts: readonly NameCount[], written: (place: number) => string, more: 1 | -1 = 1): void {
		const counting = ++this.countings;
		counts.forEach((count, place) => {
			if (count.counted !== counting) count.notes += more;
			count.counted = counting;
			if (count.countedSmall === counting || !isSmall(written(place))) return;
			count.small += more;
			count.countedSmall = counting;
		});
	}

	/** The count of a name, in whatever spelling. */
	of(spelling: string): NameCount {
		const held = this.bySpelling.get(spelling);
		if (held) return held;
		if (this.bySpelling.size >= MOST_SPELLINGS) this.bySpelling.clear();
		const count = this.ofNew(spelling);
		this.bySpelling.set(spelling, count);
		return count;
	}

	/** The same of a spelling that is not likely to be asked for again: who asks keeps it. */
	ofNew(spelling: string): NameCount {
		const name = foldName(spelling);
		const held = this.counts.get(name);
		if (held) return held;
		const count = { notes: 0, small: 0, counted: 0, countedSmall: 0 };
		this.counts.set(name, count);
		return count;
	}
}

/** Whether a text is in small letters. */
function isSmall(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 65 && code <= 90) return false;
		if (code >= 128) return text === text.toLowerCase();
	}
	return true;
}
