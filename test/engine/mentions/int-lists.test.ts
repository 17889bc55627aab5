import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntLists } from '../../../src/engine/mentions/int-lists';

/** Which of some lists lie in the same piece of memory: each by the number of its piece, counted as they come. */
function piecesOf(lists: IntLists, numbers: readonly number[]): number[] {
	const pieces = numbers.map((list) => lists.get(list).buffer);
	return pieces.map((piece) => [...new Set(pieces)].indexOf(piece));
}

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
		lists.delete(2);
		lists.delete(7);
		expect([2, 7].map((list) => lists.has(list))).toEqual([false, false]);
	});

	it('lie one behind the other as long as there is room, and then in a further piece', () => {
		const lists = new IntLists(8);
		for (const list of [0, 1, 2, 3]) lists.put(list, [list, list, list, list]);
		expect(piecesOf(lists, [0, 1, 2, 3])).toEqual([0, 0, 1, 1]);
		expect([0, 1, 2, 3].map((list) => lists.get(list).byteOffset)).toEqual([0, 16, 0, 16]);
	});

	it('have a piece of their own where they are longer than one, which is as long as they are', () => {
		const lists = new IntLists(4);
		lists.put(0, [1]);
		lists.put(1, [1, 2, 3, 4, 5, 6]);
		lists.put(2, [1]);
		expect([piecesOf(lists, [0, 1, 2]), lists.get(1).buffer.byteLength, lists.get(2).buffer.byteLength]).toEqual([[0, 1, 2], 24, 16]);
	});

	it('leave a piece that is half in no use, and not before', () => {
		const lists = new IntLists(8);
		for (const list of [0, 1, 2, 3, 4]) lists.put(list, [list, list]);
		lists.delete(0);
		expect(piecesOf(lists, [1, 2, 3, 4])).toEqual([0, 0, 0, 1]);
		lists.delete(1);
		expect(piecesOf(lists, [2, 3, 4])).toEqual([0, 0, 0]);
		expect([2, 3, 4].map((list) => [...lists.get(list)])).toEqual([[2, 2], [3, 3], [4, 4]]);
	});

	it('leave it also where others take the places of lists in it', () => {
		const lists = new IntLists(8);
		for (const list of [0, 1, 2, 3]) lists.put(list, [list, list]);
		lists.put(0, [7]);
		expect(piecesOf(lists, [0, 1])).toEqual([0, 1]);
		lists.put(1, [8]);
		expect(piecesOf(lists, [0, 1, 2, 3])).toEqual([0, 0, 0, 0]);
	});

	it('take no more memory, however often they are replaced', () => {
		const lists = new IntLists(16);
		const pieces = new Set<unknown>();
		for (let i = 0; i < 3000; i++) {
			lists.put(i % 5, Array.from({ length: 1 + i % 4 }, () => i));
			pieces.add(lists.get(i % 5).buffer);
		}
		expect(pieces.size).toBeLessThanOrEqual(4);
		expect([...lists.get(4)]).toEqual([2999, 2999, 2999, 2999]);
	});

	it('may be put in from one another', () => {
		const lists = new IntLists(4);
		lists.put(0, [1, 2, 3]);
		lists.put(1, lists.get(0));
		lists.put(0, lists.get(0).subarray(1));
		expect([0, 1].map((list) => [...lists.get(list)])).toEqual([[2, 3], [1, 2, 3]]);
	});
});
