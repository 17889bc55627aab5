/** Which rows of a list are selected, in the order in which they were, by their keys. */
export class Selection {
	private readonly keys = new Set<string>();
	/** Where a range begins. */
	private anchor: string | null = null;

	get size(): number {
		return this.keys.size;
	}

	has(key: string): boolean {
		return this.keys.has(key);
	}

	/** The keys, the one selected first in front. */
	all(): string[] {
		return [...this.keys];
	}

	clear(): void {
		this.keys.clear();
		this.anchor = null;
	}

	/** Selects a row, or selects it no longer. Ranges begin here from now on. */
	toggle(key: string): void {
		if (!this.keys.delete(key)) this.keys.add(key);
		this.anchor = key;
	}

	/**
	 * Selects only the entries from where ranges begin up to a row, in either direction.
	 * @param start where they begin if nothing has been selected before.
	 */
	extend(rows: readonly { readonly key: string; readonly type: string }[], to: number, start: number): void {
		const known = rows.findIndex(({ key }) => key === this.anchor);
		const from = known < 0 ? start : known;
		const anchor = rows[from]?.key ?? null;
		this.keys.clear();
		const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
		for (const { key, type } of from <= to ? range : range.reverse()) if (type === 'entry') this.keys.add(key);
		this.anchor = anchor;
	}

	/** Forgets the rows that are no more. @returns whether there were any. */
	keep(isThere: (key: string) => boolean): boolean {
		const { size } = this.keys;
		for (const key of this.keys) if (!isThere(key)) this.keys.delete(key);
		return this.keys.size < size;
	}
}
