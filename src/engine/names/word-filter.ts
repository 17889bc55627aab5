const LEAST = 1 << 9;
const MOST = 1 << 15;

/**
 * Which words a text may hold: a no is sure, a yes wrong for one in some hundred words (Bloom 1970; two bits a word, both from one
 * hash). Takes a quarter of a byte for each character of the text, 4 KB at most.
 */
export class WordFilter {
	private readonly mask: number;

	/** @param bits a power of two of them, 32 in a number: those of another filter, or all 0. */
	constructor(readonly bits: Uint32Array) {
		this.mask = bits.length * 32 - 1;
	}

	/** An empty filter for a text. @param length in UTF-16 code units. */
	static forText(length: number): WordFilter {
		let size = LEAST;
		while (size < length * 2 && size < MOST) size *= 2;
		return new WordFilter(new Uint32Array(size >>> 5));
	}

	/** @param hash the word's, by `hashWord`. */
	add(hash: number): void {
		this.setBit(hash);
		this.setBit(hash >>> 16);
	}

	private setBit(number: number): void {
		const bit = number & this.mask;
		this.bits[bit >>> 5] = (this.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
	}

	mayHold(hash: number): boolean {
		return this.hasBit(hash) && this.hasBit(hash >>> 16);
	}

	private hasBit(number: number): boolean {
		const bit = number & this.mask;
		return ((this.bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
	}
}

/** A number for a word, well spread over 32 bits: FNV-1a over its code units, then the last steps of MurmurHash3. */
export function hashWord(word: string): number {
	let hash = FIRST_HASH;
	for (let i = 0; i < word.length; i++) hash = addToHash(hash, word.charCodeAt(i));
	return spreadHash(hash);
}

/** What a hash begins with. */
export const FIRST_HASH = 0x811c9dc5;

/** Goes on with a hash by a code unit. */
export function addToHash(hash: number, code: number): number {
	return Math.imul(hash ^ code, 0x01000193);
}

/** Ends a hash: spreads it over all 32 bits. */
export function spreadHash(hash: number): number {
	let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
	return spread ^ (spread >>> 16);
}
