import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import { marked } from '../../../marked';

const codeIn = (text: string) => findBlocks(text, 0).blocks.filter(({ kind }) => kind === 'code').map(({ from, to }) => ({ from, to }));
const adIn = (text: string) => findBlocks(text, 0).callouts.filter(({ syntax }) => syntax === 'ad');
const outline = (text: string) => findBlocks(text, 0).blocks.map(({ kind, from, to }) => [kind, text.slice(from, to).trim()]);

describe('a fenced code block', () => {
	it.each([
		['of backticks', 'ACO\n«```\ncode\n```»\nIPA'],
		['of tildes', 'ACO\n«~~~\ncode\n~~~»\nIPA'],
		['with a language', '«```sql\nselect 1\n```»'],
		['of tildes with backticks in its info', '«~~~ `sql`\ncode\n~~~»'],
		['that holds shorter fences', '«````md\n```ad-info\nACO\n```\n````»'],
		['that holds fences of the other mark', '«~~~\n```\n~~~»'],
		['that is closed by a longer fence', '«```\ncode\n`````  »\nIPA'],
		['that is not closed by a line with more on it', '«```\n``` sql\n```»'],
		['with headings, quotes, tables and rules inside', '«```\n# H\n> q\n| a |\n| - |\n---\n```»'],
		['with blank lines inside', '«```\n\ncode\n\n```»'],
		['with nothing inside', '«```\n```»'],
		['that ends with the note', 'ACO\n\n«```sql\nselect 1»\n'],
		['indented by three', '«   ```\n   code\n   ```»'],
		['beside others', '«```\na\n```»\n«```\nb\n```»'],
	])('goes from fence to fence: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(codeIn(text)).toEqual(ranges);
	});

	it('is none where backticks stand in its info', () => {
		expect(outline('``` a`b\nACO')).toEqual([['paragraph', '``` a`b\nACO']]);
	});

	it('ends with its quote or list item', () => {
		expect(outline('> ```\n> code\n\nACO')).toEqual([['code', '```\n> code'], ['paragraph', 'ACO']]);
		expect(outline('- ```\n  code\n\nACO')).toEqual([['code', '```\n  code'], ['paragraph', 'ACO']]);
	});
});

describe('indented code', () => {
	it.each([
		['behind a blank line', 'ACO\n\n«    code»\n\nIPA'],
		['with a tab', 'ACO\n\n«\tcode»\n\nIPA'],
		['with blanks and a tab', 'ACO\n\n«  \tcode»'],
		['behind a heading', '# ACO\n«    code»'],
		['over blank lines', '«    one\n\n\n    two»\n\nACO'],
		['up to the first line that is not indented', '«    code»\nACO'],
		['inside a list item', '- ACO\n\n  «    code»\n- IPA'],
		['on the first line of a list item', '- «    code»'],
	])('is four columns deep: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(codeIn(text)).toEqual(ranges);
	});

	it.each([
		['inside a paragraph', 'An ACO\n    shares savings'],
		['inside a paragraph of a list item', '- An ACO\n      shares savings'],
		['in the text of a list item', '- An ACO\n\n    shares savings'],
		['in a nested list', '- An ACO\n    - shares savings'],
		['by three blanks only', '   An ACO'],
	])('is not %s', (_what, text) => {
		expect(codeIn(text)).toEqual([]);
	});
});

