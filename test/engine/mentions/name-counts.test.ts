import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameCounts } from '../../../src/engine/mentions/name-counts';
import { TableOfPlaces, type NamePlace } from './a-table-of-places';

const [PLAN, CLAIM, PAYER] = [0, 2, 4];

/** The counts of texts with places in them. */
function countsOf(texts: readonly (readonly NamePlace[])[], keys: readonly number[] = []): { counts: NameCounts; table: TableOfPlaces } {
	const table = new TableOfPlaces(texts.length, 4, keys);
	const counts = new NameCounts(table);
	for (const [text, places] of texts.entries()) {
		table.put(text, places);
		counts.add(text, 1);
	}
	return { counts, table };
}

describe('the counts of names', () => {
	it('are those of texts, not of places', () => {
		const { counts } = countsOf([[[PLAN], [PLAN], [CLAIM]], [[PLAN]]]);
		expect([PLAN, CLAIM, PAYER].map((key) => counts.of(key))).toEqual([2, 1, 0]);
	});

	it('take names for one that have the same key, such as those that differ in letter case and hyphens alone', () => {
		const { counts } = countsOf([[[0], [1], [2]], [[2, true]]], [7, 7, 7]);
		expect([counts.of(7), counts.smallOf(7), counts.of(0)]).toEqual([2, 1, 0]);
	});

	it('tell in how many texts a name stands in small letters anywhere', () => {
		const { counts } = countsOf([[[CLAIM], [CLAIM, true], [CLAIM, true]], [[CLAIM]], [[CLAIM, true]]]);
		expect([counts.of(CLAIM), counts.smallOf(CLAIM)]).toEqual([3, 2]);
	});

	it('go by the first of the names that stand at one place', () => {
		const { counts } = countsOf([[[CLAIM], [PLAN, false, true], [PAYER]]]);
		expect([CLAIM, PLAN, PAYER].map((key) => counts.of(key))).toEqual([1, 0, 1]);
	});

	it('are none for a text without a list, with an empty one, or with no place in it', () => {
		const { counts, table } = countsOf([[]]);
		table.lists.put(0, []);
		counts.add(0, 1);
		counts.add(5, 1);
		expect([counts.of(0), counts.of(1)]).toEqual([0, 0]);
	});

	it('are as if a text that is taken away had never been there', () => {
		const places = fc.array(fc.tuple(fc.nat(7), fc.boolean(), fc.constant(false)), { maxLength: 6 });
		fc.assert(fc.property(places, places, places, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (first, second, third, keys) => {
			const { counts } = countsOf([first, second, third], keys);
			counts.add(1, -1);
			const { counts: without } = countsOf([first, third], keys);
			for (const key of keys) expect([counts.of(key), counts.smallOf(key)]).toEqual([without.of(key), without.smallOf(key)]);
		}));
	});
});
