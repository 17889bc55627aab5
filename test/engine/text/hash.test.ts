import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_HASH, hashOn, hashText, spreadHash } from '../../../src/engine/text/hash';

const wordsNamed = (lead: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${lead}${i}`);

describe('the number of a word', () => {
	it('is a whole number of 32 bits, the same for the same word', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => {
			const hash = hashText(word);
			expect(hash | 0).toBe(hash);
			expect(hashText(`${word.slice(0, 1)}${word.slice(1)}`)).toBe(hash);
		}));
	});

	it('is another for each of 20,000 words, but for a handful', () => {
		expect(new Set(wordsNamed('CLAIM', 20_000).map(hashText)).size).toBeGreaterThan(19_995);
	});

	it('has each of its bits set for about half of the words', () => {
		const hashes = wordsNamed('A', 10_000).map(hashText);
		for (let bit = 0; bit < 32; bit++) {
			const share = hashes.filter((hash) => ((hash >>> bit) & 1) === 1).length / hashes.length;
			expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
		}
	});

	it('tells the order of letters, accents and the empty word apart', () => {
		expect(new Set(['ACO', 'CAO', 'OCA', 'A', '', 'PÂTÉ', 'PATE', '糖尿病'].map(hashText)).size).toBe(8);
	});

	it('is made of the parts of a text as of the whole', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, cut) => {
			const at = Math.min(cut, text.length);
			expect(spreadHash(hashOn(hashOn(FIRST_HASH, text, 0, at), text, at, text.length))).toBe(hashText(text));
		}));
	});
});
