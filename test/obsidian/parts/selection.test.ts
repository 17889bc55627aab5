import { describe, expect, it } from 'vitest';
import { Selection } from '../../../src/obsidian/parts/selection';

interface LetterOrEntry {
	readonly key: string;
	readonly isEntry: boolean;
}

/** Headings in capitals, and below them what can be selected. */
const ROWS: readonly LetterOrEntry[] = ['A', 'aco', 'C', 'claim', 'coding', 'copay', 'D', 'deductible'].map((key) =>
	({ key, isEntry: key.length > 1 }));

const begin = (...keys: string[]): Selection<LetterOrEntry> => {
	const selection = new Selection<LetterOrEntry>(({ isEntry }) => isEntry);
	for (const key of keys) selection.toggle(key);
	return selection;
};

describe('a selection', () => {
	it('keeps the order in which rows were picked', () => {
		expect(begin('copay', 'aco', 'claim', 'aco').all()).toEqual(['copay', 'claim']);
	});

	it('extends from the row picked last, either way, without headings', () => {
		const selection = begin('copay');
		selection.extend(ROWS, 7, 0);
		expect(selection.all()).toEqual(['copay', 'deductible']);
		selection.extend(ROWS, 1, 0);
		expect(selection.all()).toEqual(['copay', 'coding', 'claim', 'aco']);
	});

	it('extends from the row with the focus if nothing was picked', () => {
		const selection = begin();
		selection.extend(ROWS, 4, 3);
		expect(selection.all()).toEqual(['claim', 'coding']);
	});

	it('takes all rows but headings, and what was picked stays first', () => {
		const selection = begin('coding');
		selection.selectAll(ROWS);
		expect(selection.all()).toEqual(['coding', 'aco', 'claim', 'copay', 'deductible']);
	});

	it('forgets what is no more', () => {
		const selection = begin('copay', 'claim');
		expect(selection.keep((key) => key === 'claim')).toBe(true);
		expect([selection.all(), selection.keep(() => true)]).toEqual([['claim'], false]);
	});

	it('is empty once it is cleared', () => {
		const selection = begin('copay');
		selection.clear();
		expect([selection.size, selection.has('copay')]).toEqual([0, false]);
	});
});
