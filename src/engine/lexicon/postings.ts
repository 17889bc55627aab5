/** A multimap from keys to values, in order of insertion. A single value, the usual case, is stored without a set. */
export class Postings {
	private readonly map = new Map<string, string | Set<string>>();

	/** Adds a value to a key; a second time changes nothing. */
	add(key: string, value: string): void {
		const held = this.map.get(key);
		if (held === undefined) this.map.set(key, value);
		else if (typeof held !== 'string') held.add(value);
		else if (held !== value) this.map.set(key, new Set([held, value]));
	}

	/** Removes a value from a key. @returns whether it was there. */
	remove(key: string, value: string): boolean {
		const held = this.map.get(key);
		if (held === undefined || typeof held === 'string') return held === value && this.map.delete(key);
		const removed = held.delete(value);
		const [only] = held;
		if (held.size === 1 && only !== undefined) this.map.set(key, only);
		return removed;
	}

	get(key: string): readonly string[] {
		const held = this.map.get(key);
		return held === undefined ? [] : typeof held === 'string' ? [held] : [...held];
	}

	/** The number of values of a key. */
	count(key: string): number {
		const held = this.map.get(key);
		return held === undefined ? 0 : typeof held === 'string' ? 1 : held.size;
	}

	/** The keys with more than one value. */
	shared(): string[] {
		return [...this.map].flatMap(([key, held]) => (typeof held === 'string' ? [] : [key]));
	}
}
