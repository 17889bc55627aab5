import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWord, WordFilter } from '../../../src/engine/names/word-filter';

/** Words that differ in one number, as hard on a hash as words of a vault are. */
const wordsNamed = (lead: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${lead}${i}`);

function filterWith(length: number, words: readonly string[]): WordFilter {
	const filter = WordFilter.forText(length);
	for (const word of words) filter.add(hashWord(word));
	return filter;
}

/** The share of words the filter wrongly says yes to, of those it was never given. */
function falseShare(filter: WordFilter): number {
	const absent = wordsNamed('ABSENT ', 4000);
	return absent.filter((word) => filter.mayHold(hashWord(word))).length / absent.length;
}

describe('a filter of words', () => {
	it('never denies a word that it was given, however many there are', () => {
		fc.assert(fc.property(fc.nat(200_000), fc.array(fc.string({ unit: 'binary' }), { maxLength: 60 }), fc.nat(3000), (length, words, more) => {
			const all = [...words, ...wordsNamed('WORD ', more)];
			const filter = filterWith(length, all);
			expect(all.filter((word) => !filter.mayHold(hashWord(word)))).toEqual([]);
		}), { numRuns: 100 });
	});

	it('never denies a number that it was given, negative ones included', () => {
		fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 100 }), (hashes) => {
			const filter = WordFilter.forText(1000);
			for (const hash of hashes) filter.add(hash);
			expect(hashes.filter((hash) => !filter.mayHold(hash))).toEqual([]);
		}));
	});

	it('denies every word as long as it was given none', () => {
		expect(falseShare(WordFilter.forText(0))).toBe(0);
		expect(falseShare(WordFilter.forText(100_000))).toBe(0);
	});

	// Prose has a new word for each ten characters in short notes, and for fewer in long ones.
	it.each([200, 500, 1000, 2000, 2049, 4000, 8000, 16_000])('is right about 97 of 100 words that a text of %i characters does not hold', (length) => {
		expect(falseShare(filterWith(length, wordsNamed('WORD ', length / 10)))).toBeLessThan(0.03);
	});

	it('is right about 97 of 100 words on average over notes of many lengths', () => {
		const lengths = Array.from({ length: 30 }, (_, i) => 300 + i * 400);
		const shares = lengths.map((length) => falseShare(filterWith(length, wordsNamed(`WORD ${length} `, length / 10))));
		expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.03);
	});

	it('still denies most words that a text of 100,000 characters does not hold', () => {
		expect(falseShare(filterWith(100_000, wordsNamed('WORD ', 4000)))).toBeLessThan(0.5);
	});
});

describe('the number of a word', () => {
	it('is a whole number of 32 bits, the same for the same word', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => {
			const hash = hashWord(word);
			expect(hash | 0).toBe(hash);
			expect(hashWord(`${word.slice(0, 1)}${word.slice(1)}`)).toBe(hash);
		}));
	});

	it('is another for each of 20,000 words, but for a handful', () => {
		expect(new Set(wordsNamed('CLAIM', 20_000).map(hashWord)).size).toBeGreaterThan(19_995);
	});

	it('has each of its bits set for about half of the words', () => {
		const hashes = wordsNamed('A', 10_000).map(hashWord);
		for (let bit = 0; bit < 32; bit++) {
			const share = hashes.filter((hash) => ((hash >>> bit) & 1) === 1).length / hashes.length;
			expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
		}
	});

	it('tells the order of letters, accents and the empty word apart', () => {
		expect(new Set(['ACO', 'CAO', 'OCA', 'A', '', 'PÂTÉ', 'PATE', '糖尿病'].map(hashWord)).size).toBe(8);
	});
});
