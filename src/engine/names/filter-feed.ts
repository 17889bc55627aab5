import type { WordFilter } from './word-filter';

const NO_HASHES: readonly number[] = [];

/**
 * Feeds a filter with each word of a text behind the one before it. A word may be several things, and with the next one it may be a third:
 * then every pair of these is added.
 */
export class FilterFeed {
	/** The hash of the previous word; none at the start of a text. And what else it may be, alone or as the end of a joined word. */
	private before = 0;
	private moreBefore = NO_HASHES;
	/** Those of the word before it. */
	private earlier = 0;
	private moreEarlier = NO_HASHES;
	/** The hashes of the word that the text writes in several, the last of which is still to come, and where that ends. */
	private joined = NO_HASHES;
	private joinedTo = 0;

	/** Separates the next word from the last one. */
	breakOff(): void {
		this.before = 0;
		this.moreBefore = NO_HASHES;
		this.joined = NO_HASHES;
		this.joinedTo = 0;
	}

	/** Adds the pairs that a word of one hash makes with the one before it. @param to where it ends, in UTF-16 code units. */
	addOne(filter: WordFilter, hash: number, to: number): void {
		this.addPairs(filter, hash, this.before, this.moreBefore);
		this.goOn(hash, NO_HASHES, to);
	}

	/** The same for a word of several hashes. */
	add(filter: WordFilter, hashes: readonly number[], to: number): void {
		for (const hash of hashes) this.addPairs(filter, hash, this.before, this.moreBefore);
		this.goOn(hashes[0] ?? 0, hashes.slice(1), to);
	}

	/** Adds the word that the last one and those up to an offset are together. */
	addJoined(filter: WordFilter, hashes: readonly number[], to: number): void {
		for (const hash of hashes) {
			filter.add(hash);
			this.addPairs(filter, hash, this.earlier, this.moreEarlier);
		}
		this.joined = hashes;
		this.joinedTo = to;
	}

	private addPairs(filter: WordFilter, hash: number, before: number, moreBefore: readonly number[]): void {
		filter.addPair(before, hash);
		for (const first of moreBefore) filter.addPair(first, hash);
	}

	private goOn(hash: number, more: readonly number[], to: number): void {
		this.earlier = this.before;
		this.moreEarlier = this.moreBefore;
		this.before = hash;
		this.moreBefore = this.joined.length === 0 ? more : [...more, ...this.joined];
		if (to >= this.joinedTo) this.joined = NO_HASHES;
	}
}
