import { describe, expect, it } from 'vitest';
import { findingRows, summaryOf, type FindingRow, type ListedCause, type ListedKind } from '../../../../src/obsidian/findings/model/list';

function cause(key: string, count = 1): ListedCause {
	const places = Array.from({ length: Math.min(3, count) }, (_, i) => ({ path: `${key}.md`, line: i + 1 }));
	return { key, count, gist: `About ${key}.`, finding: { path: `${key}.md`, line: 1, places } };
}

const kind = (code: string, severity: ListedKind['severity'], ...causes: ListedCause[]): ListedKind => ({
	code,
	severity,
	heading: `All ${code}`,
	causes,
});

const KINDS = [
	kind('unreadable', 'error', cause('Locked')),
	kind('broken', 'error'),
	kind('missing', 'warning', cause('Plan'), cause('Visit', 5), cause('Bill', 2)),
	kind('short', 'info', cause('MA')),
];

function rowsOf(kinds: readonly ListedKind[], ...toggled: string[]): FindingRow[] {
	const steps = findingRows(kinds, new Set(toggled));
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** Rows as an outline. */
function outline(rows: readonly FindingRow[]): string[] {
	const said = (row: FindingRow): string => {
		if (row.type === 'kind') return `${row.folded ? '+' : '-'} ${row.kind.heading} (${row.count})`;
		if (row.type === 'cause') return `${row.folded === undefined ? '·' : row.folded ? '+' : '-'} ${row.cause.key}`;
		return row.type === 'place' ? `${row.path}:${row.line}` : `and ${row.count} more`;
	};
	return rows.map((row) => '  '.repeat(row.level - 1) + said(row));
}

describe('the list of findings', () => {
	it('has a heading for each kind that was found, with its causes below it', () => {
		expect(outline(rowsOf(KINDS))).toEqual([
			'- All unreadable (1)', '  · Locked',
			'- All missing (3)', '  · Plan', '  + Visit', '  + Bill',
			'- All short (1)', '  · MA',
		]);
	});

	it('shows up to three places of a cause, and how many more there are, when it is unfolded', () => {
		expect(outline(rowsOf(KINDS, 'missing Visit', 'missing Bill', 'kind unreadable', 'kind short'))).toEqual([
			'+ All unreadable (1)',
			'- All missing (3)',
			'  · Plan',
			'  - Visit',
			'    Visit.md:1',
			'    Visit.md:2',
			'    Visit.md:3',
			'    and 2 more',
			'  - Bill',
			'    Bill.md:1',
			'    Bill.md:2',
			'+ All short (1)',
		]);
	});

	it('says of each row its place among its neighbours, and gives each a key of its own', () => {
		const rows = rowsOf(KINDS, 'missing Visit', 'missing Bill');
		expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
		expect(rows.filter(({ level }) => level === 1).map(({ position, size }) => `${position}/${size}`)).toEqual(['1/3', '2/3', '3/3']);
		expect(rows.filter(({ level }) => level === 3).map(({ position, size }) => `${position}/${size}`)).toEqual([
			'1/4',
			'2/4',
			'3/4',
			'4/4',
			'1/2',
			'2/2',
		]);
	});

	it('is empty where nothing was found', () => {
		expect(rowsOf([kind('missing', 'warning')])).toEqual([]);
	});

	it('is made in steps, and says nothing of a cause before it is drawn', () => {
		const silent = (key: number): ListedCause => ({
			key: String(key),
			count: 1,
			get gist(): never {
				throw new Error('Nobody has asked.');
			},
			get finding(): never {
				throw new Error('Nobody has asked.');
			},
		});
		const steps = findingRows([{ ...kind('missing', 'warning'), causes: Array.from({ length: 125_000 }, (_, i) => silent(i)) }], new Set());
		let count = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) count++;
		expect(count).toBeGreaterThan(100);
		expect(step.value).toHaveLength(125_001);
	});
});

describe('the sum of the findings', () => {
	it('counts causes by their weight, those that there are', () => {
		expect(summaryOf(KINDS, 1234)).toBe('1 error, 3 warnings, 1 hint in 1,234 notes.');
		expect(summaryOf([kind('short', 'info', cause('MA'), cause('AB'))], 1)).toBe('2 hints in 1 note.');
	});

	it('is good news where there are none', () => {
		expect(summaryOf([], 3)).toMatch(/^Nothing to mend: /);
	});
});
