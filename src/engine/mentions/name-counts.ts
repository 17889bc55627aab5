import { HEAD, isSmallAt, nameOf, PLACE, type Places } from './places';

/** In how many texts names occur, by the key that all spellings of a name share. */
export class NameCounts {
	private readonly counts: number[] = [];
	private readonly smalls: number[] = [];
	/** By key, the last count run that met it, so that a text counts once. */
	private readonly met: number[] = [];
	private readonly metSmall: number[] = [];
	private counting = 0;

	constructor(private readonly places: Places) {}

	/** In how many texts a name occurs. */
	of(key: number): number {
		return this.counts[key] ?? 0;
	}

	/** In how many texts it occurs in lower case. */
	smallOf(key: number): number {
		return this.smalls[key] ?? 0;
	}

	/** Adds a text to the counts of every name in it, or subtracts it. Of several names at one place the first one counts. */
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

	/** @param name with its flags. */
	private addName(name: number, by: 1 | -1): void {
		const { counting } = this;
		const key = this.places.keyOf(nameOf(name));
		if (this.met[key] !== counting) this.counts[key] = this.of(key) + by;
		this.met[key] = counting;
		if (!isSmallAt(name)) return;
		if (this.metSmall[key] !== counting) this.smalls[key] = this.smallOf(key) + by;
		this.metSmall[key] = counting;
	}
}
