import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';

/*
 * Texts made to be slow: one piece over and over, for each construct whose reader looks ahead or back. CPU time is measured, not time on
 * the clock; the best of several runs counts, behind a warm-up.
 */

const KB = 1024;
/** The bound for a core that walks two million characters in 5 ms; a slower or busier one is given more in proportion. */
const MOST_AT_64_KB = 50;
const WALK = 5;
/** Linear work takes eight times as long for eight times the text, quadratic work 64 times; between them lies what collecting garbage adds. */
const MOST_FOR_EIGHT_TIMES = 30;
/** Below 5 ms the clock is too coarse to tell. */
const COARSE = 5;

/** A piece that is repeated, or a function that makes the piece of each turn. */
type Piece = string | ((turn: number) => string);

const PIECES: readonly (readonly [what: string, piece: Piece, before?: string, after?: string])[] = [
	['open wikilinks', '[['],
	['wikilinks that close too late', '[[a '],
	['open brackets', '['],
	['brackets that close', `${'['.repeat(500)}${']'.repeat(500)} `],
	['brackets that close where labels are defined', `${'['.repeat(500)}${']'.repeat(500)} `, '[x]: y\n\n'],
	['closing brackets', ']'],
	['ends of labels', ']('],
	['links without an end', '[a]('],
	['links with deep addresses', '[a](b(c'],
	['links with open titles', '[a](b "'],
	['labels in two brackets', '[a][b', '[x]: y\n\n'],
	['open images', '!['],
	['open embeds', '![['],
	['runs of backticks that grow', (turn) => `${'`'.repeat((turn % 200) + 1)} `],
	['code that holds a long run of backticks', '`', '`a', 'a`'],
	['open formulas', '$a '],
	['formulas with closings that do not count', '$a $1'],
	['pairs of dollar signs', '$$'],
	['open displayed formulas', '$$a '],
	['pairs of percent signs', '%%'],
	['open comments of HTML', '<!--'],
	['open tags of HTML', '<a b="'],
	['tags of HTML without an end', '<a b'],
	['tags of HTML with open quotes in turn', (turn) => (turn % 2 === 0 ? '<a b="' : "<a b='")],
	['open templates', '<%'],
	['open braces', '{{'],
	['open angle addresses', '<http:'],
	['fields in open brackets', '[a:: '],
	['fields in open parentheses', '(a:: '],
	['fields in brackets', '[a:: b] '],
	['colons alone', 'a:: '],
	['fields that fill a line', (turn) => `key ${turn}:: value\n`],
	['hashtags in a row', '#a'],
	['hashtags of digits', '#1 '],
	['host names without an end', 'a.b.'],
	['host names', 'cms.gov '],
	['e-mail addresses without a host', 'a@'],
	['e-mail addresses', 'a.b@c.d '],
	['schemes', 'http://'],
	['schemes of letters', 'ab:'],
	['quotes in quotes', '> '],
	['quotes in quotes on many lines', `${'> '.repeat(60)}a\n`],
	['lists in lists', (turn) => `${'  '.repeat(turn % 100)}- a\n`],
	['lists in lists on one line', '- '],
	['lists in lists by tabs', (turn) => `${'\t'.repeat(turn % 60)}- a\n`],
	['list items with lazy lines', '- a\nb\n'],
	['list items with blank lines', '- a\n\n\n'],
	['quotes and lists in turn', '> - '],
	['lines that could head a table', '|a\n'],
	['a table with a cell a row', '|a|\n', '|a|\n|-|\n'],
	['a table with many columns', '|a', '', `\n${'|-'.repeat(8 * KB)}`],
	['delimiter rows', '|-|\n'],
	['delimiter rows without an end', '|-'],
	['emphasis', '***'],
	['open emphasis', '***a '],
	['underscores in words', 'a_b_'],
	['block ids', '^a '],
	['block ids at line ends', 'a ^b\n'],
	['blanks before a block id', ' ', 'a', 'a ^b'],
	['footnote marks', '[^a]'],
	['footnote marks without an end', '[^a'],
	['inline footnotes', '^['],
	['definitions of one label', '[a]: b\n'],
	['definitions of many labels', (turn) => `[a${turn}]: b\n`],
	['reference links', '[a][b] ', '[b]: c\n\n'],
	['texts of footnotes', (turn) => `[^${turn}]: a\n`],
	['texts of footnotes in each other', '[^a]: '],
	['underlines of headings', 'a\n===\n'],
	['underlines without a heading', '===\n'],
	['headings', '# a\n'],
	['headings in turn that rise', (turn) => `${'#'.repeat((turn % 6) + 1)} a${turn}\n`],
	['headings with closing marks', '# a #'],
	['rules', '---\n'],
	['open fences that grow', (turn) => `${'`'.repeat((turn % 200) + 3)}\n`],
	['fences in turn that do not close', (turn) => `${turn % 2 === 0 ? '~~~' : '```'}${turn}\n`],
	['open admonition blocks', '```ad-info\n'],
	['admonition blocks in each other', (turn) => `${'`'.repeat(Math.max(3, 200 - turn))}ad-info\n`],
	['admonition blocks', '```ad-info\ntitle: a\nb\n```\n'],
	['callouts in each other', (turn) => `${'> '.repeat((turn % 100) + 1)}[!info] a\n`],
	['heads of callouts without an end', '> [!a\n\n'],
	['comment marks on lines', '%%\n'],
	['comments on lines that go on', '%% a\n%% b\n'],
	['formula marks on lines', '$$\n'],
	['formulas on lines that end late', '$$ a\n'],
	['open comment blocks of HTML', '<!--\n'],
	['blocks of HTML', '<div>\n'],
	['raw blocks of HTML', '<script>\n'],
	['declarations', '<!A\n<?a\n'],
	['CDATA blocks', '<![CDATA[\n'],
	['generated regions', '%% compare:begin id=a %%\na\n%% compare:end id=a %%\n'],
	['generated regions without an end', (turn) => `%% compare:begin id=a${turn} %%\n`],
	['generated tables', '%% compare:begin id=a %%\n|a:: |b|\n|-|-|\n%% compare:end id=a %%\n'],
	['blank lines', '\n'],
	['lines of blanks', '  \n'],
	['blanks alone', ' '],
	['indented lines', '    a\n'],
	['long words', 'a'],
	['words', 'fee for service '],
	['sentences', 'e.g. '],
	['line ends of Windows', 'a\r\n'],
	['returns alone', '\r'],
	['backslashes', '\\'],
	['pipes with backslashes', '\\|'],
	['emoji', '😀'],
	['marks above letters', 'e\u0301\u0301'],
	['tags of emoji', '#😀'],
	['open frontmatter', 'a: b\n', '---\n'],
	['frontmatter', (turn) => `a${turn}: b\n`, '---\n', '---\n'],
	['frontmatter of lists', '- a\n', '---\na:\n', '---\n'],
	['frontmatter of aliases with quotes', '"a, ', '---\nalias: ', '\n---\n'],
	['frontmatter of aliases with apostrophes', "'a, ", '---\nalias: a, ', '\n---\n'],
	['frontmatter of links', '[[a, ', "---\nb: '", "'\n---\n"],
	['frontmatter of tags', 'a, ', '---\ntags: ', '\n---\n'],
];

function pieceAt(piece: Piece, turn: number): string {
	return typeof piece === 'string' ? piece : piece(turn);
}

function build(piece: Piece, size: number, before = '', after = ''): string {
	const parts: string[] = [before];
	for (let length = before.length + after.length, turn = 0; length < size; turn++) {
		const next = pieceAt(piece, turn);
		parts.push(next);
		length += next.length;
	}
	return parts.join('') + after;
}

/** The least CPU time in milliseconds that reading the text took in some runs; a run far above the bound is answer enough. */
function leastTime(text: string, runs: number): number {
	let least = Infinity;
	for (let run = 0; run < runs; run++) {
		const start = process.cpuUsage();
		parseNote('Slow.md', text);
		const { user, system } = process.cpuUsage(start);
		least = Math.min(least, (user + system) / 1000);
		if (least > 10 * MOST_AT_64_KB) break;
	}
	return least;
}

const WALKED = 'Capitation pays a fixed amount for each member. '.repeat(41_667);

/** How much slower this core is now than the one that the bound is for; never less than 1. */
function slowness(): number {
	const start = process.cpuUsage();
	let sum = 0;
	for (let i = 0; i < WALKED.length; i++) sum = (sum + WALKED.charCodeAt(i)) | 0;
	const { user, system } = process.cpuUsage(start);
	return sum === 0 ? 1 : Math.max(1, (user + system) / 1000 / WALK);
}

/**
 * Measures up to five times, since other programs on the machine can slow a measurement down but never speed it up. The long text is measured
 * between two measurements of the short one, so that a core that goes slower in between does not look like growth.
 */
function expectLinear(textOf: (size: number) => string): void {
	parseNote('Slow.md', textOf(16 * KB));
	let one = Infinity;
	let growth = Infinity;
	let most = MOST_AT_64_KB;
	for (let round = 0; round < 5; round++) {
		most = Math.max(most, MOST_AT_64_KB * slowness());
		const before = leastTime(textOf(64 * KB), 3);
		one = Math.min(one, before);
		if (before > 10 * MOST_AT_64_KB) break;
		const eight = leastTime(textOf(512 * KB), 2);
		const after = leastTime(textOf(64 * KB), 3);
		one = Math.min(one, after);
		growth = Math.min(growth, eight / Math.min(before, after));
		if (one <= most && (one <= COARSE || growth <= MOST_FOR_EIGHT_TIMES)) break;
	}
	const figures = `${one.toFixed(1)} ms for 64 KB, ${growth.toFixed(1)} times that for 512 KB`;
	expect(one, figures).toBeLessThanOrEqual(most);
	expect(one > COARSE ? growth : 0, figures).toBeLessThanOrEqual(MOST_FOR_EIGHT_TIMES);
}

describe('reading a note takes time in proportion to its length', () => {
	it.each(PIECES.map(([what, piece, before = '', after = '']) => [what, piece, before, after] as const))('also with nothing in it but %s', (_, piece, before, after) => {
		expectLinear((size) => build(piece, size, before, after));
	});

	it('also with all of these mixed, each on a line', () => {
		expectLinear((size) => build((turn) => `${pieceAt(PIECES[turn % PIECES.length]?.[1] ?? '', turn)}\n`, size));
	});

	it('also with all of these mixed on one line', () => {
		const onOneLine = PIECES.flatMap(([, piece]) => (typeof piece === 'string' && !/[\r\n]/.test(piece) ? [piece] : []));
		expectLinear((size) => build((turn) => onOneLine[(turn * 7) % onOneLine.length] ?? '', size));
	});

	it('also with all of these mixed, each for a while', () => {
		expectLinear((size) => PIECES.map(([, piece]) => build(piece, size / PIECES.length)).join('\n').slice(0, size));
	});
});
