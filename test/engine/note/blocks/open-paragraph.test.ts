import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';
import type { Container } from '../../../../src/engine/note/blocks/level';

const path = (container: Container | null): string => (container ? `${path(container.parent)}${container.kind} > ` : '');
const outline = (text: string) =>
	findBlocks(text, 0).blocks.map(({ kind, container, from, to }) => `${path(container)}${kind}: ${text.slice(from, to).trim()}`);

/** The container with these lines in it, and a line behind it that has none of its marks. */
const CONTAINERS: readonly (readonly [kind: string, within: (lines: readonly string[]) => string])[] = [
	['item', (lines) => lines.map((line, i) => (i === 0 ? '- ' : '  ') + line).join('\n')],
	['quote', (lines) => lines.map((line) => `> ${line}`).join('\n')],
	['callout', (lines) => ['[!info] Title', ...lines].map((line) => `> ${line}`).join('\n')],
	['footnote', (lines) => lines.map((line, i) => (i === 0 ? '[^1]: ' : '    ') + line).join('\n')],
];

describe.each(CONTAINERS)('a line without the marks of a %s', (kind, within) => {
	/** Whether the line belongs to the container that the lines above it are in. */
	const isLazy = (lines: readonly string[], line: string): boolean => {
		const text = `${within(lines)}\n${line}`;
		const last = findBlocks(text, 0).blocks.at(-1);
		expect(last && text.slice(last.from, last.to).trim().split('\n').at(-1)?.trim()).toBe(line.trim());
		let outermost = last?.container ?? null;
		while (outermost?.parent) outermost = outermost.parent;
		return outermost?.kind === kind;
	};

	it.each([
		['text', ['an ACO shares'], 'its savings'],
		['text with marks in it', ['**An ACO** shares'], '#savings'],
		['text over several lines', ['an ACO', 'shares'], 'its savings'],
		['text behind a blank line', ['# ACO', '', 'an ACO shares'], 'its savings'],
		['text behind closed code', ['```', 'x', '```', 'an ACO shares'], 'its savings'],
		['the text of a nested item', ['an ACO', '- an IPA shares'], 'its savings'],
		['the text of a nested item on the first line', ['- an IPA shares'], 'its savings'],
		['the text of a nested quote', ['an ACO', '> an IPA shares'], 'its savings'],
		['the text of quotes and items in one another', ['> - > an IPA', 'shares', '> all'], 'its savings'],
		['text, with an indented line of it', ['an ACO shares', '    all'], 'its savings'],
		['text behind HTML that ends', ['<!-- seen -->', 'an ACO shares'], 'its savings'],
		['text below the item of a number', ['1. an ACO', '', '   shares'], 'its savings'],
		['text that looks like a table without one', ['a | b', 'c | d'], 'its savings'],
		['a formula that is never closed', ['$$', 'x + y'], 'and z'],
		['HTML that may not end a paragraph', ['an ACO'], '<b>shares</b> savings'],
	])('goes on with its paragraph: %s', (_what, lines, line) => {
		expect(isLazy(lines, line)).toBe(true);
	});

	it.each(['- another item', '2. another item', '-', '# A heading', '```', '---', '<div>', '[^2]: See CMS', '%%\nseen\n\nthere\n%%'])(
		'ends the paragraph if it begins another block: %j',
		(line) => {
			const text = within(['an ACO shares']);
			const [before, after] = [findBlocks(text, 0).blocks, findBlocks(`${text}\n${line}`, 0).blocks];
			expect(after.slice(0, before.length).map(({ from, to }) => [from, to])).toEqual(before.map(({ from, to }) => [from, to]));
			expect(after[before.length]?.container?.parent ?? null).toBeNull();
			if (after[before.length]) expect(after[before.length]?.container).not.toBe(after[before.length - 1]?.container ?? undefined);
		},
	);

	it.each([
		['a heading', ['# A heading']],
		['a heading with an underline', ['A heading', '===']],
		['a rule', ['***']],
		['an open fence', ['```']],
		['a line of code', ['~~~', 'x']],
		['a closed fence', ['```', 'x', '```']],
		['indented code', ['# ACO', '', '    x']],
		['a table', ['a | b', '--|--', '1 | 2']],
		['HTML', ['<div>', 'ACO']],
		['HTML that ends', ['<!-- seen -->']],
		['a comment', ['%%', 'seen', '%%']],
		['a formula', ['$$', 'x', '$$']],
		['a blank line', ['an ACO', '  ']],
		['a nested item without text', ['an ACO', '', '-']],
		['a fence in a nested item', ['- ```', '  x']],
		['a quoted blank line', ['> an ACO', '>']],
	])('does not go on with %s', (_what, lines) => {
		expect(isLazy(lines, 'text')).toBe(false);
	});
});

it.each(['- another item', '2. another item', '# A heading', '> a quote', '```', '***', '[^2]: See CMS', '%%'])(
	'a line that is indented like code goes on with a quote, whatever it looks like: %j',
	(line) => {
		expect(outline(`> an ACO shares\n    ${line}`)).toEqual([`quote > paragraph: an ACO shares\n    ${line}`]);
		expect(outline(`> > an ACO shares\n    ${line}`)).toEqual([`quote > quote > paragraph: an ACO shares\n    ${line}`]);
	},
);