describe('an admonition block', () => {
	it.each([
		['of backticks', 'ACO\n«```ad-info\nbody\n```»\nIPA'],
		['of tildes', 'ACO\n«~~~ad-info\nbody\n~~~»\nIPA'],
		['of four backticks', '«````ad-info\n```sql\nselect 1\n```\n````»'],
		['of tildes around a fence of backticks', '«~~~ad-info\n```sql\nselect 1\n```\n~~~»'],
		['of backticks around a fence of tildes', '«```ad-info\n~~~sql\nselect 1\n~~~\n```»'],
		['with a longer fence at its end', '«```ad-info\nbody\n`````»\nIPA'],
		['with blanks behind its end', '«```ad-info\nbody\n```»  \nIPA'],
		['of options alone', '«```ad-info\ntitle: Who pays\n```»'],
		['of nothing', '«```ad-info\n```»'],
		['beside another', '«```ad-info\nbody\n```»\n«```ad-tip\nbody\n```»'],
		['with text directly behind it', '«```ad-info\nbody\n```»\nText behind'],
		['with text directly before it', 'Text before\n«```ad-info\nbody\n```»'],
		['at the end of the note', '«```ad-info\nbody\n```»'],
		['in lines that end with CRLF', 'ACO\r\n«```ad-Info\r\ntitle: Who pays\r\nbody\r\n```»\r\nIPA\r\n'],
		['indented by blanks', '  «```ad-info\n  body\n  ```»'],
		['in a list item', '- ACO\n\n  «```ad-info\n  title: Who pays\n  body\n  ```»\n- IPA'],
		['in a list item, by a tab', '- ACO\n\t«```ad-info\n\ttitle: Who pays\n\tbody\n\t```»\n- IPA'],
		['in a nested list item, by tabs', '- ACO\n\t- MSO\n\t\t«```ad-info\n\t\ttitle: Who pays\n\t\tbody\n\t\t```»\n- IPA'],
		['in a numbered item', '1. ACO\n   «```ad-info\n   title: Who pays\n   body\n   ```»\n2. IPA'],
		['behind the marker of an item', '- «```ad-info\n  title: Who pays\n  body\n  ```»\n- IPA'],
		['in a quote', '> ACO\n> «```ad-info\n> title: Who pays\n> body\n> ```»\n> IPA'],
		['in a quote in a list item', '- > «```ad-info\n  > title: Who pays\n  > body\n  > ```»'],
		['in a native callout', '> [!note] ACO\n> «```ad-info\n> title: Who pays\n> body\n> ```»'],
		['with dollar signs in its body', '«```ad-info\n$$x^2$$ and $& and $500\n```»'],
	])('goes from its first mark to its last: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(adIn(text).map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});

	it.each([
		['behind the options', '```ad-info\ntitle: Who pays\n«CMS\n\npays»\n```'],
		['with a blank line at both ends', '```ad-info\ntitle: Who pays\n«\nCMS\n»\n```'],
		['with the marks of a quote between its lines', '> ```ad-info\n> title: Who pays\n> «CMS\n> pays»\n> ```'],
		['without the indent of a list item', '- ```ad-info\n  title: Who pays\n  «CMS\n  pays»\n  ```'],
		['with an indent of its own', '```ad-info\n«    CMS»\n```'],
		['in lines that end with CRLF', '```ad-info\r\ntitle: Who pays\r\n«CMS\r\npays»\r\n```'],
		['of nothing, before the closing fence', '```ad-info\ntitle: Who pays\n«»```'],
	])('has its body between options and closing fence: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(adIn(text).map(({ body }) => body)).toEqual(ranges);
	});

	it.each([
		['in a list item', '- ACO\n  ```ad-info\n  title: Who pays\n  collapse: open\n  CMS\n  ```'],
		['in a list item, by a tab', '- ACO\n\t```ad-info\n\ttitle: Who pays\n\tcollapse: open\n\tCMS\n\t```'],
		['in a quote', '> ```ad-info\n> title: Who pays\n> collapse: open\n> CMS\n> ```'],
		['indented by blanks', '   ```ad-info\n   title: Who pays\n   collapse: open\n   CMS\n   ```'],
		['in lines that end with CRLF', '```ad-info\r\ntitle: Who pays\r\ncollapse: open\r\nCMS\r\n```'],
	])('has its options read without the marks of what it stands in: %s', (_what, text) => {
		expect(adIn(text)).toMatchObject([{ title: 'Who pays', fold: 'open' }]);
		expect(outline(text).at(-1)).toEqual(['paragraph', 'CMS']);
	});

	it('has a body that is Markdown', () => {
		expect(outline('```ad-info\n# Payers\n\n| a |\n| - |\n\n- item\n\n    ~~~\n    x\n    ~~~\n```')).toEqual([
			['heading', '# Payers'],
			['table', '| a |\n| - |'],
			['paragraph', 'item'],
			['code', '~~~\n    x\n    ~~~'],
		]);
	});

	it('nests in a longer fence, to any depth', () => {
		const text = '`````ad-note\n````ad-warning\ntitle: Inner\n```ad-danger\nDeep\n```\n````\nBack\n`````';
		expect(adIn(text).map(({ kind, depth, from, to }) => [kind, depth, text.slice(from, to)])).toEqual([
			['note', 0, text],
			['warning', 1, '````ad-warning\ntitle: Inner\n```ad-danger\nDeep\n```\n````'],
			['danger', 2, '```ad-danger\nDeep\n```'],
		]);
	});

	it('nests in a fence of the other mark', () => {
		expect(adIn('~~~ad-note\n```ad-tip\nDeep\n```\n~~~').map(({ kind, depth }) => [kind, depth])).toEqual([['note', 0], ['tip', 1]]);
	});

	it('ends with the first closing fence, also one meant for a block inside', () => {
		const text = '```ad-note\n```ad-tip\nDeep\n```\nACO';
		expect(adIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['```ad-note\n```ad-tip\nDeep\n```', '```ad-tip\nDeep']);
	});

	it('is not seen in ordinary code', () => {
		expect(adIn('````md\n```ad-info\nACO\n```\n````')).toEqual([]);
		expect(adIn('ACO\n\n    ```ad-info\n    body\n    ```')).toEqual([]);
	});
});

