import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_KINDS, readStandings, unpackStanding, withLinkTexts, type Standing } from '../../../src/engine/mentions/standing';
import { isInside, scanNote, type Prose } from '../../../src/engine/note/prose';
import type { Range } from '../../../src/engine/text/range';
import { marked } from '../../marked';
import { anyNote } from '../note/any-note';
import { Shelf } from './shelf';

/** Those of some ranges that do not begin in prose: the texts of links. */
const linksAmong = (ranges: readonly Range[], prose: readonly Prose[]): Range[] =>
	ranges.filter(({ from }) => !isInside({ from, to: from + 1 }, prose));

/** How the names between « and » stand in a text. Those that are not in its prose are the texts of links. */
function standingsOf(source: string): Standing[] {
	const { text, ranges } = marked(source);
	const { prose } = scanNote(text);
	return readStandings(text, withLinkTexts(prose, linksAmong(ranges, prose)), ranges).map(unpackStanding);
}

const kindsIn = (source: string): string[] => standingsOf(source).map(({ kind }) => kind);
const sharesIn = (source: string): number[] => standingsOf(source).map(({ share }) => share);
const isBehindSee = (source: string): boolean[] => standingsOf(source).map((one) => one.isBehindSee);
const isNearTop = (source: string): boolean[] => standingsOf(source).map((one) => one.isNearTop);

/** A packed share is right to half of a step of 31. */
const expectShares = (source: string, shares: readonly number[]): void => {
	const found = sharesIn(source);
	expect(found).toHaveLength(shares.length);
	found.forEach((share, i) => expect(Math.abs(share - (shares[i] ?? -1)), source).toBeLessThanOrEqual(1 / 62));
};

describe('the place of a name', () => {
	it.each([
		['a sentence', 'The «ACO» saves.'],
		['a sentence over several lines', 'Savings go\nto the «ACO» first.\n'],
		['a sentence that begins with a number', '1.5 «ACOs» save.'],
		['a sentence that begins with a dash', '-an «ACO» saves'],
		['a sentence in pieces', 'By `x` and `y` the «ACO» or `z` saves.'],
		['a sentence with links', 'We ask [[Nobody]], the [[«ACO»]] and a [[Health Plan|«payer»]] now.'],
		['a quote', '> The «ACO» saves.'],
		['a quote in a quote', '> > The «ACO» saves.\n>> So does the «payer».'],
		['a callout', '> [!note] Who\n> The «ACO» saves.'],
		['a line with two names', '«ACO» «payer»'],
		['a line with the same name twice', '«ACO», «ACO»'],
		['a line of an abbreviation', '«ACO»: the organization'],
	])('is running text in %s', (_what, source) => {
		expect(new Set(kindsIn(source))).toEqual(new Set(['text']));
	});

	it.each([
		['a hyphen', '- the «ACO» saves'],
		['an asterisk', '* the «ACO» saves'],
		['a plus', '+ the «ACO» saves'],
		['a number', '1. the «ACO» saves'],
		['a longer number and a bracket', '12) the «ACO» saves'],
		['a task', '- [ ] call the «payer»'],
		['a task that is done', '- [x] call the «payer»'],
		['a numbered task', '3. [ ] call the «payer»'],
		['a list in a list', '- who\n\t- the «ACO» saves\n\t  - the «payer» pays'],
		['a list in a quote', '> - the «ACO» saves'],
		['a list in a quote in a quote', '> > 1. the «ACO» saves'],
		['a list with two names', '- «ACO», «payer»'],
	])('is a list item behind %s', (_what, source) => {
		expect(new Set(kindsIn(source))).toEqual(new Set(['item']));
	});

	it.each([
		['nothing else', '«ACO»'],
		['blanks', 'Who:\n\n  «ACO»  \n'],
		['signs', '«ACO».'],
		['emphasis', '**«ACO»**'],
		['the marks of a list', '- «ACO»'],
		['a number of a list', '2. «accountable care organization»'],
		['the box of a task', '- [ ] «ACO»'],
		['the marks of a quote', '> «ACO»'],
		['a list in a callout', '> [!info] Who\n> - «ACO»'],
		['the marks of a link', '[[«ACO»]]'],
		['a link to another name', '- [[Accountable Care Organization|«ACO»]]'],
		['a Markdown link', '[«ACO»](Accountable%20Care%20Organization.md)'],
		['the mark of a block', '«ACO» ^aco'],
		['the end of a line of another system', 'Who:\r\n\r\n«ACO»\r\n\r\nand «payer»'],
	])('is alone on its line beside %s', (_what, source) => {
		expect(kindsIn(source)[0]).toBe('alone');
	});

	it.each([
		['a table', '| Who | What |\n| --- | --- |\n| the «ACO» | saves |'],
		['a table, all by itself', '| Who | What |\n| --- | --- |\n| «ACO» | saves |'],
		['the head of a table', '| «ACO» | «payer» |\n| --- | --- |\n| saves | pays |'],
		['the last cell', '| Who | What |\n| --- | --- |\n| saves | the «ACO» |'],
		['a table without bars at its sides', 'Who | What\n--- | ---\nthe «ACO» | saves\nsaves | the «ACO»'],
		['a cell in pieces', 'Who | What\n--- | ---\nby `x` the «ACO» or `y` we | save'],
		['a table with links', '| Who | What |\n| --- | --- |\n| [[Organization\\|«ACO»]] | the «payer» |'],
		['a table of links', '| Who | What |\n| --- | --- |\n| [[«ACO»]] | [[«payer»]] |'],
		['a table in a quote', '> | Who | What |\n> | --- | --- |\n> | the «ACO» | saves |'],
		['a table in a quote without bars at its sides', '> Who | What\n> --- | ---\n> the «ACO» | saves'],
	])('is a cell in %s', (_what, source) => {
		expect(new Set(kindsIn(source))).toEqual(new Set(['cell']));
	});

	it.each([
		['of the first level', '# «ACO»'],
		['of the last', '###### What the «ACO» saves'],
		['with another name', '## «ACO» and «payer»'],
		['in a quote', '> ## The «ACO»'],
	])('is a heading %s', (_what, source) => {
		expect(new Set(kindsIn(source))).toEqual(new Set(['heading']));
	});

	it('is told line by line', () => {
		expect(kindsIn('# The «ACO»\n\n«ACO»\n- the «ACO»\n- «ACO»\n\n| Who |\n| --- |\n| «ACO» |\n\nAn «ACO».')).toEqual([
			'heading', 'alone', 'item', 'alone', 'cell', 'text',
		]);
	});

	it('is that in which it begins, where it goes on in the next line', () => {
		expect(kindsIn('- prior\n- the «prior\n  authorization» of a «payer»')).toEqual(['item', 'item']);
	});

	it('is no heading behind more marks than headings have, nor behind one that stands for a word', () => {
		expect(kindsIn('####### An «ACO» saves')).toEqual(['text']);
		expect(kindsIn('No. # «ACO»')).toEqual(['text']);
	});
});

