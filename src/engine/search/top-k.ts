/** Selects the first of many items in some order, without sorting them all. */
export class TopK<T> {
	private items: T[] = [];
	private lastKept: T | null = null;

	/** @param most how many are wanted. @param compare negative if the first item comes before the second. */
	constructor(
		private readonly most: number,
		private readonly compare: (a: T, b: T) => number,
	) {}

	/** The current cutoff: items after it are not wanted; null while fewer than wanted have been added. */
	get last(): T | null {
		return this.lastKept;
	}

	add(item: T): void {
		if (this.lastKept !== null && this.compare(item, this.lastKept) >= 0) return;
		this.items.push(item);
		if (this.items.length >= 4 * this.most) this.cut();
	}

	/** The first items in order. */
	sorted(): T[] {
		this.cut();
		return this.items;
	}

	private cut(): void {
		this.items = this.items.sort(this.compare).slice(0, this.most);
		if (this.items.length === this.most) this.lastKept = this.items[this.most - 1] ?? null;
	}
}
