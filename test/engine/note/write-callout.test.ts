import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Callout } from '../../../src/engine/note/blocks/callouts';
import { parseNote } from '../../../src/engine/note/note';
import { writeCallout } from '../../../src/engine/note/write-callout';
import { anyNote } from './any-note';

/** The callout that an `ad-info` block of these lines becomes, as lines. */
function writeInfo(...lines: string[]): string[] {
	return writeCallout('ad-info', lines.join('\n')).markdown.split('\n');
}

const headOf = (language: string, source: string): string | undefined => writeCallout(language, source).markdown.split('\n')[0];

describe('the type of a block that is written as a callout', () => {
	it.each([
		['ad-info', '> [!info]'],
		['ad-Info', '> [!info]'],
		['ad-INFO', '> [!info]'],
		['ad-iNFO', '> [!info]'],
		['AD-info', '> [!info]'],
		['ad-billing', '> [!billing]'],
		['ad-Law', '> [!law]'],
		['ad-ACO', '> [!aco]'],
		['ad-340B', '> [!340b]'],
		['ad-seealso', '> [!seealso]'],
		['ad-prior-auth', '> [!prior-auth]'],
		['ad-medicare-secondary-payer', '> [!medicare-secondary-payer]'],
		['ad-Stark_Law', '> [!stark_law]'],
		['ad-coûts', '> [!coûts]'],
		['ad-__proto__', '> [!__proto__]'],
		['ad-constructor', '> [!constructor]'],
	])('is kept whole, in lower case, whatever it is: %s', (language, head) => {
		expect(writeCallout(language, 'CMS pays.').markdown).toBe(`${head}\n> CMS pays.`);
	});

	it('stands alone where the words behind it on the fence say something else', () => {
		expect(headOf('ad-info for payers [!danger]', 'CMS pays.')).toBe('> [!info]');
	});

	it.each(['ad-in[fo', 'ad-in]fo', 'ad-in|fo', 'ad-[info]'])('leaves out the characters that would end it: %s', (language) => {
		expect(headOf(language, 'CMS pays.')).toBe('> [!info]');
	});

	it('is note where nothing of the type can stand in a callout', () => {
		expect(headOf('ad-[]', 'CMS pays.')).toBe('> [!note]');
	});
});

describe('the options of a block that is written as a callout', () => {
	it.each([
		['no title', ['CMS.'], ['> [!info]', '> CMS.']],
		['a title', ['title: Who pays', 'CMS.'], ['> [!info] Who pays', '> CMS.']],
		['a title without a blank', ['title:Who pays', 'CMS.'], ['> [!info] Who pays', '> CMS.']],
		['a title with colons', ['title: MSSP: the other one', 'CMS.'], ['> [!info] MSSP: the other one', '> CMS.']],
		['a title in quotation marks, which are its own', ['title: "Who pays"', 'CMS.'], ['> [!info] "Who pays"', '> CMS.']],
		['a title in Markdown', ['title: **Who** pays [[CMS|it]] $5', 'CMS.'], ['> [!info] **Who** pays [[CMS|it]] $5', '> CMS.']],
		['a title with brackets', ['title: ACO [draft] | [1]', 'CMS.'], ['> [!info] ACO [draft] | [1]', '> CMS.']],
		['a title that begins like a mark of folding', ['title: - losses', 'CMS.'], ['> [!info] - losses', '> CMS.']],
		['a title that folds and begins like a mark', ['title: + gains', 'collapse: closed', 'CMS.'], ['> [!info]- + gains', '> CMS.']],
		['an empty title', ['title:', 'CMS.'], ['> [!info]', '> CMS.']],
		['a blank title', ['title:   ', 'CMS.'], ['> [!info]', '> CMS.']],
		['an empty title in a block that folds', ['title:', 'collapse: open', 'CMS.'], ['> [!info]+', '> CMS.']],
		['collapse: open', ['collapse: open', 'CMS.'], ['> [!info]+', '> CMS.']],
		['collapse: closed', ['collapse: closed', 'CMS.'], ['> [!info]-', '> CMS.']],
		['collapse: none, which does not fold', ['collapse: none', 'CMS.'], ['> [!info]', '> CMS.']],
		['collapse with a large letter, which closes', ['collapse: Open', 'CMS.'], ['> [!info]-', '> CMS.']],
		['collapse with an unknown value, which closes', ['collapse: yes', 'CMS.'], ['> [!info]-', '> CMS.']],
		['collapse without a value, which closes', ['collapse:', 'CMS.'], ['> [!info]-', '> CMS.']],
		['metadata', ['metadata: wide left', 'CMS.'], ['> [!info|wide left]', '> CMS.']],
		['metadata with a bar', ['metadata: wide|left', 'CMS.'], ['> [!info|wide|left]', '> CMS.']],
		['metadata with brackets, which would end the type', ['metadata: [wide] left', 'CMS.'], ['> [!info|wide left]', '> CMS.']],
		['metadata of brackets alone', ['metadata: []', 'CMS.'], ['> [!info]', '> CMS.']],
		['empty metadata', ['metadata:', 'CMS.'], ['> [!info]', '> CMS.']],
		['an icon and a colour, which are no lines of the body', ['icon: coins', 'color: 20, 90, 60', 'CMS.'], ['> [!info]', '> CMS.']],
		[
			'all of them in any order',
			['metadata: wide', 'color: #123', 'collapse: open', 'icon: coins', 'title: Who pays', 'CMS.'],
			['> [!info|wide]+ Who pays', '> CMS.'],
		],
		['options and no body', ['title: Who pays', 'collapse: closed'], ['> [!info]- Who pays']],
		['nothing at all', [''], ['> [!info]']],
	])('become its first line: %s', (_what, lines, written) => {
		expect(writeInfo(...lines)).toEqual(written);
	});

	it.each([
		['a second title', ['title: First', 'title: Second'], ['> [!info] First', '> title: Second']],
		['an option behind a blank line', ['', 'title: Late'], ['> [!info]', '>', '> title: Late']],
		['an option behind text', ['CMS.', 'collapse: open', 'icon: coins'], ['> [!info]', '> CMS.', '> collapse: open', '> icon: coins']],
		['an indented option', ['  title: Late'], ['> [!info]', '>   title: Late']],
		['an option with a large letter', ['Title: Late'], ['> [!info]', '> Title: Late']],
		['an option with a blank before its colon', ['title : Late'], ['> [!info]', '> title : Late']],
		['an unknown option', ['author: CMS', 'title: Late'], ['> [!info]', '> author: CMS', '> title: Late']],
	])('are no options, but body: %s', (_what, lines, written) => {
		expect(writeInfo(...lines)).toEqual(written);
	});

	it.each([
		['title:', true],
		['title:   ', true],
		['title:\ncollapse: open', true],
		['title: Who pays', false],
		['collapse: open', false],
		['CMS pays.\ntitle:', false],
		['', false],
	])('say whether the title is left empty on purpose: %j', (source, untitled) => {
		expect(writeCallout('ad-info', source).untitled).toBe(untitled);
	});
});

