import { describe, expect, it } from 'vitest';
import { allFormsOf, foldWord, formsOf, isPlain, NOTHING, Vocabulary } from '../../../src/engine/names/vocabulary';

describe('the vocabulary of names', () => {
	it('numbers words from 0 on, each once, glued to the word before or not', () => {
		const words = new Vocabulary();
		expect([words.add('ACO', false), words.add('E11', false), words.add('9', true), words.add('9', false), words.add('ACO', false)])
			.toEqual([0, 1, 2, 3, 0]);
		expect([words.numberOf('E11'), words.numberOf('9'), words.numberOf('IPA')]).toEqual([1, 3, -1]);
	});

	it('tells of a glued word what it is in names, and of one that no name has nothing', () => {
		const words = new Vocabulary();
		const number = words.add('9', true);
		expect(words.lookUpGlued('9')).toMatchObject({ inside: [number], last: [number] });
		expect(words.lookUpGlued('8')).toBe(NOTHING);
	});

	it('forgets what it told when a word comes that changes it', () => {
		const words = new Vocabulary();
		expect(words.lookUpGlued('9')).toBe(NOTHING);
		const number = words.add('9', true);
		expect(words.lookUpGlued('9').inside).toEqual([number]);
	});

	it('tells of a word only what names have of its forms', () => {
		const words = new Vocabulary();
		const [plans, pate] = [words.add('PLANS', false), words.add('PATE', false)];
		expect(words.read(allFormsOf('plans'))).toEqual({ inside: [plans], last: [plans], loose: null });
		expect(words.read(allFormsOf('pâtés'))).toEqual({ inside: [], last: [], loose: { inside: [], last: [pate] } });
		expect(words.read(allFormsOf('é'))).toBe(NOTHING);
	});

	it('works an answer out once, and once more when it has kept as many others as it may', () => {
		const words = new Vocabulary(2);
		for (const word of ['1', '2', '3', '4']) words.add(word, true);
		const [first, second] = [words.lookUpGlued('1'), words.lookUpGlued('2')];
		words.lookUpGlued('3');
		expect([words.lookUpGlued('1'), words.lookUpGlued('2')].map((one, i) => one === [first, second][i])).toEqual([true, true]);
		words.lookUpGlued('4');
		expect(words.lookUpGlued('1') === first).toBe(false);
	});

	it('answers the same however few answers it keeps', () => {
		const words = new Vocabulary(2);
		const numbers = ['1', '2', '3', '4'].map((word) => words.add(word, true));
		for (let round = 0; round < 3; round++) {
			expect(['1', '2', '3', '4'].map((word) => words.lookUpGlued(word).inside[0])).toEqual(numbers);
			expect(words.lookUpGlued(`x${round}`)).toBe(NOTHING);
		}
	});
});

describe('the forms of a word', () => {
	it.each([
		['plan', ['PLAN']],
		['plans', ['PLANS', 'PLAN']],
		['ACOs', ['ACOS', 'ACO']],
		["PT's", ["PT'S", 'PT']],
		["ACOs's", ["ACOS'S", 'ACOS', 'ACO']],
	])('of %s are %j, each once', (word, forms) => {
		expect(formsOf(word, false)).toEqual(forms);
	});

	it('are without accents where these do not count', () => {
		expect([formsOf('pâtés', false), formsOf('pâtés', true)]).toEqual([['PÂTÉS', 'PÂTÉ'], ['PATES', 'PATE']]);
		expect(foldWord('É'.normalize('NFD'), false)).toBe('É');
	});

	it('are the same without accents for words that have none, in whatever script', () => {
		const words = ['plan', '340B', 'β', 'π', '病', '당뇨병', 'Straße'];
		expect(words.filter((word) => !isPlain(word) || foldWord(word, true) !== foldWord(word, false))).toEqual([]);
		expect(['é', 'Ménière', 'ά', 'naïve'].filter(isPlain)).toEqual([]);
	});
});
