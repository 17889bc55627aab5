import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAliases, type Alias } from '../../../../src/engine/note/frontmatter/aliases';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { marked } from '../../../marked';

function read(text: string): Alias[] {
	return readAliases(readFrontmatter(text).frontmatter?.properties ?? []);
}

/** The aliases of a note with this frontmatter block. */
function aliases(block: string): string[] {
	return read(`---\n${block}\n---\n`).map(({ text }) => text);
}

describe('a string of aliases', () => {
	it.each([
		['one alias', 'alias: ACO', ['ACO']],
		['an alias of several words', 'alias: accountable care organization', ['accountable care organization']],
		['two aliases', 'alias: ACO, accountable care organization', ['ACO', 'accountable care organization']],
		['aliases without blanks behind the commas', 'alias: ACO,IPA,MSO', ['ACO', 'IPA', 'MSO']],
		['empty places between commas', 'alias: ACO,, IPA ,  ,MSO,', ['ACO', 'IPA', 'MSO']],
		['blanks in a row as one', 'alias: accountable   care  organization', ['accountable care organization']],
		['codes as they are written', 'alias: 0450, 340B, NO, 00123, 1.10, 2024-01-05', ['0450', '340B', 'NO', '00123', '1.10', '2024-01-05']],
		['one code', 'alias: 00123', ['00123']],
		['a colon inside', 'alias: ratio 1:30, MLR', ['ratio 1:30', 'MLR']],
		['CRLF line ends', 'alias: ACO, IPA\r', ['ACO', 'IPA']],
		['a string over two lines', 'alias: ACO,\n  accountable care\n  organization', ['ACO', 'accountable care organization']],
	])('reads %s', (_, block, expected) => {
		expect(aliases(block)).toEqual(expected);
	});

	it.each([
		["nurse's aide, doctor's office", ["nurse's aide", "doctor's office"]],
		["nurse's aide, doctor's office, x", ["nurse's aide", "doctor's office", 'x']],
		["Workers' Comp, WC, workers' compensation", ["Workers' Comp", 'WC', "workers' compensation"]],
		["patients', providers'", ["patients'", "providers'"]],
		["ACO, 'tis capitation, payers' share", ['ACO', "'tis capitation", "payers' share"]],
		['nurse’s aide, doctor’s office', ['nurse’s aide', 'doctor’s office']],
		["Alzheimer's", ["Alzheimer's"]],
	])('leaves the apostrophes of %j alone', (value, expected) => {
		expect(aliases(`alias: ${value}`)).toEqual(expected);
	});

	it.each([
		['T2DM, "Diabetes mellitus, type 2"', ['T2DM', 'Diabetes mellitus, type 2']],
		['T2DM, "Diabetes mellitus, type 2", DM2', ['T2DM', 'Diabetes mellitus, type 2', 'DM2']],
		['T2DM,"Diabetes mellitus, type 2",DM2', ['T2DM', 'Diabetes mellitus, type 2', 'DM2']],
		['ACO, "accountable care organization"', ['ACO', 'accountable care organization']],
		['ACO, "Smith, Jr.", "Jones, Sr."', ['ACO', 'Smith, Jr.', 'Jones, Sr.']],
		['\'T2DM, "Diabetes mellitus, type 2"\'', ['T2DM', 'Diabetes mellitus, type 2']],
		["ACO, 'Smith, Jr.', IPA", ['ACO', 'Smith, Jr.', 'IPA']],
		['6" graft, ACO', ['6" graft', 'ACO']],
		['ACO, "A" or "B"', ['ACO', '"A" or "B"']],
		['ACO, ""', ['ACO']],
	])('splits %j at its commas, but not inside double quotes or quotes around an item', (value, expected) => {
		expect(aliases(`alias: ${value}`)).toEqual(expected);
	});

	it.each([
		['"Diabetes mellitus, type 2"', ['Diabetes mellitus, type 2']],
		['"Smith, Jr."', ['Smith, Jr.']],
		['"ACO, \\"the model\\", IPA"', ['ACO, "the model", IPA']],
	])('takes %j, wholly in YAML\'s double quotes, as one alias', (value, expected) => {
		expect(aliases(`aliases: ${value}`)).toEqual(expected);
	});

	it('splits a value in single quotes, which YAML needs for many reasons', () => {
		expect(aliases("alias: '#ACO, @IPA, nurse''s aide'")).toEqual(['#ACO', '@IPA', "nurse's aide"]);
	});

	it.each([
		'alias:', 'alias: ', 'alias: ~', 'alias: null', 'alias: ""', 'alias: []', 'alias: ,', 'alias:\n  -\n  - ~\n  - null\n  - ""',
		'alias: #ACO', 'title: ACO', 'aliased: ACO',
	])(
		'finds no alias in %j',
		(block) => expect(aliases(block)).toEqual([]),
	);
});

