const FIRST_SIZE = 1 << 10;
/** So much of the memory may be of lists that are no more, before the others are moved together. */
const MOST_WASTE = 0.5;

/**
 * Lists of whole numbers (32 bits), each under a number from 0 on, one behind the other in one piece of memory: a vault has tens of thousands
 * of short ones, and an array for each would take more room than what is in it.
 */
export class IntLists {
	private memory = new Int32Array(FIRST_SIZE);
	private used = 0;
	private wasted = 0;
	/** By list, where it begins and how long it is; -1 where there is none. */
	private readonly starts: number[] = [];
	private readonly lengths: number[] = [];

	/** Whether there is a list under a number, be it empty. */
	has(list: number): boolean {
		return (this.lengths[list] ?? -1) >= 0;
	}

	/** A list to read from, until one is put in; empty if there is none. */
	get(list: number): Int32Array {
		const start = this.starts[list] ?? 0;
		return this.memory.subarray(start, start + Math.max(0, this.lengths[list] ?? 0));
	}

	/** Puts a list in, in place of what stood under its number before. */
	put(list: number, numbers: ArrayLike<number>): void {
		const { length } = numbers;
		this.delete(list);
		this.makeRoom(length);
		while (this.lengths.length <= list) this.lengths.push(-1) && this.starts.push(0);
		this.memory.set(numbers, this.used);
		this.starts[list] = this.used;
		this.lengths[list] = length;
		this.used += length;
	}

	/** Takes a list out; one that is not there changes nothing. */
	delete(list: number): void {
		if (!this.has(list)) return;
		this.wasted += this.lengths[list] ?? 0;
		this.lengths[list] = -1;
	}

	private makeRoom(length: number): void {
		if (this.used + length <= this.memory.length) return;
		const needed = this.used - this.wasted + length;
		// What is wasted is won back when there is no room, so that a list that is put in again and again costs no more each time.
		const isWasteful = this.wasted > this.used * MOST_WASTE;
		this.moveInto(new Int32Array(isWasteful ? Math.max(FIRST_SIZE, needed * 1.5) : Math.max(this.memory.length * 1.5, needed * 1.25)));
	}

	private moveInto(memory: Int32Array<ArrayBuffer>): void {
		let at = 0;
		for (let list = 0; list < this.lengths.length; list++) {
			if (!this.has(list)) continue;
			const numbers = this.get(list);
			memory.set(numbers, at);
			this.starts[list] = at;
			at += numbers.length;
		}
		this.memory = memory;
		this.used = at;
		this.wasted = 0;
	}
}