describe('an admonition block that is never closed', () => {
	it.each([
		['without any fence behind it', 'ACO\n\n«```ad-Info\ntitle: Who pays\nCMS»'],
		['with a shorter fence', '«````ad-info\nCMS\n```»'],
		['with a fence of the other mark', '«```ad-info\nCMS\n~~~»'],
		['with text behind the closing fence', '«```ad-info\nCMS\n``` pays»'],
		['in a quote that ends before', '> «```ad-info\n> CMS»\n\n```'],
		['in a callout that ends before', '> [!note] ACO\n> «```ad-info\n> CMS»\nText.'],
		['in a list item that ends before', '- «```ad-info\n  CMS»\n- IPA'],
		['in a list item, with text behind', '- ACO\n  «```ad-info\n  CMS»\n\nIPA'],
		['in a footnote that ends before', '[^1]: ACO\n\n    «```ad-info\n    CMS»\n\nIPA'],
		['as the last line', 'ACO\n«```ad-info»'],
		['as the first line of an item', '- «```ad-info»\n- IPA'],
		['with options alone', '«```ad-info\ntitle: Who pays»'],
		['with blank lines behind it', '«```ad-info\n\nCMS»\n\n  \n'],
		['in lines that end with CRLF', '«```ad-info\r\nCMS»\r\n\r\n'],
	])('is closed by the end of what it stands in: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(adIn(text).map(({ from, to }) => ({ from, to }))).toEqual(ranges);
	});

	it.each([
		['behind the options', '```ad-info\ntitle: Who pays\n«CMS\n\npays»\n\n'],
		['of nothing behind the options', '```ad-info\ntitle: Who pays«»'],
		['of nothing at all', 'ACO\n```ad-info«»\n'],
		['in a quote', '> ```ad-info\n> «CMS\n> pays»\n>\n\nIPA'],
	])('has its body up to there, without blank lines: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(adIn(text).map(({ body }) => body)).toEqual(ranges);
	});

	it('is closed by the end of the block around it, whose fence both meant to share', () => {
		const inner = '```ad-check\ntitle: Solution\n- Medicare';
		const text = `\`\`\`ad-example\nFind the payer.\n\n${inner}\n\`\`\`\n\nText.`;
		expect(adIn(text).map(({ kind, title, depth, from, to }) => [kind, title, depth, text.slice(from, to)])).toEqual([
			['example', 'Example', 0, text.slice(0, -7)],
			['check', 'Solution', 1, inner],
		]);
		expect(outline(text).at(-1)).toEqual(['paragraph', 'Text.']);
	});

	it('holds each block behind it that is not closed either', () => {
		expect(adIn('```ad-note\nACO\n```ad-tip\nIPA\n```ad-bug\nMSO').map(({ kind, depth }) => [kind, depth])).toEqual([
			['note', 0], ['tip', 1], ['bug', 2],
		]);
	});

	it('is Markdown to its end', () => {
		expect(outline('ACO\n\n```ad-info\ntitle: Who pays\n\n# CMS')).toEqual([
			['paragraph', 'ACO'], ['title', 'Who pays'], ['heading', '# CMS'],
		]);
	});
});
