import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/engine/text/word-table';

/** A table that knows of each word the word itself, and keeps the words it has judged. */
function tableOf(most: number, size?: number): { at: (word: string) => string; judged: string[] } {
	const judged: string[] = [];
	const table = new WordTable((word) => {
		judged.push(word);
		return { word };
	}, most, size);
	return { at: (word) => table.at(`at the ${word} again`, 7, 7 + word.length).word, judged };
}

describe('a table of words', () => {
	it('judges each word once, wherever it stands', () => {
		const { at, judged } = tableOf(100);
		expect(['claim', 'payer', 'claim', 'Claim', 'é', 'payer'].map(at)).toEqual(['claim', 'payer', 'claim', 'Claim', 'é', 'payer']);
		expect(judged).toEqual(['claim', 'payer', 'Claim', 'é']);
	});

	it('knows a word whatever stands behind it', () => {
		const judged: string[] = [];
		const table = new WordTable((word) => ({ length: judged.push(word) }), 100);
		for (const text of ['claim', 'claims', 'claim.']) table.at(text, 0, 5);
		expect(judged).toEqual(['claim']);
	});

	it.each([
		['the first', ['AaAa', 'AaBB', 'BBAa', 'BBBB']],
		['the second', ['ycudmwiv', 'kfarwdgd']],
		['the second', ['tfmzqheg', 'cuikbhei']],
	])('tells words apart that have %s of the two hashes in common, also in a small table: %j', (_which, words) => {
		const { at } = tableOf(100, 2);
		for (let round = 0; round < 2; round++) expect(words.map(at)).toEqual(words);
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

	it.each([1, 2, 4])('begins with %i slots and has as many as it needs', (size) => {
		const { at, judged } = tableOf(100, size);
		const words = ['claim', 'payer', 'plan', 'fee', 'code', 'bill', 'rate', 'copay', 'group'];
		for (let round = 0; round < 2; round++) expect(words.map(at)).toEqual(words);
		expect(judged).toEqual(words);
	});

	it.each([1, 2, 1024])('keeps as many words as it may, and none of them behind one more, with %i slots', (size) => {
		const { at, judged } = tableOf(2, size);
		for (const word of ['claim', 'payer', 'claim', 'plan', 'claim', 'plan']) at(word);
		expect(judged).toEqual(['claim', 'payer', 'plan', 'claim']);
	});

	it('answers rightly also behind more words than it keeps', () => {
		const { at } = tableOf(5);
		fc.assert(fc.property(fc.array(fc.nat(20).map((i) => `w${i}`)), (words) => {
			expect(words.map(at)).toEqual(words);
		}));
	});
});
