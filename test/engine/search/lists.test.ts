import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLists, IntList, lowerBound, sortByText } from '../../../src/engine/search/lists';

/** What steps come to. */
function result<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

function ints(numbers: readonly number[]): IntList {
	const list = new IntList();
	for (const number of numbers) list.push(number);
	return list;
}

describe('a list of numbers', () => {
	it('holds what was pushed, however much', () => {
		const numbers = Array.from({ length: 5000 }, (_, i) => i * 3);
		const list = ints(numbers);
		expect(list.length).toBe(5000);
		expect([...list.fitted()]).toEqual(numbers);
		list.set(2, 7);
		expect(list.at(2)).toBe(7);
	});
});

describe('lists by key', () => {
	it('have the items of each key in the order of the pairs', () => {
		const { starts, items } = result(buildLists(ints([2, 0, 2, 3]), ints([10, 11, 12, 13]), 5));
		const listOf = (key: number): number[] => [...items.subarray(starts[key], starts[key + 1])];
		expect([0, 1, 2, 3, 4].map(listOf)).toEqual([[11], [], [10, 12], [13], []]);
	});
});

describe('sorting in steps', () => {
	it('gives what sorting at once gives, equal texts in the order of their numbers', () => {
		const text = fc.constantFrom('ACO', 'ACO DAY', 'B', 'IPA', '糖', '糕', 'É', 'Z', '[', '@', ':', '!', 'A ', '');
		fc.assert(fc.property(fc.array(text, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (some, times) => {
			const texts = Array.from({ length: some.length * times }, (_, i) => `${some[i % some.length] ?? ''}${i % 7}`);
			const sorted = [...result(sortByText(texts.length, (id) => texts[id] ?? ''))];
			const expected = [...texts.keys()].sort((a, b) => ((texts[a] ?? '') < (texts[b] ?? '')
				? -1
				: (texts[a] ?? '') > (texts[b] ?? '') ? 1 : a - b));
			expect(sorted).toEqual(expected);
		}));
	});

	it('finds the place of a text in sorted ones', () => {
		const texts = ['ACO', 'HMO', 'HMO', 'IPA'];
		const find = (wanted: string): number => lowerBound(texts.length, (place) => texts[place] ?? '', wanted);
		expect(['A', 'ACO', 'HMO', 'HMOS', 'Z'].map(find)).toEqual([0, 0, 1, 3, 4]);
	});
});
