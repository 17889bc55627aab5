import type { Entry } from '../note/entry';
import { NearFinder } from './near-words';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';
import type { SearchIndex } from './search-index';
import { WordPass } from './word-pass';

/** An index in use: tracks which entries are removed and which pass the filter, and provides working memory for a search. */
export class Segment {
	readonly nearWords: NearFinder;
	readonly pass: WordPass;
	private readonly gone: Uint8Array;
	private goneCount = 0;
	private filter: string | null = null;
	/** 0 for an entry not yet tested, 1 for one that passes the filter, 2 for one that does not. */
	private readonly admitted: Uint8Array;
	private test: (subject: Entry) => boolean = () => true;

	constructor(
		readonly index: SearchIndex,
		readonly limits: SearchLimits = SEARCH_LIMITS,
	) {
		this.nearWords = new NearFinder(index, limits);
		this.pass = new WordPass(index, this.nearWords, limits);
		this.gone = new Uint8Array(index.size);
		this.admitted = new Uint8Array(index.size);
	}

	/** Removes an entry from all results. @returns whether it was there. */
	remove(entry: number): boolean {
		const wasThere = this.gone[entry] === 0;
		this.gone[entry] = 1;
		if (wasThere) this.goneCount++;
		return wasThere;
	}

	/** How many entries have not been removed. */
	get size(): number {
		return this.index.size - this.goneCount;
	}

	isThere(entry: number): boolean {
		return this.gone[entry] === 0;
	}

	/** Sets the filter. @param filter identifies the test, equal for equal tests; empty for all entries. */
	filterBy(filter: string, test: (subject: Entry) => boolean): void {
		if (this.filter !== filter) this.admitted.fill(filter === '' ? 1 : 0);
		this.filter = filter;
		this.test = test;
	}

	/** Whether an entry may be a result: not removed, and passing the filter. */
	accepts(entry: number): boolean {
		if (this.gone[entry] !== 0) return false;
		const known = this.admitted[entry];
		if (known !== 0) return known === 1;
		const subject = this.index.data.subjects[entry];
		const passes = subject !== undefined && this.test(subject);
		this.admitted[entry] = passes ? 1 : 2;
		return passes;
	}

	/** Whether a name or text of an entry that has not been removed contains a word with this beginning. */
	hasWordFrom(start: string): boolean {
		const { low, high } = this.index.wordsFrom(start);
		return [this.index.data.inNames, this.index.data.inTexts].some(({ starts, items }) => {
			for (let i = starts[low] ?? 0; i < (starts[high] ?? 0); i++) if (this.isThere(items[i] ?? 0)) return true;
			return false;
		});
	}
}
