import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Comparison } from '../../../src/engine/comparison/comparison';
import { writeColumns } from '../../../src/engine/report/columns';

function cellOf(state: Cell['state'], ...texts: string[]): Cell {
	return { state, values: texts.map((text) => ({ text, kind: 'inline', path: 'ACO.md', line: 1 })) };
}

function comparisonOf(rows: Readonly<Record<string, readonly Cell[]>>, names = ['ACO', 'IPA']): Comparison {
	return {
		notes: names.map((name) => ({ path: `${name}.md`, name })),
		rows: Object.entries(rows).map(([attribute, cells]) => ({ attribute, cells })),
		problems: [],
	};
}

/** The texts of each column, wrapped lines joined by a blank, row by row. */
function readColumns(text: string): string[][] {
	return text.split(/\n[─┼]+\n/).map((row) => {
		const lines = row.split('\n').map((line) => line.split('│').map((cell) => cell.trim()));
		return (lines[0] ?? []).map((_, i) => lines.map((line) => line[i] ?? '').join(' ').trim());
	});
}

describe('a comparison in columns', () => {
	it('has a column for each note and a row for each attribute', () => {
		const text = writeColumns(comparisonOf({
			owner: [cellOf('ok', 'providers'), cellOf('ok', 'members')], financial_model: [cellOf('ok', 'settlement'), cellOf('ok', 'contracts')],
		}), 80);
		expect(readColumns(text))
			.toEqual([['', 'ACO', 'IPA'], ['Owner', 'providers', 'members'], ['Financial model', 'settlement', 'contracts']]);
	});

	it('tells apart what is not stated, what is empty and where sources disagree', () => {
		const [, row] = readColumns(writeColumns(
			comparisonOf({ risk: [cellOf('missing'), cellOf('empty', ''), cellOf('conflict', 'none', 'full', 'None')] }, ['ACO', 'IPA', 'MSO']), 100,
		));
		expect(row).toEqual(['Risk', '(not stated)', '(empty)', expect.stringMatching(/^Sources disagree: none \S+ full$/)]);
	});

	it('has single blanks in its heads and at its rows', () => {
		const text = writeColumns(comparisonOf({ 'Who   pays': [cellOf('ok', 'the   plan'), cellOf('ok', 'x')] }, ['A   plan', 'IPA']), 80);
		expect(readColumns(text)).toEqual([['', 'A plan', 'IPA'], ['Who pays', 'the plan', 'x']]);
		expect(text).toMatch(/^Who pays {2,}│ the plan/m);
	});

	it.each([
		['see [[Benchmark]]', 'see Benchmark'],
		['see [[Payment/Benchmark|the target]] and [[Payer]]', 'see the target and Payer'],
		['![[chart.png]]', 'chart.png'],
		['one\ntwo\r\nthree', 'one two three'],
		['a | b', 'a | b'],
	])('shows %j as %j', (text, expected) => {
		expect(readColumns(writeColumns(comparisonOf({ owner: [cellOf('ok', text), cellOf('ok', 'x')] }), 100))[1]?.[1]).toBe(expected);
	});

	it('aligns its column lines and leaves no blanks at line ends', () => {
		const text = writeColumns(comparisonOf({
			owner: [cellOf('ok', 'physician groups, hospitals or both, sometimes with an outside partner'), cellOf('ok', 'members')],
		}), 60);
		const places = text.split('\n').map((line) => [...line.matchAll(/[│┼]/g)].map(({ index }) => index));
		const [first] = places;
		expect(first).toHaveLength(2);
		for (const place of places) expect(first?.slice(0, place.length)).toEqual(place);
		expect(text).not.toMatch(/ $/m);
	});

	it('keeps to the width and loses no word, whatever the cells hold', () => {
		const word = fc.stringMatching(/^[a-z0-9,.-]{1,12}$/);
		const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
		fc.assert(fc.property(sentence, sentence, sentence, fc.integer({ min: 80, max: 200 }), (a, b, c, width) => {
			const text = writeColumns(comparisonOf({ owner: [cellOf('ok', a), cellOf('ok', b), cellOf('ok', c)] }, ['ACO', 'IPA', 'MSO']), width);
			for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
			expect(readColumns(text)[1]).toEqual(['Owner', a, b, c]);
		}));
	});

	it('cuts a word longer than its column, and no character in two', () => {
		const long = `${'x'.repeat(70)}${'\u{1F3E5}'.repeat(40)}`;
		const text = writeColumns(comparisonOf({ owner: [cellOf('ok', long), cellOf('ok', 'members')] }), 80);
		expect(readColumns(text)[1]?.[1]?.replace(/ /g, '')).toBe(long);
		expect(text).not.toMatch(/\p{Surrogate}/u);
	});

	it('never throws, whatever stands in the cells and however narrow the terminal is', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 40 }), (text, width) => {
			expect(writeColumns(comparisonOf({ [text]: [cellOf('ok', text), cellOf('conflict', text, 'x')] }, [text, text]), width))
				.toBeTypeOf('string');
		}));
	});
});
