import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/engine/lexicon/fold';
import { misspells } from '../../../src/engine/search/misspelling';

const isSlipOf = (word: string, name: string): boolean => misspells(foldName(word), foldName(name));

describe('a word is a slip of the keyboard away from a word of a name', () => {
	it.each([
		['a letter too few', 'capitaton', 'Capitation'],
		['a letter too many', 'capitattion', 'Capitation'],
		['a wrong letter', 'capitetion', 'Capitation'],
		['two letters swapped', 'captiation', 'Capitation'],
		['a wrong first letter', 'papitation', 'Capitation'],
		['two slips in a long word', 'accuntible', 'Accountable'],
		['a doubled letter left out', 'acountable', 'Accountable Care Organization'],
		['a slip in the second word', 'savigns', 'Shared Savings'],
		['a slip in brackets', 'medicre', 'Program (Medicare)'],
		['a slip behind a hyphen', 'sevrice', 'Fee-for-service'],
		['one slip in four letters', 'msps', 'MSSP'],
		['one slip in a shorter word', 'hippa', 'HIPAA'],
		['none at all', 'capitation', 'Capitation'],
	])('with %s: %s for %s', (_slip, word, name) => {
		expect(isSlipOf(word, name)).toBe(true);
	});

	it.each([
		['a word of three letters', 'aoc', 'ACO'],
		['a word of two letters', 'me', 'MA'],
		['two slips in seven letters', 'paeyrsx', 'Payers'],
		['two slips in four letters', 'msxy', 'MSSP'],
		['three slips in a long word', 'cpttion', 'Capitation'],
		['half a word', 'capit', 'Capitation'],
		['two words in one', 'sharedsavings', 'Shared Savings'],
		['another condition', 'hyperglycemia', 'Hypercalcemia'],
		['an empty name', 'claim', ''],
		['an empty word', '', 'Claim'],
	])('but not with %s: %s for %s', (_what, word, name) => {
		expect(isSlipOf(word, name)).toBe(false);
	});

	it('with one edit from four letters on, and with two from eight letters on', () => {
		const letter = fc.constantFrom('B', 'C', 'D');
		fc.assert(fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), fc.nat({ max: 11 }), (word, at) => {
			const changed = (i: number, text: string): string => `${text.slice(0, i)}X${text.slice(i + 1)}`;
			const first = Math.min(at, word.length - 1);
			const once = changed(first, word);
			const twice = changed((first + 1) % word.length, once);
			expect(misspells(word, once)).toBe(word.length >= 4);
			if (word.length > 1) expect(misspells(word, twice)).toBe(word.length >= 8);
		}));
	});
});
