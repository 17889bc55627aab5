import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditVault } from '../../../src/engine/audit/audit';
import { planInsert } from '../../../src/engine/edits/insert-link';
import { planLink } from '../../../src/engine/edits/link-mention';
import { planTerm } from '../../../src/engine/edits/link-term';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import { Shelf } from '../mentions/shelf';
import { marked } from '../../marked';

const HEAD = '| Term | Use |\n| --- | --- |\n';

/** The links of a text as `source -> target (display)`, in order. */
const linksOf = (text: string): string[] =>
	parseNote('Ward.md', text).links.map(({ from, to, target, display }) => `${text.slice(from, to)} -> ${target} (${display})`);
const problemsOf = (text: string): string[] =>
	parseNote('Ward.md', text).problems.map(({ code, line, from, to }) => `${code} ${line}: ${text.slice(from, to)}`);

/** Where the pipe of a link may end a cell; `«»` are around the links. */
const CUT: readonly (readonly [where: string, source: string, lines: readonly number[]])[] = [
	['a cell', `${HEAD}| «[[Sepsis|blood poisoning]]» | rare |`, [3]],
	['the last cell', `${HEAD}| rare | «[[Sepsis|blood poisoning]]» |`, [3]],
	['a cell with words around it', `${HEAD}| of «[[Sepsis|it]]» we know | rare |`, [3]],
	['a row without outer pipes', `${HEAD}«[[Sepsis|it]]» | rare`, [3]],
	['a line of prose right under a table', `${HEAD}| a | b |\nThen «[[Sepsis|blood poisoning]]» came up.`, [4]],
	['a line of prose with a pipe of its own', `${HEAD}Then «[[Sepsis|it]]» | or not`, [3]],
	['several links of a row', `${HEAD}| «[[Sepsis|one]]», «[[Shock|two]]» | «[[Fever|three]]» |`, [3, 3, 3]],
	['an embed', `${HEAD}| «![[chart.png|200]]» | rare |`, [3]],
	['a link to a heading', `${HEAD}| «[[Sepsis#Signs|signs]]» | rare |`, [3]],
	['a link with two pipes', `${HEAD}| «[[Sepsis|one|two]]» | rare |`, [3]],
	['the head of a table that has a column for each half', '| «[[Sepsis|it]]» | Use |\n| --- | --- | --- |\n| a | b | c |', [1]],
	['a line that is no head only for its pipe', '| «[[Sepsis|it]]» | Use |\n| --- | --- |\n| a | b |', [1]],
	['a table in a quote', `> ${HEAD.trim().replace('\n', '\n> ')}\n> | «[[Sepsis|it]]» | rare |`, [3]],
	['a table in a callout', `> [!info] Table\n> ${HEAD.trim().replace('\n', '\n> ')}\n> | «[[Sepsis|it]]» | rare |`, [4]],
	['a table in an item', `- ${HEAD.trim().replace('\n', '\n  ')}\n  | «[[Sepsis|it]]» | rare |`, [3]],
	['a table in an admonition block', `\`\`\`ad-info\n${HEAD}| «[[Sepsis|it]]» | rare |\n\`\`\``, [4]],
	['a table with Windows line ends', `${HEAD}| «[[Sepsis|it]]» | rare |`.replaceAll('\n', '\r\n'), [3]],
	['a long table', `${HEAD}${'| a | b |\n'.repeat(200)}| «[[Sepsis|it]]» | rare |`, [203]],
];

describe('a link whose bare pipe would end a cell', () => {
	it.each(CUT)('is the link that its author wrote, and a problem of the note: %s', (_where, source, lines) => {
		const { text, ranges } = marked(source);
		const sources = ranges.map(({ from, to }) => text.slice(from, to));
		expect(linksOf(text)).toEqual(
			sources.map((one) => `${one} -> ${one.replace(/^!?\[\[([^|#]*).*/, '$1')} (${one.replace(/^[^|]*\||\]\]$/g, '')})`),
		);
		expect(problemsOf(text)).toEqual(sources.map((one, i) => `link-cut-by-cell ${lines[i]}: ${one}`));
	});

	it.each(CUT)('holds no prose: %s', (_where, source) => {
		const { text, ranges } = marked(source);
		const inside = scanNote(text).prose.filter(({ from, to }) => ranges.some((range) => from < range.to && range.from < to));
		expect(inside.map(({ from, to }) => text.slice(from, to))).toEqual([]);
	});

	it('says how to write it', () => {
		const [problem] = parseNote('Ward.md', `${HEAD}| [[Sepsis|blood poisoning]] | rare |`).problems;
		expect(problem?.message).toBe('The pipe of a link in a table needs a backslash: write [[Sepsis\\|blood poisoning]].');
	});

	it('says of a line of prose that a blank line would do as well', () => {
		const [problem] = parseNote('Ward.md', `${HEAD}Then [[Sepsis|it]] came.`).problems;
		expect(problem?.message).toBe(
			'The pipe of a link in a table needs a backslash: write [[Sepsis\\|it]]. If the line is no row of the table, put a blank line above it.',
		);
	});

	it('is not written out where it is very long', () => {
		const [problem] = parseNote('Ward.md', `${HEAD}| [[Sepsis|${'long '.repeat(50)}]] | rare |`).problems;
		expect(problem?.message).toBe('The pipe of a link in a table needs a backslash.');
	});

	it('keeps the columns that its author meant', () => {
		const text = '| Drug | Dose | Route |\n| --- | --- | --- |\n| [[Heparin|the heparin]] | 5000 | iv |\n';
		expect(
			parseNote('Ward.md', text).grids.map(({ rows }) => rows.map(({ key, cells }) => [key, ...cells.map(({ value }) => value)])),
		).toEqual([[['the heparin', '5000', 'iv']]]);
		const [pair] = parseNote('Ward.md', `${HEAD}| Dose | [[Heparin|5000]] units |`).grids;
		expect(pair?.rows.map(({ key, cells }) => [key, cells[0]?.value])).toEqual([['Dose', '[[Heparin|5000]] units']]);
	});
});

