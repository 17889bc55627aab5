/** Gathers the first of many items by some order, without sorting them all. */
export class TopK<T> {
	private items: T[] = [];
	private lastKept: T | null = null;

	/** @param most how many are wanted. @param compare below 0 if the first item comes before the second. */
	constructor(
		private readonly most: number,
		private readonly compare: (a: T, b: T) => number,
	) {}

	/** An item behind which none is wanted any more; null as long as that is not known. */
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
