import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import type { Container } from '../../../../src/engine/note/blocks/level';

const path = (container: Container | null): string => (container ? `${path(container.parent)}${container.kind} > ` : '');
/** Each block with what it stands in and its text. */
const outline = (text: string) =>
	findBlocks(text, 0).blocks.map(({ kind, container, from, to }) => `${path(container)}${kind}: ${text.slice(from, to).trim()}`);

describe('the items of a list', () => {
	it.each([
		['with a hyphen', '- ACO\n- IPA'],
		['with a star', '* ACO\n* IPA'],
		['with a plus', '+ ACO\n+ IPA'],
		['with numbers and dots', '1. ACO\n2. IPA'],
		['with numbers and brackets', '7) ACO\n8) IPA'],
		['with a blank line between them', '- ACO\n\n- IPA'],
		['with different markers', '- ACO\n1. IPA'],
		['indented by three', '   - ACO\n   - IPA'],
		['with a tab behind the marker', '-\tACO\n-\tIPA'],
		['with four blanks behind the marker', '-    ACO\n-    IPA'],
		['in lines that end with CRLF', '- ACO\r\n- IPA\r\n'],
	])('are found %s', (_what, text) => {
		expect(outline(text)).toEqual(['item > paragraph: ACO', 'item > paragraph: IPA']);
	});

	it.each([
		['by two blanks', '- ACO\n  - IPA\n    - MSO\n- HMO'],
		['by four blanks', '- ACO\n    - IPA\n        - MSO\n- HMO'],
		['by tabs', '- ACO\n\t- IPA\n\t\t- MSO\n- HMO'],
		['by numbers', '1. ACO\n   1. IPA\n      1. MSO\n2. HMO'],
		['by tabs below numbers', '1. ACO\n\t1. IPA\n\t\t1. MSO\n2. HMO'],
		['by a blank and a tab behind blanks', '- ACO\n  - IPA\n\t - MSO\n- HMO'],
	])('nest %s', (_what, text) => {
		expect(outline(text)).toEqual([
			'item > paragraph: ACO',
			'item > item > paragraph: IPA',
			'item > item > item > paragraph: MSO',
			'item > paragraph: HMO',
		]);
	});

	it.each([
		['open', '- [ ] ask CMS'],
		['done', '- [x] ask CMS'],
		['of any other state', '- [-] ask CMS'],
		['with a number', '1. [ ] ask CMS'],
	])('lose the mark of a task: %s', (_what, text) => {
		expect(outline(text)).toEqual(['item > paragraph: ask CMS']);
	});

	it.each([
		['a link', '- [x](aco.md) CMS', 'item > paragraph: [x](aco.md) CMS'],
		['more than one character', '- [xx] CMS', 'item > paragraph: [xx] CMS'],
		['no blank behind', '- [x]CMS', 'item > paragraph: [x]CMS'],
	])('keep what is no mark of a task: %s', (_what, text, expected) => {
		expect(outline(text)).toEqual([expected]);
	});

	it.each([
		['on the first line', '- # ACO\n- ```sql\n  x\n  ```', ['item > heading: # ACO', 'item > code: ```sql\n  x\n  ```']],
		[
			'behind a blank line',
			'- ACO\n\n  > IPA\n\n  | a |\n  | - |',
			['item > paragraph: ACO', 'item > quote > paragraph: IPA', 'item > table: | a |\n  | - |'],
		],
		['as indented code', '- ACO\n\n      x\n', ['item > paragraph: ACO', 'item > code: x']],
		['as indented code on the first line', '-     x', ['item > code: x']],
		['as another list on the first line', '- - ACO\n  - IPA', ['item > item > paragraph: ACO', 'item > item > paragraph: IPA']],
		['of a number of two digits', '10. ACO\n\n    IPA', ['item > paragraph: ACO', 'item > paragraph: IPA']],
		['behind a tab at the marker', '-\tACO\n\n\tIPA', ['item > paragraph: ACO', 'item > paragraph: IPA']],
		['behind an empty first line', '-\n  ACO', ['item > paragraph: ACO']],
	])('hold blocks %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});

	it('end before a line that is not indented behind a blank line', () => {
		expect(outline('- ACO\n\nIPA')).toEqual(['item > paragraph: ACO', 'paragraph: IPA']);
		expect(outline('1. ACO\n\n  IPA')).toEqual(['item > paragraph: ACO', 'paragraph: IPA']);
	});

	it('end before another block', () => {
		expect(outline('- ACO\n# IPA\n- ACO\n***\n- ACO\n> IPA')).toEqual([
			'item > paragraph: ACO', 'heading: # IPA', 'item > paragraph: ACO', 'rule: ***', 'item > paragraph: ACO', 'quote > paragraph: IPA',
		]);
	});

	it('keep blank lines and fences inside, and no blank lines behind', () => {
		expect(outline('- ```\n\n  a\n\n  ```\n\n\nACO')).toEqual(['item > code: ```\n\n  a\n\n  ```', 'paragraph: ACO']);
	});

	it('end a paragraph above them only with text, and as a number only with 1', () => {
		expect(outline('ACO\n- IPA')).toEqual(['paragraph: ACO', 'item > paragraph: IPA']);
		expect(outline('ACO\n1. IPA')).toEqual(['paragraph: ACO', 'item > paragraph: IPA']);
		expect(outline('The year was\n1997. A good one\n*')).toEqual(['paragraph: The year was\n1997. A good one\n*']);
	});

	it('are empty without text, and hold nothing behind a blank line', () => {
		expect(outline('-\n- ACO\n-')).toEqual(['item > paragraph: ACO']);
		expect(outline('-\n\n  ACO')).toEqual(['paragraph: ACO']);
	});
});

describe('a line that is not indented enough', () => {
	it.each([
		['without indent', '- An ACO\nshares savings\n- IPA', ['item > paragraph: An ACO\nshares savings', 'item > paragraph: IPA']],
		['with some indent', '10. An ACO\n  shares savings', ['item > paragraph: An ACO\n  shares savings']],
		['in a nested item', '- ACO\n  - An IPA\ncontracts', ['item > paragraph: ACO', 'item > item > paragraph: An IPA\ncontracts']],
		['over several lines', '- An ACO\nshares\nsavings', ['item > paragraph: An ACO\nshares\nsavings']],
		['whose list marker is indented like code', '- a\n - b\n  - c\n   - d\n    - e', [
			'item > paragraph: a', 'item > paragraph: b', 'item > paragraph: c', 'item > paragraph: d\n    - e',
		]],
	])('goes on with the paragraph of an item: %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});

	it.each([
		['a heading', '- # ACO\nIPA', ['item > heading: # ACO', 'paragraph: IPA']],
		['a fence', '- ```\nIPA\n  ```', ['item > code: ```', 'paragraph: IPA', 'code: ```']],
		['a line of code', '- ```\n  x\nIPA', ['item > code: ```\n  x', 'paragraph: IPA']],
		['a table', '- | a |\n  | - |\n  | 1 |\nIPA', ['item > table: | a |\n  | - |\n  | 1 |', 'paragraph: IPA']],
		['a table without outer pipes', '- a | b\n  --|--\n  1 | 2\nIPA', ['item > table: a | b\n  --|--\n  1 | 2', 'paragraph: IPA']],
		['indented code', '-     x\nIPA', ['item > code: x', 'paragraph: IPA']],
		['HTML', '- <div>\nIPA', ['item > html: <div>', 'paragraph: IPA']],
		['a blank line', '- ACO\n\nIPA', ['item > paragraph: ACO', 'paragraph: IPA']],
	])('does not go on with what is no paragraph: %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});

	it('makes no heading of an item', () => {
		expect(outline('- ACO\n===')).toEqual(['item > paragraph: ACO\n===']);
		expect(outline('- ACO\n---')).toEqual(['item > paragraph: ACO', 'rule: ---']);
	});
});

describe('the text of a footnote', () => {
	it.each([
		['on one line', '[^1]: See CMS\n\nACO', ['footnote > paragraph: See CMS', 'paragraph: ACO']],
		['of a word as label', '[^cms]: See CMS', ['footnote > paragraph: See CMS']],
		['over lines that go on', '[^1]: See\nCMS', ['footnote > paragraph: See\nCMS']],
		[
			'over indented paragraphs',
			'[^1]: See CMS\n\n    and OIG\n\nACO',
			['footnote > paragraph: See CMS', 'footnote > paragraph: and OIG', 'paragraph: ACO'],
		],
		[
			'with a list by tabs',
			'[^1]: See\n\n\t- CMS\n\nACO',
			['footnote > paragraph: See', 'footnote > item > paragraph: CMS', 'paragraph: ACO'],
		],
		['one below the other', '[^1]: CMS\n\n[^2]: OIG', ['footnote > paragraph: CMS', 'footnote > paragraph: OIG']],
	])('is read without its mark: %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});

	it('stands directly below another, or below text', () => {
		expect(outline('ACO[^1]\n[^1]: CMS')).toEqual(['paragraph: ACO[^1]', 'footnote > paragraph: CMS']);
		expect(outline('[^1]: CMS\n[^2]: OIG')).toEqual(['footnote > paragraph: CMS', 'footnote > paragraph: OIG']);
	});
});
