const LEAST_BITS = 1 << 9;
/** Enough for a text of 350,000 characters; longer texts have more false positives. */
const MOST_BITS = 1 << 20;
const BITS_A_CHARACTER = 3;

/**
 * A Bloom filter of the words of a text, and of pairs of consecutive words: a no is certain, a yes is wrong about once in two hundred
 * (Bloom 1970; three bits for each item, by double hashing after Kirsch and Mitzenmacher 2006). Every filter is salted, so that filters of
 * the same vocabulary have different false positives. Takes half a byte for each character of the text.
 */
export class WordFilter {
	private readonly mask: number;

	/** @param bits a power of two of them, 32 in each integer: those of another filter, or all 0. @param salt the same for the same text. */
	constructor(
		readonly bits: Int32Array,
		private readonly salt: number,
	) {
		this.mask = bits.length * 32 - 1;
	}

	/** Memory for the largest filter, to be reused by several in succession. */
	static room(): Int32Array {
		return new Int32Array(MOST_BITS >>> 5);
	}

	/** An empty filter for a text. @param length in UTF-16 code units. @param room the memory to use: its content is lost. */
	static forText(length: number, salt: number, room?: Int32Array): WordFilter {
		let size = LEAST_BITS;
		while (size < length * BITS_A_CHARACTER && size < MOST_BITS) size *= 2;
		return new WordFilter(room ? room.subarray(0, size >>> 5).fill(0) : new Int32Array(size >>> 5), salt);
	}

	/** @param hash the word's, by `hashText`. */
	add(hash: number): void {
		const { bits, mask } = this;
		const first = this.salted(hash);
		const step = (first >>> 11) | 1;
		for (let i = 0, at = first; i < 3; i++, at += step) bits[(at & mask) >>> 5] = (bits[(at & mask) >>> 5] ?? 0) | (1 << (at & 31));
	}

	/** Adds two consecutive words. */
	addPair(first: number, second: number): void {
		this.add(pairOf(first, second));
	}

	mayHold(hash: number): boolean {
		const { bits, mask } = this;
		const first = this.salted(hash);
		const step = (first >>> 11) | 1;
		for (let i = 0, at = first; i < 3; i++, at += step) if (((bits[(at & mask) >>> 5] ?? 0) & (1 << (at & 31))) === 0) return false;
		return true;
	}

	mayHoldPair(first: number, second: number): boolean {
		return this.mayHold(pairOf(first, second));
	}

	private salted(hash: number): number {
		const mixed = Math.imul(hash ^ this.salt, 0x9e3779b1);
		return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 0;
	}
}

/** The hash of an ordered pair of words. */
function pairOf(first: number, second: number): number {
	return (Math.imul(first, 0x27d4eb2f) + second) ^ 0x165667b1;
}
