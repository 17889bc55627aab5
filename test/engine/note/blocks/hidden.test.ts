import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import { marked } from '../../../marked';

const outline = (text: string) =>
	findBlocks(text, 0).blocks.map(
		({ kind, container, from, to }) => `${container ? `${container.kind} > ` : ''}${kind}: ${text.slice(from, to).trim()}`,
	);
const rangesOf = (text: string, wanted: string) =>
	findBlocks(text, 0)
		.blocks.filter(({ kind }) => kind === wanted)
		.map(({ from, to }) => ({ from, to }));

describe('an HTML block', () => {
	it.each([
		['raw text to its closing tag, over blank lines', '«<script>\n\n# code\n</script>»\nACO'],
		['raw text on one line', '«<pre>ACO</pre> more»\nIPA'],
		['raw text that any closing tag of raw text ends', '«<pre>\n\nACO\n</script>»\nIPA'],
		['raw text whose closing tag is in capitals', '«<style>\n\nACO\n</STYLE>»\nIPA'],
		['a comment over blank lines', '«<!--\n\n# hidden\n-->»\nACO'],
		['a comment with text behind it', '«<!-- hidden --> ACO»\nIPA'],
		['an instruction', '«<?php\n\n?>»\nACO'],
		['a declaration', '«<!DOCTYPE\n\nhtml>»\nACO'],
		['character data', '«<![CDATA[\n\n]]>»\nACO'],
		['a block tag up to a blank line', '«<div>\n# no heading\n</div>»\n\nACO'],
		['a closing block tag up to a blank line', '«</div>\nACO»\n\nIPA'],
		['another tag alone on its line, up to a blank line', '«<span class="x">\nACO»\n\nIPA'],
		['a block tag directly below text', 'ACO\n«<div>»\n\nIPA'],
		['indented by three', '«   <div>»\n\nACO'],
		['a tag of raw text that is never closed', '«<script>\n\n# code»'],
		['in lines that end with CRLF', '«<!--\r\n\r\nhidden\r\n-->»\r\nACO'],
	])('of every kind goes to its end: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(rangesOf(text, 'html')).toEqual(ranges);
	});

	it('may stand in a quote, an item or a callout, and ends with it', () => {
		expect(outline('> <div>\n> ACO\n\nIPA')).toEqual(['quote > html: <div>\n> ACO', 'paragraph: IPA']);
		expect(outline('- <!--\n  x\n  -->\n- ACO')).toEqual(['item > html: <!--\n  x\n  -->', 'item > paragraph: ACO']);
		expect(outline('```ad-info\n<hr>\n\nACO\n```')).toEqual(['callout > html: <hr>', 'callout > paragraph: ACO']);
	});

	it.each([
		['a tag with text behind it', '<b>ACO</b> shares', ['paragraph: <b>ACO</b> shares']],
		['a tag of another kind below text', 'ACO\n<span>\nIPA', ['paragraph: ACO\n<span>\nIPA']],
		['a comment that is never closed', '<!-- ACO\n\n# IPA', ['paragraph: <!-- ACO', 'heading: # IPA']],
		['a tag of raw text that closes itself', '<script/>ACO\n\nIPA', ['paragraph: <script/>ACO', 'paragraph: IPA']],
		['indented by four', 'ACO\n\n    <div>', ['paragraph: ACO', 'code: <div>']],
	])('is not %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});
});

