import { isCode, mayBeSlip } from './codes';
import type { NearFinder } from './near-words';
import { LETTERS, WORD_COST, type SearchLimits } from './ranking';
import type { SearchIndex, Stretch } from './search-index';

/** A typed word that is two words of a name without the blank between them: the first word, what the second may be, and the cost. */
interface Split {
	readonly left: number;
	readonly right: Stretch;
	readonly cost: number;
}

/** What splitting a joined word uses: the words of the index, those close to others, and the limit on ways to split. */
interface SplitSources {
	readonly index: SearchIndex;
	readonly nearWords: NearFinder;
	readonly limits: Pick<SearchLimits, 'splits'>;
}

/**
 * The entries with both of the two words that a joined word may be in their names, in any order; one of them may be misspelt, and the
 * second incomplete.
 */
export function* findSplits(sources: SplitSources, word: string): Generator<{ entry: number; cost: number }> {
	const { index, limits } = sources;
	if (word.length < LETTERS.split) return;
	const splits: Split[][] = [];
	for (let at = LETTERS.splitPart; at <= word.length - LETTERS.splitPart; at++) {
		splits.push(splitsAt(sources, word.slice(0, at), word.slice(at)));
	}
	const { starts, items } = index.data.inNames;
	for (const { left, right, cost } of splits.flat().sort((a, b) => a.cost - b.cost).slice(0, limits.splits)) {
		for (let i = starts[left] ?? 0; i < (starts[left + 1] ?? 0); i++) {
			const entry = items[i] ?? 0;
			if (index.wordIn(entry, right) >= 0) yield { entry, cost };
		}
	}
}

function splitsAt({ index, nearWords }: SplitSources, left: string, right: string): Split[] {
	const splits: Split[] = [];
	const [first, second] = [index.wordId(left), index.wordId(right)];
	const isSlip = (part: string, id: number, whole: number): boolean =>
		whole !== Infinity && mayBeSlip(part, index.data.words[id] ?? '', () => index.isAcronym(id));
	const alone = (id: number): Stretch => ({ low: id, high: id + 1 });
	if (first >= 0) {
		const begun = index.wordsFrom(right);
		if (begun.low < begun.high) splits.push({ left: first, right: begun, cost: WORD_COST.split + (second >= 0 ? 0 : WORD_COST.prefix) });
		// Another letter was typed in place of the blank.
		const rest = index.wordsFrom(right.slice(1));
		const isRest = right.length > LETTERS.splitMisspelt && !isCode(right) && rest.low < rest.high;
		if (isRest) splits.push({ left: first, right: rest, cost: costOfMisspelt(1) });
	}
	if (first >= 0 && right.length >= LETTERS.splitMisspelt) {
		for (const { id, whole } of nearWords.find(right).near) {
			if (isSlip(right, id, whole)) splits.push({ left: first, right: alone(id), cost: costOfMisspelt(whole) });
		}
	}
	if (second >= 0 && left.length >= LETTERS.splitMisspelt) {
		for (const { id, whole } of nearWords.find(left).near) {
			if (isSlip(left, id, whole)) splits.push({ left: id, right: alone(second), cost: costOfMisspelt(whole) });
		}
	}
	return splits;
}

function costOfMisspelt(edits: number): number {
	return WORD_COST.split + WORD_COST.whole + WORD_COST.slip * edits;
}
