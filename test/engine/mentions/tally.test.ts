import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntLists } from '../../../src/engine/mentions/int-lists';
import { HEAD, type Places } from '../../../src/engine/mentions/places';
import { Tally } from '../../../src/engine/mentions/tally';

/**
 * A place of a name, by its number, in small letters or not. Names 0 and 1 are of owner 0, 2 and 3 of owner 1, and so on; the key is the
 * name.
 */
type Place = readonly [name: number, isSmall: boolean];

const OWNERS = 4;

class Shelf {
	readonly lists = new IntLists();
	readonly places: Places = {
		lists: this.lists,
		texts: () => 6,
		owners: () => OWNERS,
		ownerOf: (name) => name >> 1,
		keyOf: (name) => name,
	};

	put(text: number, places: readonly Place[]): void {
		const numbers = places.flatMap(([name, isSmall], i) => [name * 2 + (isSmall ? 1 : 0), i * 10, i * 10 + 3]);
		this.lists.put(text, [...Array.from({ length: HEAD }, () => 0), ...numbers]);
	}
}

/** All that a tally tells. */
const told = (tally: Tally): object => ({
	sources: Array.from({ length: OWNERS }, (_, owner) => tally.sourcesOf(owner).sort((a, b) => a - b)),
	counts: Array.from({ length: 2 * OWNERS }, (_, key) => [tally.countOf(key), tally.smallCountOf(key)]),
});

describe('the sources and counts of names', () => {
	it('count each text once, however often a name stands in it', () => {
		const shelf = new Shelf();
		shelf.put(0, [[0, false], [0, true], [1, false]]);
		shelf.put(2, [[0, false], [4, true]]);
		const tally = new Tally(shelf.places);
		expect([tally.sourcesOf(0), tally.sourcesOf(2), tally.sourcesOf(3)]).toEqual([[0, 2], [2], []]);
		expect([0, 1, 4, 5].map((key) => [tally.countOf(key), tally.smallCountOf(key)])).toEqual([[2, 1], [1, 0], [1, 1], [0, 0]]);
	});

	it('are after any changes what they would be if all were counted anew', () => {
		const change = fc.tuple(fc.nat(5), fc.array(fc.tuple(fc.nat(2 * OWNERS - 1), fc.boolean()), { maxLength: 5 }));
		fc.assert(fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 30 }), fc.nat(3), (changes, least) => {
			const shelf = new Shelf();
			const tally = new Tally(shelf.places, { least, share: 0 });
			for (const [[text, places], isAsked] of changes) {
				tally.change(text, () => shelf.put(text, places));
				if (isAsked) expect(told(tally)).toEqual(told(new Tally(shelf.places)));
			}
			expect(told(tally)).toEqual(told(new Tally(shelf.places)));
		}));
	});

	it('are right also where a text changes while they are worked out in steps', () => {
		const lists = new IntLists();
		const places: Places = { lists, texts: () => 2000, owners: () => 1, ownerOf: () => 0, keyOf: () => 0 };
		const tally = new Tally(places);
		const steps = tally.prepareInSteps();
		expect(steps.next().done).toBe(false);
		tally.change(7, () => lists.put(7, [0, 0, 0, 5, 8]));
		while (steps.next().done !== true);
		expect([tally.sourcesOf(0), tally.countOf(0)]).toEqual([[7], 1]);
	});
});
