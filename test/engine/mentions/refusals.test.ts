import { describe, expect, it } from 'vitest';
import { pointsAgainst, wrongMeanings, type NameRefusal } from '../../../src/engine/mentions/refusals';
import { fronted, Shelf, type Texts } from './shelf';

const everyday = (name: string): NameRefusal => ({ name, path: 'Claim.md', fingerprint: 1 });
const wrong = (name: string, target: string): NameRefusal => ({ ...everyday(name), target });

/** What refusals say against the name Class of the entry Class.md, as code and points. */
const against = (...refusals: readonly NameRefusal[]): string[] =>
	pointsAgainst(refusals, 'Class', 'Class.md').map(({ code, points }) => `${code} ${points}`);

describe('what was said in refusing a suggestion', () => {
	it('counts against the name of whichever entry, where it is an everyday word', () => {
		expect(against(everyday('Class'))).toEqual(['everyday-word -1.5']);
		expect(pointsAgainst([everyday('Class')], 'Class', 'Drug class.md')).toEqual(pointsAgainst([everyday('Class')], 'Class', 'Class.md'));
	});

	it('counts against one entry under that name, where it did not mean this', () => {
		expect(against(wrong('Class', 'Class.md'))).toEqual(['wrong-meaning -1.5']);
		expect(against(wrong('Class', 'Drug class.md'))).toEqual([]);
	});

	it('counts for the name in other spellings, and for no other name', () => {
		expect(against(everyday('class'), wrong(' CLASS ', 'Class.md'))).toEqual(['everyday-word -1.5', 'wrong-meaning -1.5']);
		expect(against(everyday('Classes of drugs'), wrong('Drug class', 'Class.md'))).toEqual([]);
		expect(pointsAgainst([everyday('fee-for-service')], 'Fee for Service', 'FFS.md')).toHaveLength(1);
	});

	it('counts each time, up to three times', () => {
		const after = (times: number): string => against(...Array.from({ length: times }, () => everyday('Class'))).join();
		const [once, twice, thrice] = ['everyday-word -1.5', 'everyday-word -3', 'everyday-word -4.5'];
		expect([1, 2, 3, 4, 9].map(after)).toEqual([once, twice, thrice, thrice, thrice]);
	});

	it('is said in words, with how often if more than once', () => {
		const said = [everyday('Class'), wrong('Class', 'Class.md'), wrong('Class', 'Class.md')];
		expect(pointsAgainst(said, 'Class', 'Class.md').map(({ text }) => text)).toEqual([
			'You called it an everyday word', 'You refused this meaning of it 2 times',
		]);
	});

	it('is told of a meaning as a number, up to three', () => {
		const said = (times: number): number =>
			wrongMeanings(Array.from({ length: times }, () => wrong('class', 'Class.md')), 'Class', 'Class.md');
		expect([0, 1, 3, 4].map(said)).toEqual([0, 1, 3, 3]);
		expect(wrongMeanings([everyday('Class'), wrong('Class', 'Drug class.md')], 'Class', 'Class.md')).toBe(0);
	});

	it('is nothing where nothing was said', () => expect(against()).toEqual([]));
});

describe('a vault in which somebody refused suggestions', () => {
	const VAULT: Texts = {
		'Benchmark.md': fronted(['target spend']), 'Payer.md': '', 'Claim.md': 'The benchmark and the target spend of a payer.',
		'Other.md': 'A benchmark.',
	};
	const scores = (refusals: readonly NameRefusal[], path = 'Claim.md'): Record<string, number> =>
		Object.fromEntries(new Shelf(VAULT, { refusals, firstOnly: false }).in(path).map(({ text, score }) => [text, score]));

	it('suggests that name less, and no other less', () => {
		const [before, after] = [scores([]), scores([everyday('Benchmark')])];
		expect(after['benchmark']).toBeLessThan(before['benchmark'] ?? 0);
		expect([after['target spend'], after['payer']]).toEqual([before['target spend'], before['payer']]);
	});

	it('suggests it less in other notes too', () => {
		expect(scores([everyday('Benchmark')], 'Other.md')['benchmark']).toBeLessThan(scores([], 'Other.md')['benchmark'] ?? 0);
	});

	it('says so, and does not suggest what was refused often enough', () => {
		const refusals = Array.from({ length: 3 }, () => wrong('Benchmark', 'Benchmark.md'));
		const [mention] = new Shelf(VAULT, { refusals }).in('Other.md');
		expect(mention?.suggested).toBe(false);
		expect(mention?.reasons).toContainEqual({ code: 'wrong-meaning', points: -4.5, text: 'You refused this meaning of it 3 times' });
	});
});
