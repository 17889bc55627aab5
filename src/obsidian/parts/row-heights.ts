/** The vertical positions of a list's rows, from measured heights, or estimates where none have been measured. In CSS pixels. */
export class RowHeights {
	private readonly measured = new Map<string, number>();
	private places = new Map<string, number>();
	private heights = new Float64Array(0);
	/** The offset of each row's top, and of the last row's bottom. */
	private offsets = new Float64Array(1);

	/** The total height of all rows. */
	get total(): number {
		return this.top(this.heights.length);
	}

	/** Replaces the rows. Rows that stay keep their heights. @param guess the estimated height of a row, by its index. */
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

	/** The offset of a row's top. */
	top(index: number): number {
		return this.offsets[index] ?? 0;
	}

	/** The offset of a row's bottom. */
	bottom(index: number): number {
		return this.top(index + 1);
	}

	/** The index of the row at a vertical offset, clamped to the first and last row. */
	at(y: number): number {
		let [low, high] = [0, Math.max(0, this.heights.length - 1)];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.top(middle) <= y) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** Records measured heights. @returns whether any of them changed, so that rows have moved. */
	take(heights: Iterable<readonly [key: string, height: number]>): boolean {
		let isNew = false;
		for (const [key, height] of heights) {
			const index = this.places.get(key);
			// A hidden row has no height.
			if (index === undefined || height === 0 || Math.abs(height - (this.measured.get(key) ?? -1)) < 0.5) continue;
			this.measured.set(key, height);
			this.heights[index] = height;
			isNew = true;
		}
		if (isNew) this.settle();
		return isNew;
	}

	/** Discards the measurements. Rows keep their heights until they are measured again. */
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
