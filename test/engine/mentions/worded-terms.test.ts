import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/engine/mentions/reason';
import { probabilityOf, TERMS, type MentionFacts } from '../../../src/engine/mentions/weights';
import { mainReasons, wordTerms } from '../../../src/engine/mentions/worded-terms';
import { fronted, Shelf } from './shelf';

const PLAIN: MentionFacts = {
	name: { held: 0, linked: 0 }, target: { held: 0, linked: 0 }, spot: { held: 0, linked: 0 }, kind: 'text', role: 'first',
	times: 1, notes: 1, means: { times: 0, notes: 0 }, isKnown: false, share: 0, isBehindSee: false, isNearTop: false, written: [0, 0],
	isTitle: false, isSmall: false, isSingleWord: false, isShared: false,
	isDecided: false,
};

const OWN_HEADING = { kind: 'heading', role: 'own' } as const;

/** How one term is said. */
function said(code: (typeof TERMS)[number], facts: Partial<MentionFacts> = {}, weight = 1): string | undefined {
	return wordTerms(TERMS.map((one) => (one === code ? weight : 0)), { ...PLAIN, ...facts }, 3)[0]?.text;
}

describe('what was weighed, in words', () => {
	it.each<[text: string, code: (typeof TERMS)[number], facts?: Partial<MentionFacts>]>([
		['Most names are not linked', 'bias'],
		['You link it in 14 of 17 notes that use it', 'name-links', { name: { held: 17, linked: 14 } }],
		['You link it in none of 5 notes that use it', 'name-links', { name: { held: 5, linked: 0 } }],
		['You link it in the only other note that uses it', 'name-links', { name: { held: 1, linked: 1 } }],
		['You link it in no note, though one uses it', 'name-links', { name: { held: 1, linked: 0 } }],
		['You link the note in 3 of 4 notes that name it', 'target-links', { target: { held: 4, linked: 3 } }],
		['You link the note in no note, though one names it', 'target-links', { target: { held: 1, linked: 0 } }],
		['You link 25 % of names in lists', 'place-links', { spot: { held: 20, linked: 5 }, kind: 'item' }],
		['You link 33 % of names in running text once more', 'place-links', { spot: { held: 30, linked: 10 }, role: 'later' }],
		['You link 0 % of names in headings inside the note’s own name', 'place-links', { spot: { held: 30, linked: 0 }, ...OWN_HEADING }],
		['You link 100 % of names alone on a line', 'place-links', { spot: { held: 30, linked: 30 }, kind: 'alone' }],
		['Named once here', 'times', { times: 1 }],
		['Named 4 times here', 'times', { times: 4 }],
		['Named in 1 note', 'spread', { notes: 1 }],
		['Named in 12 notes', 'spread', { notes: 12 }],
		['The other note speaks of this one', 'known'],
		['A line of names', 'share', { share: 0.6 }],
		['Names fill part of the line', 'share', { share: 0.59 }],
		['Behind a word such as “see”', 'behind-see'],
		['Mostly written like an ordinary word', 'small', { written: [4, 2] }],
		['At times written like an ordinary word', 'small', { written: [5, 2] }],
		['The title of the note', 'title'],
		['A single word', 'single-word'],
		['The name of 3 entries', 'several'],
		['Near the top', 'near-top'],
	])('is: %s', (text, code, facts) => {
		expect(said(code, facts)).toBe(text);
	});

	it('is, of links that weigh against one more, that there are so few', () => {
		expect(said('name-links', { name: { held: 9, linked: 1 } }, -0.5)).toBe('You link it in only 1 of 9 notes that use it');
		expect(said('target-links', { target: { held: 9, linked: 4 } }, -0.1)).toBe('You link the note in only 4 of 9 notes that name it');
	});

	it('is of a kind of place what holds by and large, where the vault has fewer than twenty mentions there', () => {
		expect(said('place-links', { spot: { held: 19, linked: 19 }, kind: 'alone' }, 0.6)).toBe('Names alone on a line are often linked');
		expect(said('place-links', OWN_HEADING, -0.6)).toBe('Names in headings inside the note’s own name are seldom linked');
	});

	it('says of a kind of place what its weight says', () => {
		expect(said('place-links', { kind: 'cell' }, -0.05)).toBe('Names in tables are seldom linked');
		expect(said('place-links', { kind: 'alone', role: 'later' }, 0.3)).toBe('Names alone on a line once more are often linked');
	});

	it('is each term with its weight to two digits, in order, without those that hardly weigh anything', () => {
		const points = TERMS.map((_, i) => [-1.2, 0.123, 0, 0.0049, -0.0049, -0.456, 0, 1.2, 0, 0, 0, 0, 0, 0.35][i] ?? 0);
		expect(wordTerms(points, PLAIN, 1).map(({ code, points: weight }) => [code, weight])).toEqual([
			['bias', -1.2], ['name-links', 0.12], ['spread', -0.46], ['share', 1.2], ['near-top', 0.35],
		]);
	});

	it('has words for every term, without a full stop', () => {
		const reasons = wordTerms(TERMS.map(() => 1), PLAIN, 2);
		expect(reasons.map(({ code }) => code)).toEqual([...TERMS]);
		for (const { text } of reasons) expect(text).toMatch(/^[A-Z0-9].*[^.\s]$/);
	});
});

