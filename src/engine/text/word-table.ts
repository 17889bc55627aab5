/** For how many words a table has slots at first. */
const FIRST_SIZE = 1 << 10;
/** A slot of the table: two hashes of a word, and the number of its value, counted from 1. */
const SLOT = 4;

/** A cache of facts about words. A word is identified by two hashes, so that it need not be cut out of its text. */
export class WordTable<T extends object> {
	private slots: Int32Array;
	private values: T[] = [];

	/**
	 * @param judge computes the facts of a word; called once for each, unless there are more than `most`.
	 * @param size the initial number of slots, a power of two; half of them stay free.
	 */
	constructor(
		private readonly judge: (word: string) => T,
		private readonly most: number,
		private readonly size = FIRST_SIZE,
	) {
		this.slots = new Int32Array(size * SLOT);
	}

	/** What is known of the word at a range of a text. */
	at(text: string, from: number, to: number): T {
		let first = 0;
		let second = 0;
		for (let at = from; at < to; at++) {
			first = (Math.imul(first, 31) + text.charCodeAt(at)) | 0;
			second = Math.imul(second ^ text.charCodeAt(at), 0x01000193);
		}
		const held = this.values[(this.slots[this.find(first, second) + 2] ?? 0) - 1];
		return held ?? this.insert(first, second, this.judge(text.slice(from, to)));
	}

	private find(first: number, second: number): number {
		const { slots } = this;
		const mask = slots.length - 1;
		let slot = ((first ^ second) << 2) & mask;
		while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) slot = (slot + SLOT) & mask;
		return slot;
	}

	private insert(first: number, second: number, value: T): T {
		if (this.values.length >= this.most) {
			this.slots = new Int32Array(this.size * SLOT);
			this.values = [];
		}
		if ((this.values.length + 1) * SLOT * 2 > this.slots.length) this.grow();
		this.put(first, second, this.values.push(value));
		return value;
	}

	private put(first: number, second: number, number: number): void {
		const slot = this.find(first, second);
		this.slots[slot] = first;
		this.slots[slot + 1] = second;
		this.slots[slot + 2] = number;
	}

	private grow(): void {
		const { slots } = this;
		this.slots = new Int32Array(slots.length * 2);
		for (let slot = 0; slot < slots.length; slot += SLOT) {
			const number = slots[slot + 2] ?? 0;
			if (number !== 0) this.put(slots[slot] ?? 0, slots[slot + 1] ?? 0, number);
		}
	}
}
