import { describe, it } from 'vitest';
import { findEmphasis } from '../../../src/engine/text/emphasis';
import { parseNote } from '../../../src/engine/note/note';
import { plainText } from '../../../src/engine/text/plain-text';
import { scanNote } from '../../../src/engine/note/prose';
import { firstSentence } from '../../../src/engine/text/sentence';
import { build, expectLinear, KB, pieceAt, type Piece } from '../linear-time';

/*
 * Texts made to be slow: one piece over and over, for each construct whose reader looks ahead or back.
 */

const PIECES: readonly (readonly [what: string, piece: Piece, before?: string, after?: string])[] = [
	['open wikilinks', '[['],
	['properties of other programs without their colon', 'kanban-plugin   ', '---\n', '\n---\n'],
	['names of plugins in one property', 'a-plugin-', '---\n', ': parse\n---\n'],
	['members before no property', '{, ', '---\n', '\n---\n'],
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
	['comments that open comments of HTML', '%%<!--'],
	['comments that open templates', '%%<%'],
	['links in one comment', '[[a]] ', 'x %% ', '%% y'],
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
	['fields that fill a line in bold', '**a:: b\n'],
	['labels with marks', '**a**: b\n'],
	['labels with marks that open', '**a: b\n'],
	['labels with marks on one line', '**ab**: c | '],
	['labels without a value', '**ab**:\n'],
	['plain labels', (turn) => `Key ${turn}: value\n`],
	['colons behind words', 'ab: '],
	['lists of labels in lists', (turn) => `${'  '.repeat(turn % 100)}- ab: c\n`],
	['lists of labels without a value in lists', (turn) => `${'  '.repeat(turn % 100)}- **ab**:\n`],
	['labels in one item', '  - **ab**: c\n', '- item\n'],
	['labels deep in items of their own', (turn) => `${'  '.repeat(turn % 30)}- item\n${'  '.repeat((turn % 30) + 1)}- **ab**: c\n`],
	['short lines', 'ab\n', '## Cells\n'],
	['full stops behind headings', '## a b.\n'],
	['labels before lists', '**ab**:\n- c\n\n'],
	['attribute lists', '{ .a}\n'],
	['open attribute lists', '{ .a'],
	['headings with attribute lists', '## a {#b}\n'],
	['sections of many paragraphs', 'a\n\n', '## a\n'],
	['sections that introduce each block by a colon', 'a:\n\n', '## a\n'],
	['headings of colons', ':', '## a', 'b'],
	['labels with dashes behind them', ' -', '**ab**: ', 'x **cd**: e'],
	['sections of tags alone', '#a\n\n', '## a\n'],
	['sub-headings without text', (turn) => `${'#'.repeat((turn % 5) + 2)} a${turn}:\n`],
	['sub-headings of one heading', (turn) => `### a${turn}\n`, '## b\n'],
	['numbered headings', (turn) => `## ${turn % 100}. a\n`],
	['tables in a row', '|a|b|\n|-|-|\n|c|d|\n\n'],
	['a table of notes', (turn) => `|[[a${turn}]]|b|\n`, '|a|b|\n|-|-|\n'],
	['hashtags in a row', '#a'],
	['hashtags that differ', (turn) => `#a${turn} `],
	['hashtags of digits', '#1 '],
	['host names without an end', 'a.b.'],
	['host names', 'cms.gov '],
	['e-mail addresses without a host', 'a@'],
	['e-mail addresses', 'a.b@c.d '],
	['schemes', 'http://'],
	['schemes without letters', '://'],
	['schemes of letters', 'ab:'],
	['quotes in quotes', '> '],
	['quotes in quotes on many lines', `${'> '.repeat(60)}a\n`],
	['lists in lists', (turn) => `${'  '.repeat(turn % 100)}- a\n`],
	['lists in lists on one line', '- '],
	['lists in lists by tabs', (turn) => `${'\t'.repeat(turn % 60)}- a\n`],
	['list items with lazy lines', '- a\nb\n'],
	['list items with blank lines', '- a\n\n\n'],
	['quotes and lists in turn', '> - '],
	['quotes with lazy lines', '> a\nb\n'],
	['quotes in quotes with lazy lines', `${'> '.repeat(60)}a\nb\n`],
	['quotes and lists in turn with lazy lines', `${'> - '.repeat(30)}a\nb\n`],
	['callouts with lazy lines that are quoted again', '> [!info] a\nb\n> c\nd\n\n'],
	['lists in lists by tabs with lazy lines', (turn) => `${'\t'.repeat(turn % 60)}- a\nb\n`],
	['comment marks behind quotes', '> a\n%%\n'],
	['lines that could head a table', '|a\n'],
	['a table with a cell a row', '|a|\n', '|a|\n|-|\n'],
	['links that cells would cut', '[[a|b]] ', '|a|\n|-|\n'],
	['open links that cells would cut', '[[a|b ', '|a|\n|-|\n'],
	['links that cells would cut in a head', '[[a|b]] ', '', '\n|-|\n'],
	['rows of links that cells would cut', '[[a|b]]\n', '|a|\n|-|\n'],
	['a table with many columns', '|a', '', `\n${'|-'.repeat(8 * KB)}`],
	['delimiter rows', '|-|\n'],
	['a delimiter row', '-|', 'a|b\n'],
	['delimiter rows without an end', '|-'],
	['emphasis', '***'],
	['open emphasis', '***a '],
	['emphasis that another mark would close', '*a_ '],
	['emphasis of two marks that close crosswise', '*a **b* c** '],
	['underscores in words', 'a_b_'],
	['block ids', '^a '],
	['block ids at line ends', 'a ^b\n'],
	['blanks before a block id', ' ', 'a', 'a ^b'],
	['lines of navigation', '[[a]] > [[b]]\n'],
	['steps of navigation on one line', '[[a]] > '],
	['lines of tags', '#a #b\n'],
	['what sends a reader on', 'see [[a]]\n'],
	['local parts of mail', 'a.a+a-'],
	['bracket fields without an end', '[a:: b (c:: '],
	['footnotes that close in footnotes', '^[a]'],
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
	['headings between generated regions', (turn) => `%% compare:begin id=a %%\n# a\n%% compare:end id=a %%\n## b${turn}\nx\n`],
	['generated regions without an end', (turn) => `%% compare:begin id=a${turn} %%\n`],
	['generated tables', '%% compare:begin id=a %%\n|a:: |b|\n|-|-|\n%% compare:end id=a %%\n'],
	['blank lines', '\n'],
	['lines of blanks', '  \n'],
	['blanks alone', ' '],
	['indented lines', '    a\n'],
	['long words', 'a'],
	['words', 'fee for service '],
	['sentences', 'e.g. '],
	['premises', 'When a. '],
	['the title again and again', 'slow '],
	['what is called as the note is', 'is called slow '],
	['questions for the title', '## What is slow?\n\n'],
	['lines that stand alone', 'a b\nC d\n'],
	['lists that are led to', 'Slow is for many of us such as\n- b\n\n'],
	['ordinals', 'in 4. '],
	['references beside a text', 'See also [[a]].\n'],
	['labels in capitals', 'A B C D: '],
	['line ends of Windows', 'a\r\n'],
	['returns alone', '\r'],
	['backslashes', '\\'],
	['pipes with backslashes', '\\|'],
	['emoji', '😀'],
	['marks above letters', 'e\u0301\u0301'],
	['tags of emoji', '#😀'],
	['open frontmatter', 'a: b\n', '---\n'],
	['frontmatter', (turn) => `a${turn}: b\n`, '---\n', '---\n'],
	['frontmatter of aliases that differ', (turn) => `- a${turn}\n`, '---\naliases:\n', '---\n'],
	['frontmatter of tags that differ', (turn) => `a${turn}, `, '---\ntags: ', '\n---\n'],
	['frontmatter of meanings', '[[a: ]], ', '---\nlexicon-meanings: ', '\n---\n'],
	['frontmatter of name rules', 'a, ', '---\nlexicon-case: ', '\n---\n'],
	['frontmatter of blanks and apostrophes', "     '", '---\nalias: a,', '\n---\n'],
	['frontmatter of lists', '- a\n', '---\na:\n', '---\n'],
	['frontmatter of aliases with quotes', '"a, ', '---\nalias: ', '\n---\n'],
	['frontmatter of aliases with apostrophes', "'a, ", '---\nalias: a, ', '\n---\n'],
	['frontmatter of links', '[[a, ', "---\nb: '", "'\n---\n"],
	['frontmatter of maps', (turn) => `  a${turn}: b\n`, '---\naliases:\n', '---\n'],
	['frontmatter of items that cannot be read', '- "a" b\n', '---\na:\n', '---\n'],
	['frontmatter of lines that cannot be read', 'a: "b" c: d\n', '---\n', '---\n'],
	['frontmatter of dashes without blanks', ' -a\n', '---\na:\n', '---\n'],
	['frontmatter of links without quotation marks', '[[a]], ', '---\nb: [', 'c]\n---\n'],
	['frontmatter of tags that are refused', 'a.b, ', '---\ntags: [', 'c]\n---\n'],
	['frontmatter behind blank lines', '\n', '', '---\ntags: a\n---\n'],
	['frontmatter behind blanks without width', '\u200b', '', '---\ntags: a\n---\n'],
	['lines of keys behind a blank line', 'tags: a\n\n', '\n---\n'],
	['lines of TOML without an end', 'a = 1\n', '+++\n'],
	['lines of dashes behind a fence', '—\n', '---\n'],
	['reference links to many labels', (turn) => `[x][a${turn % 50}] [a${turn % 50}] `, '[a1]: b\n[a2]: c\n\n'],
	['frontmatter of tags', 'a, ', '---\ntags: ', '\n---\n'],
];

