import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FirstOf } from '../../../src/engine/search/top-k';

const byNumber = (a: number, b: number): number => a - b;

function firstOf(most: number, numbers: readonly number[]): FirstOf<number> {
	const first = new FirstOf(most, byNumber);
	for (const number of numbers) first.add(number);
	return first;
}

it('has the first of any items, as sorting them all and cutting would', () => {
	fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(Infinity)), (numbers, most) => {
		expect(firstOf(most, numbers).sorted()).toEqual([...numbers].sort(byNumber).slice(0, most));
	}));
});

it('knows no last item until so many have come that some can be left out', () => {
	expect(firstOf(2, [5, 3, 4]).last).toBeNull();
	expect(firstOf(2, [5, 3, 4, 1, 2, 9, 8, 7]).last).toBe(2);
});

it('keeps, of items of one rank, those that came first', () => {
	const first = new FirstOf<readonly [number, string]>(2, ([a], [b]) => a - b);
	for (const name of 'abcdefghijkl') first.add([1, name]);
	expect(first.sorted()).toEqual([[1, 'a'], [1, 'b']]);
});