describe('the icon and the colour of a block that is written as a callout', () => {
	it.each([
		['CMS.', null],
		['icon: coins', 'coins'],
		['icon:  RiBankLine ', 'RiBankLine'],
		['CMS.\nicon: coins', null],
	])('has the icon that %j asks for', (source, icon) => {
		expect(writeCallout('ad-info', source).icon).toBe(icon);
	});

	it.each([
		['200, 10, 10', 'rgb(200, 10, 10)'],
		['0,0,0', 'rgb(0, 0, 0)'],
		['hsb(120, 100%, 100%)', 'hsl(120, 100%, 50%)'],
		['hsb(210, 50%, 80%)', 'hsl(210, 50%, 60%)'],
		['HSB(210,50,80)', 'hsl(210, 50%, 60%)'],
		['hsv(60, 100%, 50%)', 'hsl(60, 100%, 25%)'],
		['hsb(0, 0%, 100%)', 'hsl(0, 0%, 100%)'],
		['hsb(30, 80%, 0%)', 'hsl(30, 0%, 0%)'],
		['rgb(20, 90, 60)', 'rgb(20, 90, 60)'],
		['hsl(120, 60%, 40%)', 'hsl(120, 60%, 40%)'],
		['#1a7f4b', '#1a7f4b'],
		['rebeccapurple', 'rebeccapurple'],
		['var(--color-green)', 'var(--color-green)'],
	])('has the colour %s as CSS', (color, css) => {
		expect(writeCallout('ad-info', `color: ${color}\nCMS.`).color).toBe(css);
	});

	it('has no colour where the author asked for none', () => {
		expect(writeCallout('ad-info', 'CMS pays.\ncolor: red').color).toBeNull();
	});
});

