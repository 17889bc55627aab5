/** The length of a piece of memory, unless a list in it is longer. */
const PIECE = 1 << 15;

/**
 * Lists of 32-bit integers, numbered from 0, stored one after the other in a few pieces of memory: a vault has tens of thousands of short
 * lists, and a separate array for each would take more memory than its content. Memory grows piece by piece, so that no list has to be
 * moved.
 */
export class IntLists {
	private readonly pieces: Int32Array[] = [];
	/** By piece, how much of it is used by lists. */
	private readonly live: number[] = [];
	/** By list, its piece, its offset in the piece, and its length; -1 if there is none. */
	private readonly pieceOf: number[] = [];
	private readonly starts: number[] = [];
	private readonly lengths: number[] = [];
	/** The piece being filled, and how far. */
	private last = -1;
	private used = 0;

	/** @param size the length of a piece. */
	constructor(private readonly size = PIECE) {}

	/** Whether there is a list with this number, even an empty one. */
	has(list: number): boolean {
		return (this.lengths[list] ?? -1) >= 0;
	}

	/** A view of a list, valid until lists are added or removed; empty if there is none. */
	get(list: number): Int32Array {
		const start = this.starts[list] ?? 0;
		const piece = this.pieces[this.pieceOf[list] ?? 0] ?? EMPTY;
		return this.has(list) ? piece.subarray(start, start + (this.lengths[list] ?? 0)) : EMPTY;
	}

	/** Stores a list, replacing the one with the same number. */
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

	/** Removes a list; an unknown number changes nothing. */
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

	/** Starts a piece, reusing an unused one if possible. */
	private begin(length: number): void {
		const free = this.live.findIndex((live, piece) => live === 0 && piece !== this.last);
		this.last = free >= 0 ? free : this.pieces.length;
		const held = this.pieces[this.last];
		if (!held || held.length < length) this.pieces[this.last] = new Int32Array(Math.max(this.size, length));
		this.live[this.last] = 0;
		this.used = 0;
	}

	/** Moves the remaining lists out of a mostly unused piece, so that it can be reused. */
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
