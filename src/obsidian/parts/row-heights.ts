/** Where the rows of a list stand, one below the other: by their measured heights, and by a guess where there is none. In CSS pixels. */
export class RowHeights {
	private readonly measured = new Map<string, number>();
	private places = new Map<string, number>();
	private heights = new Float64Array(0);
	/** Where each row begins, and where the last one ends. */
	private offsets = new Float64Array(1);

	/** The height of all rows together. */
	get total(): number {
		return this.top(this.heights.length);
	}

	/** Takes other rows. Those that were there before keep their heights. @param guess how high a row is thought to be, by its index. */
	setRows(rows: readonly { readonly key: string }[], guess: (index: number) => number): void {
		this.places = new Map();
		this.heights = new Float64Array(rows.length);
		for (const [index, { key }] of rows.entries()) {
			this.places.set(key, index);
			this.heights[index] = this.measured.get(key) ?? guess(index);
		}
		for (const key of this.measured.keys()) if (!this.places.has(key)) this.measured.delete(key);
		this.settle();
	}

	/** The index of the row with a key; undefined if there is none. */
	indexOf(key: string): number | undefined {
		return this.places.get(key);
	}

	/** Where a row begins. */
	top(index: number): number {
		return this.offsets[index] ?? 0;
	}

	/** Where a row ends. */
	bottom(index: number): number {
		return this.top(index + 1);
	}

	/** The index of the row at a height; the first or last one for what lies beyond. */
	at(y: number): number {
		let [low, high] = [0, Math.max(0, this.heights.length - 1)];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.top(middle) <= y) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Takes the measured heights of rows. @returns whether one is new: then rows stand elsewhere now. */
	take(heights: Iterable<readonly [key: string, height: number]>): boolean {
		let isNew = false;
		for (const [key, height] of heights) {
			const index = this.places.get(key);
			// What is not shown at all has no height.
			if (index === undefined || height === 0 || Math.abs(height - (this.measured.get(key) ?? -1)) < 0.5) continue;
			this.measured.set(key, height);
			this.heights[index] = height;
			isNew = true;
		}
		if (isNew) this.settle();
		return isNew;
	}

	/** Forgets what was measured. Until it is measured anew, rows stay as high as they were. */
	forget(): void {
		this.measured.clear();
	}

	private settle(): void {
		const offsets = new Float64Array(this.heights.length + 1);
		let at = 0;
		for (let index = 0; index < this.heights.length; index++) {
			at += this.heights[index] ?? 0;
			offsets[index + 1] = at;
		}
		this.offsets = offsets;
	}
}
