/** The selected rows of a list, by key, in the order in which they were selected. */
export class Selection<R extends { readonly key: string }> {
	private readonly keys = new Set<string>();
	/** The fixed end of a range selection. */
	private anchor: string | null = null;

	/** @param mayHold whether a row can be selected: headings cannot. */
	constructor(private readonly mayHold: (row: R) => boolean) {}

	get size(): number {
		return this.keys.size;
	}

	has(key: string): boolean {
		return this.keys.has(key);
	}

	/** The selected keys, in the order of selection. */
	all(): string[] {
		return [...this.keys];
	}

	clear(): void {
		this.keys.clear();
		this.anchor = null;
	}

	/** Selects or deselects a row, and makes it the anchor of the next range. */
	toggle(key: string): void {
		if (!this.keys.delete(key)) this.keys.add(key);
		this.anchor = key;
	}

	/** Selects all rows of a list. */
	selectAll(rows: readonly R[]): void {
		for (const row of rows) if (this.mayHold(row)) this.keys.add(row.key);
	}

	/**
	 * Selects exactly the rows between the anchor and a row, in either direction.
	 * @param start the anchor if nothing has been selected before.
	 */
	extend(rows: readonly R[], to: number, start: number): void {
		const known = rows.findIndex(({ key }) => key === this.anchor);
		const from = known < 0 ? start : known;
		const anchor = rows[from]?.key ?? null;
		this.keys.clear();
		const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
		for (const row of from <= to ? range : range.reverse()) if (this.mayHold(row)) this.keys.add(row.key);
		this.anchor = anchor;
	}

	/** Deselects rows that no longer exist. @returns whether there were any. */
	keep(isThere: (key: string) => boolean): boolean {
		const { size } = this.keys;
		for (const key of this.keys) if (!isThere(key)) this.keys.delete(key);
		return this.keys.size < size;
	}
}
