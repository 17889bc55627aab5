import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBlocks } from '../../../../src/engine/note/blocks/blocks';

const outline = (text: string, body = 0) => findBlocks(text, body).blocks.map(({ kind, from, to }) => [kind, text.slice(from, to)]);

describe('the blocks of a note', () => {
	it('are found in the order in which they stand', () => {
		const text =
			'# ACO\n*A group of providers.*\n\n***\n\n- CMS\n\n> quote\n\n```sql\nx\n```\n\n' +
			'%%\nhidden\n%%\n\n$$\nx\n$$\n\n<hr>\n\n[cms]: x\n\n| a |\n| - |';
		expect(outline(text)).toEqual([
			['heading', '# ACO'],
			['paragraph', '*A group of providers.*'],
			['rule', '***'],
			['paragraph', 'CMS'],
			['paragraph', 'quote'],
			['code', '```sql\nx\n```'],
			['comment', '%%\nhidden\n%%'],
			['math', '$$\nx\n$$'],
			['html', '<hr>'],
			['definition', '[cms]: x'],
			['table', '| a |\n| - |'],
		]);
	});

	it('begin behind the frontmatter', () => {
		const text = '---\nalias: ACO\n---\n# IPA';
		expect(outline(text, text.indexOf('# IPA'))).toEqual([['heading', '# IPA']]);
	});

	it.each(['', '\n', '\r\n \t\n\n', '\n\n\n'])('are none in a note of blanks: %j', (text) => {
		expect(findBlocks(text, 0)).toMatchObject({ blocks: [], callouts: [] });
	});

	it('are told apart where hyphens may be a rule, an underline, an item or a delimiter row', () => {
		const kinds = (text: string) => findBlocks(text, 0).blocks.map(({ kind, container }) => (container ? `${container.kind} ` : '') + kind);
		expect(kinds('ACO\n---')).toEqual(['heading']);
		expect(kinds('ACO\n\n---')).toEqual(['paragraph', 'rule']);
		expect(kinds('- - -')).toEqual(['rule']);
		expect(kinds('- ACO\n- - -')).toEqual(['item paragraph', 'rule']);
		expect(kinds('* - ACO')).toEqual(['item paragraph']);
		expect(kinds('ACO | IPA\n--- | ---')).toEqual(['table']);
		expect(kinds('**ACO**\n\n*ACO*\n\n-ACO\n\n_ACO_')).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
	});

	it('are text where they stand deeper than 32 containers', () => {
		const [block] = findBlocks(`${'> '.repeat(40)}ACO`, 0).blocks;
		expect(block?.kind).toBe('paragraph');
		expect(block?.from).toBe(64);
		expect(findBlocks(`${'> '.repeat(32)}[!info] ACO`, 0).callouts).toHaveLength(1);
		expect(findBlocks(`${'> '.repeat(33)}[!info] ACO`, 0).callouts).toEqual([]);
		const adBlock = (depth: number) => ['```ad-info', 'ACO', '```'].map((line) => '> '.repeat(depth) + line).join('\n');
		expect(findBlocks(adBlock(31), 0).callouts).toHaveLength(1);
		expect(findBlocks(adBlock(32), 0).callouts).toEqual([]);
	});
});

/** Pieces that blocks are made of, in any order: most notes of them are broken in some way. */
const fragment = fc.constantFrom(
	'ACO',
	' ',
	'  ',
	'    ',
	'\t',
	'\n',
	'\n',
	'\n\n',
	'> ',
	'>',
	'> [!info]- ',
	'> [!note|wide] ',
	'- ',
	'* ',
	'1. ',
	'- [ ] ',
	'# ',
	'###',
	'```',
	'````',
	'~~~',
	'```ad-info',
	'~~~ad-Tip',
	'title: A',
	'collapse: open',
	'%%',
	'$$',
	'<!--',
	'-->',
	'<div>',
	'<script>',
	'</script>',
	'<b>',
	'| a | b |',
	'| - | - |',
	'---',
	'===',
	'***',
	'[^1]: ',
	'[a]: x',
	'[',
	']',
	'\\',
	'🏥',
	'\u00a0',
	'\ufeff',
);
const broken = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof(broken, fc.string({ unit: 'binary', maxLength: 60 }), broken.map((text) => text.replace(/\n/g, '\r\n')));

