import type { Entry } from '../note/entry';
import { isSmallWord } from './fold-text';
import type { FuseScores } from './fuse-scores';
import { compareSubjects, type Matches } from './matches';
import { addNearBeginnings, beginsNearly } from './near-beginnings';
import type { Query } from './query';
import { BLEND, TIER, WORD_COST, type SearchLimits } from './ranking';
import type { Segment } from './segment';
import { TopK } from './top-k';
import type { AskedWord } from './word-pass';

/** An entry matching the words of a query, and the cost of the match. */
interface ScoredEntry {
	readonly segment: Segment;
	readonly entry: number;
	readonly subject: Entry;
	readonly cost: number;
	/** The cost, plus a little for names whose length differs from the query's. */
	readonly rank: number;
}

/** Where candidates are added, what scores them, and how many there may be. */
interface Scoring {
	readonly matches: Matches;
	readonly fuse: FuseScores;
	readonly limits: Pick<SearchLimits, 'enough' | 'candidates' | 'scored'>;
}

/** Whether an entry has all words, and how many have them as typed in their names; counting stops once there are enough. */
interface WordsFound {
	readonly isWhole: boolean;
	readonly named: number;
}

/**
 * Adds entries by the words of a query, first as typed. If too few have all of them in their names, words also match misspelt, joined,
 * split, and inside others; if still no entry has all, names that nearly begin with the query are added, and, for three or more words, one
 * may be missing. The limit does not affect the order.
 * @returns whether an entry has all words in its names, as typed.
 */
export function addByWords(segments: readonly Segment[], query: Pick<Query, 'text' | 'words'>, limit: number, to: Scoring): boolean {
	const { matches, limits: { enough, candidates: most } } = to;
	let asked = askWords(segments, query.words);
	let slips = false;
	let missing: 0 | 1 = 0;
	const run = (): WordsFound => {
		for (const segment of segments) segment.pass.run(asked, { slips, missing });
		return countFound(segments, BLEND.cleanInNames * asked.length, enough);
	};
	let found = run();
	if (!found.isWhole && asked.length > 1 && isSmallWord(asked[asked.length - 1]?.text ?? '')) {
		asked = asked.slice(0, -1);
		found = run();
	}
	const isAsTyped = found.named > 0;
	if (found.named < enough) {
		slips = true;
		found = run();
		if (!found.isWhole) addNearBeginnings(segments, query.text, matches);
		if (!found.isWhole && asked.length > 2) {
			missing = 1;
			run();
		}
	}
	score(selectBest(segments, query.text.length, Math.max(most, limit)), { text: query.text, wordCount: asked.length }, to);
	return isAsTyped;
}

function askWords(segments: readonly Segment[], words: readonly string[]): AskedWord[] {
	return words.map((text, i) => {
		const [before, behind] = [words[i - 1], words[i + 1]];
		const joined = [...(before === undefined ? [] : [before + text]), ...(behind === undefined ? [] : [text + behind])];
		return { text, isLast: i > 0 && i === words.length - 1, joined, isKnown: segments.some((segment) => segment.hasWordFrom(text)) };
	});
}

/** @param most the highest cost that counts as all words in names. @param enough where counting stops. */
function countFound(segments: readonly Segment[], most: number, enough: number): WordsFound {
	let isWhole = false;
	let named = 0;
	for (const segment of segments) {
		segment.pass.forEach((entry, cost, missing) => {
			const counts = missing === 0 && (!isWhole || (named < enough && cost <= most)) && segment.accepts(entry);
			isWhole ||= counts;
			if (counts && cost <= most) named++;
		});
	}
	return { isWhole, named };
}

/** The best candidates by their words, in order, limited in number. */
function selectBest(segments: readonly Segment[], length: number, most: number): ScoredEntry[] {
	const top = new TopK<ScoredEntry>(most, (a, b) => a.rank - b.rank || compareSubjects(a.subject, b.subject));
	for (const segment of segments) {
		segment.pass.forEach((entry, wordCost, missing) => {
			const cost = wordCost + WORD_COST.missing * missing;
			const highest = top.last?.rank ?? Infinity;
			if (cost > highest || !segment.accepts(entry)) return;
			const subject = segment.index.data.subjects[entry];
			const rank = cost + BLEND.length * Math.min(1, lengthGap(segment, entry, length) / BLEND.lengthGap);
			if (subject && rank <= highest) top.add({ segment, entry, subject, cost, rank });
		});
	}
	return top.sorted();
}

function lengthGap({ index: { data: { firstNames, nameTexts } } }: Segment, entry: number, length: number): number {
	let least = Infinity;
	for (let name = firstNames[entry] ?? 0; name < (firstNames[entry + 1] ?? 0); name++) {
		least = Math.min(least, Math.abs((nameTexts[name]?.length ?? 0) - length));
	}
	return least;
}

/** Blends the cost of the words with fuse.js's scores of the whole names, for the best candidates; the rest follow by word cost. */
function score(candidates: readonly ScoredEntry[], query: { text: string; wordCount: number }, { matches, fuse, limits }: Scoring): void {
	const most = limits.scored.find(({ letters }) => query.text.length > letters)?.most;
	const names = candidates.slice(0, most).map(({ segment, entry }) => segment.index.namesOfEntry(entry));
	const scores = fuse.score(query.text, names.flat());
	// Small words are optional, but they help to tell two names apart.
	const inOrder = query.text.split(' ');
	let at = 0;
	for (const [i, { segment, entry, cost }] of candidates.entries()) {
		let far = 1;
		for (const name of names[i] ?? []) {
			const gap = Math.abs(name.length - query.text.length) / Math.max(name.length, query.text.length);
			far = Math.min(far, (scores[at++] ?? 1) + BLEND.gap * gap);
		}
		const average = cost / query.wordCount;
		if (average <= BLEND.clean) far = Math.min(far, BLEND.farthestClean);
		const isScattered = query.wordCount > 1 && average <= BLEND.cleanInNames && !(names[i] ?? []).some((name) => hasInOrder(name, inOrder));
		const begins = average > BLEND.cleanInNames && (names[i] ?? []).some((name) => beginsNearly(name, query.text));
		const extra = (isScattered ? BLEND.outOfOrder : 0) - (begins ? BLEND.begins : 0);
		matches.add(segment, entry, { key: TIER.words + BLEND.words * cost + BLEND.fuse * far + extra, name: -1, reason: null });
	}
}

function hasInOrder(name: string, words: readonly string[]): boolean {
	let next = 0;
	for (const word of name.split(' ')) if (next < words.length && word.startsWith(words[next] ?? '')) next++;
	return next === words.length;
}
