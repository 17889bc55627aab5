import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import type { Container } from '../../../../src/engine/note/blocks/level';
import { marked } from '../../../marked';

const nativeIn = (text: string) => findBlocks(text, 0).callouts.filter(({ syntax }) => syntax === 'native');
const path = (container: Container | null): string => (container ? `${path(container.parent)}${container.kind} > ` : '');
const outline = (text: string) =>
	findBlocks(text, 0).blocks.map(({ kind, container, from, to }) => [path(container) + kind, text.slice(from, to).trim()]);

describe('a quote', () => {
	it('is the lines that begin with its mark', () => {
		expect(outline('> An ACO\n> shares\n\nACO')).toEqual([['quote > paragraph', 'An ACO\n> shares'], ['paragraph', 'ACO']]);
		expect(outline('>An ACO')).toEqual([['quote > paragraph', 'An ACO']]);
		expect(outline('   > An ACO')).toEqual([['quote > paragraph', 'An ACO']]);
		expect(outline('> \tAn ACO')).toEqual([['quote > paragraph', 'An ACO']]);
		expect(outline('>\t\tAn ACO')).toEqual([['quote > code', 'An ACO']]);
	});

	it('holds a line without the mark that goes on with its paragraph, and ends with any other', () => {
		expect(outline('> An ACO\nshares\n> savings')).toEqual([['quote > paragraph', 'An ACO\nshares\n> savings']]);
		expect(outline('> An ACO\n# Shares')).toEqual([['quote > paragraph', 'An ACO'], ['heading', '# Shares']]);
		expect(outline('> An ACO\n\n> An IPA')).toEqual([['quote > paragraph', 'An ACO'], ['quote > paragraph', 'An IPA']]);
	});

	it('ends a paragraph above it', () => {
		expect(outline('An ACO\n> shares')).toEqual([['paragraph', 'An ACO'], ['quote > paragraph', 'shares']]);
	});

	it('nests with marks in a row, with blanks between or without', () => {
		expect(outline('> ACO\n> > IPA\n>>> MSO\n> HMO')).toEqual([
			['quote > paragraph', 'ACO'],
			['quote > quote > paragraph', 'IPA'],
			['quote > quote > quote > paragraph', 'MSO\n> HMO'],
		]);
	});

	it('holds every kind of block', () => {
		expect(outline('> # ACO\n>\n> - item\n>\n> ***\n>\n>     code\n>\n> | a |\n> | - |')).toEqual([
			['quote > heading', '# ACO'],
			['quote > item > paragraph', 'item'],
			['quote > rule', '***'],
			['quote > code', 'code'],
			['quote > table', '| a |\n> | - |'],
		]);
	});

	it('has the lines of its paragraphs without its marks', () => {
		const { text, ranges } = marked('> «An ACO»\n>«shares»\n>   «savings»');
		const lines = findBlocks(text, 0).blocks.flatMap((block) =>
			block.lines.map((at, i) => (i % 2 === 0 ? at + text.slice(at).search(/\S/) : at)),
		);
		expect(lines).toEqual(ranges.flatMap(({ from, to }) => [from, to]));
	});

	it('is indented by three columns at most', () => {
		expect(outline('ACO\n\n    > code')).toEqual([['paragraph', 'ACO'], ['code', '> code']]);
		expect(outline('> ***\n    > code')).toEqual([['quote > rule', '***'], ['code', '> code']]);
	});
});