const read = (text: string) => (): void => void parseNote('Slow.md', text);

describe('reading a note takes time in proportion to its length', () => {
	it.each(PIECES.map(([what, piece, before = '', after = '']) => [what, piece, before, after] as const))(
		'also with nothing in it but %s',
		(_, piece, before, after) => {
			expectLinear(read, (size) => build(piece, size, before, after));
		},
	);

	it('also with all of these mixed, each on a line', () => {
		expectLinear(read, (size) => build((turn) => `${pieceAt(PIECES[turn % PIECES.length]?.[1] ?? '', turn)}\n`, size));
	});

	it('also with all of these mixed on one line', () => {
		const onOneLine = PIECES.flatMap(([, piece]) => (typeof piece === 'string' && !/[\r\n]/.test(piece) ? [piece] : []));
		expectLinear(read, (size) => build((turn) => onOneLine[(turn * 7) % onOneLine.length] ?? '', size));
	});

	it('also with all of these mixed, each for a while', () => {
		expectLinear(read, (size) => PIECES.map(([, piece]) => build(piece, size / PIECES.length)).join('\n').slice(0, size));
	});
});

describe('what is made of a text takes time in proportion to it', () => {
	const makers: readonly (readonly [what: string, make: (text: string) => unknown])[] = [
		['its prose', (text) => scanNote(text).prose],
		['its plain text', plainText],
		['its emphasis', (text) => findEmphasis(text, [])],
		['its first sentence', firstSentence],
	];

	it.each(makers)('%s, with all of these mixed on one line', (_, make) => {
		const onOneLine = PIECES.flatMap(([, piece]) => (typeof piece === 'string' && !/[\r\n]/.test(piece) ? [piece] : []));
		expectLinear((text) => () => void make(text), (size) => build((turn) => onOneLine[(turn * 7) % onOneLine.length] ?? '', size));
	});

	it.each(
		makers.flatMap(([what, make]) =>
			['*a_ ', '_a* ', '**a* ', '[[a|', '%%<!--', '://', '. A', 'a.) '].map((piece) => [what, piece, make] as const),
		),
	)('%s, with nothing in it but %j', (_what, piece, make) => {
		expectLinear(
			(text) => () => void make(text),
			(size) => build(piece, size),
		);
	});
});
