import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mentioned, TextHabits } from '../../../src/engine/mentions/text-habits';
import { COLD, ThresholdLearner, type Sureness, type Thresholds } from '../../../src/engine/mentions/threshold';
import type { Weigher } from '../../../src/engine/mentions/weigher';
import { probabilityOf } from '../../../src/engine/mentions/weights';

/** A pair of a note and an entry: how likely a link is, and whether there is one. */
type Pair = readonly [probability: number, isLinked: boolean];
const SURENESSES: readonly Sureness[] = ['more', 'balanced', 'surer'];
const WANTED: Readonly<Record<Sureness, number>> = { more: 0.6, balanced: 0.7, surer: 0.8 };
/** Among the least likely suggestions at least so many are to be taken. */
const LAST: Readonly<Record<Sureness, number>> = { more: 0.35, balanced: 0.5, surer: 0.65 };

const logit = (share: number): number => Math.log(share / (1 - share));
const MENTION: Mentioned = { names: [0], owner: 0, from: 0, isLink: false, inOwnName: false, standing: 0 };

/** Has a learner take a note with these mentions. The offset of each stands for the probability that it is given. */
function take(learner: ThresholdLearner, mentions: readonly Mentioned[], linked: readonly number[], ours: readonly number[] = []): void {
	const owners = new Map(mentions.map(({ owner }) => [owner, { isLinked: linked.includes(owner), isOurs: ours.includes(owner) }]));
	const weigher = { weigh: ({ from }: { readonly from: number }) => ({ points: [logit(from) + 1, -1] }) };
	learner.take({ mentions, owners } as unknown as TextHabits, weigher as unknown as Weigher);
}

/** What is learnt of pairs, each of a note of its own. */
function learnt(pairs: readonly Pair[]): Thresholds {
	const learner = new ThresholdLearner();
	for (const [from, isLinked] of pairs) take(learner, [{ ...MENTION, from }], isLinked ? [0] : []);
	return learner.thresholds();
}

const times = (count: number, probability: number, isLinked: boolean): Pair[] =>
	Array.from({ length: count }, () => [probability, isLinked] as const);

describe('a vault with few links', () => {
	it('is judged by thresholds that were found elsewhere', () => {
		expect(new ThresholdLearner().thresholds()).toEqual(COLD);
		expect(COLD).toEqual({ more: 0.25, balanced: 0.3, surer: 0.5 });
	});

	it('is one with fewer than fifty linked pairs, however many others there are', () => {
		expect(learnt([...times(49, 0.9, true), ...times(400, 0.1, false)])).toEqual(COLD);
		expect(learnt([...times(50, 0.9, true), ...times(400, 0.1, false)])).not.toEqual(COLD);
	});
});

describe('what is learnt', () => {
	it.each<[how: Sureness, linked: number, others: number]>([['more', 60, 40], ['balanced', 70, 30], ['surer', 80, 20]])(
		'keeps a share for "%s": %d linked of a hundred', (how, linked, others) => {
			const pairs = [...times(linked, 0.9, true), ...times(others, 0.9, false), ...times(300, 0.1, false)];
			expect(learnt(pairs)[how]).toBeCloseTo(0.9);
			expect(learnt([...pairs, [0.9, false]])[how]).toBe(1);
		},
	);

	it('is the lowest probability down to which the wanted share is linked', () => {
		const pairs = [
			...times(100, 0.9, true), ...times(10, 0.8, false), ...times(30, 0.7, true), ...times(100, 0.6, false), ...times(10, 0.5, true),
			...times(150, 0.1, false),
		];
		// Linked are 130 of 140 down to 0.7, and 140 of 250 down to 0.5.
		for (const how of SURENESSES) expect(learnt(pairs)[how]).toBeCloseTo(0.7);
		const others = [...times(60, 0.9, true), ...times(10, 0.5, true), ...times(30, 0.5, false), ...times(200, 0.1, false)];
		expect(learnt(others).surer).toBeCloseTo(0.9);
	});

	it('goes on below the share where what follows makes good for it', () => {
		const { balanced } = learnt([...times(40, 0.9, true), ...times(30, 0.8, false), ...times(60, 0.7, true), ...times(100, 0.1, false)]);
		expect(balanced).toBeCloseTo(0.7);
	});

	it('stops where too few of the last ones are linked, even if the share of all is still kept', () => {
		const pairs = [...times(100, 0.9, true), ...times(13, 0.5, true), ...times(13, 0.5, false), ...times(300, 0.1, false)];
		// Of the last 26 half are linked: enough for "balanced", and too few for "surer".
		expect(learnt(pairs).balanced).toBeCloseTo(0.5);
		expect(learnt(pairs).surer).toBeCloseTo(0.9);
		expect(learnt([...pairs, [0.5, false]]).balanced).toBeCloseTo(0.9);
	});

	it('asks for more where each first mention would already be as good', () => {
		// Of all 80 % are linked, so that 90 % are asked for.
		const pairs = [
			...times(90, 0.9, true), ...times(18, 0.8, true), ...times(12, 0.8, false), ...times(52, 0.5, true), ...times(28, 0.5, false),
		];
		expect(learnt(pairs).balanced).toBeCloseTo(0.8);
		expect(learnt([...pairs, [0.8, false]]).balanced).toBeCloseTo(0.9);
	});

	it('never asks for more than 95 in 100', () => {
		const pairs = [...times(95, 0.9, true), ...times(5, 0.9, false)];
		expect(learnt(pairs).surer).toBeCloseTo(0.9);
		expect(learnt([...pairs, [0.9, false]])).toEqual({ more: 1, balanced: 1, surer: 1 });
	});

	it('suggests nothing where nothing would be good enough', () => {
		expect(learnt([...times(50, 0.2, true), ...times(100, 0.9, false)])).toEqual({ more: 1, balanced: 1, surer: 1 });
	});

	it('does not cut between pairs that are equally likely, in whatever order they come', () => {
		const all = [...times(60, 0.5, true), ...times(20, 0.5, false), ...times(60, 0.1, false)];
		fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (pairs) => {
			expect(learnt(pairs).surer).toBe(1);
			expect(learnt(pairs).balanced).toBeCloseTo(0.5);
		}));
	});
});

