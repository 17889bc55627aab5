/** The keys of rows that hide what is below them. */
export class FoldedKeys extends Set<string> {
	/** Folds a row, or unfolds it. */
	toggle(key: string): void {
		if (!this.delete(key)) this.add(key);
	}

	/** Folds all of some rows, or unfolds them if all are folded. */
	toggleAll(keys: readonly string[]): void {
		const isFolded = keys.every((key) => this.has(key));
		for (const key of keys) this[isFolded ? 'delete' : 'add'](key);
	}
}
