import { describe, expect, it } from 'vitest';
import {
	closesFence,
	columnsBetween,
	definedLabel,
	firstNonBlank,
	foldLabel,
	footnoteMarkEnd,
	headingLevel,
	isDelimiterRow,
	isRule,
	itemInterrupts,
	listMarkerEnd,
	openingFence,
	runLength,
	skipColumns,
} from '../../../src/engine/text/line-starts';

/** A function of a line's text, asked for the whole line. */
const whole = <Answer>(ask: (text: string, from: number, to: number) => Answer) => (line: string) => ask(line, 0, line.length);

describe('blanks at the start of a line', () => {
	it.each([
		['ACO', 0],
		['  ACO', 2],
		['\t ACO', 2],
		['   ', 3],
		['', 0],
		['\u00a0ACO', 0],
	])('are spaces and tabs only: %j', (line, expected) => {
		expect(whole(firstNonBlank)(line)).toBe(expected);
	});

	it.each([
		['', 0],
		['   ', 3],
		['\t', 4],
		[' \t', 4],
		['   \t', 4],
		['    \t', 8],
		['\t\t', 8],
		['\t ', 5],
	])('are as wide as a tab reaches to the next fourth column: %j', (blanks, columns) => {
		expect(whole(columnsBetween)(blanks)).toBe(columns);
	});

	it('are counted from the start of their line, as a tab behind a marker is', () => {
		expect(columnsBetween('-\tACO', 1, 2)).toBe(3);
		expect(columnsBetween('> \tACO', 2, 3)).toBe(2);
		expect(columnsBetween('IPA\n> \tACO', 6, 7)).toBe(2);
		expect(columnsBetween('\ufeff\tACO', 1, 2)).toBe(4);
		expect(columnsBetween('\ufeffIP\n\tACO', 4, 5)).toBe(4);
		expect(columnsBetween('-\t\nACO', 1, 2)).toBe(3);
		expect(columnsBetween('\t-\tACO', 2, 3)).toBe(3);
		expect(columnsBetween(' \t-\tACO', 3, 4)).toBe(3);
	});

	it.each([
		['    ACO', 2, '  ACO'],
		['    ACO', 4, 'ACO'],
		['  ACO', 4, 'ACO'],
		['ACO', 2, 'ACO'],
		['\tACO', 4, 'ACO'],
		['\tACO', 2, 'ACO'],
		['\t\tACO', 4, '\tACO'],
		['\t  ACO', 5, ' ACO'],
		['\t  ACO', 6, 'ACO'],
		['  ', 4, ''],
	])('are skipped up to a column, a tab that reaches over it taken whole: %j by %i', (line, columns, rest) => {
		expect(line.slice(skipColumns(line, 0, line.length, columns))).toBe(rest);
	});

	it('are skipped from where the text of a line starts', () => {
		expect(skipColumns('>  ACO', 1, 6, 2)).toBe(3);
		expect(skipColumns('> \tACO', 1, 6, 1)).toBe(2);
	});

	it('are looked at only up to the end of the line', () => {
		expect(firstNonBlank('    ACO', 0, 2)).toBe(2);
		expect(skipColumns('    ACO', 0, 2, 4)).toBe(2);
		expect(skipColumns('\t\tACO', 0, 1, 8)).toBe(1);
		expect(runLength('-----', 1, 3)).toBe(2);
	});
});

describe('the opening line of a fence', () => {
	it.each([
		['```', { mark: '`', length: 3, info: '' }],
		['~~~', { mark: '~', length: 3, info: '' }],
		['`````ad-info', { mark: '`', length: 5, info: 'ad-info' }],
		['```  sql claims  ', { mark: '`', length: 3, info: 'sql claims' }],
		['~~~ the `rate`', { mark: '~', length: 3, info: 'the `rate`' }],
		['~~~~ ~', { mark: '~', length: 4, info: '~' }],
	])('says mark, length and info: %j', (line, fence) => {
		expect(whole(openingFence)(line)).toEqual(fence);
	});

	it.each(['``', '~~', '``~', '``` the `rate`', '``` `', 'ACO ```', '"""', ''])('is none in %j', (line) => {
		expect(whole(openingFence)(line)).toBeNull();
	});
});

