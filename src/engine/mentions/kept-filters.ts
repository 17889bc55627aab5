import { mayHold, needsOf } from '../names/name-needs';
import { WordFilter } from '../names/word-filter';
import { IntLists } from './int-lists';

/** The word filters of texts, by the number of the text. */
export class KeptFilters {
	private readonly lists = new IntLists();
	private readonly salts: number[] = [];
	private readonly room = WordFilter.room();
	private count = 0;

	/** The number of texts with a filter. */
	get size(): number {
		return this.count;
	}

	has(text: number): boolean {
		return this.lists.has(text);
	}

	/** An empty filter for a text, valid until the next call. @param length in UTF-16 code units. */
	begin(length: number, salt: number): WordFilter {
		return WordFilter.forText(length, salt, this.room);
	}

	/** Stores the bits of a filter. */
	put(text: number, bits: Int32Array, salt: number): void {
		if (!this.has(text)) this.count++;
		this.lists.put(text, bits);
		while (this.salts.length <= text) this.salts.push(0);
		this.salts[text] = salt;
	}

	/** The bits of a text's filter, as plain data; empty if there is none. */
	bitsOf(text: number): Int32Array {
		return this.lists.get(text).slice();
	}

	/** @returns whether there was one. */
	delete(text: number): boolean {
		const isThere = this.has(text);
		if (isThere) this.count--;
		this.lists.delete(text);
		return isThere;
	}

	/** The texts that may contain one of some names. */
	textsThatMayHold(names: readonly string[]): number[] {
		const texts: number[] = [];
		if (names.length === 0 || this.count === 0) return texts;
		const wanted = names.map(needsOf);
		for (const [text, salt] of this.salts.entries()) {
			if (!this.has(text)) continue;
			const filter = new WordFilter(this.lists.get(text), salt);
			if (wanted.some((needs) => mayHold(filter, needs))) texts.push(text);
		}
		return texts;
	}
}