describe('whatever the text', () => {
	it('blocks lie inside it, in order and apart', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				let last = 0;
				for (const { from, to } of findBlocks(text, 0).blocks) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(to).toBeGreaterThanOrEqual(from);
					last = to;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 1000 },
		);
	});

	it('the lines and cells of a block lie inside it, in order', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const { from, to, lines, rows } of findBlocks(text, 0).blocks) {
					for (const offsets of [lines, rows.flat().flatMap((cell) => [cell.from, cell.to])]) {
						const all = [from, ...offsets, to];
						expect(all).toEqual([...all].sort((a, b) => a - b));
					}
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('callouts stand apart or in one another, and know how deep', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { callouts } = findBlocks(text, 0);
				for (const [i, one] of callouts.entries()) {
					const before = callouts.slice(0, i);
					expect(before.every(({ from }) => from <= one.from)).toBe(true);
					expect(before.every(({ to }) => to <= one.from || to >= one.to)).toBe(true);
					expect(one.depth).toBe(before.filter(({ to }) => to >= one.to).length);
					expect([one.from, one.body.from, one.body.to, one.to]).toEqual([one.from, one.body.from, one.body.to, one.to].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 1000 },
		);
	});

	it('what stands before the body changes nothing but the offsets', () => {
		fc.assert(
			fc.property(anyText, anyText, (before, text) => {
				const ranges = (whole: string, body: number) => {
					const { blocks, callouts } = findBlocks(whole, body);
					return [...blocks, ...callouts].map(({ kind, from, to }) => [kind, from - body, to - body]);
				};
				expect(ranges(`${before}\n${text}`, before.length + 1)).toEqual(ranges(text, 0));
			}),
			{ numRuns: 500 },
		);
	});

	it('lines that end with CRLF are read as lines that end with LF', () => {
		fc.assert(
			fc.property(broken, (text) => {
				const kinds = (of: string) => findBlocks(of, 0).blocks.map(({ kind, from, to }) => [kind, of.slice(from, to).replace(/\r/g, '')]);
				expect(kinds(text.replace(/\n/g, '\r\n'))).toEqual(kinds(text));
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the work on a hostile note', () => {
	afterEach(() => vi.restoreAllMocks());

	/** How many characters the reader asks its text for by searching or cutting it: a count, so that no clock decides. */
	function work(text: string): number {
		const search = vi.spyOn(String.prototype, 'indexOf');
		const cut = vi.spyOn(String.prototype, 'slice');
		findBlocks(text, 0);
		const searched = search.mock.calls.map(([, from = 0], i) => {
			const at: unknown = search.mock.results[i]?.value;
			return (typeof at === 'number' && at >= 0 ? at : String(search.mock.contexts[i]).length) - from;
		});
		const taken = cut.mock.results.map(({ value }) => String(value).length);
		vi.restoreAllMocks();
		return [...searched, ...taken].reduce((sum, characters) => sum + 1 + Math.max(0, characters), 0);
	}

	it.each([
		'<!--\n',
		'<!-- a\n\n',
		'> <!--\n',
		'%%\n\n',
		'$$\n\n',
		'%% a %%\n',
		'[^a\n\n',
		'> [!a\n\n',
		'[a\n\n',
		'```ad-info\n',
		'- ```\n',
		'> > > > \n',
		'> > > > a\nb\n',
		'> [!a] b\nc\n> d\n',
		'- - - - a\n',
		'<a b="\n\n',
		'<pre>\n\n',
		'a|b\n',
		'|-|\n',
		'a\n',
		'- a\n\n',
		'\ta\n',
	])('grows as the note grows: many times %j', (piece) => {
		expect(work(piece.repeat(800))).toBeLessThan(3 * work(piece.repeat(400)));
	});
});

/**
 * The kinds that both readers name, and their ranges without blanks at the ends (mdast leaves out indents and trailing blanks in other
 * places).
 */
const KINDS: Readonly<Record<string, string>> = { code: 'code', heading: 'heading', html: 'html', table: 'table', thematicBreak: 'rule' };

function trimmed(text: string, kind: string, from: number, to: number): string {
	const part = text.slice(from, to);
	const start = from + part.length - part.trimStart().length;
	return `${kind} ${start}-${start + part.trim().length}`;
}

function blocksByMdast(text: string): string[] {
	const find = (nodes: readonly RootContent[]): string[] =>
		nodes.flatMap((node) => {
			const kind = KINDS[node.type];
			const from = node.position?.start.offset ?? -1;
			const to = node.position?.end.offset ?? -1;
			return kind !== undefined
				? [trimmed(text, kind, from, to)]
				: node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote'
					? find(node.children)
					: [];
		});
	return find(fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children);
}

function blocksByUs(text: string): string[] {
	return findBlocks(text, 0)
		.blocks.filter(({ kind }) => Object.values(KINDS).includes(kind))
		.map(({ kind, from, to }) => trimmed(text, kind, from, to));
}

/*
 * Notes of CommonMark and GFM tables alone, in which we mean to agree with micromark block by block. Left out is what differs on purpose:
 * HTML comments that are never closed (they are text), nesting deeper than 32; and `%%`, `$$`, callouts and footnotes. Left out as well is
 * where micromark differs from the CommonMark reference: indented code, numbers other than 1, tags of the seventh kind and blocks less
 * indented than the item directly behind a list, and what follows a definition or indented code directly. Lines directly behind a quote
 * are tested in `open-paragraph.test.ts`.
 */
interface Piece {
	readonly lines: readonly string[];
	/** Whether a blank line must follow. */
	readonly open: boolean;
}

const piece = (lines: readonly string[], open = false): Piece => ({ lines, open });
const words = fc.constantFrom('ACO', 'an **IPA**', '#him', 'a | b', '`340B`', '1.5 %', '-x', '+1', '[[MSO]]', 'shares\\');
const inner = fc.constantFrom('ACO', '', '# H', '```', '~~~', '> q', '- i', '| a |', '| - |', '---', '    x', '</div>', '[a]: x');
const indent = fc.constantFrom('', '', ' ', '   ');

const paragraph = fc
	.tuple(
		fc.constantFrom('', ' '),
		words,
		fc.array(fc.oneof(words, fc.constantFrom('    # H', '2. b', '  more', '*', '<b>', '</i> x', '[a]: x')), { maxLength: 2 }),
	)
	.map(([space, first, rest]) => piece([first, ...rest].map((line) => space + line)));
const atx = fc
	.tuple(indent, fc.integer({ min: 1, max: 6 }), fc.constantFrom('', ' ACO', '\tACO #', ' ACO ##  ', ' #'))
	.map(([space, level, text]) => piece([space + '#'.repeat(level) + text]));
const setext = fc
	.tuple(fc.constantFrom('ACO', 'an IPA'), fc.boolean(), indent, fc.constantFrom('=', '===', '---', '--  '))
	.map(([text, two, space, line]) => piece([text, ...(two ? ['more'] : []), space + line]));
const rule = fc.constantFrom('***', '- - -', '  ___', '*\t*\t*').map((line) => piece([line]));
const fence = fc
	.tuple(
		indent,
		fc.constantFrom('````', '~~~~', '`````'),
		fc.constantFrom('', 'sql', ' sql x '),
		fc.array(inner, { maxLength: 4 }),
		fc.constantFrom('', '`', '  '),
	)
	.map(([space, mark, info, lines, more]) =>
		piece([mark + info, ...lines, mark + (more === '`' ? mark.charAt(0) : more)].map((line) => space + line)),
	);
const looseFence = fc.array(inner, { maxLength: 4 }).map((lines) => piece(['# F', '  ~~~~ `sql`', ...lines, '   ~~~~~']));
const indented = fc
	.tuple(fc.constantFrom(['# C'], ['ACO', '']), fc.array(fc.constantFrom('    x', '     # z', '', '    - i'), { maxLength: 3 }))
	.map(([above, lines]) => piece([...above, '    x', ...lines], true));
const tabbed = fc.constantFrom(['# C', '\tx', '\t\ty'], ['# C', '  \tx', '', '\ty']).map((lines) => piece(lines, true));
const html = fc.oneof(
	fc
		.constantFrom(
			['<!-- a', '', '# b -->'],
			['<?a', '', '?>'],
			['<!A', '', '>'],
			['<![CDATA[', '', ']]>'],
			['<pre>', '', '# H', '</PRE> x'],
			['<script>', '</style> x'],
		)
		.map((lines) => piece(lines)),
	fc
		.tuple(
			fc.constantFrom('<div>', '</td>', '<hr/>', '<li', '<b>', '</i>', '<a href="x" b>'),
			fc.array(fc.constantFrom('# H', '***', '<b>', 'ACO'), { maxLength: 2 }),
		)
		.map(([tag, lines]) => piece([tag, ...lines], true)),
);
const table = fc
	.tuple(indent, fc.boolean(), fc.array(fc.constantFrom('| 1 | 2 |', '1', '| 1 \\| 2 | 3', '===', '| 1 | 2 | 3 |'), { maxLength: 3 }))
	.map(([space, outer, rows]) =>
		piece([space + (outer ? '| a | b |' : 'a | b'), space + (outer ? '| - |:-:|' : '--|--'), ...rows.map((row) => space + row)], true),
	);
const definition = fc.constantFrom('[a]: x', '[a b]: <x y> "t"').map((line) => piece([line], true));
const leaf = fc.oneof(paragraph, atx, setext, rule, fence, indented, html, table, definition, tabbed);

/** Pieces below one another, with a blank line where one must or may stand. */
const join = (pieces: readonly (readonly [Piece, boolean])[]) =>
	pieces.flatMap(([{ lines, open }, blank], i) => [...lines, ...(i < pieces.length - 1 && (open || blank) ? [''] : [])]);
const pieces = (of: fc.Arbitrary<Piece>) => fc.array(fc.tuple(of, fc.boolean()), { minLength: 1, maxLength: 4 }).map(join);

const quoteOf = (of: fc.Arbitrary<Piece>) => pieces(of).map((lines) => piece(lines.map((line) => `> ${line}`), true));
/** The first line of an item: a rule of the same signs as the marker, `* ***`, would be one rule with it and begin no list. */
const behind = (marker: string, line: string) => (/^[-*\s]+$/.test(line) && line.startsWith(marker) ? '___' : line);
const listOf = (of: fc.Arbitrary<Piece>) =>
	fc
		.tuple(fc.constantFrom('-', '*', '1.', '1)'), fc.constantFrom(' ', '   '), fc.array(pieces(of), { minLength: 1, maxLength: 3 }))
		.map(([marker, gap, items]) => {
			const space = ' '.repeat(marker.length + gap.length);
			return piece(
				items.flatMap((lines) => lines.map((line, i) => {
					return i === 0 ? marker + gap + behind(marker, line.trimStart()) : line && space + line;
				})),
				true,
			);
		});
const nested = fc.oneof(leaf, quoteOf(leaf), listOf(leaf));
const note = fc
	.tuple(pieces(fc.oneof(leaf, looseFence, quoteOf(nested), listOf(nested))), fc.constantFrom('\n', '\r\n'))
	.map(([lines, end]) => lines.join(end));

describe('in a note of CommonMark and GFM tables alone', () => {
	it('code, headings, HTML, tables and rules are those that micromark finds', () => {
		fc.assert(
			fc.property(note, (text) => {
				expect(blocksByUs(text)).toEqual(blocksByMdast(text));
			}),
			{ numRuns: 800 },
		);
	});
});
