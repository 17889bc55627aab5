/** The keys of the folded rows. */
export class FoldedKeys extends Set<string> {
	private readonly met = new Set<string>();

	/** Folds a row when it is first met. */
	meet(key: string): void {
		if (!this.met.has(key)) this.add(key);
		this.met.add(key);
	}

	/** Folds or unfolds a row. */
	toggle(key: string): void {
		if (!this.delete(key)) this.add(key);
	}

	/** Folds all the given rows, or unfolds them if all are folded. */
	toggleAll(keys: readonly string[]): void {
		const isFolded = keys.every((key) => this.has(key));
		for (const key of keys) this[isFolded ? 'delete' : 'add'](key);
	}
}
