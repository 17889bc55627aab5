import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MarkSearch } from '../../../../src/engine/text/inline/mark-search';

describe('the places of a fixed text', () => {
	it('answers the first place at or behind the offset', () => {
		const percents = new MarkSearch('a %% b %% c', '%%');
		expect([0, 2, 3, 7].map((from) => percents.next(from))).toEqual([2, 2, 7, 7]);
	});

	it('answers -1 when no further place follows', () => {
		const percents = new MarkSearch('a %% b', '%%');
		expect([3, 4, 6].map((from) => percents.next(from))).toEqual([-1, -1, -1]);
	});

	it('finds a place that overlaps the one before', () => {
		const dollars = new MarkSearch('$$$', '$$');
		expect([dollars.next(0), dollars.next(1), dollars.next(2)]).toEqual([0, 1, -1]);
	});

	it('still answers rightly when asked again further to the left', () => {
		const ends = new MarkSearch('one\ntwo\n', '\n');
		expect([ends.next(8), ends.next(0), ends.next(5), ends.next(1)]).toEqual([-1, 3, 7, 3]);
	});

	it.each([
		['up to the place that it has found', 'a %% b', [0, 1, 2], 1],
		['where it knows that none follows', 'a b', [0, 1, 3], 1],
		['behind the place that it has found', 'a %% b', [0, 3, 4, 5], 2],
		['before the place where it was asked first', 'a %% b', [2, 0], 2],
		['again where it was asked', 'a %% b', [3, 3], 1],
	])('looks into the text but once %s', (_where, text, offsets, looks) => {
		const search = vi.spyOn(String.prototype, 'indexOf');
		const percents = new MarkSearch(text, '%%');
		for (const from of offsets) percents.next(from);
		const calls = search.mock.calls.filter(([mark]) => mark === '%%').length;
		search.mockRestore();
		expect(calls).toBe(looks);
	});

	it('gives for any questions in any order what a plain search gives', () => {
		const text = fc.array(fc.constantFrom('%', '%%', 'a', ' ', '\n')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, fc.array(fc.nat(40), { maxLength: 12 }), (source, offsets) => {
				const percents = new MarkSearch(source, '%%');
				expect(offsets.map((from) => percents.next(from))).toEqual(offsets.map((from) => source.indexOf('%%', from)));
			}),
		);
	});
});
