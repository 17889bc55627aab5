/** How many numbers a piece of memory has, if no list in it is longer. */
const PIECE = 1 << 15;

/**
 * Lists of whole numbers (32 bits), each under a number from 0 on, one behind the other in a few pieces of memory: a vault has tens of
 * thousands of short ones, and an array for each would take more room than what is in it. Memory grows by a piece at a time, so that no
 * list has to be moved for it.
 */
export class IntLists {
	private readonly pieces: Int32Array[] = [];
	/** By piece, how much of it is in use by lists. */
	private readonly live: number[] = [];
	/** By list, its piece, where in it the list begins, and how long it is; -1 where there is none. */
	private readonly pieceOf: number[] = [];
	private readonly starts: number[] = [];
	private readonly lengths: number[] = [];
	/** The piece that is being filled, and how far it is. */
	private last = -1;
	private used = 0;

	/** @param size how many numbers a piece of memory has. */
	constructor(private readonly size = PIECE) {}

	/** Whether there is a list under a number, be it empty. */
	has(list: number): boolean {
		return (this.lengths[list] ?? -1) >= 0;
	}

	/** A list to read from, until one is put in or taken out; empty if there is none. */
	get(list: number): Int32Array {
		const start = this.starts[list] ?? 0;
		const piece = this.pieces[this.pieceOf[list] ?? 0] ?? EMPTY;
		return this.has(list) ? piece.subarray(start, start + (this.lengths[list] ?? 0)) : EMPTY;
	}

	/** Puts a list in, in place of what stood under its number before. */
	put(list: number, numbers: ArrayLike<number>): void {
		while (this.lengths.length <= list) {
			this.lengths.push(-1);
			this.starts.push(0);
			this.pieceOf.push(0);
		}
		const before = this.has(list) ? (this.pieceOf[list] ?? 0) : -1;
		this.free(list);
		this.place(list, numbers);
		if (before >= 0) this.evacuate(before);
	}

	/** Takes a list out; one that is not there changes nothing. */
	delete(list: number): void {
		if (!this.has(list)) return;
		this.free(list);
		this.evacuate(this.pieceOf[list] ?? 0);
	}

	private free(list: number): void {
		if (!this.has(list)) return;
		const piece = this.pieceOf[list] ?? 0;
		this.live[piece] = (this.live[piece] ?? 0) - (this.lengths[list] ?? 0);
		this.lengths[list] = -1;
	}

	private place(list: number, numbers: ArrayLike<number>): void {
		const { length } = numbers;
		if (this.last < 0 || this.used + length > (this.pieces[this.last]?.length ?? 0)) this.begin(length);
		this.pieces[this.last]?.set(numbers, this.used);
		this.pieceOf[list] = this.last;
		this.starts[list] = this.used;
		this.lengths[list] = length;
		this.live[this.last] = (this.live[this.last] ?? 0) + length;
		this.used += length;
	}

	/** Begins a piece, in place of one that is in no use any more if there is one. */
	private begin(length: number): void {
		const free = this.live.findIndex((live, piece) => live === 0 && piece !== this.last);
		this.last = free >= 0 ? free : this.pieces.length;
		const held = this.pieces[this.last];
		if (!held || held.length < length) this.pieces[this.last] = new Int32Array(Math.max(this.size, length));
		this.live[this.last] = 0;
		this.used = 0;
	}

	/** Moves what is left out of a piece that is mostly in no use, so that it can be used again. */
	private evacuate(piece: number): void {
		const memory = this.pieces[piece];
		if (!memory || piece === this.last || (this.live[piece] ?? 0) * 2 > memory.length) return;
		for (let list = 0; list < this.lengths.length && (this.live[piece] ?? 0) > 0; list++) {
			if (this.pieceOf[list] !== piece || !this.has(list)) continue;
			const numbers = this.get(list);
			this.free(list);
			this.place(list, numbers);
		}
	}
}

const EMPTY = new Int32Array(0);