describe('the body of a block that is written as a callout', () => {
	it.each([
		['blank lines in it and at its ends', ['', 'CMS.', '', '', 'AARP.', ''], ['>', '> CMS.', '>', '>', '> AARP.', '>']],
		['an indented line', ['- ACO', '  - IPA', '    code'], ['> - ACO', '>   - IPA', '>     code']],
		['quotes and callouts', ['> [!tip] MSO', '> > text'], ['> > [!tip] MSO', '> > > text']],
		['a table with wikilinks', ['| [[ACO\\|group]] | 1 |', '| --- | --- |'], ['> | [[ACO\\|group]] | 1 |', '> | --- | --- |']],
		[
			'a fence with options of its own',
			['````ad-tip', 'title: Inner', '```sql', 'select 1', '```', '````'],
			['> ````ad-tip', '> title: Inner', '> ```sql', '> select 1', '> ```', '> ````'],
		],
		['marks of replacement', ['$$x^2$$', "$& $1 $` $' $<a>"], ['> $$x^2$$', "> $& $1 $` $' $<a>"]],
		["two blanks at a line's end, which break the line", ['One payer  ', 'two payers'], ['> One payer  ', '> two payers']],
	])('is quoted line by line, and nothing else: %s', (_what, body, written) => {
		expect(writeInfo('collapse: open', ...body, '')).toEqual(['> [!info]+', ...written]);
	});

	it.each(['$$x^2$$', 'It costs $& and $1, $` or $\' at $$ each'])('and the title keep %s as it is', (text) => {
		expect(writeInfo(`title: ${text}`, text)).toEqual([`> [!info] ${text}`, `> ${text}`]);
	});

	it('has the line ends of Windows as others', () => {
		expect(writeCallout('ad-info', 'title: Who pays\r\ncollapse: open\r\n\r\nCMS.\r\nAARP.\r\n').markdown).toBe(
			'> [!info]+ Who pays\n>\n> CMS.\n> AARP.',
		);
	});
});

const optionLine = fc
	.record(
		{
			title: fc.option(
				fc.constantFrom(
					'Who pays',
					'',
					'  ',
					'MSSP: [[CMS|it]]',
					'- losses',
					'+',
					'340B [draft]',
					'$& $$',
					'| a |',
					'1. Rule',
					'**bold**',
					'> quoted',
				),
			),
			collapse: fc.option(fc.constantFrom('open', 'closed', 'none', 'Open', '')),
			icon: fc.option(fc.constantFrom('coins', '')),
			metadata: fc.option(fc.constantFrom('wide', '[x]', 'a|b', '')),
			color: fc.option(fc.constantFrom('1, 2, 3', 'red')),
		},
		{ requiredKeys: [] },
	)
	.map((options) =>
		Object.entries(options).flatMap(([name, value]) => (value === null || value === undefined ? [] : [`${name}: ${value}`])),
	);
const language = fc
	.tuple(fc.constantFrom('ad-', 'AD-', 'Ad-'), fc.stringMatching(/^[A-Za-z0-9é][\w-]{0,8}$/))
	.map((parts) => parts.join(''));
/** Lines of Markdown of every kind, without blanks at their ends. */
const bodyLines = anyNote.map((text) => text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trimEnd()));

/** The block as it stands in a note, read by the engine. */
function readBlock(word: string, source: string): Callout | undefined {
	const fence = '`'.repeat(30);
	return parseNote('ACO.md', `Text.\n\n${fence}${word}\n${source}\n${fence}\n`).callouts[0];
}

describe('any block that is written as a callout', () => {
	it('is read back as one native callout with the type, fold and title of the block', () => {
		fc.assert(fc.property(language, optionLine, bodyLines, fc.constantFrom('\n', '\r\n'), (word, options, lines, end) => {
			const block = readBlock(word, [...options, ...lines].join('\n'));
			const written = parseNote('ACO.md', writeCallout(word, [...options, ...lines].join(end)).markdown).callouts.filter(
				({ depth }) => depth === 0,
			);
			const ownTitle = options.find((line) => /^title: *\S/.test(line))?.slice(6).trim();
			expect(written).toHaveLength(1);
			expect(written[0]).toMatchObject({ syntax: 'native', kind: block?.kind, fold: block?.fold, from: 0 });
			if (ownTitle !== undefined) expect([block?.title, written[0]?.title]).toEqual([ownTitle, ownTitle]);
			else if (!options.some((line) => line.startsWith('title:')) && !word.slice(3).includes('-'))
				expect(written[0]?.title).toBe(block?.title);
		}), { numRuns: 300 });
	});

	it('keeps every line of the body, in order, behind a mark of its own', () => {
		fc.assert(fc.property(optionLine, bodyLines, (options, lines) => {
			const body = ['First.', ...lines, 'Last.'];
			const [head, ...rest] = writeInfo(...options, ...body);
			expect(head).toMatch(/^> \[!info/);
			expect(rest).toEqual(body.map((line) => (line === '' ? '>' : `> ${line}`)));
		}), { numRuns: 300 });
	});

	it('may be any text at all, in any language, and every line is quoted', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.string({ unit: fc.constantFrom('\n', '\r', 'a', ':', ' ', '`', '>', 'title:', '[', ']', '$') }),
				(word, source) => {
					for (const line of writeCallout(word, source).markdown.split('\n')) expect(line).toMatch(/^>(?: |$)/);
				},
			),
		);
	});
});
