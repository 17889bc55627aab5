import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { isInside, scanNote } from '../../../src/engine/note/prose';
import type { Range } from '../../../src/engine/text/range';
import { marked } from '../../marked';
import { anyNote } from './any-note';

/** The text with « and » around its prose; blanks at the edges of a stretch are left outside, and a stretch of blanks alone is none. */
function markProse(text: string): string {
	let source = '';
	let from = 0;
	for (const stretch of scanNote(text).prose) {
		const words = text.slice(stretch.from, stretch.to).trim();
		if (words === '') continue;
		const at = text.indexOf(words, stretch.from);
		source += `${text.slice(from, at)}«${words}»`;
		from = at + words.length;
	}
	return source + text.slice(from);
}

function expectProse(source: string): void {
	expect(markProse(marked(source).text)).toBe(source);
}

describe('prose in the blocks of a note', () => {
	it.each([
		'«The HIPAA rule»\n«applies»\n',
		'# «HIPAA rules»\n## «ACO» ##\n### «IPA #1»',
		'«HIPAA»\n=====\n«ACO»\n---',
		'- «HIPAA»\n  - «ACO»\n1. «IPA»\n* «MSO»\n+ «CIN»',
		'- [ ] «sign the HIPAA form»\n- [x] «done»',
		'> «HIPAA applies»\n> > «to all»',
		'> - «HIPAA»\n>   «and ACO»',
		'[^1]: «HIPAA is a law»\n    «of 1996»',
		'[^1]: «HIPAA is a law»\n[^2]: «the ACO is none»',
		'«text»\n    «goes on, though indented»',
		'«HIPAA»\r\n«applies»\r\n\r\n- «to all»\r\n',
		'«😀 caf\u0065\u0301 HIPAA» `code` «after»',
	])('is marked in %j', expectProse);

	it.each([
		'| «ACO» | «IPA» |\n| --- | :-: |\n| «shared savings» | «capitation» |',
		'«ACO» | «IPA»\n--- | ---\n«shared savings» | «capitation»',
		'> | «ACO» | «IPA» |\n> | --- | --- |\n> | [[a\\|b]] | «x \\| y» |',
		'- | «ACO» | «IPA» |\n  | --- | --- |\n  | [[a\\|b]] | «x» |',
		'«above»\n| «ACO» |\n| --- |\n| «HIPAA» |\n\n«below»',
	])('is in the cells of a table, as marked in %j', expectProse);

	it.each([
		'> [!info]- «HIPAA basics»\n> «The rule»',
		'> [!info]\n> «The rule»',
		'> [!info|wide] «about» [[HIPAA]] «rules»',
		'> [!info] «one»\n> > [!tip]+ «two»\n> > «three»\n> «four»',
		'```ad-info\ntitle: «HIPAA basics»\ncollapse: open\nicon: HIPAA\ncolor: HIPAA\nmetadata: HIPAA\n«The HIPAA rule»\n```\n«after»',
		'~~~ad-Billing\n«The HIPAA rule»\n~~~',
		'````ad-info\n«one»\n```ad-tip\n«two»\n```\n«three»\n````',
		'````ad-info\n«one»\n```js\nHIPAA\n```\n````',
		'> ```ad-info\n> «HIPAA»\n> ```',
		'```ad-info\n«HIPAA never closed»',
		'```ad-info\n«one»\n```ad-tip\n«two»\n```\n«three»',
		'> [!info] «one»\n«two»\n> «three»',
		'- ```ad-info\n  «HIPAA»\n  ```',
		'```ad-info\n«text»\n«title: HIPAA»\n```',
	])('is in the titles and bodies of callouts, as marked in %j', expectProse);
});

