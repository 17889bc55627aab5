import { COST } from './cost';
import type { NearFinder } from './near-words';
import type { SearchIndex, Stretch } from './search-index';

/** A glued word has so many letters, and its parts so many. */
export const LEAST_SPLIT = { word: 6, left: 3, right: 3, misspelt: 4 } as const;
const MOST_SPLITS = 12;

/** A word typed that is two words of a name without their blank: what the first is, what the second may be, and the cost. */
interface Split {
	readonly left: number;
	readonly right: Stretch;
	readonly cost: number;
}

/** The entries with two words in their names that a glued word may be, whatever their order; one of the two may be misspelt, the second half typed. */
export function* findSplits(index: SearchIndex, nearWords: NearFinder, word: string): Generator<{ entry: number; cost: number }> {
	if (word.length < LEAST_SPLIT.word) return;
	const splits: Split[][] = [];
	for (let at = LEAST_SPLIT.left; at <= word.length - LEAST_SPLIT.right; at++) splits.push(splitsAt(index, nearWords, word.slice(0, at), word.slice(at)));
	const { starts, items } = index.data.inNames;
	for (const { left, right, cost } of splits.flat().sort((a, b) => a.cost - b.cost).slice(0, MOST_SPLITS)) {
		for (let i = starts[left] ?? 0; i < (starts[left + 1] ?? 0); i++) {
			const entry = items[i] ?? 0;
			if (index.wordIn(entry, right) >= 0) yield { entry, cost };
		}
	}
}

function splitsAt(index: SearchIndex, nearWords: NearFinder, left: string, right: string): Split[] {
	const splits: Split[] = [];
	const [first, second] = [index.wordId(left), index.wordId(right)];
	const alone = (id: number): Stretch => ({ low: id, high: id + 1 });
	if (first >= 0) {
		const begun = index.wordsFrom(right);
		if (begun.low < begun.high) splits.push({ left: first, right: begun, cost: COST.split + (second >= 0 ? 0 : COST.prefix) });
		// Another letter typed for the blank.
		const rest = index.wordsFrom(right.slice(1));
		if (right.length > LEAST_SPLIT.misspelt && rest.low < rest.high) splits.push({ left: first, right: rest, cost: COST.split + COST.whole + COST.slip });
	}
	if (first >= 0 && right.length >= LEAST_SPLIT.misspelt) {
		for (const { id, whole } of nearWords.find(right).near) if (whole !== Infinity) splits.push({ left: first, right: alone(id), cost: COST.split + COST.whole + COST.slip * whole });
	}
	if (second >= 0 && left.length >= LEAST_SPLIT.misspelt) {
		for (const { id, whole } of nearWords.find(left).near) if (whole !== Infinity) splits.push({ left: id, right: alone(second), cost: COST.split + COST.whole + COST.slip * whole });
	}
	return splits;
}
