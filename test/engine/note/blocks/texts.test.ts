import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import { marked } from '../../../marked';

const blocksOf = (text: string) => findBlocks(text, 0).blocks;
const outline = (text: string) => blocksOf(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to).trim()}`);
/** The cells of the tables of a text, as texts. */
const rowsOf = (text: string) => blocksOf(text).flatMap(({ rows }) => rows).map((row) => row.map(({ from, to }) => text.slice(from, to)));

describe('a heading', () => {
	it.each([
		['# «ACO»', 1],
		['###### «ACO»', 6],
		['  ## «Shared savings»  ', 2],
		['## «ACO» ##', 2],
		['## «ACO» #########  ', 2],
		['## «ACO#»', 2],
		['## «ACO #1»', 2],
		['# «ACO \\#»', 1],
		['#\t«ACO»\t#', 1],
		['### «# ACO» ###', 3],
		['# «An *ACO* and [[IPA]]»', 1],
	])('has the level of its marks, and its text between them: %j', (source, level) => {
		const { text, ranges } = marked(source);
		expect(blocksOf(text).map((block) => ({ kind: block.kind, level: block.level, from: block.lines[0], to: block.lines[1] }))).toEqual([
			{ kind: 'heading', level, ...ranges[0] },
		]);
	});

	it.each(['#', '## ', '### ###'])('may have no text: %j', (text) => {
		const [heading] = blocksOf(text);
		expect(heading?.kind).toBe('heading');
		expect(text.slice(heading?.lines[0], heading?.lines[1])).toBe('');
	});

	it('goes from its first mark to the end of its line', () => {
		const { text, ranges } = marked('ACO\n  «## IPA ##»\nMSO');
		expect(blocksOf(text).filter(({ kind }) => kind === 'heading').map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});

	it.each([
		['of level 1 with equals signs', 'ACO\n===', 1],
		['of level 2 with hyphens', 'ACO\n---', 2],
		['with one sign only', 'ACO\n-', 2],
		['with blanks around the signs', 'ACO\n   =====  ', 1],
		['of a text over two lines', 'Accountable care\norganization\n===', 1],
		['in lines that end with CRLF', 'ACO\r\n===', 1],
	])('may be underlined: %s', (_what, text, level) => {
		expect(blocksOf(text)).toMatchObject([{ kind: 'heading', level, from: 0, to: text.length }]);
	});

	it('has the lines above its underline as its text', () => {
		const { text, ranges } = marked('«Accountable care»\n«organization»\n===\nACO');
		expect(blocksOf(text)[0]?.lines).toEqual(ranges.flatMap(({ from, to }) => [from, to]));
	});

	it.each([
		['a tag', '#aco\n\n####### ACO', ['paragraph: #aco', 'paragraph: ####### ACO']],
		['an underline with blanks inside', 'ACO\n= =', ['paragraph: ACO\n= =']],
		['an underline indented by four', 'ACO\n    ===', ['paragraph: ACO\n    ===']],
		['an underline behind a blank line', 'ACO\n\n===', ['paragraph: ACO', 'paragraph: ===']],
		['an underline below a heading', '# ACO\n---', ['heading: # ACO', 'rule: ---']],
		['an underline below code', '    ACO\n---', ['code: ACO', 'rule: ---']],
		['marks inside a paragraph', 'ACO\n    # IPA', ['paragraph: ACO\n    # IPA']],
	])('is not %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});
});

describe('a paragraph', () => {
	it.each([
		['blank lines', 'ACO\nshares\n\n\nIPA', ['paragraph: ACO\nshares', 'paragraph: IPA']],
		['lines of blanks', 'ACO\n  \t\nIPA', ['paragraph: ACO', 'paragraph: IPA']],
		['a heading', 'ACO\n# IPA', ['paragraph: ACO', 'heading: # IPA']],
		['a rule', 'ACO\n***\nIPA', ['paragraph: ACO', 'rule: ***', 'paragraph: IPA']],
		['a fence', 'ACO\n```\nx\n```\nIPA', ['paragraph: ACO', 'code: ```\nx\n```', 'paragraph: IPA']],
		['a table', 'ACO\n| a |\n| - |', ['paragraph: ACO', 'table: | a |\n| - |']],
	])('ends before %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});

	it('goes on over a list marker without text, other numbers than 1, and indented lines', () => {
		expect(outline('ACO\n*\n2. IPA\n    code')).toEqual(['paragraph: ACO\n*\n2. IPA\n    code']);
	});
});

describe('a table', () => {
	it.each([
		['with pipes at both ends', '| Model | Risk |\n| --- | --- |\n| ACO | shared |', [['Model', 'Risk'], ['ACO', 'shared']]],
		['without outer pipes', 'Model | Risk\n--- | ---\nACO | shared', [['Model', 'Risk'], ['ACO', 'shared']]],
		['with alignment', '| Model | Risk |\n|:--|:-:|\n| ACO | shared |', [['Model', 'Risk'], ['ACO', 'shared']]],
		['of one column', '| Model |\n| - |\n| ACO |', [['Model'], ['ACO']]],
		['of a header alone', '| Model | Risk |\n|---|---|', [['Model', 'Risk']]],
		[
			'with an escaped pipe in a wikilink',
			'| Model | Risk |\n|---|---|\n| [[ACO\\|the ACO]] | shared |',
			[['Model', 'Risk'], ['[[ACO\\|the ACO]]', 'shared']],
		],
		['with empty cells', '| Model | Risk |\n|---|---|\n| | shared |', [['Model', 'Risk'], ['', 'shared']]],
		[
			'with short and long rows',
			'| Model | Risk |\n|---|---|\n| ACO |\n| IPA | none | more |',
			[['Model', 'Risk'], ['ACO'], ['IPA', 'none', 'more']],
		],
		['with a row that has no pipe', '| Model | Risk |\n|---|---|\nACO', [['Model', 'Risk'], ['ACO']]],
		['with a row that looks like an underline', '| Model |\n|---|\n===', [['Model'], ['===']]],
		['indented by three', '   | Model |\n   | - |\n   | ACO |', [['Model'], ['ACO']]],
		['in lines that end with CRLF', '| Model |\r\n| - |\r\n| ACO |\r\n', [['Model'], ['ACO']]],
		['in a callout', '> [!info] Models\n> | Model | Risk |\n> |---|---|\n> | ACO | shared |', [['Model', 'Risk'], ['ACO', 'shared']]],
		['in a list item', '- Models:\n\n\t| Model | Risk |\n\t|---|---|\n\t| ACO | shared |', [['Model', 'Risk'], ['ACO', 'shared']]],
		['directly below a paragraph', 'The models:\nModel | Risk\n---|---\nACO | shared', [['Model', 'Risk'], ['ACO', 'shared']]],
	])('has its cells row by row, the header first: %s', (_what, text, rows) => {
		expect(rowsOf(text)).toEqual(rows);
	});

	it.each([
		['a blank line', 'ACO\n\n«| a |\n| - |\n| 1 |»\n\nIPA'],
		['a heading', '«| a |\n| - |\n| 1 |»\n# IPA'],
		['a quote', '«| a |\n| - |\n| 1 |»\n> IPA'],
		['a list item', '«| a |\n| - |\n| 1 |»\n- IPA'],
		['a fence', '«| a |\n| - |\n| 1 |»\n```\nx\n```'],
		['a rule', '«| a |\n| - |\n| 1 |»\n***'],
		['HTML', '«| a |\n| - |\n| 1 |»\n<div>'],
		['the end of the note', '«| a |\n| - |\n| 1 |»'],
	])('goes from its header to before %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(blocksOf(text).filter(({ kind }) => kind === 'table').map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});

	it.each([
		['without a delimiter row', '| a | b |\n| 1 | 2 |'],
		['with a delimiter row of other length', '| a | b |\n| - |'],
		['with other text in the delimiter row', '| a | b |\n| - | x |'],
		['with a delimiter row alone', '| - | - |'],
		['with a blank line below the header', '| a |\n\n| - |'],
		['whose delimiter row is indented by four', '| a |\n     | - |'],
	])('is none %s', (_what, text) => {
		expect(blocksOf(text).map(({ kind }) => kind)).not.toContain('table');
	});
});
