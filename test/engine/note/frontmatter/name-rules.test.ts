import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../../src/engine/note/frontmatter/frontmatter';
import { EVERY_NAME, readMeanings, readNameRules, type NameRules } from '../../../../src/engine/note/frontmatter/name-rules';
import { LineIndex } from '../../../../src/engine/text/line-index';

/** The rules of a note with this frontmatter. */
function rules(...lines: string[]): NameRules | null {
	return readNameRules(readFrontmatter(['---', ...lines, '---', ''].join('\n')).frontmatter?.properties ?? []);
}

const exact = (...names: string[]): NameRules => ({ exact: names, any: [], ignored: [] });
const any = (...names: string[]): NameRules => ({ exact: [], any: names, ignored: [] });
const ignored = (...names: string[]): NameRules => ({ exact: [], any: [], ignored: names });

describe('the letter case of names', () => {
	it.each([
		['exact', 'lexicon-case: exact', exact(EVERY_NAME)],
		['any', 'lexicon-case: any', any(EVERY_NAME)],
		['in capitals', 'lexicon-case: EXACT', exact(EVERY_NAME)],
		['in quotes', 'lexicon-case: "any"', any(EVERY_NAME)],
		['in a list', 'lexicon-case: [exact]', exact(EVERY_NAME)],
		['under a key in capitals', 'Lexicon-Case: exact', exact(EVERY_NAME)],
	])('is one word for all of them: %s', (_how, line, expected) => {
		expect(rules(line)).toEqual(expected);
	});

	it.each([
		['a map on one line', ['lexicon-case: {ACO: any, HIM: exact}']],
		['a map over lines', ['lexicon-case:', '  ACO: any', '  HIM: exact']],
		['a map with quotes', ['lexicon-case:', '  "ACO": "any"', "  'HIM': 'exact'"]],
		['a map with remarks', ['lexicon-case:', '  ACO: any # as old notes have it', '  HIM: exact # and not him']],
		['a list of maps', ['lexicon-case:', '  - ACO: any', '  - HIM: exact']],
		['a list of strings', ['lexicon-case: ["ACO: any", "HIM: exact"]']],
		['a string with commas', ['lexicon-case: "ACO: any, HIM: exact"']],
		['a string without blanks', ['lexicon-case: "ACO:any,HIM:exact"']],
	])('is a word for each of them: %s', (_how, lines) => {
		expect(rules(...lines)).toEqual({ exact: ['HIM'], any: ['ACO'], ignored: [] });
	});

	it.each([
		['blanks', 'health plan', '  health plan: exact'],
		['a colon', 'Medicare: Part B', '  "Medicare: Part B": exact'],
		['a comma', 'Diabetes mellitus, type 2', '  "Diabetes mellitus, type 2": exact'],
		['an apostrophe', "Crohn's disease", "  Crohn's disease: exact"],
		['the word that it is for', 'exact', '  exact: exact'],
		['an accent', 'Ménière', '  Ménière: exact'],
	])('may be that of a name with %s', (_what, name, line) => {
		expect(rules('lexicon-case:', line)).toEqual(exact(name));
	});

	it('may be a word for all and another for some', () => {
		expect(rules('lexicon-case: [any, "HIM: exact"]')).toEqual({ exact: ['HIM'], any: [EVERY_NAME], ignored: [] });
	});

	it.each([
		'lexicon-case:', 'lexicon-case: loose', 'lexicon-case: ""', 'lexicon-case: []', 'lexicon-case: ACO', 'lexicon-case: {ACO: loose}',
		'lexicon-case: 1', 'lexicon-cases: exact', 'case: exact', 'title: lexicon-case exact',
	])(
		'says nothing in %j', (line) => {
			expect(rules(line)).toBeNull();
		},
	);

	it('passes over what it does not know beside what it does', () => {
		expect(rules('lexicon-case: [exactly, "ACO: loose", "HIM: exact", ~]')).toEqual(exact('HIM'));
	});
});

