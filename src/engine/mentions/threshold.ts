import type { TextHabits } from './text-habits';
import type { Weigher } from './weigher';
import { probabilityOf } from './weights';

/** How sure the user wants suggestions to be. */
export type Sureness = 'more' | 'balanced' | 'surer';
/**
 * For each the share of all suggestions that the author would take, and that of those that are least likely; and the probability from which
 * on mentions are suggested where the vault's links tell nothing.
 */
const WANTED: Readonly<Record<Sureness, { readonly share: number; readonly last: number; readonly cold: number }>> = {
	more: { share: 0.6, last: 0.35, cold: 0.25 },
	balanced: { share: 0.7, last: 0.5, cold: 0.3 },
	surer: { share: 0.8, last: 0.65, cold: 0.5 },
};
/** So many pairs of a note and an entry must be linked before they tell anything. */
const LEAST_PAIRS = 50;
/** Suggestions are to be better by this much than each first mention would be. */
const BETTER_BY = 0.1;

/** The probability from which on a mention is suggested. */
export type Thresholds = Readonly<Record<Sureness, number>>;

/** The thresholds of a vault whose links tell nothing. */
export const COLD: Thresholds = { more: WANTED.more.cold, balanced: WANTED.balanced.cold, surer: WANTED.surer.cold };

/**
 * Learns from the links of a vault from which probability on its author would take suggestions: every note is judged as if it had no links
 * of its own, and the best mention of each entry in it is held against what it links.
 */
export class ThresholdLearner {
	/** Of each pair, the probability in steps, doubled, and one more if the note links the entry: so they are sorted as plain numbers. */
	private readonly pairs: number[] = [];
	private linked = 0;

	/** Takes a text that links anything. */
	take(here: TextHabits, weigher: Weigher): void {
		const best = new Map<number, number>();
		for (const { names, owner, from, inOwnName, standing } of here.mentions) {
			const [name = -1] = names;
			// Of several entries none is known to be meant.
			if (owner < 0 || names.length > 1 || here.owners.get(owner)?.isOurs === true) continue;
			const { points } = weigher.weigh({ owner, name, from, inOwnName, standing, isShared: false });
			let sum = 0;
			for (const one of points) sum += one;
			if (sum > (best.get(owner) ?? -Infinity)) best.set(owner, sum);
		}
		for (const [owner, sum] of best) {
			const isLinked = here.owners.get(owner)?.isLinked === true;
			if (isLinked) this.linked++;
			this.pairs.push(2 * Math.round(probabilityOf(sum) * STEPS) + (isLinked ? 1 : 0));
		}
	}

	/** What has been learnt. */
	thresholds(): Thresholds {
		if (this.linked < LEAST_PAIRS) return COLD;
		const sorted = new Float64Array(this.pairs).sort();
		const all = this.linked / sorted.length;
		const find = ({ share, last }: (typeof WANTED)[Sureness]): number =>
			lowestWith(sorted, Math.min(MOST, Math.max(share, all + BETTER_BY)), last);
		return { more: find(WANTED.more), balanced: find(WANTED.balanced), surer: find(WANTED.surer) };
	}
}

/** How finely probabilities are told apart. */
const STEPS = 1e9;
/** A share that no vault is asked to go beyond. */
const MOST = 0.95;

/**
 * The lowest probability down to which at least a share of the pairs is linked, and another share of the last ones: the cut at which what
 * the linked pairs beyond that share are worth is most.
 * @param sorted pairs as a learner keeps them, the lowest first.
 */
function lowestWith(sorted: Float64Array, share: number, last: number): number {
	let [linked, most, lowest] = [0, 0, 1];
	const stepsAt = (i: number): number => Math.floor((sorted[i] ?? -1) / 2);
	for (let i = sorted.length - 1; i >= 0; i--) {
		if ((sorted[i] ?? 0) % 2 === 1) linked++;
		const taken = sorted.length - i;
		const worth = linked - last * taken;
		if (linked < share * taken || worth < most || stepsAt(i - 1) === stepsAt(i)) continue;
		[most, lowest] = [worth, stepsAt(i) / STEPS];
	}
	return lowest;
}