describe('a line right behind a callout', () => {
	const callouts = (text: string) =>
		findBlocks(text, 0).callouts.map(({ kind, from, to, body }) => [kind, text.slice(from, to), text.slice(body.from, body.to)]);

	it('is its body if it has none: the title counts as the paragraph that goes on', () => {
		expect(callouts('> [!info] Who pays\nCMS\npays\n\nText.')).toEqual([['info', '> [!info] Who pays\nCMS\npays', 'CMS\npays']]);
		expect(callouts('> [!info]\nCMS')).toEqual([['info', '> [!info]\nCMS', 'CMS']]);
		expect(outline('> [!info] Who pays\nCMS')).toEqual(['callout > title: Who pays', 'callout > paragraph: CMS']);
	});

	it('is text, whatever it looks like once it stands in there', () => {
		expect(outline('> [!info] Who pays\n    CMS')).toEqual(['callout > title: Who pays', 'callout > paragraph: CMS']);
		expect(outline('> [!info] Who pays\n    > CMS')).toEqual(['callout > title: Who pays', 'callout > paragraph: > CMS']);
		expect(outline('> > [!info] Who pays\n    > CMS')).toEqual(['quote > callout > title: Who pays', 'quote > callout > paragraph: > CMS']);
	});

	it('may be quoted again, and go on once more', () => {
		const text = '> [!info] Who pays\nCMS\n> and the county\nand the state';
		expect(callouts(`${text}\n\nText.`)).toEqual([['info', text, 'CMS\n> and the county\nand the state']]);
	});

	it('belongs to the innermost callout that has an open paragraph', () => {
		const inner = '> [!tip] Who bills\nthe IPA';
		expect(callouts(`> [!info] Who pays\n> ${inner}\n\nText.`)).toEqual([
			['info', `> [!info] Who pays\n> ${inner}`, `> ${inner}`],
			['tip', inner, 'the IPA'],
		]);
		expect(outline('> [!info] Who pays\n> CMS\n> > [!tip]\n> >\nthe IPA').at(-1)).toBe('paragraph: the IPA');
	});

	it('is none of it behind a body that ends in something else', () => {
		expect(callouts('> [!info] Who pays\n> # CMS\nText.')[0]?.[1]).toBe('> [!info] Who pays\n> # CMS');
		expect(callouts('> [!info] Who pays\n> ```ad-note\n> CMS\nText.').map(([kind]) => kind)).toContain('info');
		expect(outline('> [!info] Who pays\n> ```ad-note\n> CMS\n> ```\nText.').at(-1)).toBe('paragraph: Text.');
	});

	it('makes no part of it of a comment over several lines', () => {
		expect(outline('> CMS\n%%\nseen\n\n# Seen\n%%\nText.')).toEqual([
			'quote > paragraph: CMS',
			'comment: %%\nseen\n\n# Seen\n%%',
			'paragraph: Text.',
		]);
	});
});

/** The paragraphs and headings, each with how many quotes it stands in. */
function textsByMdast(text: string): string[] {
	const find = (nodes: readonly RootContent[], depth: number): string[] =>
		nodes.flatMap((node) => {
			if (node.type === 'blockquote') return find(node.children, depth + 1);
			if (node.type === 'list') return node.children.flatMap((item) => find(item.children, depth));
			const [from = 0, to = 0] = [node.position?.start.offset, node.position?.end.offset];
			return node.type === 'paragraph' || node.type === 'heading' ? [`${depth} ${node.type} ${text.slice(from, to).trim()}`] : [];
		});
	return find(fromMarkdown(text).children, 0);
}

function textsByUs(text: string): string[] {
	const depthOf = (one: Container | null): number => (one ? depthOf(one.parent) + (one.kind === 'quote' ? 1 : 0) : 0);
	return findBlocks(text, 0)
		.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
		.map(({ kind, container, from, to }) => `${depthOf(container)} ${kind} ${text.slice(from, to).trim()}`);
}

/** Lines of quotes, of items in quotes and of none, in any order. Empty items are left out: behind text micromark takes them for text. */
const mark = fc.constantFrom('', '', '> ', '> ', '>', '> > ', '>> > ', '- ', '> - ', '>   ', '> - > ', '  ', '   > ');
const rest = fc.constantFrom('ACO', 'an IPA', '', 'shares', '# H', '***', '```', '~~~', '===', '- i', '<div>', '<!-- a -->', '#tag', '-x');
const note = fc
	.array(fc.tuple(mark, rest).map((parts) => parts.join('')), { minLength: 2, maxLength: 9 })
	.map((lines) => lines.filter((line) => !/-\s*$/.test(line)).join('\n'));

describe('in a note of quotes and lines without their marks', () => {
	it('every paragraph and heading stands in the quotes that micromark puts it in', () => {
		fc.assert(
			fc.property(note, (text) => {
				expect(textsByUs(text)).toEqual(textsByMdast(text));
			}),
			{ numRuns: 1000 },
		);
	});
});
