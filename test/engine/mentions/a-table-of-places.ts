import { IntLists } from '../../../src/engine/mentions/int-lists';
import { HEAD, type Places } from '../../../src/engine/mentions/places';

/** A name by its number, whether it stands in small letters, and where, if that is another place than the one before. */
export type NamePlace = readonly [name: number, isSmall?: boolean, isSamePlace?: boolean];

/** Places that a test puts in by hand. Names 0 and 1 are of owner 0, 2 and 3 of owner 1, and so on. */
export class TableOfPlaces implements Places {
	readonly lists = new IntLists();
	readonly links = new IntLists();

	constructor(
		private readonly textCount: number,
		private readonly ownerCount: number,
	) {}

	texts(): number {
		return this.textCount;
	}

	owners(): number {
		return this.ownerCount;
	}

	ownerOf(name: number): number {
		return name < 2 * this.ownerCount ? name >> 1 : -1;
	}

	put(text: number, places: readonly NamePlace[]): void {
		let from = -10;
		const numbers = places.flatMap(([name, isSmall = false, isSamePlace = false]) => {
			if (!isSamePlace) from += 10;
			return [name * 4 + (isSmall ? 1 : 0), from, from + 3, 0];
		});
		this.lists.put(text, [...Array.from({ length: HEAD }, () => 0), ...numbers]);
	}

	/** Puts links to owners into a text, each under one of their names or -1, behind all places. */
	link(text: number, links: readonly (readonly [owner: number, name: number])[]): void {
		this.links.put(text, links.flatMap(([owner, name], i) => [owner, name, 1000 + 10 * i, 0, 0]));
	}
}
