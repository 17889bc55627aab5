import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACE_KINDS } from '../../../src/engine/mentions/standing';
import { ROLES } from '../../../src/engine/mentions/text-habits';
import { probabilityOf, TERMS, weigh, type MentionFacts } from '../../../src/engine/mentions/weights';

/** A mention in a vault without links, of which nothing special is known. */
const PLAIN: MentionFacts = {
	name: { held: 0, linked: 0 },
	target: { held: 0, linked: 0 },
	spot: { held: 0, linked: 0 },
	kind: 'text',
	role: 'first',
	times: 1,
	notes: 1,
	means: { times: 0, notes: Math.log(2) },
	isKnown: false,
	share: 0,
	isBehindSee: false,
	isNearTop: false,
	written: [0, 0],
	isTitle: false,
	isSmall: false,
	isSingleWord: false,
	isShared: false,
	isDecided: false,
};
const CODES: readonly string[] = TERMS;

const pointsOf = (facts: Partial<MentionFacts>): number[] => weigh({ ...PLAIN, ...facts });
/** What one term adds. */
const point = (code: (typeof TERMS)[number], facts: Partial<MentionFacts>): number => pointsOf(facts)[TERMS.indexOf(code)] ?? NaN;
const oddsOf = (facts: Partial<MentionFacts>): number => pointsOf(facts).reduce((sum, one) => sum + one, 0);
const logit = (share: number): number => Math.log(share / (1 - share));

describe('what is weighed', () => {
	it('is one number for each term', () => {
		expect(pointsOf({})).toHaveLength(TERMS.length);
		expect(new Set(TERMS).size).toBe(TERMS.length);
	});

	it('is the same for every mention by a bias alone', () => {
		expect(point('bias', {})).toBeCloseTo(-1.2);
		expect(point('bias', { isTitle: true, times: 9, role: 'later' })).toBeCloseTo(-1.2);
	});

	it.each<[what: string, code: (typeof TERMS)[number], fewer: Partial<MentionFacts>, more: Partial<MentionFacts>]>([
		['a name that is linked more', 'name-links', { name: { held: 9, linked: 3 } }, { name: { held: 9, linked: 6 } }],
		['a name that is not linked in fewer notes', 'name-links', { name: { held: 9, linked: 0 } }, { name: { held: 3, linked: 0 } }],
		['an entry that is linked more', 'target-links', { target: { held: 9, linked: 3 } }, { target: { held: 9, linked: 6 } }],
		['a kind of place with more links', 'place-links', { spot: { held: 90, linked: 9 } }, { spot: { held: 90, linked: 60 } }],
		['a kind of place where authors link more', 'place-links', { kind: 'text' }, { kind: 'alone' }],
		['a first mention', 'place-links', { role: 'later' }, { role: 'first' }],
		['a mention outside of a name of the note itself', 'place-links', { role: 'own', kind: 'heading' }, { role: 'later', kind: 'heading' }],
		['an entry that is named less often here', 'times', { times: 4 }, { times: 2 }],
		['a note whose entries are named more often on average', 'times', { times: 4 }, { times: 4, means: { times: 1, notes: Math.log(2) } }],
		['an entry that fewer notes name', 'spread', { notes: 90 }, { notes: 9 }],
		['an entry that names this note', 'known', {}, { isKnown: true }],
		['a larger share of its line', 'share', { share: 0.2 }, { share: 0.9 }],
		['a name behind "see"', 'behind-see', {}, { isBehindSee: true }],
		['a name that is written in lower case less', 'small', { written: [9, 6] }, { written: [9, 3] }],
		['a name that has no capitals itself', 'small', { written: [9, 6] }, { written: [9, 6], isSmall: true }],
		['a title', 'title', {}, { isTitle: true }],
		['a name of several words', 'single-word', { isSingleWord: true }, {}],
		['a name of one entry alone', 'several', { isShared: true }, {}],
		['a name near the top', 'near-top', {}, { isNearTop: true }],
	])('speaks for %s, and no other term is changed', (_what, code, fewer, more) => {
		expect(point(code, more)).toBeGreaterThan(point(code, fewer));
		expect(oddsOf(more)).toBeGreaterThan(oddsOf(fewer));
		const changed = CODES.filter((_, i) => pointsOf(more)[i] !== pointsOf(fewer)[i]);
		expect(changed).toEqual([code]);
	});
});

