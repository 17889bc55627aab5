/** The keys of the folded rows. */
export class FoldedKeys extends Set<string> {
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
