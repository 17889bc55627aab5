import { HEAD, PLACE, type Places } from './places';

/** In how many texts names stand, by the key that all spellings of a name share. */
export class NameCounts {
	private readonly counts: number[] = [];
	private readonly smalls: number[] = [];
	/** By key, the number of the counting that met it last, so that a text counts once. */
	private readonly met: number[] = [];
	private readonly metSmall: number[] = [];
	private counting = 0;

	constructor(private readonly places: Places) {}

	/** In how many texts a name stands. */
	of(key: number): number {
		return this.counts[key] ?? 0;
	}

	/** In how many it stands in small letters. */
	smallOf(key: number): number {
		return this.smalls[key] ?? 0;
	}

	/** Counts a text for every name that stands in it, or takes it away. Of the names of one place the first one counts. */
	add(text: number, by: 1 | -1): void {
		const { lists } = this.places;
		const places = lists.get(text);
		this.counting++;
		let last = -1;
		for (let at = HEAD; at < places.length; at += PLACE) {
			const from = places[at + 1] ?? 0;
			if (from !== last) this.addName(places[at] ?? 0, by);
			last = from;
		}
	}

	/** @param name twice its number, and 1 more in small letters. */
	private addName(name: number, by: 1 | -1): void {
		const { counting } = this;
		const key = this.places.keyOf(name >> 1);
		if (this.met[key] !== counting) this.counts[key] = this.of(key) + by;
		this.met[key] = counting;
		if ((name & 1) === 0) return;
		if (this.metSmall[key] !== counting) this.smalls[key] = this.smallOf(key) + by;
		this.metSmall[key] = counting;
	}
}
