import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopK } from '../../../src/engine/search/top-k';

const byNumber = (a: number, b: number): number => a - b;

function gathered(most: number, numbers: readonly number[]): TopK<number> {
	const top = new TopK(most, byNumber);
	for (const number of numbers) top.add(number);
	return top;
}

it('has the first of any items, as sorting them all and cutting would', () => {
	fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 })), fc.oneof(
		fc.integer({ min: 0, max: 8 }), fc.constant(Infinity),
	), (numbers, most) => {
		expect(gathered(most, numbers).sorted()).toEqual([...numbers].sort(byNumber).slice(0, most));
	}));
});

it('knows no last item until so many have come that some can be left out', () => {
	expect(gathered(2, [5, 3, 4]).last).toBeNull();
	expect(gathered(2, [5, 3, 4, 1, 2, 9, 8, 7]).last).toBe(2);
});

it('keeps, of items of one rank, those that came first', () => {
	const top = new TopK<readonly [number, string]>(2, ([a], [b]) => a - b);
	for (const name of 'abcdefghijkl') top.add([1, name]);
	expect(top.sorted()).toEqual([[1, 'a'], [1, 'b']]);
});