describe('what is learnt of any pairs', () => {
	const anyPair = fc.tuple(fc.integer({ min: 1, max: 40 }).map((at) => at / 41), fc.boolean());
	const anyLinked = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 50, maxLength: 90 });
	const anyPairs = fc.tuple(fc.array(anyPair, { maxLength: 150 }), anyLinked)
		.map(([pairs, linked]): Pair[] => [...pairs, ...linked.map((at): Pair => [at / 41, true])]);

	/** For each cut down to which enough is linked, the probability and what is gained beyond the share of the last ones. */
	function cutsOf(pairs: readonly Pair[], how: Sureness): { at: number; worth: number }[] {
		const all = pairs.filter(([, isLinked]) => isLinked).length / pairs.length;
		const share = Math.min(0.95, Math.max(WANTED[how], all + 0.1));
		return [...new Set(pairs.map(([at]) => at))].flatMap((at) => {
			const above = pairs.filter(([one]) => one >= at);
			const linked = above.filter(([, isLinked]) => isLinked).length;
			return linked >= share * above.length - 1e-9 ? [{ at, worth: linked - LAST[how] * above.length }] : [];
		});
	}

	it('keeps the wanted share, and gains as much as any cut that does', () => {
		fc.assert(fc.property(anyPairs, (pairs) => {
			for (const how of SURENESSES) {
				const found = learnt(pairs)[how];
				const cuts = cutsOf(pairs, how);
				if (cuts.length === 0) expect(found).toBe(1);
				else {
					const most = cuts.reduce((best, { worth }) => Math.max(best, worth), -Infinity);
					expect(cuts.find(({ at }) => Math.abs(at - found) < 1e-9)?.worth).toBeCloseTo(most);
				}
			}
		}));
	});

	it('suggests no less for "more" than for "balanced", and no less for that than for "surer"', () => {
		fc.assert(fc.property(anyPairs, (pairs) => {
			const { more, balanced, surer } = learnt(pairs);
			expect(more).toBeLessThanOrEqual(balanced);
			expect(balanced).toBeLessThanOrEqual(surer);
		}));
	});
});

describe('what a note has a learner take', () => {
	/** What is learnt where fifty notes are sure to be right, and one more note mentions this. */
	function with50(mentions: readonly Mentioned[], linked: readonly number[], ours: readonly number[] = []): Thresholds {
		const learner = new ThresholdLearner();
		for (let i = 0; i < 50; i++) take(learner, [{ ...MENTION, from: 0.9 }], [0]);
		for (let i = 0; i < 200; i++) take(learner, [{ ...MENTION, from: 0.1 }], []);
		take(learner, mentions, linked, ours);
		return learner.thresholds();
	}

	it('is each entry by its best mention, linked or not', () => {
		const mentions = [{ ...MENTION, from: 0.3 }, { ...MENTION, from: 0.6, isLink: true }, { ...MENTION, from: 0.4 }];
		expect(with50(mentions, [0]).more).toBeCloseTo(0.6);
		expect(with50(mentions, []).more).toBeCloseTo(0.9);
		expect(with50([...mentions, { ...MENTION, owner: 1, from: 0.5 }], [0, 1]).more).toBeCloseTo(0.5);
	});

	it('is none of a name that several entries have, none of nobody\'s, and none of an entry that a batch linked', () => {
		expect(with50([{ ...MENTION, names: [0, 1], from: 0.6 }], [0]).more).toBeCloseTo(0.9);
		expect(with50([{ ...MENTION, owner: -1, from: 0.6 }], [-1]).more).toBeCloseTo(0.9);
		expect(with50([{ ...MENTION, from: 0.6 }], [0], [0]).more).toBeCloseTo(0.9);
	});

	it('is the sum of what was weighed', () => {
		expect(probabilityOf(logit(0.6))).toBeCloseTo(0.6);
		expect(learnt([...times(50, 0.6, true), ...times(200, 0.1, false)]).surer).toBeCloseTo(0.6);
	});
});
