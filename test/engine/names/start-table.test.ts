import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, SEVERAL, StartTable, type StartFacts } from '../../../src/engine/names/start-table';
import { NOTHING, type Word } from '../../../src/engine/names/vocabulary';
import { WordFilter } from '../../../src/engine/names/word-filter';
import { hashText } from '../../../src/engine/text/hash';

/** A table that lets names begin with the given words, and keeps the words it has judged. */
function tableOf(
	starts: (word: string) => boolean,
	hashesOf = (word: string): readonly number[] => [hashText(word)],
): { table: StartTable; judged: string[] } {
	const judged: string[] = [];
	const judge = (word: string): StartFacts => {
		judged.push(word);
		const [hash = 0, ...moreHashes] = hashesOf(word);
		return { mayStart: starts(word), hash, moreHashes, word: NOTHING };
	};
	return { table: new StartTable(judge), judged };
}

/** Asks the table about a word that stands in a longer text. */
function ask(table: StartTable, word: string): boolean {
	table.read(`at the ${word} again`, 7, 7 + word.length);
	return table.mayStart;
}

const isCapital = (word: string): boolean => word !== word.toLowerCase();

describe('a table of the words that names begin with', () => {
	it('answers as the judge does', () => {
		const { table } = tableOf(isCapital);
		expect(['ACO', 'aco', 'Claim', 'claim', 'β', 'É', '病', "ACO's"].map((word) => ask(table, word))).toEqual([
			true,
			false,
			true,
			false,
			false,
			true,
			false,
			true,
		]);
	});

	it('asks the judge once for each word', () => {
		const { table, judged } = tableOf(isCapital);
		for (const word of ['ACO', 'claim', 'ACO', 'ACOs', 'claim', 'ACO']) ask(table, word);
		expect(judged).toEqual(['ACO', 'claim', 'ACOs']);
	});

	it('asks anew behind a clearing', () => {
		const names = new Set(['ACO']);
		const { table, judged } = tableOf((word) => names.has(word));
		expect([ask(table, 'ACO'), ask(table, 'IPA')]).toEqual([true, false]);
		names.clear();
		names.add('IPA');
		table.clear();
		expect([ask(table, 'ACO'), ask(table, 'IPA')]).toEqual([false, true]);
		expect(judged).toEqual(['ACO', 'IPA', 'ACO', 'IPA']);
	});

	it('tells words apart that one of the two hashes takes for one another', () => {
		const twins = ['AaAa', 'AaBB', 'BBAa', 'BBBB', 'Bb', 'BC', 'Ab', 'CC'];
		const { table, judged } = tableOf((word) => word.startsWith('A'));
		for (let round = 0; round < 2; round++) expect(twins.filter((word) => ask(table, word))).toEqual(['AaAa', 'AaBB', 'Ab']);
		expect(judged).toEqual(twins);
	});

	it('tells every two words of up to three letters and digits apart', () => {
		const { table, judged } = tableOf(() => false);
		const signs = ['', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghij0123456789'];
		const words = new Set(signs.flatMap((one) => signs.flatMap((two) => signs.map((three) => one + two + three))));
		words.delete('');
		for (const word of words) ask(table, word);
		expect(judged.length).toBe(words.size);
	});

	it('tells what each word may be in a name, also of words that begin none', () => {
		const words = new Map<string, Word>(
			['ACO', 'care', ...Array.from({ length: 5000 }, (_, i) => `n${i}`)].map((word, i) => [word, { inside: [i], last: [i], loose: null }]),
		);
		const table = new StartTable((word) => ({
			mayStart: word === 'ACO',
			hash: hashText(word),
			moreHashes: [],
			word: words.get(word) ?? NOTHING,
		}));
		for (let round = 0; round < 2; round++) {
			for (const word of ['claim', ...words.keys(), 'payer']) {
				ask(table, word);
				expect([table.word, table.number]).toEqual([words.get(word) ?? NOTHING, words.get(word)?.inside[0] ?? NONE]);
			}
		}
	});

	it('tells by a number what a word may be that is one thing and no other', () => {
		const words: Readonly<Record<string, Word>> = {
			aco: { inside: [0], last: [0], loose: null },
			acos: { inside: [], last: [0], loose: null },
			news: { inside: [2], last: [2, 3], loose: null },
			'pâté': { inside: [4], last: [4], loose: { inside: [5], last: [5] } },
			both: { inside: [6, 7], last: [6, 7], loose: null },
		};
		const { table } = tableOf(isCapital);
		const judged = new StartTable((word) => ({ mayStart: false, hash: hashText(word), moreHashes: [], word: words[word] ?? NOTHING }));
		for (const [word, number] of Object.entries({ aco: 0, acos: SEVERAL, news: SEVERAL, 'pâté': SEVERAL, both: SEVERAL, claim: NONE })) {
			ask(judged, word);
			expect([word, judged.number, judged.word]).toEqual([word, number, words[word] ?? NOTHING]);
		}
		ask(table, 'aco');
		expect(table.number).toBe(NONE);
	});

	it('tells words apart of which one begins the other', () => {
		const { table } = tableOf((word) => word === 'ACO' || word === 'A');
		expect(['A', 'AC', 'ACO', 'ACOs', 'ACO', 'A'].map((word) => ask(table, word))).toEqual([true, false, true, false, true, true]);
	});

	it('keeps its answers while it grows', () => {
		const words = Array.from({ length: 20_000 }, (_, i) => `word${i}`);
		const { table, judged } = tableOf((word) => word.endsWith('7'));
		expect(words.filter((word) => ask(table, word))).toEqual(words.filter((word) => word.endsWith('7')));
		expect(words.filter((word) => ask(table, word))).toEqual(words.filter((word) => word.endsWith('7')));
		expect(judged).toEqual(words);
	});

	it('answers rightly also behind more words than it keeps', () => {
		const { table } = tableOf((word) => word.endsWith('7'));
		let wrong = 0;
		for (let i = 0; i < 300_000; i++) if (ask(table, `w${i}`) !== (i % 10 === 7)) wrong++;
		expect(wrong).toBe(0);
		expect([ask(table, 'w7'), ask(table, 'w8'), ask(table, 'w299997')]).toEqual([true, false, true]);
	});

	it('begins again behind as many words as it may keep, and asks the judge for them once more', () => {
		const judged: string[] = [];
		const table = new StartTable((word) => {
			judged.push(word);
			return { mayStart: isCapital(word), hash: hashText(word), moreHashes: [], word: NOTHING };
		}, 2);
		expect(['ACO', 'claim', 'ACO', 'IPA', 'claim'].map((word) => ask(table, word))).toEqual([true, false, true, true, false]);
		expect(judged).toEqual(['ACO', 'claim', 'IPA', 'claim']);
	});

	it('is a plain map in what it answers, whatever is asked', () => {
		const word = fc.oneof(
			fc.string({ unit: fc.constantFrom('A', 'a', 'B', 'b', 'é', '病'), minLength: 1, maxLength: 4 }),
			fc.nat(6000).map((i) => `n${i}`),
		);
		fc.assert(
			fc.property(
				fc.array(fc.oneof({ weight: 40, arbitrary: word }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 400 }),
				(steps) => {
					let age = 0;
					const { table } = tableOf((text) => (hashText(text) + age) % 3 === 0);
					const plain = new Map<string, boolean>();
					for (const step of steps) {
						if (step === null) {
							age++;
							table.clear();
							plain.clear();
							continue;
						}
						if (!plain.has(step)) plain.set(step, (hashText(step) + age) % 3 === 0);
						expect(ask(table, step)).toBe(plain.get(step));
					}
				},
			),
		);
	});
});

describe('a plain word', () => {
	it('is read up to its end, or to the limit', () => {
		const { table, judged } = tableOf(isCapital);
		const text = 'the ACO2 saves';
		expect([table.readPlain(text, 4, text.length), table.mayStart]).toEqual([8, true]);
		expect([table.readPlain(text, 9, text.length), table.mayStart]).toEqual([14, false]);
		expect([table.readPlain(text, 9, 12), table.mayStart]).toEqual([12, false]);
		expect(judged).toEqual(['ACO2', 'saves', 'sav']);
	});

	it.each(["ACO's", 'ACO_2024', '_ACO_', 'ACOé', 'ACO\\_2024', 'ACO’s', 'ACO病'])(
		'is not all there is of %s, which takes a closer look',
		(word) => {
			const { table, judged } = tableOf(isCapital);
			expect(table.readPlain(`${word} saves`, 0, word.length + 6)).toBe(-1);
			expect(judged).toEqual([]);
		},
	);

	it('is the same word by either way of reading', () => {
		const word = fc.string({ unit: fc.constantFrom('A', 'a', 'B', '1', '9'), minLength: 1, maxLength: 5 });
		fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
			const { table, judged } = tableOf(isCapital);
			const answers = words.map((one) => ask(table, one));
			const again = words.map((one) => {
				expect(table.readPlain(`(${one})`, 1, one.length + 2)).toBe(one.length + 1);
				return table.mayStart;
			});
			expect(again).toEqual(answers);
			expect(judged).toEqual([...new Set(words)]);
		}));
	});
});

