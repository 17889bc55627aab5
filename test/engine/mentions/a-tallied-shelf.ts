import { IntLists } from '../../../src/engine/mentions/int-lists';
import { HEAD, type Places } from '../../../src/engine/mentions/places';

/**
 * A place of a name, by its number, in small letters or not. Names 0 and 1 are of owner 0, 2 and 3 of owner 1, and so on; the key is the
 * name.
 */
export type Place = readonly [name: number, isSmall: boolean];

/** Texts, by their numbers, in which names stand. */
export class TalliedShelf {
	readonly lists = new IntLists();
	readonly places: Places;

	constructor(texts: number, owners: number) {
		this.places = { lists: this.lists, texts: () => texts, owners: () => owners, ownerOf: (name) => name >> 1, keyOf: (name) => name };
	}

	/** Puts names in that stand one behind the other. */
	put(text: number, places: readonly Place[]): void {
		this.putAll(text, places.map((place) => [place]));
	}

	/** Puts places in, each with all names of it. */
	putAll(text: number, places: readonly (readonly Place[])[]): void {
		const numbers = places.flatMap((names, i) => names.flatMap(([name, isSmall]) => [name * 2 + (isSmall ? 1 : 0), i * 10, i * 10 + 3]));
		this.lists.put(text, [...Array.from({ length: HEAD }, () => 0), ...numbers]);
	}
}