describe('a comment over lines', () => {
	it.each([
		['between its marks', 'ACO\n\n«%%\nhidden\n%%»\n\nIPA'],
		['with blank lines and blocks inside', '«%%\n\n# hidden\n\n> [!info] hidden\n\n```\n%%»\nIPA'],
		['with text behind its first mark', '«%% hidden\nmore %%»\nIPA'],
		['directly below text', 'ACO\n«%%\n- [ ] hidden\n%%»\n\nIPA'],
		['directly below text, over blank lines', 'ACO\n«%%\n\nhidden\n\n%%»\nIPA'],
		['in lines that end with CRLF', '«%%\r\n\r\nhidden\r\n%%»\r\nIPA'],
		['in a quote', '> «%%\n> hidden\n> %%»\n> IPA'],
		['in a list item', '- «%%\n  hidden\n  %%»\n- IPA'],
		['in an admonition block', '```ad-info\n«%%\n\nhidden\n%%»\nIPA\n```'],
		['after another', '«%%\na\n%%»\n«%%\nb\n%%»'],
	])('is hidden from mark to mark: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(rangesOf(text, 'comment')).toEqual(ranges);
	});

	it('lets the text behind its last mark be read', () => {
		const { text, ranges } = marked('«%%\nhidden\n%%» An ACO\nshares');
		expect(rangesOf(text, 'comment')).toEqual(ranges);
		expect(outline(text)).toEqual(['comment: %%\nhidden\n%%', 'paragraph: An ACO\nshares']);
	});

	it('has no line that reaches behind its last mark', () => {
		const { text, ranges } = marked('%%\nhidden\n%%«» An ACO');
		expect(findBlocks(text, 0).blocks[0]?.lines.at(-1)).toBe(ranges[0]?.to);
	});

	it.each([
		['never closed', '%%\nACO\n\n# IPA', ['paragraph: %%\nACO', 'heading: # IPA']],
		['closed on its own line', '%% hidden %%\nACO', ['paragraph: %% hidden %%\nACO']],
		['a single mark', '% ACO\n\n%', ['paragraph: % ACO', 'paragraph: %']],
		['in code', '```\n%%\n```\nACO %%', ['code: ```\n%%\n```', 'paragraph: ACO %%']],
		['closed only outside its quote', '> %%\n> ACO\n\nIPA %%', ['quote > paragraph: %%\n> ACO', 'paragraph: IPA %%']],
		['closed only outside its list item', '- %%\n\nACO\n%%', ['item > paragraph: %%', 'paragraph: ACO\n%%']],
	])('is text where it is %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});
});

describe('a math block over lines', () => {
	it.each([
		['between its marks', 'ACO\n\n«$$\nx^2\n$$»\n\nIPA'],
		['with text beside its marks', '«$$ x\n+ y $$»\nIPA'],
		['with lines that would be blocks', '«$$\n# x\n- y\n> z\n$$»\nIPA'],
		['in lines that end with CRLF', '«$$\r\nx\r\n$$»\r\nIPA'],
		['in a callout', '> [!info] Rate\n> «$$\n> x\n> $$»'],
	])('is no prose from mark to mark: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(rangesOf(text, 'math')).toEqual(ranges);
	});

	it.each([
		['never closed', '$$\nACO\n\n# IPA', ['paragraph: $$\nACO', 'heading: # IPA']],
		['closed on its own line', '$$ x $$\nACO', ['paragraph: $$ x $$\nACO']],
		['a price', '$500 a month\n\n$600', ['paragraph: $500 a month', 'paragraph: $600']],
		['closed only outside its quote', '> $$\n> x\n\n$$', ['quote > paragraph: $$\n> x', 'paragraph: $$']],
	])('is text where it is %s', (_what, text, blocks) => {
		expect(outline(text)).toEqual(blocks);
	});
});

describe('a link definition', () => {
	it('is found with its folded label', () => {
		const { blocks, labels } = findBlocks('[CMS]: https://www.cms.gov\n[The  OIG]: <https://oig.hhs.gov> "Site"\n\nACO', 0);
		expect(blocks.map(({ kind }) => kind)).toEqual(['definition', 'definition', 'paragraph']);
		expect([...labels]).toEqual([['cms', 'https://www.cms.gov'], ['the oig', 'https://oig.hhs.gov']]);
	});

	it('may stand in a quote, an item or a callout', () => {
		expect([...findBlocks('> [a]: x\n\n- [b]: x\n\n```ad-info\n[c]: x\n```', 0).labels.keys()]).toEqual(['a', 'b', 'c']);
	});

	it.each([
		['inside a paragraph', 'ACO\n[cms]: x'],
		['in code', '```\n[cms]: x\n```'],
		['without an address', '[cms]:\n\nACO'],
		['followed by words that are no title', '[ACO]: accountable care organization'],
	])('is none %s', (_what, text) => {
		const { blocks, labels } = findBlocks(text, 0);
		expect(blocks.map(({ kind }) => kind)).not.toContain('definition');
		expect([...labels]).toEqual([]);
	});
});