describe('a native callout', () => {
	it.each([
		['of title and body', 'ACO\n\n«> [!info] Who pays\n> CMS\n> pays»\n\nIPA'],
		['of its first line alone', '«> [!info] Who pays»\n\nIPA'],
		['of a type alone', '«> [!info]»'],
		['of an unknown type', '«> [!stark-law] Who pays\n> CMS»'],
		['with metadata and fold', '«> [!info|wide]- Who pays\n> CMS»'],
		['without blanks behind its marks', '«>[!info] Who pays\n>CMS»'],
		['behind a blank', ' «> [!info] Who pays\n > CMS»'],
		['directly behind text', 'Text before\n«> [!info] Who pays\n> CMS»'],
		['over a line without the mark that goes on', '«> [!info] Who pays\n> CMS\npays»\n\nText behind'],
		['up to a line without the mark that does not', '«> [!info] Who pays\n> CMS»\n***'],
		['up to a blank line', '«> [!info] Who pays\n> CMS»\n\n> A quote'],
		['over empty lines with the mark', '«> [!info] Who pays\n>\n> CMS\n>»'],
		['beside another', '«> [!info] Who pays\n> CMS»\n\n«> [!tip] Who bills\n> The IPA»'],
		['with a second header, which is text', '«> [!info] Who pays\n> CMS\n> [!tip] Who bills»'],
		['with a fence that holds one', '«> [!info] Who pays\n> ```md\n> > [!tip] no callout\n> ```»'],
		['in lines that end with CRLF', '«> [!info] Who pays\r\n> CMS»\r\n\r\nIPA'],
		['in a list item', '- ACO\n\n  «> [!info] Who pays\n  > CMS»\n- IPA'],
		['in a list item, by a tab', '- ACO\n\t«> [!info] Who pays\n\t> CMS»\n- IPA'],
		['in an admonition block', '```ad-note\n«> [!info] Who pays\n> CMS»\n```'],
		['in a quote', '> ACO\n>\n> «> [!info] Who pays\n> > CMS»\n>\n> IPA'],
	])('goes from its first mark to the end of its last line: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(nativeIn(text).map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});

	it.each([
		['below the title, with the marks of its lines', '> [!info] Who pays\n«> CMS\n> pays»\n\nIPA'],
		['below the type', '> [!info]\n«> CMS»'],
		['of a callout of a title alone, which is empty', '> [!info] Who pays«»\n\nIPA'],
	])('has its body %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(nativeIn(text).map(({ body }) => body)).toEqual(ranges);
	});

	it('nests with one mark more', () => {
		const text = '> [!note] ACO\n> Text\n> > [!warning]- IPA\n> > Text\n> > > [!danger] MSO\n> > > Text\n>\n> Back\n>\n> > [!tip]\n> > Text';
		expect(nativeIn(text).map(({ kind, depth, fold, from, to }) => [kind, depth, fold, text.slice(from, to)])).toEqual([
			['note', 0, null, text],
			['warning', 1, 'closed', '> [!warning]- IPA\n> > Text\n> > > [!danger] MSO\n> > > Text'],
			['danger', 2, null, '> [!danger] MSO\n> > > Text'],
			['tip', 1, null, '> [!tip]\n> > Text'],
		]);
	});

	it('nests without blanks between the marks', () => {
		const text = ' > [!info]+ ACO\n >> [!tip]+ IPA\n >>> [!bug]+ MSO\n >>> Text';
		expect(nativeIn(text).map(({ kind, depth, fold }) => [kind, depth, fold])).toEqual([
			['info', 0, 'open'],
			['tip', 1, 'open'],
			['bug', 2, 'open'],
		]);
	});

	it('has the body of one inside it within its own body', () => {
		const { text, ranges } = marked('> [!note] ACO\n> > [!tip] IPA\n> «> Text\n> > more»\n>\n> Back');
		expect(nativeIn(text)[1]?.body).toEqual(ranges[0]);
	});

	it.each([
		['on the second line of a quote', '> ACO\n> [!info] Who pays'],
		['behind an empty line of a quote', '>\n> [!info] Who pays'],
		['without the mark of a quote', '[!info] Who pays\n> CMS'],
		['in code', '```md\n> [!info] Who pays\n```'],
		['in indented code', 'ACO\n\n    > [!info] Who pays'],
		['in a comment', '%%\n> [!info] Who pays\n%%'],
	])('is none %s', (_what, text) => {
		expect(findBlocks(text, 0).callouts).toEqual([]);
	});

	it('holds blocks of every kind', () => {
		expect(
			outline('> [!info] Who pays\n> # ACO\n> - [ ] ask CMS\n> ```sql\n> select 1\n> ```\n> | a | b |\n> | - | - |\n> | 1 | 2 |'),
		).toEqual([
			['callout > title', 'Who pays'],
			['callout > heading', '# ACO'],
			['callout > item > paragraph', 'ask CMS'],
			['callout > code', '```sql\n> select 1\n> ```'],
			['callout > table', '| a | b |\n> | - | - |\n> | 1 | 2 |'],
		]);
	});
});

describe('callouts of both kinds', () => {
	it('stand in one another, counted by depth', () => {
		const text = '> [!note] ACO\n> ```ad-tip\n> > [!bug] IPA\n> > ~~~ad-info\n> > MSO\n> > ~~~\n> ```\n> Back';
		const { callouts } = findBlocks(text, 0);
		expect(callouts.map(({ syntax, kind, depth, from, to }) => [syntax, kind, depth, text.slice(from, to)])).toEqual([
			['native', 'note', 0, text],
			['ad', 'tip', 1, '```ad-tip\n> > [!bug] IPA\n> > ~~~ad-info\n> > MSO\n> > ~~~\n> ```'],
			['native', 'bug', 2, '> [!bug] IPA\n> > ~~~ad-info\n> > MSO\n> > ~~~'],
			['ad', 'info', 3, '~~~ad-info\n> > MSO\n> > ~~~'],
		]);
	});

	it('count only callouts as depth, no quotes and lists', () => {
		expect(findBlocks('> - > ```ad-info\n>   > CMS\n>   > ```', 0).callouts).toMatchObject([{ kind: 'info', depth: 0 }]);
		expect(findBlocks('> [!note]\n> - ACO\n>   > > [!tip]\n>   > > CMS', 0).callouts).toMatchObject([
			{ depth: 0 },
			{ kind: 'tip', depth: 1 },
		]);
	});
});
