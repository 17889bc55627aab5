import { IntLists } from '../../../src/engine/mentions/int-lists';
import { HEAD, type Places } from '../../../src/engine/mentions/places';

/** A name by its number, whether it stands in small letters, and where, if that is another place than the one before. */
export type NamePlace = readonly [name: number, isSmall?: boolean, isSamePlace?: boolean];

/** Places that a test puts in by hand. Names 0 and 1 are of owner 0, 2 and 3 of owner 1, and so on. */
export class TableOfPlaces implements Places {
	readonly lists = new IntLists();

	/** @param keys by name, the key that it shares with other spellings; its own number if there is none. */
	constructor(
		private readonly textCount: number,
		private readonly ownerCount: number,
		private readonly keys: readonly number[] = [],
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

	keyOf(name: number): number {
		return this.keys[name] ?? name;
	}

	put(text: number, places: readonly NamePlace[]): void {
		let from = -10;
		const numbers = places.flatMap(([name, isSmall = false, isSamePlace = false]) => {
			if (!isSamePlace) from += 10;
			return [name * 4 + (isSmall ? 1 : 0), from, from + 3];
		});
		this.lists.put(text, [...Array.from({ length: HEAD }, () => 0), ...numbers]);
	}
}