describe('the names that do not count', () => {
	it.each([
		['a list', ['lexicon-ignore: [ACO, health plan]'], ['ACO', 'health plan']],
		['a list over lines', ['lexicon-ignore:', '  - ACO', '  - health plan'], ['ACO', 'health plan']],
		['a string with commas', ['lexicon-ignore: ACO, health plan'], ['ACO', 'health plan']],
		['one name', ['lexicon-ignore: ACO'], ['ACO']],
		['a name with a comma in a list', ['lexicon-ignore: ["Diabetes mellitus, type 2"]'], ['Diabetes mellitus, type 2']],
		['codes as they are written', ['lexicon-ignore: [0450, 1.10, NO]'], ['0450', '1.10', 'NO']],
		['empty places', ['lexicon-ignore: ACO,, ,IPA'], ['ACO', 'IPA']],
		['the key in capitals', ['Lexicon-Ignore: [ACO]'], ['ACO']],
	])('are %s', (_how, lines, names) => {
		expect(rules(...lines)).toEqual(ignored(...names));
	});

	it('stand beside the letter case', () => {
		const found = rules('lexicon-case: exact', 'aliases: [ACO]', 'lexicon-ignore: [IPA]');
		expect(found).toEqual({ exact: [EVERY_NAME], any: [], ignored: ['IPA'] });
	});

	it.each([
		'lexicon-ignore:', 'lexicon-ignore: []', 'lexicon-ignore: ""', 'lexicon-ignore: ~', 'ignore: [ACO]',
	])('are none in %j', (line) => {
		expect(rules(line)).toBeNull();
	});
});

describe('a note without rules', () => {
	it('has none', () => {
		expect(rules('tags: [him]', 'aliases: [ACO]')).toBeNull();
		expect(rules()).toBeNull();
		expect(readNameRules([])).toBeNull();
	});

	it('never needs an exception, whatever the rules say', () => {
		const value = fc.string({ unit: fc.constantFrom('A', 'exact', 'any', ':', ',', ' ', '{', '}', '[', ']', '"', "'", '\n  ', '- ', '#') });
		fc.assert(fc.property(value, value, (one, other) => {
			const found = rules(`lexicon-case: ${one}`, `lexicon-ignore: ${other}`);
			for (const name of found?.ignored ?? []) expect(name.trim()).toBe(name);
			for (const name of [...(found?.exact ?? []), ...(found?.any ?? []), ...(found?.ignored ?? [])]) expect(name).not.toBe('');
		}));
	});
});

describe('what names of others mean in a note', () => {
	/** The pairs of a note with this frontmatter, with their lines. */
	function meanings(...lines: string[]): string[] {
		const text = ['---', ...lines, '---', ''].join('\n');
		const found = readMeanings(readFrontmatter(text).frontmatter?.properties ?? [], new LineIndex(text));
		return found.map(({ name, entry, line }) => `${line} ${name} > ${entry}`);
	}

	it.each([
		['a map over lines', ['lexicon-meanings:', '  MSSP: "[[Provider]]"', '  HMO: Acronyms#HMO'],
			['3 MSSP > [[Provider]]', '4 HMO > Acronyms#HMO']],
		['a map on one line', ['lexicon-meanings: {MSSP: Provider, HMO: "[[Acronyms#HMO]]"}'], ['2 MSSP > Provider', '2 HMO > [[Acronyms#HMO]]']],
		['a link without quotes', ['lexicon-meanings:', '  MSSP: [[Provider, managed]]'], ['3 MSSP > [[Provider, managed]]']],
		['a list of maps', ['lexicon-meanings:', '  - MSSP: Provider', '  - HMO: Plan'], ['3 MSSP > Provider', '4 HMO > Plan']],
		['a list of texts', ['lexicon-meanings: ["MSSP: [[A, B]]", "HMO:Plan"]'], ['2 MSSP > [[A, B]]', '2 HMO > Plan']],
		['a text with commas', ['lexicon-meanings: "MSSP: [[A, b: c]], DM: Diabetes, type 2, HMO: Plan"'],
			['2 MSSP > [[A, b: c]]', '2 DM > Diabetes, type 2', '2 HMO > Plan']],
		['a text over lines', ['lexicon-meanings: |', '  MSSP: Provider', '  HMO: Plan'], ['2 MSSP > Provider', '2 HMO > Plan']],
		['one, under the other key', ['Lexicon-Meaning: "MSSP: Provider"'], ['2 MSSP > Provider']],
		['a name with a colon', ['lexicon-meanings:', '  "Medicare: Part B": Provider'], ['3 Medicare: Part B > Provider']],
	])('are pairs: %s', (_how, lines, pairs) => expect(meanings(...lines)).toEqual(pairs));

	it.each([
		'lexicon-meanings:', 'lexicon-meanings: MSSP', 'lexicon-meanings: {MSSP: }', 'lexicon-meanings: [": Plan"]', 'meanings: {MSSP: Plan}',
	])('are none in %j', (line) => expect(meanings(line)).toEqual([]));
});
