const LEAST_BITS = 1 << 9;
/** As many as a text of 350,000 characters asks for: in a longer one words are taken for others more often. */
const MOST_BITS = 1 << 20;
const BITS_A_CHARACTER = 3;

/**
 * Which words a text may hold, and which pairs of them one behind the other: a no is sure, a yes wrong for one in some two hundred (Bloom
 * 1970; three bits for each, by double hashing after Kirsch and Mitzenmacher 2006). Every filter is salted: what one takes for a word that
 * it does not hold, others of the same vocabulary do not. Takes half a byte for each character of the text.
 */
export class WordFilter {
	private readonly mask: number;

	/** @param bits a power of two of them, 32 in a number: those of another filter, or all 0. @param salt the same for the same text. */
	constructor(
		readonly bits: Int32Array,
		private readonly salt: number,
	) {
		this.mask = bits.length * 32 - 1;
	}

	/** The room for the largest filter, for who makes one after the other in it. */
	static room(): Int32Array {
		return new Int32Array(MOST_BITS >>> 5);
	}

	/** An empty filter for a text. @param length in UTF-16 code units. @param room where it is made: what was there before is lost. */
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

	/** Adds two words, the second behind the first. */
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

/** The hash of two words in their order. */
function pairOf(first: number, second: number): number {
	return (Math.imul(first, 0x27d4eb2f) + second) ^ 0x165667b1;
}