describe('the share of names in a line', () => {
	it.each([
		['the letters of a name among all', 'The «ACO» pays', [0.3]],
		['all where nothing else stands', '«ACO»', [1]],
		['those of the other names of the line as well', '«ACO» or «payer»', [0.8, 0.8]],
		['those of links too, and not those of their addresses', '«ACO» or [«payer»](The%20one%20that%20pays.md)', [0.8, 0.8]],
		['nor of the notes they lead to', '[[Accountable Care Organization|«ACO»]] or «payer»', [0.8, 0.8]],
		['signs and marks count for nothing', '- [ ] **«ACO»** ... or (see)!', [3 / 8]],
		['digits count', '«340B» in 2024', [0.4]],
		['letters with accents count', '«Ménière» aï', [7 / 9]],
		['letters of other scripts count', '«糖尿病» 老年', [3 / 5]],
		['only the cell counts', '| Who | What it does |\n| --- | --- |\n| «ACO» | saves money, or loses it |', [1]],
		['in a table without bars at its sides too', 'Who | What\n--- | ---\n«ACO» one | saves money, or loses it', [0.5]],
		['a bar that is escaped ends no cell', '| Who |\n| --- |\n| «ACO» \\| two |', [0.5]],
		['a bar at the start of a line begins one, too', '| what | «ACO» | is no table', [1]],
		['other lines do not count', 'Somebody saves.\nThe «ACO» pays\nSomebody else, too.', [0.3]],
		['lines that end as on other systems do not either', 'Somebody saves.\r\nThe «ACO» pays\r\nSomebody else, too.', [0.3]],
		['code and comments that no reader takes for words do not', '«ACO» or `payer` %%not now%%', [3 / 5]],
	])('is %s', (_what, source, shares) => {
		expectShares(source, shares);
	});

	// Only texts of links to entries are known to the reader of standings.
	it('counts the texts of other links, which readers see as well', () => {
		const shelf = new Shelf({ 'ACO.md': '', 'Claim.md': '[Portal](https://example.org) ACO\n\n[[Nowhere]] ACO' });
		const standings = shelf.index.in('Claim.md').map(({ standing }) => unpackStanding(standing));
		expect(standings.map(({ kind }) => kind)).toEqual(['text', 'text']);
	});

	it('is of both lines where the name stands on two', () => {
		expectShares('An «prior\nauthorization» aids «ACO» now', [(18 + 3) / (2 + 18 + 4 + 3 + 3), (18 + 3) / (2 + 18 + 4 + 3 + 3)]);
	});

	it('is not disturbed by characters of two code units', () => {
		expectShares('\u{1F3E5}\u{1F3E5}\n\nThe «ACO» pays', [0.3]);
		expectShares('«\u{20BB7}\u{20BB7}» \u{20BB7}\u{20BB7}', [0.5]);
		expect(kindsIn('«\u{20BB7}\u{20BB7}»')).toEqual(['alone']);
	});
});