describe('no prose in the blocks of a note', () => {
	it.each([
		'---\ntitle: HIPAA\n---\n«HIPAA»',
		'\ufeff---\r\ntitle: HIPAA\r\n--- \r\n«HIPAA»',
		'```\nHIPAA\n```\n«HIPAA»',
		'~~~js\nHIPAA\n```\n~~~\n«HIPAA»',
		'````\n```\nHIPAA\n```\n````\n«HIPAA»',
		'> ```\n> HIPAA\n> ```\n> «HIPAA»',
		'> [!info] «title»\n> ```\n> HIPAA\n> ```',
		'- «item»\n  ~~~\n  HIPAA\n  ~~~\n- «next»',
		'```\nHIPAA never closed',
		'«text»\n\n    HIPAA\n\n    HIPAA\n\n«text»',
		'«text»\n\n\tHIPAA',
		'- «item»\n\n      HIPAA',
		'$$\nHIPAA\n$$\n«HIPAA»',
		'> $$\n> HIPAA\n> $$',
		'%%\nHIPAA\n%%\n«HIPAA»',
		'%% HIPAA\n\nHIPAA %% «HIPAA»',
		'> %%\n> HIPAA\n> %%\n> «HIPAA»',
		'<!-- HIPAA\n\nHIPAA -->\n«HIPAA»',
		'<div title="HIPAA">\nHIPAA\n</div>\n\n«HIPAA»',
		'<script>\nHIPAA\n\nHIPAA\n</script>\n«HIPAA»',
		'[cms]: https://cms.gov "HIPAA"\n«HIPAA»',
		'«HIPAA»\n\n---\n\n* * *',
		'«HIPAA is here»\n\n^HIPAA',
	])('is outside of what is marked in %j', expectProse);

	it.each(['«%%»\n«HIPAA applies»', '«$$»\n«HIPAA applies»\n\n«to all»', '«---- HIPAA»\n\n«applies»'])(
		'is lost to a mark in %j that nothing closes',
		expectProse,
	);
});

describe('prose on a line', () => {
	it.each([
		'«joined the» [[ACO]] «today»',
		'«see» [[ACO|HIPAA]]«, and» ![[HIPAA]]«.»',
		'«[»[[HIPAA]]«]»',
		'«see [HIPAA] note»',
		'«[Note]: see the HIPAA rule of» [[CMS]]',
		'«see» [HIPAA](https://cms.gov) «and» ![HIPAA](hipaa.png)«!»',
		'«see» [HIPAA][cms] «and» [cms] «and» [HIPAA][]\n\n[cms]: https://cms.gov\n[hipaa]: https://hipaa.example',
		'«read» https://cms.gov/HIPAA «or» <https://cms.gov/HIPAA>«.»',
		'«read» www.cms.gov/HIPAA «or» cms.gov«.»',
		'«ask» hipaa@cms.gov«, please»',
		'«e.g. E11.9, the U.S. and/or ACO/MSSP cut costs.Medicare pays.»',
		'«the file claims.xlsx»',
		'«read» #HIPAA «now,» #glossary/him',
		'«costs fall» ^HIPAA',
		'«costs»[^1] «rise»',
		'«code» `HIPAA` «and» ``HI`PAA``',
		'«one stray ` backtick, then HIPAA»',
		'«the formula» $HIPAA$ «and» $$HIPAA$$',
		'«Costs $500 per member and $9. HIPAA applies.»',
		'«one stray $ and a $$ pair, then HIPAA»',
		'«a comment» %%HIPAA%% «and» <!-- HIPAA -->',
		'«one stray %% mark, then HIPAA»',
		'«see» <span title="HIPAA">«the rule»</span>',
		'«see» <a href="x">the HIPAA rule</a>«.»',
		'«code» <code>HIPAA *and* more</code> «and» <CODE class="x">HIPAA</CODE>',
		'«open» <a href="x">«that never closes»',
		'«closed» </a> «only»',
		'«keys» <kbd>«Ctrl»</kbd> «and» <abbr>«ACO»</abbr>',
		'«title» <% tp.file.title("HIPAA") %> «and» {{HIPAA}}',
		'«==HIPAA== and **HIPAA** and *HIPAA* and ~~HIPAA~~»',
		'Owner:: «the HIPAA office»',
		'«in [»Owner:: «HIPAA] now»',
		'«COVID-19, HbA1c, β-blocker, C++, R&D, nurse’s, 糖尿病»',
	])('is marked in %j', expectProse);

	it('is the text of a footnote in the line, without its mark', () => {
		const { text, prose } = scanNote('Costs ^[HIPAA fines] rise');
		expect(prose.map(({ from, to }) => text.slice(from, to))).toEqual(['Costs ', 'HIPAA fines] rise']);
	});

	it('is found after marks that go over the lines of a quote or a list', () => {
		expectProse('> «see» [[HIPAA]] `a\n> HIPAA` «and»\n> «more»');
		expectProse('- «see» <span\n  title="HIPAA"> «and»\n  «more»');
		expectProse('- «see» <a\n  title="HIPAA">the\n  rule</a> «more»');
		expectProse('«one» <a href="x">\n\n«two» </a> «three»');
	});
});

