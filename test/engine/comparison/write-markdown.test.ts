import fc from 'fast-check';
import type { Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import type { Cell, Comparison, SourcedValue } from '../../../src/engine/comparison/comparison';
import { distinctTexts, escapeCell, writeMarkdown } from '../../../src/engine/comparison/write-markdown';

function valueOf(text: string): SourcedValue {
	return { text, kind: 'inline', path: 'ACO.md', line: 1 };
}

/** A cell that shows these texts: none is missing, one is ok, several are in conflict. */
function cellOf(...texts: string[]): Cell {
	return { state: texts.length === 0 ? 'missing' : texts.length === 1 ? 'ok' : 'conflict', values: texts.map(valueOf) };
}

/** A table of one row, Purpose, with a column for each cell: ACO, IPA and so on. */
function comparisonOf(...cells: Cell[]): Comparison {
	const names = ['ACO', 'IPA', 'MSO'].slice(0, cells.length);
	return { notes: names.map((name) => ({ path: `Models/${name}.md`, name })), rows: [{ attribute: 'purpose', cells }], problems: [] };
}

/** An independent reader of GFM. */
function readDocument(markdown: string): Root {
	return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

function readTable(markdown: string): Table {
	const { children: [table] } = readDocument(markdown);
	if (table?.type !== 'table') throw new Error(`no table: ${markdown}`);
	return table;
}

/** What a reader sees of a node: its text, a line break as a slash. */
function seen(node: Nodes): string {
	if (node.type === 'html') return node.value === '<br>' ? '/' : node.value;
	if ('children' in node) return node.children.map(seen).join('');
	return 'value' in node ? node.value : '';
}

/** What a reader sees in a cell that is to show a text. */
function shown(text: string): string | undefined {
	const cell = readTable(writeMarkdown(comparisonOf(cellOf(text), cellOf('beside')))).children[1]?.children[1];
	return cell && seen(cell);
}

function htmlIn(node: Nodes): string[] {
	if (node.type === 'html') return [node.value];
	return 'children' in node ? node.children.flatMap(htmlIn) : [];
}

describe('a comparison as a Markdown table', () => {
	it('has notes as columns, linked, and attributes as rows', () => {
		expect(writeMarkdown(comparisonOf(cellOf('value'), cellOf('a joint voice')))).toBe([
			'|  | [[Models/ACO\\|ACO]] | [[Models/IPA\\|IPA]] |',
			'| --- | --- | --- |',
			'| Purpose | value | a joint voice |',
			'',
		].join('\n'));
	});

	it('tells apart what is not stated and what is empty', () => {
		const empty: Cell = { state: 'empty', values: [valueOf('')] };
		expect(writeMarkdown(comparisonOf(cellOf(), empty)).split('\n')[2]).toBe('| Purpose | *not stated* | *empty* |');
	});

	it('shows all that the sources say where they disagree', () => {
		expect(shown('x')).toBe('x');
		const cell = readTable(writeMarkdown(comparisonOf(cellOf('none', 'full'), cellOf('x')))).children[1]?.children[1];
		expect(cell && seen(cell)).toMatch(/disagree.*none.*full/);
	});

	it('shows a value that several sources give once, in the first spelling', () => {
		const cell: Cell = { state: 'ok', values: ['Shared  savings', 'shared savings'].map(valueOf) };
		expect(writeMarkdown(comparisonOf(cell, cellOf('x'))).split('\n')[2]).toBe('| Purpose | Shared  savings | x |');
	});

	it.each([
		[['none', 'None', ' no ne'], ['none']],
		[['', 'none', ''], ['none']],
		[['full', 'none', 'FULL'], ['full', 'none']],
		[[''], []],
	])('finds in the values %j the distinct texts %j', (texts, distinct) => {
		expect(distinctTexts({ state: 'conflict', values: texts.map(valueOf) })).toEqual(distinct);
	});
});

describe('a text in a cell', () => {
	it.each([
		['a | b', 'a | b', 'a pipe'],
		['a \\| b', 'a | b', 'a pipe that its author has escaped'],
		['a \\\\| b', 'a \\| b', 'an escaped backslash before a pipe'],
		['ends with \\', 'ends with \\', 'a backslash at the end'],
		['||', '||', 'nothing but pipes'],
		['`a | b`', 'a | b', 'a pipe in code'],
		['``` a', '``` a', 'backticks that never close'],
		['one\ntwo', 'one/two', 'a line end'],
		['one \r\n two', 'one/two', 'a line end of Windows, blanks around it'],
		['one\rtwo', 'one/two', 'a lone carriage return'],
		['one\u2028two\u2029three', 'one/two/three', 'separators of Unicode'],
		['one\n\ntwo', 'one//two', 'an empty line'],
		['- one\n- two', '- one/- two', 'a list'],
		['  value  ', 'value', 'blanks around it'],
		['</td></tr></table>after', '</td></tr></table>after', 'HTML that ends the table'],
		['<script>', '<script>', 'an HTML element'],
		['a < b > c', 'a < b > c', 'signs of comparison'],
		['\\<div>', '<div>', 'an angle that its author has escaped'],
		['US$& and $1', 'US$& and $1', 'what a replacement would take for a pattern'],
		['100 %% of it', '100 %% of it', 'a comment mark without a partner'],
		['$$ a formula', '$$ a formula', 'a formula mark without a partner'],
		['<!-- open', '<!-- open', 'an HTML comment that never closes'],
		['visible %%hidden%%', 'visible', 'a comment'],
		['visible <!-- hidden -->', 'visible', 'an HTML comment'],
		['--- | ---', '--- | ---', 'what looks like a delimiter row'],
		['```compare\nACO vs IPA\n```', 'code, 1 line', 'a fence'],
		['- ```js\n  a | b\n  ```\n- two', '- code, 1 line/- two', 'a fence in a list'],
		['| a | b |\n|---|---|\n| 1 | 2 |', 'table, 1 x 2', 'a table'],
		['$$\na < b\n$$', 'formula', 'a formula on lines of its own'],
		['before\n\n%%\nhidden\n%%', 'before', 'a comment on lines of its own'],
		['1. one\n   - [x] two', '1. one/- [x] two', 'a list in a list'],
	])('shows %j as %j (%s)', (text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it.each([
		['100 %% of it', '%%'],
		['a %%', '%%'],
		['%%%', '%%'],
		['a %<!-- x -->% b', '%%'],
		['$$ a formula', '$$'],
		['a $<!-- x -->$ b', '$$'],
		['<!-- open', '<!--'],
		['<%%x%%!-- open', '<!--'],
	])('written from %j opens no "%s" that would swallow what follows the table', (text, mark) => {
		expect(escapeCell(text)).not.toContain(mark);
	});

	it('keeps a formula and a link as they are but for their pipes', () => {
		expect(escapeCell('$$E < B$$ and [[Benchmark|the target]]')).toBe('$$E < B$$ and [[Benchmark\\|the target]]');
	});

	it('that is a comment alone is empty', () => {
		expect(shown('%% only me %%')).toBe('empty');
	});

	it('of any blocks stays one cell of one row', () => {
		const piece = fc.constantFrom(
			'```', '~~~', '- ', '1. ', '> ', '|', '|---|', '# ', '$$', '%%', '<div>', '<!--', '\\', '`', '[^1]: ', 'text', ' ', '\n', '\n',
		);
		fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), (text) => {
			const { children: [table, ...behind] } = readDocument(`${writeMarkdown(comparisonOf(cellOf(text), cellOf('beside')))}\nbehind`);
			expect(behind.map(({ type }) => type)).toEqual(['paragraph']);
			expect(table?.type === 'table' && table.children.map(({ children }) => children.length)).toEqual([3, 3]);
		}), { numRuns: 500 });
	});

	it.each([
		'</table>', '<td>', '[</table>](x)', '{{ </table> }}', '[^</table>]', '<% <td> %>', '``%% ` %%`</table>`', '<div', '<table/>',
		'<!-- a --><tr>',
		'<?php ?>', '<![CDATA[ x ]]>', '<b></td>', '<%%x%%td>', '[a](<b>)</td>', '![</td>](x)</td>', '<ab:</td>', 'http://x/</td>',
	])('%j becomes no HTML that could end the cell', (text) => {
		expect(htmlIn(readDocument(writeMarkdown(comparisonOf(cellOf(text), cellOf(text, 'x'))))).filter(isBreaking)).toEqual([]);
	});
});

/** HTML other than the few inline elements that cannot end a cell. */
function isBreaking(html: string): boolean {
	return !/^<\/?(?:br|sub|sup|kbd|mark|abbr|b|i|u|s|em|strong|small)(?=[\s/>])/i.test(html);
}

describe('no text can break the table', () => {
	const marks = [
		'|', '||', '\\', '\\\\', '`', '``', '```', '~~~', '\n', '\r', '\r\n', '\n\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\t', ' ',
		'    ', '%', '%%', '<', '>', ']', '[', '(', ')', '](x)', '~', '-', '---', '| --- |', '<!--', '-->', '<br>', '</table>', '<td>', '<b>',
		'{{', '}}', '<%', '%>', 'a', 'ACO', '!', '^id', '#tag', '&', '&lt;', ':', '::', '*', '_', '=', '+', '1.', '> ', '\ufeff', '\0',
		'\u{1F3E5}', '\ud83c', '[^1]', '[^', 'https://x/', '@',
	];
	const hostile = (more: readonly string[]): fc.Arbitrary<string> =>
		fc.array(fc.constantFrom(...marks, ...more), { maxLength: 12 }).map((parts) => parts.join(''));
	const text = fc.oneof(
		{ arbitrary: hostile(['$', '$$', '[[', ']]', '\\$']), weight: 4 }, { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
	);
	const state = fc.constantFrom('ok' as const, 'empty' as const, 'missing' as const, 'conflict' as const);
	const cell: fc.Arbitrary<Cell> = fc.record({ state, values: fc.array(text.map(valueOf), { maxLength: 3 }) });
	const comparison: fc.Arbitrary<Comparison> = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.record({
		notes: fc.array(fc.record({ path: text, name: text }), { minLength: columns, maxLength: columns }),
		rows: fc.array(fc.record({ attribute: text, cells: fc.array(cell, { minLength: columns, maxLength: columns }) }), { maxLength: 4 }),
		problems: fc.constant([]),
	}));

	it('whatever stands in names, paths, attributes and values, the table is the only block and has its rows and columns', () => {
		fc.assert(fc.property(comparison, (one) => {
			const markdown = writeMarkdown(one);
			const { children } = readDocument(markdown);
			expect(children.map(({ type }) => type)).toEqual(['table']);
			const widths = readTable(markdown).children.map((row) => row.children.length);
			expect(widths).toEqual(Array.from({ length: one.rows.length + 1 }, () => one.notes.length + 1));
		}), { numRuns: 700 });
	});

	// Formulas and wikilinks are left out here: what stands in them is no HTML to Obsidian, and no other reader knows them.
	it('whatever stands in a value, its cell holds no HTML that could end the cell or the table', () => {
		fc.assert(fc.property(hostile([]), (one) => {
			fc.pre(!one.includes('[['));
			expect(htmlIn(readDocument(writeMarkdown(comparisonOf(cellOf(one), cellOf('x'))))).filter(isBreaking)).toEqual([]);
		}), { numRuns: 1500 });
	});

	it('whatever stands in a value, no comment begins in its cell', () => {
		const piece = fc.constantFrom('%', '%%', '<!--', '-->', '<', '!--', '|', '\\', '\n', ' ', 'a');
		fc.assert(fc.property(fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')), (one) => {
			expect(escapeCell(one)).not.toMatch(/%%|<!--/);
		}), { numRuns: 3000 });
	});

	it('plain words and pipes come back letter for letter', () => {
		const word = fc.stringMatching(/^[a-z0-9]{1,5}$/);
		fc.assert(fc.property(fc.array(fc.oneof(word, fc.constant('|')), { minLength: 1, maxLength: 8 })
			.map((parts) => parts.join(' ')), (one) => {
			expect(shown(one)).toBe(one);
		}));
	});
});