describe('no problem is', () => {
	it.each([
		['a link with a backslash before its pipe', `${HEAD}| [[Sepsis\\|it]] | rare |`],
		['a link without a pipe', `${HEAD}| [[Sepsis]] | rare |`],
		['a link in a paragraph', 'Then [[Sepsis|it]] came.'],
		['a link a blank line below a table', `${HEAD}| a | b |\n\nThen [[Sepsis|it]] came.`],
		['a link above a table', `Then [[Sepsis|it]] came.\n${HEAD}| a | b |`],
		['a link above a rule', 'Then [[Sepsis|it]] came\n***\n'],
		['a link shown in code', `${HEAD}| \`[[Sepsis|it]]\` | rare |`],
		['signs of links shown in code', `${HEAD}| \`[[\` | opens |`],
		['a link in a table of code', `\`\`\`\n${HEAD}| [[Sepsis|it]] | rare |\n\`\`\``],
	])('%s', (_what, text) => {
		expect(problemsOf(text)).toEqual([]);
	});
});

describe('a vault with a link cut at its pipe', () => {
	const ROW = '| [[Septic shock|the shock]] kills | rare |';
	const PROSE = 'late [[Septic shock|shock, septic]] here';
	const shelf = new Shelf({
		'Septic shock.md': '---\naliases: ["the shock", "shock, septic"]\n---\n*A grave state.*\n',
		'Ward.md': `${HEAD}${ROW}\n${PROSE}\n`,
	});

	it('has the link among the mentions of its note, and no half of it in running text', () => {
		expect(shelf.of('Septic shock.md').map(({ kind, text, line }) => [kind, text, line])).toEqual([
			['linked', 'the shock', 3],
			['linked', 'shock, septic', 4],
		]);
		expect(shelf.in('Ward.md')).toEqual([]);
	});

	it('has it told by the audit', () => {
		const found = auditVault(shelf.lexicon, DEFAULT_SCOPE).find(({ code }) => code === 'link-cut-by-cell');
		expect(found).toMatchObject({
			path: 'Ward.md',
			line: 3,
			message: expect.stringContaining('The pipe of a link in a table needs a backslash') as string,
		});
	});

	it('mends it where it says another name of its note', () => {
		const by = new Shelf({ 'Septic shock.md': '---\naliases: [SS]\n---\nx\n', 'Ward.md': `${HEAD}| [[SS|the shock]] | rare |\n` });
		const [mention] = by.linkedIn('Ward.md');
		const planned = mention && planLink(by.textOf('Ward.md'), mention, () => '[[Septic shock]]');
		expect(planned?.edit?.after).toBe('[[Septic shock\\|the shock]]');
	});
});

describe('nothing is written between the brackets of a link on one line', () => {
	const MODEL = '[[Septic shock]]';

	it.each(CUT)('by whichever command: %s', (_where, source) => {
		const { text, ranges } = marked(source);
		for (const range of ranges) {
			for (let from = range.from + 1; from < range.to; from++) {
				const at = { from, to: Math.min(from + 2, range.to) };
				expect(planInsert(text, { from, to: from }, { model: MODEL, name: 'x' }).edit).toBeNull();
				expect(planInsert(text, at, { model: MODEL, name: 'x' }).edit).toBeNull();
				const mention = { ...at, text: text.slice(at.from, at.to), kind: 'unlinked' as const, fingerprint: 0, candidates: [] };
				expect(planLink(text, mention, () => MODEL).edit).toBeNull();
			}
			const shown = { from: text.lastIndexOf('|', range.to) + 1, to: range.to - 2 };
			expect(planTerm(text, shown, 'shock', () => MODEL).refusal).toMatch(/takes no link|a link would stand in a link/);
		}
	});
});

/** Text of cells and links in any order, with what could confuse a reader of either. */
const scraps = fc.constantFrom(
	'shock',
	' ',
	'|',
	' | ',
	'\\|',
	'[[Sepsis|shock]]',
	'![[Sepsis|shock]]',
	'[[Sepsis\\|shock]]',
	'[[Sepsis]]',
	'[',
	']',
	'*',
	'`x`',
	'é',
	'😀',
);
const row = fc.array(scraps, { maxLength: 12 }).map((parts) => parts.join(''));

describe('whatever stands in a row', () => {
	it('holds no prose between the brackets of a link, and nothing is lost of the rest', () => {
		fc.assert(fc.property(row, fc.constantFrom('', '> ', '- '), (line, mark) => {
			const indent = mark === '- ' ? '  ' : mark;
			const text = `${mark}| a | b |\n${indent}| - | - |\n${indent}x ${line}\n`;
			const scan = scanNote(text);
			const links = scan.spans.filter(({ kind }) => kind === 'wikilink' || kind === 'embed');
			for (const { from, to } of scan.prose) expect(links.some((link) => from < link.to && link.from < to)).toBe(false);
			for (const [whole] of line.matchAll(/(?<![\\[])\[\[Sepsis\|shock\]\](?!\])/g))
				expect(links.some(({ from, to }) => text.slice(from, to).endsWith(whole))).toBe(true);
		}));
	});
});