describe('stretches of one block', () => {
	/** The blocks of the stretches, numbered in the order in which they come. */
	function blocksOf(text: string): number[] {
		const seen = [...new Set(scanNote(text).prose.map(({ block }) => block))];
		return scanNote(text).prose.map(({ block }) => seen.indexOf(block));
	}

	it.each([
		'Value-Based\nCare',
		'Value-Based `x` Care',
		'> Value-Based\n> Care',
		'- Value-Based\n  Care',
		'- Value-Based\nCare',
		'> [!info]\n> Value-Based\n> Care',
		'Value-Based\r\nCare',
	])('are the lines of one paragraph: %j', (text) => expect(blocksOf(text)).toEqual([0, 0]));

	it.each([
		'Value-Based\n\nCare',
		'Value-Based\r\n\r\nCare',
		'- Value-Based\n- Care',
		'1. Value-Based\n2. Care',
		'# Value-Based\nCare',
		'Value-Based\n# Care',
		'Value-Based\n> Care',
		'> Value-Based\n\nCare',
		'> [!info] Value-Based\n> Care',
		'| Value-Based | Care |\n| --- | --- |',
		'| Value-Based |\n| --- |\n| Care |',
		'Value-Based\n- Care',
		'```ad-info\ntitle: Value-Based\nCare\n```',
	])('are not the two blocks of %j', (text) => expect(blocksOf(text)).toEqual([0, 1]));
});

describe('generated comparisons', () => {
	it.each([
		'«before»\n\n%% compare:begin id=k3 v=1 in=ab out=cd %%\n| ACO | IPA |\n| --- | --- |\n| HIPAA | x |\n%% compare:end id=k3 %%\n\n«after»',
		'> %% compare:begin id=k3 %%\n> HIPAA\n> %% compare:end id=k3 %%\n> «after»',
		'<!-- compare:begin id=k3 -->\n\nHIPAA\n\n<!-- compare:end id=k3 -->\n\n«after»',
		'%% compare:begin id=a %%\nHIPAA\n%% compare:end id=a %%\n«between»\n%% compare:begin id=b %%\nHIPAA\n%% compare:end id=b %%',
	])('are kept out of the prose that is marked in %j', expectProse);

	it.each([
		'%% compare:begin id=k3 %%\n«HIPAA»',
		'«HIPAA»\n%% compare:end id=k3 %%\n«HIPAA»',
		'%% compare:begin id=k3 %%\n«HIPAA»\n%% compare:end id=q7 %%',
		'```\n%% compare:begin id=k3 %%\n```\n«HIPAA»\n%% compare:end id=k3 %%',
	])('need both of their marks, which %j does not have', expectProse);

	it('reach from the start of the first mark to the end of the last', () => {
		const { text, ranges } = marked('a\n\n«%% compare:begin id=k3 %%\n| x |\n| --- |\n%% compare:end id=k3 %%»\n\nb');
		expect(scanNote(text).generated).toEqual(ranges);
	});
});

describe('a range inside others', () => {
	it('lies wholly in one of them', () => {
		const outer = [{ from: 2, to: 5 }, { from: 5, to: 9 }];
		expect(
			[
				{ from: 2, to: 5 },
				{ from: 3, to: 4 },
				{ from: 4, to: 6 },
				{ from: 0, to: 3 },
				{ from: 9, to: 9 },
			].map((range) => isInside(range, outer)),
		).toEqual([true, true, false, false, true]);
	});
});