describe('the reasons of a mention', () => {
	const anyText = fc.array(fc.constantFrom(
		'An [[ACO]].', 'an ACO', 'see payer', '[[Payer]]', 'the MSSP', 'accountable group', '\n- ', '\n## ', '\n\n', 'copay, ',
		'[[Program|MSSP]]',
	), { maxLength: 8 }).map((pieces) => pieces.join(' '));
	const ENTRIES = {
		'ACO.md': fronted(['accountable group']), 'Payer.md': '', 'Copay.md': 'See [[Claim 1]].', 'Program.md': fronted(['MSSP']),
		'Provider.md': fronted(['MSSP']),
	};
	const anyRefusal = fc.constantFrom('ACO', 'payer', 'MSSP').map((name) => ({ name, path: 'Claim 1.md', fingerprint: 1 }));

	it('add up to the logarithm of the odds that its score is', () => {
		fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), fc.array(anyRefusal, { maxLength: 2 }), (texts, refusals) => {
			const notes = Object.fromEntries(texts.map((text, i) => [`Claim ${i}.md`, text]));
			const shelf = new Shelf({ ...ENTRIES, ...notes }, { refusals });
			for (const { score, reasons } of Object.keys(notes).flatMap((path) => shelf.in(path))) {
				const sum = reasons.reduce((all, { points }) => all + points, 0);
				// Fourteen terms, each of them to two digits.
				expect(Math.abs(probabilityOf(sum) - score)).toBeLessThan((14 * 0.005) / 4 + 1e-3);
			}
		}), { numRuns: 60 });
	});

	it('are weighed or stand against a link whatever else: only these have no points', () => {
		fc.assert(fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
			const notes = Object.fromEntries(texts.map((text, i) => [`Claim ${i}.md`, text]));
			const shelf = new Shelf({ ...ENTRIES, ...notes });
			for (const { suggested, reasons } of Object.keys(notes).flatMap((path) => shelf.in(path)))
				expect(reasons.some(({ points }) => points === 0)).toBe(!suggested);
		}), { numRuns: 60 });
	});
});

describe('the reasons that people are told', () => {
	const reason = (code: string, points: number): Reason => ({ code, points, text: code });
	const codes = (suggested: boolean, ...reasons: readonly Reason[]): string[] => mainReasons({ suggested, reasons }).map(({ code }) => code);
	const [BIAS, BELOW] = [reason('bias', -1.2), reason('below', 0)];

	it('are three at most of what speaks for a suggestion, those that weigh most first', () => {
		const reasons = [BIAS, reason('near-top', 0.35), reason('title', 0.75), reason('share', 0.5), reason('known', 1.2)];
		expect(codes(true, ...reasons)).toEqual(['known', 'title', 'share']);
		expect(codes(true, BIAS, reason('title', 0.75))).toEqual(['title']);
	});

	it('have among them first what the links of the vault tell, if that weighs enough to be told', () => {
		const others = [reason('known', 1.2), reason('behind-see', 2.2), reason('title', 0.75)];
		const links = [reason('name-links', 0.9), reason('place-links', 1.3)];
		expect(codes(true, BIAS, ...links, ...others)).toEqual(['place-links', 'behind-see', 'known']);
		expect(codes(true, BIAS, reason('name-links', 0.2), ...others)).toEqual(['behind-see', 'known', 'title']);
		expect(codes(true, BIAS, reason('name-links', 0.9), reason('title', 1.2))).toEqual(['name-links', 'title']);
	});

	it('are none that speak against a suggestion', () => {
		expect(codes(true, BIAS, reason('name-links', -0.2), reason('times', -0.6), reason('title', 0.75))).toEqual(['title']);
	});

	it('are, of one that is none, what stands against it', () => {
		const weighed = [BIAS, reason('name-links', -0.2), reason('title', 0.75)];
		expect(codes(false, reason('ignored-here', 0), reason('linked', 0), ...weighed)).toEqual(['ignored-here', 'linked']);
		expect(codes(false, reason('later', 0), BIAS, reason('times', -0.6))).toEqual(['later']);
	});

	it('are, of one that is too unlikely, that, and what weighs most against it', () => {
		const against = [reason('times', -0.6), reason('small', -0.9), reason('spread', -0.1), reason('single-word', -0.35)];
		expect(codes(false, BELOW, BIAS, ...against, reason('name-links', -0.2), reason('title', 0.75))).toEqual([
			'below', 'small', 'times', 'single-word',
		]);
	});

	it('are what the user said of a name before what weighs more', () => {
		for (const code of ['everyday-word', 'wrong-meaning'])
			expect(codes(false, BELOW, BIAS, reason('several', -9), reason(code, -1.5))).toEqual(['below', code, 'several']);
	});

	it('leave those that were given as they were', () => {
		const reasons = [BIAS, reason('near-top', 0.35), reason('title', 0.75)];
		mainReasons({ suggested: true, reasons });
		expect(reasons.map(({ code }) => code)).toEqual(['bias', 'near-top', 'title']);
	});
});