describe('a list of aliases', () => {
	it.each([
		['a flow list', 'aliases: [ACO, accountable care organization]', ['ACO', 'accountable care organization']],
		['a block list', 'aliases:\n  - ACO\n  - accountable care organization', ['ACO', 'accountable care organization']],
		[
			'items with commas, never split', 'aliases:\n  - Diabetes mellitus, type 2\n  - Smith, Jr.\n  - T2DM',
			['Diabetes mellitus, type 2', 'Smith, Jr.', 'T2DM'],
		],
		[
			'quoted items with commas, never split', 'aliases: ["Diabetes mellitus, type 2", \'Smith, Jr.\']',
			['Diabetes mellitus, type 2', 'Smith, Jr.'],
		],
		['numbers, dates and words as they are written', 'aliases: [0450, 1.10, 2024-01-05, 340B, NO, yes, 00123, 1e3, 0x1F, 1:30, true]',
			['0450', '1.10', '2024-01-05', '340B', 'NO', 'yes', '00123', '1e3', '0x1F', '1:30', 'true']],
		['null items, which it leaves out', 'aliases:\n  -\n  - ACO\n  - ~\n  - null\n  - IPA\n  -', ['ACO', 'IPA']],
		['a quoted null, which is a text', 'aliases: ["null", "~"]', ['null', '~']],
		['lists within lists', 'aliases:\n  - [ACO, IPA]\n  - - MSO\n    - "CIN, Inc."', ['ACO', 'IPA', 'MSO', 'CIN, Inc.']],
		['items with apostrophes', "aliases:\n  - nurse's aide\n  - doctor's office", ["nurse's aide", "doctor's office"]],
		['an item that a colon makes a map, as the text that stands there', 'aliases:\n  - Medicare: Part B\n  - B', ['Medicare: Part B', 'B']],
		['a name for each language', 'aliases: {en: Heart, de: Herz}', ['Heart', 'Herz']],
		['a name for each language, line by line', 'aliases:\n  en: Heart\n  de-AT: Herz', ['Heart', 'Herz']],
		['several names for a language', 'aliases: {en: [Heart, Cor], de: Herz}', ['Heart', 'Cor', 'Herz']],
		[
			'an item with a name for each language', 'aliases:\n  - {en: Heart}\n  - de: Herz\n    fr: Coeur\n  - Cor', ['Heart', 'Herz', 'Coeur',
			'Cor'],
		],
		['JSON with a name for each language', '{"aliases": {"en": "Heart", "de": "Herz"}}', ['Heart', 'Herz']],
		['what cannot be seen as nothing', 'aliases: ["W1\u200b", "\u00adACO\ufeff", "\u200b"]', ['W1', 'ACO']],
		['characters that links cannot hold', 'aliases: ["C# | D^1", "a:b", "#ACO"]', ['C# | D^1', 'a:b', '#ACO']],
		['JSON', '{"aliases": ["ACO", "Smith, Jr."]}', ['ACO', 'Smith, Jr.']],
		['quotes inside an item as part of it', 'aliases:\n  - the "gatekeeper" model', ['the "gatekeeper" model']],
	])('reads %s', (_, block, expected) => {
		expect(aliases(block)).toEqual(expected);
	});

	it.each([
		['aliases: ["[[ACO]]", "[[IPA]]"]', ['ACO', 'IPA']],
		['aliases:\n  - "[[Accountable care organization|ACO]]"', ['ACO']],
		['aliases:\n  - [[ACO]]\n  - [[IPA]]', ['ACO', 'IPA']],
		['alias: [[ACO]]', ['ACO']],
		['alias: [[Accountable care organization|ACO]]', ['ACO']],
		['aliases:\n  - [[Note|ACO]]\n  - [IPA, MSO]', ['ACO', 'IPA', 'MSO']],
		['alias: "[[ACO]]"', ['ACO']],
		['aliases: ["[[ACO]] and [[IPA]]"]', ['[[ACO]] and [[IPA]]']],
		['aliases: ["the [[ACO]] model"]', ['the [[ACO]] model']],
	])('takes an alias that is wholly a link by its display text: %j', (block, expected) => {
		expect(aliases(block)).toEqual(expected);
	});
});

