import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordFilter } from '../../../src/engine/names/word-filter';
import { hashText } from '../../../src/engine/text/hash';

/** Words that differ in one number, as hard on a hash as words of a vault are. */
const wordsNamed = (lead: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${lead}${i}`);

function filterWith(length: number, words: readonly string[], salt = 1): WordFilter {
	const filter = WordFilter.forText(length, salt);
	for (const word of words) filter.add(hashText(word));
	return filter;
}

/** The share of words the filter wrongly says yes to, of those it was never given. */
function falseShare(filter: WordFilter): number {
	const absent = wordsNamed('ABSENT ', 4000);
	return absent.filter((word) => filter.mayHold(hashText(word))).length / absent.length;
}

describe('a filter of words', () => {
	it('never denies a word that it was given, however many there are', () => {
		fc.assert(
			fc.property(fc.nat(200_000), fc.array(fc.string({ unit: 'binary' }), { maxLength: 60 }), fc.nat(3000), (length, words, more) => {
				const all = [...words, ...wordsNamed('WORD ', more)];
				const filter = filterWith(length, all);
				expect(all.filter((word) => !filter.mayHold(hashText(word)))).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});

	it('never denies a number that it was given, negative ones included', () => {
		fc.assert(fc.property(fc.array(fc.integer(), { maxLength: 100 }), fc.integer(), (hashes, salt) => {
			const filter = WordFilter.forText(1000, salt);
			for (const hash of hashes) filter.add(hash);
			expect(hashes.filter((hash) => !filter.mayHold(hash))).toEqual([]);
		}));
	});

	it('denies every word as long as it was given none', () => {
		expect(falseShare(WordFilter.forText(0, 1))).toBe(0);
		expect(falseShare(WordFilter.forText(100_000, 1))).toBe(0);
	});

	// Prose has a new word for each ten characters in short notes, and for fewer in long ones.
	it.each([200, 500, 1000, 2000, 2049, 4000, 8000, 16_000])(
		'is right about 99 of 100 words that a text of %i characters does not hold',
		(length) => {
			expect(falseShare(filterWith(length, wordsNamed('WORD ', length / 10)))).toBeLessThan(0.01);
		},
	);

	it('is right about 995 of 1,000 words on average over notes of many lengths', () => {
		const lengths = Array.from({ length: 30 }, (_, i) => 300 + i * 400);
		const shares = lengths.map((length) => falseShare(filterWith(length, wordsNamed(`WORD ${length} `, length / 10))));
		expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.005);
	});

	it('still denies most words that a text of a million characters does not hold', () => {
		expect(falseShare(filterWith(1_000_000, wordsNamed('WORD ', 40_000)))).toBeLessThan(0.5);
	});

	it.each([
		[0, 512],
		[170, 512],
		[171, 1024],
		[5461, 16_384],
		[5462, 32_768],
		[10_000_000, 1_048_576],
	])('of a text of %i characters has %i bits', (length, bits) => {
		const filters = [WordFilter.forText(length, 1), WordFilter.forText(length, 1, WordFilter.room())];
		expect(filters.map((filter) => filter.bits.length * 32)).toEqual([bits, bits]);
	});

	it('is in memory of any content what it is in memory of its own', () => {
		const room = WordFilter.room().fill(-1);
		const words = wordsNamed('WORD ', 100);
		for (const salt of [1, 2]) {
			const filter = WordFilter.forText(1000, salt, room);
			for (const word of words) filter.add(hashText(word));
			expect(filter.bits).toEqual(filterWith(1000, words, salt).bits);
			expect(filter.bits.buffer).toBe(room.buffer);
		}
	});

	it('says the same when it is made anew of its bits and its salt', () => {
		const words = wordsNamed('WORD ', 50);
		const again = new WordFilter(filterWith(1000, words, 5).bits, 5);
		expect([words.filter((word) => !again.mayHold(hashText(word))), falseShare(again) < 0.01]).toEqual([[], true]);
	});

	it('keeps pairs of words apart from the words, and their order', () => {
		const filter = WordFilter.forText(1000, 1);
		filter.addPair(hashText('CARE'), hashText('PLAN'));
		const [care, plan] = [hashText('CARE'), hashText('PLAN')];
		expect([filter.mayHoldPair(care, plan), filter.mayHoldPair(plan, care), filter.mayHold(care), filter.mayHold(plan)]).toEqual([
			true,
			false,
			false,
			false,
		]);
	});

	it('does not err about the same words as filters of other texts with the same words', () => {
		const held = wordsNamed('WORD ', 900);
		const filters = Array.from({ length: 60 }, (_, salt) => filterWith(4000, held, salt * 7919));
		const errorsFor = (word: string): number => filters.filter((filter) => filter.mayHold(hashText(word))).length;
		// Each filter errs about one word in twenty or so: together they would err about all sixty or none.
		const worst = wordsNamed('ABSENT ', 400).reduce((most, word) => Math.max(most, errorsFor(word)), 0);
		expect(worst).toBeGreaterThan(0);
		expect(worst).toBeLessThan(30);
	});
});
