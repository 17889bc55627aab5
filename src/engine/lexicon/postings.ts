/** From a key to the values filed under it, in the order of filing. A lone value, the usual case, costs no array. */
export class Postings {
	private readonly map = new Map<string, string | string[]>();

	/** Files a value under a key; a second time changes nothing. */
	add(key: string, value: string): void {
		const held = this.map.get(key);
		if (held === undefined) this.map.set(key, value);
		else if (typeof held === 'string') {
			if (held !== value) this.map.set(key, [held, value]);
		} else if (!held.includes(value)) held.push(value);
	}

	/** Takes a value from a key; what is not there stays not there. */
	remove(key: string, value: string): void {
		const held = this.map.get(key);
		if (held === value) this.map.delete(key);
		if (held === undefined || typeof held === 'string') return;
		const left = held.filter((one) => one !== value);
		const [only] = left;
		if (left.length === 1 && only !== undefined) this.map.set(key, only);
		else this.map.set(key, left);
	}

	get(key: string): readonly string[] {
		const held = this.map.get(key);
		return held === undefined ? [] : typeof held === 'string' ? [held] : held;
	}

	keys(): IterableIterator<string> {
		return this.map.keys();
	}
}
