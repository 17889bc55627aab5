import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	foldText, forEachFoldedWord, forEachWord, hasInitials, initialsOf, isSmallWord, rangeOfLetters, wordsIn,
} from '../../../src/engine/search/fold-text';

describe('texts that search takes for one', () => {
	it.each([
		['letter case', 'Shared Savings', 'SHARED savings'],
		['hyphens, dashes and blanks', 'Fee-For-Service', 'fee\u2013for  service'],
		['accents', 'Ménière', 'Meniere'],
		['composed and decomposed letters', 'H\u00f4pital', 'Ho\u0302pital'],
		['apostrophes', 'Ménière’s', "Meniere's"],
		['a possessive and a plural', "nurse's", 'nurses'],
		['ß and ss', 'Straße', 'STRASSE'],
		['strokes and ligatures', 'Łukasiewicz Ødegaard Cœur', 'Lukasiewicz Odegaard Coeur'],
		['brackets and other signs', 'Capitation (PMPM), full', 'capitation pmpm full'],
		['ampersands and blanks', 'R&D', 'r d'],
		['soft hyphens', 'reim\u00adburse', 'reimburse'],
		['the two small sigmas', 'οδος', 'οδοσ'],
	])('differ in %s', (_what, text, other) => {
		expect(foldText(text)).toBe(foldText(other));
	});

	it.each([['340B', '340'], ['糖尿病', '糖尿'], ['ACO', 'ACOs'], ['C++', 'C#D']])('are not %s and %s', (text, other) => {
		expect(foldText(text)).not.toBe(foldText(other));
	});

	it('keep their signs if they are nothing else', () => {
		expect(foldText('+++')).toBe('+++');
		expect(foldText('\u{1F3E5}')).toBe('\u{1F3E5}');
		expect(foldText(' - ')).toBe('');
	});

	it('are one word if they are signs with blanks between them', () => {
		expect(foldText('+ ’')).toBe('+\'');
		expect(wordsIn('+ ’').map(({ word }) => word)).toEqual(['+\'']);
	});

	it('begin with a letter: marks before it belong to nothing', () => {
		expect(foldText('\u{1D165}ACO')).toBe('ACO');
		expect(foldText('\u0301ACO')).toBe('ACO');
	});
});

describe('the words of a text', () => {
	const shown = (text: string): string[] => wordsIn(text).map(({ from, to }) => text.slice(from, to));

	it.each([
		['Shared Savings (MSSP)', ['Shared', 'Savings', 'MSSP']],
		["the nurse's 'own' aide", ['the', "nurse's", 'own', 'aide']],
		['L’hôpital – Straße', ['L’hôpital', 'Straße']],
		['Fee-For-Service', ['Fee', 'For', 'Service']],
		['\u{1F3E5} ACO\u{1F3E5}', ['ACO']],
		['+++', ['+++']],
		['', []],
	])('stand where they are displayed: %j', (text, words) => {
		expect(shown(text)).toEqual(words);
	});

	it('are those of the folded text, in any text', () => {
		const piece = fc.constantFrom('ACO', 'aco', 'Straße', 'é', 'e\u0301', '糖尿病', '-', ' ', "'", '’', '(', '\u{1F3E5}', 'ŉ', 'x', '한국');
		const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
		fc.assert(fc.property(text, (any) => {
			expect(wordsIn(any).map(({ word }) => word).join(' ')).toBe(foldText(any));
		}));
	});

	it('are the same when they are only told of, of a text as written and of a folded one', () => {
		const piece = fc.constantFrom('ACO', 'aco', 'x', 'é', '糖尿病', '-', ' ', ' ', "'", '’', '(');
		const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
		const told = (each: typeof forEachWord, one: string): string[] => {
			const words: string[] = [];
			each(one, (source, from, to) => words.push(source.slice(from, to)));
			return words;
		};
		fc.assert(fc.property(text, (any) => {
			expect(told(forEachWord, any)).toEqual(wordsIn(any).map(({ word }) => word));
			expect(told(forEachFoldedWord, foldText(any))).toEqual(foldText(any).split(' '));
		}));
	});

	it('are cut by folded letters, and never between a letter and its mark', () => {
		const cut = (text: string, first: number, end: number): string =>
			text.slice(...rangeOfLetters(text, { word: foldText(text), from: 0, to: text.length }, first, end));
		expect(cut('Capitation', 0, 4)).toBe('Capi');
		expect(cut('Capitation', 4, 10)).toBe('tation');
		expect(cut('Straße', 0, 5)).toBe('Straß');
		expect(cut('Straße', 0, 6)).toBe('Straß');
		expect(cut('Ho\u0302pital', 0, 2)).toBe('Ho\u0302');
		expect(cut('L’hôpital', 1, 8)).toBe('hôpital');
	});
});

describe('the initials of a name', () => {
	it.each([
		['Value-Based Purchasing Reform', ['VBPR']],
		['Fee for Service', ['FS', 'FFS']],
		['Centers for Medicare and Medicaid Services', ['CMMS', 'CFMAMS']],
		['Capitation', []],
		['Point of View', ['PV', 'POV']],
	])('of %s are %j', (name, initials) => {
		expect(initialsOf(foldText(name))).toEqual(initials);
	});

	it('are recognised without making them', () => {
		const word = fc.constantFrom('Fee', 'for', 'Service', 'of', 'A', 'Care', 'the', 'x');
		fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.array(
			fc.constantFrom(...'FSOACTX'), { maxLength: 6 },
		), (words, letters) => {
			const folded = foldText(words.join(' '));
			expect(hasInitials(folded, letters.join(''))).toBe(initialsOf(folded).includes(letters.join('')));
			for (const initials of initialsOf(folded)) expect(hasInitials(folded, initials)).toBe(true);
		}));
	});

	it('pass over small words', () => {
		expect(isSmallWord('OF')).toBe(true);
		expect(isSmallWord('OFFICE')).toBe(false);
	});
});
