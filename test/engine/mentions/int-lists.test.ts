import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntLists } from '../../../src/engine/mentions/int-lists';

describe('lists of whole numbers in pieces of memory', () => {
	it('are as those of a map, whatever is put in and taken out, also longer ones than a piece', () => {
		const step = fc.tuple(fc.nat(6), fc.option(fc.array(fc.integer(), { maxLength: 24 })));
		fc.assert(fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
			const lists = new IntLists(16);
			const plain = new Map<number, readonly number[]>();
			for (const [list, numbers] of steps) {
				if (numbers) {
					lists.put(list, numbers);
					plain.set(list, numbers);
				} else {
					lists.delete(list);
					plain.delete(list);
				}
				for (let one = 0; one < 8; one++) expect([lists.has(one), [...lists.get(one)]]).toEqual([plain.has(one), plain.get(one) ?? []]);
			}
		}));
	});

	it('are there also when they are empty, and no others are', () => {
		const lists = new IntLists();
		lists.put(2, []);
		expect([0, 1, 2, 3, -1].map((list) => lists.has(list))).toEqual([false, false, true, false, false]);
	});
});