describe('a name behind a word that sends the reader on', () => {
	it.each([
		'See «ACO».', 'see «ACO»', 'SEE «ACO»', 'See also «ACO»', 'See also: «ACO»', 'cf. «ACO»', 'Cf «ACO»', 'Related: «ACO»', 'compare «ACO»',
		'payer vs «ACO»', 'payer vs. «ACO»', '- see «ACO»', '> See «ACO»', '(see «ACO»)', 'It pays; see «ACO».', 'See [[«ACO»]]',
		'See [«ACO»](ACO.md)', 'see **«ACO»**', 'See “«ACO»”', 'See "«ACO»"', 'See\t«ACO»', '| See |\n| --- |\n| see «ACO» |',
		'Pays.\r\nSee «ACO»',
	])('is %j', (source) => {
		expect(isBehindSee(source)).toEqual([true]);
	});

	it.each([
		'A seesaw «ACO»', 'They oversee «ACO»', 'Unrelated «ACO»', 'See the «ACO»', 'We see, «ACO»', 'See\n«ACO»', 'See\r\n«ACO»',
		'The «ACO», see', 'Fee2see «ACO»', 'désee «ACO»', 'A «ACO»', '«ACO»', 'seen «ACO»', 'see? «ACO»',
	])('is none in %j', (source) => {
		expect(isBehindSee(source)).toEqual([false]);
	});

	it('is the first of those that follow', () => {
		expect(isBehindSee('See «ACO», «payer»')).toEqual([true, false]);
	});

	// Between the word and the text of the link stands the address.
	it('is also the text of a link to another name', () => {
		expect(isBehindSee('See [[Accountable Care Organization|«ACO»]]')).toEqual([true]);
	});

	it('is not far behind it', () => {
		expect(isBehindSee(`see${' '.repeat(37)}«ACO»`)).toEqual([true]);
		expect(isBehindSee(`see${' '.repeat(38)}«ACO»`)).toEqual([false]);
	});
});

describe('the top of a note', () => {
	const behind = (length: number, before = ''): boolean[] => isNearTop(`${before}${'a '.repeat(length / 2)}«ACO»`);

	it('is its first three hundred characters', () => {
		expect([behind(0), behind(298), behind(300)]).toEqual([[true], [true], [false]]);
	});

	it('begins with its first words, behind properties, blank lines and marks', () => {
		const properties = `---\nsource: ${'long '.repeat(100)}\n---\n\n`;
		expect([behind(298, properties), behind(300, properties)]).toEqual([[true], [false]]);
		expect([behind(298, `${'\n'.repeat(400)}# `), behind(300, `${'\n'.repeat(400)}# `)]).toEqual([[true], [false]]);
	});

	it('begins with a link where that is first', () => {
		expect(isNearTop(`[[${'Folder/'.repeat(60)}Payer|«payer»]] and an «ACO»`)).toEqual([true, true]);
	});
});