describe('the filter of a text', () => {
	/** Reads words that stand one behind the other in a text. */
	const readAll = (table: StartTable, ...words: readonly string[]): void => {
		let at = 0;
		for (const word of words) {
			table.read(words.join(' '), at, at + word.length);
			at += word.length + 1;
		}
	};
	const forms = (word: string): string[] => (word.endsWith('s') ? [word, word.slice(0, -1), `${word.slice(0, -1)}y`] : [word]);

	it('gets all that each word may be, also of words that are known from another text', () => {
		const { table } = tableOf(isCapital, (word) => forms(word).map(hashText));
		for (let text = 0; text < 3; text++) {
			const filter = WordFilter.forText(1000, 7);
			table.begin(filter);
			readAll(table, 'ACOs', 'claim', 'ACOs', 'plans');
			expect(['ACOs', 'claim', 'plans'].flatMap(forms).filter((word) => !filter.mayHold(hashText(word)))).toEqual([]);
			expect(filter.mayHold(hashText('IPA'))).toBe(false);
		}
	});

	it('gets no word of the text before, nor of one that has no filter', () => {
		const { table } = tableOf(isCapital);
		const [first, second] = [WordFilter.forText(1000, 7), WordFilter.forText(1000, 7)];
		table.begin(first);
		ask(table, 'ACO');
		table.begin(null);
		ask(table, 'claim');
		table.begin(second);
		ask(table, 'payer');
		expect(['ACO', 'claim', 'payer'].map((word) => [first.mayHold(hashText(word)), second.mayHold(hashText(word))])).toEqual([
			[true, false],
			[false, false],
			[false, true],
		]);
		table.read('at the payer and the claim', 21, 26);
		expect(second.mayHold(hashText('claim'))).toBe(true);
	});

	it('gets every word of its text, whatever was read and cleared before', () => {
		const word = fc.constantFrom('ACO', 'ACOs', 'claim', 'claims', 'plans', 'é', '病', ...Array.from({ length: 30 }, (_, i) => `w${i}s`));
		fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.array(word, { maxLength: 30 })), { minLength: 1, maxLength: 8 }), (texts) => {
			const { table } = tableOf(isCapital, (one) => forms(one).map(hashText));
			for (const [isCleared, words] of texts) {
				if (isCleared) table.clear();
				const filter = WordFilter.forText(500, 7);
				table.begin(filter);
				readAll(table, ...words);
				expect(words.flatMap(forms).filter((one) => !filter.mayHold(hashText(one)))).toEqual([]);
			}
		}));
	});

	it('gets every two words that are read one behind the other, in all that each may be', () => {
		const { table } = tableOf(isCapital, (word) => forms(word).map(hashText));
		const filter = WordFilter.forText(1000, 7);
		table.begin(filter);
		readAll(table, 'care', 'plans', 'pay', 'claims', 'plans');
		const holds = (first: string, second: string): boolean => filter.mayHoldPair(hashText(first), hashText(second));
		expect(
			[
				['care', 'plans'],
				['care', 'plan'],
				['plan', 'pay'],
				['claim', 'plans'],
				['claims', 'plan'],
			].map(([first = '', second = '']) => holds(first, second)),
		).toEqual([true, true, true, true, true]);
		expect([holds('plans', 'care'), holds('care', 'pay'), holds('plans', 'claims')]).toEqual([false, false, false]);
	});

	it('gets nothing a second time from who comes back to read words again', () => {
		const { table } = tableOf(isCapital);
		const filter = WordFilter.forText(1000, 7);
		table.begin(filter);
		const text = 'care plan pays well';
		for (const [from, to] of [[0, 4], [5, 9], [10, 14], [5, 9], [10, 14], [15, 19]] as const) table.read(text, from, to);
		const holds = (first: string, second: string): boolean => filter.mayHoldPair(hashText(first), hashText(second));
		expect([holds('plan', 'pays'), holds('pays', 'well'), holds('pays', 'plan')]).toEqual([true, true, false]);
	});

	it('gets an ampersand as the word "and", once however often it is read', () => {
		const { table } = tableOf(isCapital);
		const filter = WordFilter.forText(1000, 7);
		table.begin(filter);
		const text = 'care & plan pays';
		table.read(text, 0, 4);
		for (let round = 0; round < 2; round++) {
			table.readAmpersand(5);
			table.readAmpersand(5);
			table.read(text, 7, 11);
		}
		table.read(text, 12, 16);
		const holds = (first: string, second: string): boolean => filter.mayHoldPair(hashText(first), hashText(second));
		expect(filter.mayHold(hashText('AND'))).toBe(true);
		expect([holds('care', 'AND'), holds('AND', 'plan'), holds('plan', 'pays')]).toEqual([true, true, true]);
		expect([holds('AND', 'AND'), holds('plan', 'AND'), holds('AND', 'pays')]).toEqual([false, false, false]);
	});

	it('gets no pair of words between which something stands that no name goes over', () => {
		const { table } = tableOf(isCapital);
		const filter = WordFilter.forText(1000, 7);
		table.begin(filter);
		table.read('care `x` plan', 0, 4);
		table.breakOff();
		table.read('care `x` plan', 9, 13);
		expect(filter.mayHoldPair(hashText('care'), hashText('plan'))).toBe(false);
	});

	it('gets no pair with the last word of another text', () => {
		const { table } = tableOf(isCapital);
		table.begin(WordFilter.forText(1000, 7));
		ask(table, 'care');
		const filter = WordFilter.forText(1000, 7);
		table.begin(filter);
		ask(table, 'plan');
		expect(filter.mayHoldPair(hashText('care'), hashText('plan'))).toBe(false);
	});
});
