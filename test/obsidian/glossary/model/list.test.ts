import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../../src/engine';
import { listedOf, type ListedEntry } from '../../../../src/obsidian/glossary/model/entries';
import { letterRows, plainRows, rowTyped, tagsOf, withTags, type GlossaryRow } from '../../../../src/obsidian/glossary/model/list';

const ENTRIES = [
	['340B', 'drug'],
	['Claim', 'billing'],
	['Coding', 'billing/codes'],
	['Copay', 'member'],
	['Deductible', 'member'],
].map(([title = '', tag = '']) => listedOf(parseNote(`${title}.md`, `#${tag}`)));

function finish<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

const rowsWith = (...folded: string[]): GlossaryRow[] => finish(letterRows(ENTRIES, new Set(folded)));
const keys = (rows: readonly GlossaryRow[]): string[] => rows.map(({ key }) => key);
/** 0 heading, 1 340B, 2 heading, 3 Claim, 4 Coding, 5 Copay, 6 heading, 7 Deductible. */
const ROWS = rowsWith();

describe('the rows from A to Z', () => {
	it('stand below their letters, each with its place among its neighbours', () => {
		expect(keys(ROWS)).toEqual(['letter 0–9', '340B.md', 'letter C', 'Claim.md', 'Coding.md', 'Copay.md', 'letter D', 'Deductible.md']);
		expect([ROWS[2], ROWS[4]].map((row) => [row?.level, row?.position, row?.size])).toEqual([[1, 2, 3], [2, 2, 3]]);
	});

	it('are hidden below a folded letter, which still counts them', () => {
		const rows = rowsWith('letter C');
		expect(keys(rows)).toEqual(['letter 0–9', '340B.md', 'letter C', 'letter D', 'Deductible.md']);
		expect(rows[2]).toMatchObject({ count: 3, folded: true });
	});

	it('can be those of some tags and what is below these', () => {
		expect(finish(withTags(ENTRIES, ['Billing'])).map(({ title }) => title)).toEqual(['Claim', 'Coding']);
		expect(finish(withTags(ENTRIES, ['Billing', 'nothing']))).toEqual([]);
		expect(finish(withTags(ENTRIES, []))).toBe(ENTRIES);
	});

	it('have no headings in another order than that of names', () => {
		expect(finish(plainRows([...ENTRIES].reverse())).map(({ key, level, position, size }) => `${key} ${level} ${position}/${size}`)).toEqual([
			'Deductible.md 1 1/5', 'Copay.md 1 2/5', 'Coding.md 1 3/5', 'Claim.md 1 4/5', '340B.md 1 5/5',
		]);
	});

	it('have tags that are counted among them alone', () => {
		const [, claim, coding] = ENTRIES;
		const counted = (entries: readonly ListedEntry[]): string[] =>
			finish(tagsOf(entries)).rows(new Set()).map(({ tag, count }) => `${tag} ${count}`);
		expect(counted([])).toEqual([]);
		expect(claim && coding && counted([claim, coding])).toEqual(['billing 2', 'billing/codes 1']);
	});
});

describe('letters typed in the list', () => {
	it.each([
		['c', 0, 3],
		['c', 3, 4],
		['cc', 4, 5],
		['c', 5, 3],
		['cop', 3, 5],
		['D', 7, 7],
		['3', 6, 1],
	])('%s at row %i goes to row %i', (typed, at, to) => expect(rowTyped(ROWS, at, typed)).toBe(to));

	it('go nowhere if nothing begins so', () => {
		expect(rowTyped(ROWS, 0, 'x')).toBeNull();
		expect(rowTyped([], 0, 'c')).toBeNull();
	});
});
