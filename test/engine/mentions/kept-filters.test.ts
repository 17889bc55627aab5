import { describe, expect, it } from 'vitest';
import { KeptFilters } from '../../../src/engine/mentions/kept-filters';
import { findNames } from '../../../src/engine/names/find-names';
import { NameIndex } from '../../../src/engine/names/name-index';
import { scanNote } from '../../../src/engine/note/prose';

/** Fills the filter of a text's words and keeps it. */
function put(filters: KeptFilters, text: number, written: string, salt = text * 7919): void {
	const filter = filters.begin(written.length, salt);
	findNames(scanNote(written), new NameIndex(), { filter });
	filters.put(text, filter.bits, salt);
}

function filtersOf(...texts: readonly string[]): KeptFilters {
	const filters = new KeptFilters();
	for (const [text, written] of texts.entries()) put(filters, text, written);
	return filters;
}

describe('the filters of texts', () => {
	const filters = filtersOf('The shared savings program.', 'Nothing here.', 'A program of savings that are shared.', '');

	it.each([
		[['shared savings program'], [0]],
		[['program'], [0, 2]],
		[['Programs', 'nothing'], [0, 1, 2]],
		[['withhold'], []],
		[[], []],
	])('tell which texts may hold one of the names %j', (names, texts) => {
		expect(filters.textsThatMayHold(names)).toEqual(texts);
	});

	it('hold each for itself, though they are made one after the other in the same memory', () => {
		const [first, second] = [filters.bitsOf(0), filters.bitsOf(1)];
		expect(first).not.toEqual(second);
		expect([...filters.begin(10, 1).bits].every((bits) => bits === 0)).toBe(true);
		expect(filters.bitsOf(0)).toEqual(first);
	});

	it('are taken out once, and no text without one may hold anything', () => {
		const some = filtersOf('A claim.', 'Two claims.');
		expect([some.size, some.delete(0), some.delete(0), some.delete(9), some.size]).toEqual([2, true, false, false, 1]);
		expect([some.has(0), some.has(1), some.textsThatMayHold(['claim']), some.bitsOf(0).length]).toEqual([false, true, [1], 0]);
	});

	it('are of the text that was put in last', () => {
		const some = filtersOf('A claim.');
		put(some, 0, 'A premium.');
		expect([some.size, some.textsThatMayHold(['claim']), some.textsThatMayHold(['premium'])]).toEqual([1, [], [0]]);
	});

	it('say the same when their bits are put back with their salt', () => {
		const again = new KeptFilters();
		again.put(5, filters.bitsOf(2), 2 * 7919);
		expect([again.size, again.textsThatMayHold(['savings']), again.textsThatMayHold(['withhold'])]).toEqual([1, [5], []]);
	});
});