describe('a standing packed into a number', () => {
	it('is unpacked as it was, its share to half a step', () => {
		const anyStanding = fc.record({
			kind: fc.constantFrom(...PLACE_KINDS), see: fc.boolean(), top: fc.boolean(), share: fc.integer({ min: 0, max: 31 }),
		});
		fc.assert(fc.property(anyStanding, ({ kind, see, top, share }) => {
			const packed = PLACE_KINDS.indexOf(kind) + (see ? 8 : 0) + (top ? 16 : 0) + share * 32;
			expect(unpackStanding(packed)).toEqual({ kind, isBehindSee: see, isNearTop: top, share: share / 31 });
		}));
	});

	it('is a small whole number, so that it fits beside a place', () => {
		const { text, ranges } = marked('# See «ACO»\n\n- «payer», also «plan»');
		for (const packed of readStandings(text, scanNote(text).prose, ranges)) {
			expect(Number.isInteger(packed)).toBe(true);
			expect(packed).toBeLessThan(1 << 10);
		}
	});
});

describe('the standings in any text', () => {
	/** Some words of what readers see, in order. */
	const anyRanges = (text: string, seed: number): Range[] =>
		scanNote(text).prose.filter(({ from, to }, i) => ((seed >> (i % 16)) & 1) === 1 && to > from)
			.map(({ from, to }) => ({ from, to: Math.min(to, from + 1 + (seed % 5)) }));

	it('are one for each name, none depends on lines above or below, and every share is one', () => {
		fc.assert(fc.property(anyNote, fc.nat(1 << 20), (text, seed) => {
			const ranges = anyRanges(text, seed);
			const found = readStandings(text, scanNote(text).prose, ranges).map(unpackStanding);
			expect(found).toHaveLength(ranges.length);
			for (const { kind, share } of found) {
				expect(PLACE_KINDS).toContain(kind);
				expect(share >= 0 && share <= 1).toBe(true);
				if (kind === 'alone') expect(share).toBe(1);
			}
		}));
	});

	it('are the same for a name whichever names of other lines are asked for', () => {
		fc.assert(fc.property(anyNote, fc.nat(1 << 20), fc.nat(), (text, seed, any) => {
			const [ranges, { prose }] = [anyRanges(text, seed), scanNote(text)];
			if (ranges.length === 0) return;
			const lineOf = ({ from }: Range): number => text.lastIndexOf('\n', from - 1);
			const line = lineOf(ranges[any % ranges.length] ?? { from: 0, to: 0 });
			// A name over a line end belongs to both lines.
			if (ranges.some(({ from, to }) => text.slice(from, to).includes('\n'))) return;
			const all = readStandings(text, prose, ranges).filter((_, i) => lineOf(ranges[i] ?? { from: 0, to: 0 }) === line);
			expect(readStandings(text, prose, ranges.filter((one) => lineOf(one) === line))).toEqual(all);
		}));
	});
});

describe('a line with very many names', () => {
	/** Stretches that count how often somebody looks at them. */
	function counted(stretches: readonly Prose[]): { stretches: readonly Prose[]; looks: () => number } {
		let looks = 0;
		const watched = new Proxy(stretches, { get: (all, key): unknown => {
			if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
			return Reflect.get(all, key);
		} });
		return { stretches: watched, looks: () => looks };
	}

	it.each([
		['names', '', '«ACO» '],
		['links', '', '[[«ACO»]] '],
		['links without blanks', '', '[[«ACO»]]'],
		['cells', '', '| «ACO» '],
		['cells of links', '', '| [[«ACO»]] '],
		['items', '- ', '«ACO», [[«payer»]], '],
		['code among names', '', '«ACO» `x` '],
	])('takes work in proportion to it: %s', (_what, before, piece) => {
		const looksFor = (count: number): number => {
			const { text, ranges } = marked(before + piece.repeat(count));
			const { prose } = scanNote(text);
			const { stretches, looks } = counted(withLinkTexts(prose, linksAmong(ranges, prose)));
			expect(readStandings(text, stretches, ranges)).toHaveLength(ranges.length);
			return looks();
		};
		expect(looksFor(4000)).toBeLessThan(5 * looksFor(1000));
	});

	it('takes work in proportion to it where its cells have no bars at their sides', () => {
		const looksFor = (count: number): number => {
			const head = `Who | ${'What | '.repeat(count)}\n--- | ${'--- | '.repeat(count)}\n`;
			const { text, ranges } = marked(`${head}We | ${'[[«ACO»]] | '.repeat(count)}us`);
			const { prose } = scanNote(text);
			const { stretches, looks } = counted(withLinkTexts(prose, ranges));
			expect(new Set(readStandings(text, stretches, ranges).map((one) => unpackStanding(one).kind))).toEqual(new Set(['cell']));
			return looks();
		};
		expect(looksFor(1600)).toBeLessThan(5 * looksFor(400));
	});
});
