/** From a key to the values filed under it, in the order of filing. A lone value, the usual case, costs no set. */
export class Postings {
	private readonly map = new Map<string, string | Set<string>>();

	/** Files a value under a key; a second time changes nothing. */
	add(key: string, value: string): void {
		const held = this.map.get(key);
		if (held === undefined) this.map.set(key, value);
		else if (typeof held !== 'string') held.add(value);
		else if (held !== value) this.map.set(key, new Set([held, value]));
	}

	/** Takes a value from a key. @returns whether it was there. */
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

	/** How many values are filed under a key. */
	count(key: string): number {
		const held = this.map.get(key);
		return held === undefined ? 0 : typeof held === 'string' ? 1 : held.size;
	}

	/** The keys under which more than one value is filed. */
	shared(): string[] {
		return [...this.map].flatMap(([key, held]) => (typeof held === 'string' ? [] : [key]));
	}
}