describe('a name inside a name of the note itself', () => {
	it('is in no line of names, whatever share of it this is', () => {
		expect(point('share', { role: 'own', share: 1 })).toBeCloseTo(0);
		expect(point('share', { role: 'later', share: 1 })).toBeCloseTo(1.25);
	});
});

describe('a vault without links', () => {
	it('tells nothing of names and entries', () => {
		expect(point('name-links', {})).toBeCloseTo(0);
		expect(point('target-links', {})).toBeCloseTo(0);
	});

	it('has each kind of place count as it does by and large', () => {
		expect(probabilityOf(point('place-links', { kind: 'alone' }) / 0.55)).toBeCloseTo(0.77);
		expect(probabilityOf(point('place-links', { kind: 'item', role: 'later' }) / 0.55)).toBeCloseTo(0.21);
		expect(probabilityOf(point('place-links', { kind: 'heading', role: 'own' }) / 0.55)).toBeCloseTo(0.18);
	});

	it('has nothing to say of how the name is written elsewhere where it stands nowhere else', () => {
		expect(point('small', { written: [0, 0] })).toBeCloseTo(0);
	});

	it('says nothing of what is as it is on average', () => {
		expect(point('times', { times: 3, means: { times: Math.log(3), notes: 0 } })).toBeCloseTo(0);
		expect(point('spread', { notes: 7, means: { times: 0, notes: Math.log(8) } })).toBeCloseTo(0);
	});
});

describe('what the links of a vault tell', () => {
	it('is of a name nothing where it is linked as often as names worth it are: in three of five notes', () => {
		expect(point('name-links', { name: { held: 5, linked: 3 } })).toBeCloseTo(0);
		expect(point('target-links', { target: { held: 50, linked: 30 } })).toBeCloseTo(0);
	});

	it('is as if two notes more had been as expected', () => {
		expect(point('name-links', { name: { held: 8, linked: 8 } })).toBeCloseTo(0.5 * (logit(9.2 / 10) - logit(0.6)));
		expect(point('target-links', { target: { held: 8, linked: 0 } })).toBeCloseTo(0.1 * (logit(1.2 / 10) - logit(0.6)));
	});

	it('is of a place as if twenty mentions more had been linked as they are by and large', () => {
		expect(point('place-links', { spot: { held: 80, linked: 10 } })).toBeCloseTo(0.55 * logit((10 + 20 * 0.41) / 100));
	});

	it('is never without bounds, whatever was counted', () => {
		const counts = fc.nat(5000).chain((held) => fc.nat(held).map((linked) => ({ held, linked })));
		const [kind, role] = [fc.constantFrom(...PLACE_KINDS), fc.constantFrom(...ROLES)];
		const facts = fc.record({ name: counts, target: counts, spot: counts, kind, role });
		fc.assert(fc.property(facts, fc.nat(5000), fc.nat(5000), (some, times, notes) => {
			for (const one of pointsOf({ ...some, times, notes })) expect(Number.isFinite(one)).toBe(true);
		}));
	});

	it('speaks more for a link the more is linked of as many, whatever else holds', () => {
		const [held, kind, role] = [fc.integer({ min: 1, max: 99 }), fc.constantFrom(...PLACE_KINDS), fc.constantFrom(...ROLES)];
		fc.assert(fc.property(held, fc.nat(), kind, role, (all, any, where, what) => {
			const linked = any % all;
			for (const key of ['name', 'target', 'spot'] as const) {
				const odds = (count: number): number => oddsOf({ kind: where, role: what, [key]: { held: all, linked: count } });
				expect(odds(linked + 1)).toBeGreaterThan(odds(linked));
			}
		}));
	});
});

describe('a probability', () => {
	it('is a half where nothing speaks for or against it', () => expect(probabilityOf(0)).toBe(0.5));

	it('undoes the logarithm of odds', () => {
		for (const share of [0.01, 0.3, 0.77, 0.999]) expect(probabilityOf(logit(share))).toBeCloseTo(share);
	});

	it('stays between 0 and 1', () => {
		expect([probabilityOf(-1000), probabilityOf(1000)]).toEqual([0, 1]);
	});
});