describe('for any text that looks like a note', () => {
	const holds = (property: (text: string) => void): void => fc.assert(fc.property(anyNote, property), { numRuns: 250 });

	/** The ranges that are empty, overlap the one before, or lie outside of the text. */
	function misplaced(ranges: readonly Range[], length: number): Range[] {
		return ranges.filter(({ from, to }, i) => from < (ranges[i - 1]?.to ?? 0) || to <= from || to > length);
	}

	it('prose and what is none are inside it, sorted and disjoint, also against each other', () => {
		holds((text) => {
			const { prose, spans, opening } = scanNote(text);
			const both = [...prose, ...spans].sort((a, b) => a.from - b.from);
			expect([prose, spans, both].map((ranges) => misplaced(ranges, text.length))).toEqual([[], [], []]);
			expect(prose[0]?.from ?? text.length).toBeGreaterThanOrEqual(opening.body);
		});
	});

	it('no prose stands in code, formulas, comments, HTML, rules, addresses or generated regions', () => {
		holds((text) => {
			const { prose, blocks, generated } = scanNote(text);
			const hidden = [...generated, ...blocks.filter(({ kind }) => ['code', 'math', 'comment', 'html', 'rule', 'definition'].includes(kind))];
			expect(prose.filter(({ from, to }) => hidden.some((range) => range.from < to && from < range.to))).toEqual([]);
		});
	});

	it('the slices of prose and what lies between them rebuild it, and no slice holds a line end', () => {
		holds((text) => {
			const { prose } = scanNote(text);
			let rebuilt = '';
			for (const { from, to } of prose) rebuilt += text.slice(rebuilt.length, from) + text.slice(from, to);
			expect(rebuilt + text.slice(rebuilt.length)).toBe(text);
			expect(prose.filter(({ from, to }) => /[\r\n]/.test(text.slice(from, to)))).toEqual([]);
		});
	});

	it('reading it twice gives the same', () => {
		holds((text) => {
			expect(scanNote(text)).toEqual(scanNote(text));
			expect(parseNote('a/ACO.md', text)).toEqual(parseNote('a/ACO.md', text));
		});
	});

	it('CRLF and LF give the same words', () => {
		holds((text) => {
			const words = (source: string): string[] => scanNote(source).prose.map(({ from, to }) => source.slice(from, to));
			const unix = text.replace(/\r\n/g, '\n');
			expect(words(unix.replace(/\n/g, '\r\n'))).toEqual(words(unix));
		});
	});

	it('every fact has its place inside it and its line by the count of line feeds', () => {
		holds((text) => {
			const { links, callouts, attributes, definition, problems, names, nameSources } = parseNote('a/ACO.md', text);
			const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
			const placed = [...links, ...callouts, ...attributes, ...problems, ...(definition ? [definition] : [])];
			expect(placed.filter(({ from, to, line }) => from < 0 || to < from || to > text.length || line !== lineOf(from))).toEqual([]);
			expect(callouts.filter(({ body, from, to }) => body.from < from || body.to < body.from || body.to > to)).toEqual([]);
			expect(attributes.filter(({ section }) => section && (section.to <= section.from || section.to > text.length))).toEqual([]);
			expect([...names, ...nameSources.aliases].filter(({ line }) => line < 1 || line > lineOf(text.length))).toEqual([]);
		});
	});

	it('every link is the slice of its range', () => {
		holds((text) => {
			const broken = parseNote('ACO.md', text).links.filter(({ from, to, syntax, embed }) => {
				const slice = text.slice(from, to);
				const [start, end] = syntax === 'wikilink' ? ['[[', ']]'] : ['[', ')'];
				return !slice.startsWith((embed ? '!' : '') + start) || !slice.endsWith(end);
			});
			expect(broken).toEqual([]);
		});
	});
});

it('no text at all makes the reader throw', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 300 }), anyNote), (text) => {
			expect(() => parseNote('ACO.md', text)).not.toThrow();
		}),
		{ numRuns: 600 },
	);
});