describe('the closing line of a fence', () => {
	const closes = (line: string, length = 3, mark = '`') => closesFence(line, 0, line.length, { mark, length, info: '' });

	it.each(['```', '````', '   ```', '```  ', '```\t', '``````````'])('has the mark at least as often, and nothing else: %j', (line) => {
		expect(closes(line)).toBe(true);
	});

	it.each(['``', '  ``', '~~~', '```sql', '``` ```', '    ```', '\t```', '', '> ```', '```~'])('is not %j', (line) => {
		expect(closes(line)).toBe(false);
	});

	it('is as long as the opening line or longer', () => {
		expect(closes('```', 4)).toBe(false);
		expect(closes('````', 4)).toBe(true);
		expect(closes('~~~~~', 4, '~')).toBe(true);
	});
});

describe('the start of a heading', () => {
	it.each([
		['# ACO', 1],
		['###### ACO', 6],
		['#\tACO', 1],
		['##', 2],
		['#', 1],
		['## ', 2],
		['####### ACO', 0],
		['#aco', 0],
		['#him/coding', 0],
		['#\u00a0ACO', 0],
		['ACO # IPA', 0],
		['A plan', 0],
		['', 0],
	])('has one to six marks and a blank: %j is of level %i', (line, level) => {
		expect(whole(headingLevel)(line)).toBe(level);
	});
});

describe('a rule', () => {
	it.each(['---', '***', '___', '- - -', '*  *  *', '_ _ _\t', '----------', '-\t-\t-'])('is three or more equal marks: %j', (line) => {
		expect(whole(isRule)(line)).toBe(true);
	});

	it.each(['--', '-*-', '***ACO', '--- -x', '+++', '===', '- -', ''])('is not %j', (line) => {
		expect(whole(isRule)(line)).toBe(false);
	});
});

describe('the marker of a list item', () => {
	it.each([
		['- ACO', '-'],
		['* ACO', '*'],
		['+ ACO', '+'],
		['1. ACO', '1.'],
		['12) ACO', '12)'],
		['0. ACO', '0.'],
		['123456789. ACO', '123456789.'],
		['-\tACO', '-'],
		['-', '-'],
		['7.', '7.'],
	])('is a bullet or a number of nine digits at most: %j', (line, marker) => {
		expect(line.slice(0, whole(listMarkerEnd)(line))).toBe(marker);
	});

	it.each([
		'-ACO', '–  ACO', '1.5 %', '1ACO', '1: ACO', '1', '1234567890. ACO', '. ACO', ') ACO', 'a. ACO', '**ACO**', '',
	])('is none in %j', (line) => {
		expect(whole(listMarkerEnd)(line)).toBe(-1);
	});

	it('ends with its line', () => {
		expect(listMarkerEnd('12. ACO', 0, 1)).toBe(-1);
	});

	it.each([
		['- ACO', true],
		['+ ACO', true],
		['1. ACO', true],
		['1) ACO', true],
		['2. ACO', false],
		['11. ACO', false],
		['1997. The year of the BBA', false],
		['-', false],
		['* ', false],
		['1.', false],
		['ACO', false],
	])('ends a paragraph only with text, and as a number only with 1: %j %s', (line, expected) => {
		expect(whole(itemInterrupts)(line)).toBe(expected);
	});

	it('ends a paragraph in a quote too', () => {
		expect(itemInterrupts('> 1. ACO', 2, 8)).toBe(true);
	});
});

