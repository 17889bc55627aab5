import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NearFinder } from '../../../src/engine/search/near-words';
import { editsAllowed, EditMeter } from '../../../src/engine/search/typos';
import { indexOf } from './segments';

/** The words that are near one typed, with the edits to the whole and to the half of it, and those around it. */
function find(words: readonly string[], typed: string): { near: string[]; around: string[] } {
	const index = indexOf(words);
	const { near, around } = new NearFinder(index).find(typed);
	const textOf = (id: number): string => index.data.words[id] ?? '';
	return { near: near.map(({ id, whole, half }) => `${textOf(id)} ${whole} ${half}`).sort(), around: around.map(textOf).sort() };
}

describe('the words near one typed', () => {
	const words = ['Capitation', 'Capital', 'Citation', 'Decapitation', 'Hypertension', 'Hypotension', 'Claim', 'Claims', 'Plan'];

	it.each<[string, string[], string[]]>([
		['CAPITATON', ['CAPITATION 1 1'], []],
		['CAPITATION', ['CITATION 2 2'], ['DECAPITATION']],
		['CPAITAL', ['CAPITAL 1 1'], []],
		['HYPRETEN', ['HYPERTENSION Infinity 1', 'HYPOTENSION Infinity 2'], []],
		['LAIM', ['CLAIM 1 1', 'CLAIMS Infinity 1'], ['CLAIM', 'CLAIMS']],
		['PLN', [], []],
		['XXAN', [], []],
	])('%s', (typed, near, around) => {
		expect(find(words, typed)).toEqual({ near, around });
	});

	it('are all words with few edits and a letter of the first two in common, and no others', () => {
		const letters = fc.string({ unit: fc.constantFrom(...'ABC'), minLength: 1, maxLength: 10 });
		const meter = new EditMeter();
		fc.assert(fc.property(fc.uniqueArray(letters, { maxLength: 25 }), letters.filter((one) => one.length > 1), (all, typed) => {
			const most = editsAllowed(typed);
			const beginsAlike = (word: string): boolean => [...word.slice(0, 2)].some((letter) => typed.slice(0, 2).includes(letter));
			const near = all.filter((word) => word.length > 1 && !word.startsWith(typed) && beginsAlike(word))
				.map((word) => ({ word, ...meter.measure(typed, word, most) })).filter(({ half }) => half !== Infinity);
			const found = find(all, typed);
			expect(found.near).toEqual(near.map(({ word, whole, half }) => `${word} ${whole} ${half}`).sort());
			expect(found.around).toEqual(all.filter((word) => word.indexOf(typed) > 0).sort());
		}), { numRuns: 500 });
	});

	it('are remembered, and the same the second time', () => {
		const finder = new NearFinder(indexOf(words));
		expect(finder.find('CAPITATON')).toBe(finder.find('CAPITATON'));
	});

	it('are remembered of so many words, then forgotten, and found again the same', () => {
		const finder = new NearFinder(indexOf(words), { knownWords: 2, wordLetters: 40 });
		const first = finder.find('CAPITATON');
		finder.find('CPAITAL');
		expect(finder.find('CAPITATON')).toBe(first);
		finder.find('LAIM');
		expect(finder.find('CAPITATON')).not.toBe(first);
		expect(finder.find('CAPITATON')).toEqual(first);
	});

	it('are none of a word that is longer than any word of a name is taken for', () => {
		const long = 'LONG'.repeat(10);
		expect(find([`x${long}`, `${long}er`], long)).toMatchObject({ near: [`X${long} 1 1`] });
		expect(find([`x${long}S`, `${long}er`], `${long}S`)).toEqual({ near: [], around: [] });
	});
});