describe('keys, order and repetition', () => {
	it.each([
		'aliases: ACO', 'alias: ACO', 'Aliases: [ACO]', 'ALIAS: ACO', 'ALIASES:\n- ACO', 'Alias:\n  - ACO', '"aLiAsEs": ACO',
	])('knows the key of %j in any letter case', (block) => {
		expect(aliases(block)).toEqual(['ACO']);
	});

	it('merges both keys, and a key that stands twice, in the order of the note', () => {
		expect(aliases('alias: ACO, IPA\ntags: him\nAliases:\n  - MSO\n  - Smith, Jr.\nalias: CIN')).toEqual([
			'ACO', 'IPA', 'MSO', 'Smith, Jr.', 'CIN',
		]);
	});

	it.each([
		['alias: ACO, ACO', ['ACO']],
		['alias: ACO, aco, Aco', ['ACO', 'aco', 'Aco']],
		['alias: ACO\naliases: [ACO, IPA]', ['ACO', 'IPA']],
		['aliases: ["ACO", ACO, " ACO "]', ['ACO']],
		['aliases: [constructor, __proto__, toString]', ['constructor', '__proto__', 'toString']],
	])('leaves out of %j what was there exactly, and only that', (block, expected) => {
		expect(aliases(block)).toEqual(expected);
	});
});

describe('where an alias stands', () => {
	it.each([
		['a comma string', '---\nalias: «ACO»,  «accountable care organization» ,«IPA»\n---\n'],
		['a comma string behind a byte order mark', '\ufeff---\r\ntags: x\r\nalias: «ACO», «IPA»\r\n---\r\n'],
		['a flow list', '---\naliases: [ «ACO», «IPA» ]\n---\n'],
		['a block list', '---\naliases:\n  - «ACO»\n\n  # and\n  - «Smith, Jr.»\nalias: «IPA»\n---\n'],
		['an unquoted link', '---\nalias: [[«ACO»]]\n---\n'],
		['a string in single quotes', "---\nalias: '«ACO», «IPA»'\n---\n"],
		['a string with an escaped apostrophe', "---\nalias: 'ACO''s, «IPA»'\n---\n"],
		['a string over two lines', '---\nalias: «ACO»,\n    «IPA»\n---\n'],
		['a folded block', '---\nalias: >-\n  «ACO»,\n  «IPA»\n---\n'],
	])('is told for each alias of %s', (_, source) => {
		const { text, ranges } = marked(source);
		const starts = read(text).filter(({ text: alias }) => !alias.includes("'")).map(({ from }) => from);
		expect(starts).toEqual(ranges.map(({ from }) => from));
	});

	it('is inside the note, at its quotes or behind them, for an alias in quotes', () => {
		const text = '---\naliases: ["ACO", IPA]\nalias: T2DM, "Diabetes mellitus, type 2"\n---\n';
		for (const { text: alias, from } of read(text)) expect(text.slice(from).replace(/^"/, '').startsWith(alias)).toBe(true);
		expect(read(text)).toHaveLength(4);
	});
});

describe('for any list of aliases', () => {
	const words = fc.constantFrom('ACO', 'aco', "nurse's aide", "Workers' Comp", '0450', 'NO', '340B', 'a:b', "doctors'");

	it('gives back what a comma string and a list of the same plain names say alike', () => {
		fc.assert(
			fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (names) => {
				const expected = [...new Set(names)];
				expect(aliases(`alias: ${names.join(', ')}`)).toEqual(expected);
				expect(aliases(`aliases:\n${names.map((name) => `  - ${name}`).join('\n')}`)).toEqual(expected);
			}),
			{ numRuns: 300 },
		);
	});

	it('never throws, and gives no alias that is empty, has blanks at its ends or stands outside the note', () => {
		const pieces = fc.constantFrom(
			'ACO', ',', ', ', '"', "'", "''", ' ', '[[', ']]', '|', '[', ']', ': ', '\n  ', '\n  - ', '~', '#', '\\', '\u00a0', '*x', '😀',
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 20 }), (some) => {
				const text = `---\nalias: ${some.join('')}\n---\n`;
				for (const { text: alias, from } of read(text)) {
					expect(alias).not.toBe('');
					expect(alias).toBe(alias.trim());
					expect(from >= 0 && from < text.length).toBe(true);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