describe('the mark of a footnote text', () => {
	it.each([
		['[^1]: See CMS', '[^1]:'],
		['[^cms-2024]:See CMS', '[^cms-2024]:'],
		['[^1]:', '[^1]:'],
	])('is a label behind a caret with a colon: %j', (line, mark) => {
		expect(line.slice(0, whole(footnoteMarkEnd)(line))).toBe(mark);
	});

	it.each([
		'[^1] See CMS', '[^]: See CMS', '[1]: See CMS', '[^a b]: See CMS', '[^1', '[^a[b]: See CMS', '[^a b] [^c]: See CMS', '',
	])('is none in %j', (line) => {
		expect(whole(footnoteMarkEnd)(line)).toBe(-1);
	});

	it('stands where the text of the line starts', () => {
		expect(footnoteMarkEnd('> [^1]: See CMS', 2, 15)).toBe(7);
	});

	it('is no longer than a thousand characters', () => {
		expect(whole(footnoteMarkEnd)(`[^${'1'.repeat(996)}]: See CMS`)).toBe(1000);
		expect(whole(footnoteMarkEnd)(`[^${'1'.repeat(997)}]: See CMS`)).toBe(-1);
	});

	it('stands on one line', () => {
		expect(footnoteMarkEnd('[^1]: See CMS', 0, 3)).toBe(-1);
		expect(footnoteMarkEnd('[^1\n]: See CMS', 0, 3)).toBe(-1);
		expect(footnoteMarkEnd('[^1]\n: See CMS', 0, 4)).toBe(-1);
	});
});

describe('the label of a link definition', () => {
	it.each([
		['[cms]: https://www.cms.gov', 'cms'],
		['[CMS  Site]: <https://www.cms.gov> "The agency"', 'cms site'],
		['[aco]:aco.md', 'aco'],
		["[aco]: aco.md 'The note'", 'aco'],
		['[aco]: aco.md  (The note)', 'aco'],
		['[a]: aco.md', 'a'],
		[`[${'a'.repeat(998)}]: aco.md`, 'a'.repeat(998)],
	])('is folded as labels are compared: %j', (line, label) => {
		expect(whole(definedLabel)(line)).toBe(label);
	});

	it.each([
		'[cms] https://www.cms.gov',
		'[cms]:',
		'[cms]:   ',
		'[]: https://www.cms.gov',
		'[ ]: https://www.cms.gov',
		'[^1]: See CMS',
		'[^1]: https://www.cms.gov',
		'[https://www.cms.gov',
		'[[ACO]]: a wikilink',
		`[${'a'.repeat(1000)}]: aco.md`,
		'[a [b]: https://www.cms.gov',
		'cms]: https://www.cms.gov',
		'',
	])('is none in %j', (line) => {
		expect(whole(definedLabel)(line)).toBeNull();
	});

	it('stands where the text of the line starts', () => {
		expect(definedLabel('> [cms]: https://www.cms.gov', 2, 28)).toBe('cms');
	});

	it.each(['[ACO]: accountable care organization', '[ACO]: see "CMS" there'])('is none where words follow that are no title: %j', (line) => {
		expect(whole(definedLabel)(line)).toBeNull();
	});

	it('is the same with other blanks and letter case', () => {
		expect(foldLabel('  Shared\n\t Savings ')).toBe(foldLabel('shared savings'));
		expect(foldLabel('ACO')).not.toBe(foldLabel('IPA'));
	});
});

describe('the delimiter row of a table', () => {
	it.each([
		'| - |', '|-|', '|---|---|', '| :-- | :-: | --: |', '---|---', ':--|--:', '- | -', '|-', '-|', '| --- | --- ', ' | - | ',
	])('is cells of dashes: %j', (line) => {
		expect(whole(isDelimiterRow)(line)).toBe(true);
	});

	it.each([
		'---', '| ACO |', '| - - |', '|  |', '|', '||', '| : |', '| -: - |', '| -:- |', '| -- | ACO |', '| - || - |', '| = |', '| = | - |',
		'|- --|', '',
	])('is not %j', (line) => {
		expect(whole(isDelimiterRow)(line)).toBe(false);
	});
});
