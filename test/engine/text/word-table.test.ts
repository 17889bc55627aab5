import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/engine/text/word-table';

/** A table that knows of each word the word itself, and keeps the words it has judged. */
function tableOf(most: number): { at: (word: string) => string; judged: string[] } {
	const judged: string[] = [];
	const table = new WordTable((word) => {
		judged.push(word);
		return { word };
	}, most);
	return { at: (word) => table.at(`at the ${word} again`, 7, 7 + word.length).word, judged };
}

describe('a table of words', () => {
	it('judges each word once, wherever it stands', () => {
		const { at, judged } = tableOf(100);
		expect(['claim', 'payer', 'claim', 'Claim', 'é', 'payer'].map(at)).toEqual(['claim', 'payer', 'claim', 'Claim', 'é', 'payer']);
		expect(judged).toEqual(['claim', 'payer', 'Claim', 'é']);
	});

	it('tells words apart that one of the two hashes takes for one another', () => {
		const twins = ['AaAa', 'AaBB', 'BBAa', 'BBBB', 'Bb', 'BC', 'Ab', 'CC'];
		expect(twins.map(tableOf(100).at)).toEqual(twins);
	});

	it('keeps its answers while it grows', () => {
		const { at, judged } = tableOf(20_000);
		const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
		for (let round = 0; round < 2; round++) expect(words.map(at)).toEqual(words);
		expect(judged).toEqual(words);
	});

	it('answers rightly also behind more words than it keeps', () => {
		const { at } = tableOf(5);
		fc.assert(fc.property(fc.array(fc.nat(20).map((i) => `w${i}`)), (words) => {
			expect(words.map(at)).toEqual(words);
		}));
	});
});
