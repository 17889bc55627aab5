import { describe, expect, it } from 'vitest';
import { byTask, Cause, ignoredBy } from '../../../../src/engine';
import { findingRows, summaryOf, type FindingRow } from '../../../../src/obsidian/findings/model/list';

function cause(code: Cause['code'], key: string, count = 1): Cause {
	const made = new Cause(code, key, { what: `About ${key}.`, places: 'same' });
	for (let i = 1; i <= count; i++) made.add(`${key}.md`, i);
	return made;
}

const CAUSES = [
	cause('unreadable', 'Locked'),
	cause('unresolved-link', 'Plan'), cause('unresolved-link', 'Visit', 5), cause('unresolved-link', 'Bill', 2),
	cause('short-name', 'MA'),
];

function rowsOf(causes: readonly Cause[], toggled: readonly string[] = [], ignored: readonly string[] = []): FindingRow[] {
	const steps = findingRows(byTask(causes), { toggled: new Set(toggled), isIgnored: ignoredBy(ignored) });
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}

/** Rows as an outline. */
function outline(rows: readonly FindingRow[]): string[] {
	const said = (row: FindingRow): string => {
		if (row.type === 'task') return `${row.folded ? '+' : '-'} ${row.heading} (${row.count})`;
		if (row.type === 'cause') return `${row.folded === undefined ? '·' : row.folded ? '+' : '-'} ${row.cause.key}`;
		return row.type === 'place' ? `${row.path}:${row.line}` : `and ${row.count} more`;
	};
	return rows.map((row) => '  '.repeat(row.level - 1) + said(row));
}

describe('the list of findings', () => {
	it('has a heading for each thing that is to be done, with the causes below it, those of most places first', () => {
		expect(outline(rowsOf(CAUSES))).toEqual([
			'- Make notes readable (1)', '  · Locked',
			'- Mend links, or write the notes they ask for (3)', '  + Visit', '  + Bill', '  · Plan',
			'- Tell names apart (1)', '  · MA',
		]);
	});

	it('shows three places of a cause, and how many more there are, when it is unfolded', () => {
		expect(outline(rowsOf(CAUSES, ['unresolved-link Visit', 'unresolved-link Bill', 'task notes', 'task names']))).toEqual([
			'+ Make notes readable (1)',
			'- Mend links, or write the notes they ask for (3)',
			'  - Visit',
			'    Visit.md:1',
			'    Visit.md:2',
			'    Visit.md:3',
			'    and 2 more',
			'  - Bill',
			'    Bill.md:1',
			'    Bill.md:2',
			'  · Plan',
			'+ Tell names apart (1)',
		]);
	});

	it('shows all places of a cause when they are asked for', () => {
		const rows = outline(rowsOf([cause('unresolved-link', 'Visit', 5)], ['unresolved-link Visit', 'unresolved-link Visit more']));
		expect(rows.slice(2)).toEqual([1, 2, 3, 4, 5].map((line) => `    Visit.md:${line}`));
	});

	it('says of each row its place among its neighbours, and gives each a key of its own', () => {
		const rows = rowsOf(CAUSES, ['unresolved-link Visit', 'unresolved-link Bill']);
		expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
		expect(rows.filter(({ level }) => level === 1).map(({ position, size }) => `${position}/${size}`)).toEqual(['1/3', '2/3', '3/3']);
		expect(rows.filter(({ level }) => level === 3).map(({ position, size }) => `${position}/${size}`)).toEqual([
			'1/4', '2/4', '3/4', '4/4', '1/2', '2/2',
		]);
	});

	it('marks what is ignored, by itself or with its kind', () => {
		const ignored = rowsOf(CAUSES, [], ['unresolved-link Bill', 'short-name']).filter((row) => row.type === 'cause' && row.isIgnored);
		expect(ignored.map(({ key }) => key)).toEqual(['unresolved-link Bill', 'short-name MA']);
	});

	it('is empty where nothing was found', () => {
		expect(rowsOf([])).toEqual([]);
	});

	it('is made in steps', () => {
		const many = Array.from({ length: 125_000 }, (_, i) => cause('unresolved-link', String(i)));
		const steps = findingRows(byTask(many), { toggled: new Set(), isIgnored: () => false });
		let count = 0;
		let step = steps.next();
		for (; step.done !== true; step = steps.next()) count++;
		expect(count).toBeGreaterThan(100);
		expect(step.value).toHaveLength(125_001);
	});
});

describe('the sum of the findings', () => {
	const summed = { notes: 1234, ignored: 0, isFiltered: false };

	it('counts causes by their weight, those that there are', () => {
		expect(summaryOf(CAUSES, summed)).toBe('1 error, 3 warnings, 1 hint in 1,234 notes.');
		expect(summaryOf([cause('short-name', 'MA'), cause('short-name', 'AB')], { ...summed, notes: 1 })).toBe('2 hints in 1 note.');
	});

	it('says how many are ignored', () => {
		expect(summaryOf(CAUSES, { ...summed, ignored: 2 })).toBe('1 error, 3 warnings, 1 hint in 1,234 notes. 2 ignored.');
	});

	it('is good news where there are none, unless a filter leaves none', () => {
		expect(summaryOf([], summed)).toMatch(/^Nothing to mend: /);
		expect(summaryOf([], { ...summed, isFiltered: true })).toBe('Nothing fits the filter.');
	});
});
