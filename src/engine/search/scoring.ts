import type { Entry } from '../note/entry';
import type { FuseScores } from './fuse-scores';
import { compareSubjects, type Matches } from './matches';
import { beginsNearly } from './near-beginnings';
import { BLEND, PARTIAL, TIER, type SearchLimits } from './ranking';
import type { Segment } from './segment';
import { TopK } from './top-k';

/** An entry matching the words of a query, and the cost of the match. */
export interface ScoredEntry {
	readonly segment: Segment;
	readonly entry: number;
	readonly subject: Entry;
	readonly cost: number;
	/** The cost, plus a little for names whose length differs from the query's. */
	readonly rank: number;
	/** The words of the query that it lacks. */
	readonly lacks: readonly string[];
}

/** Where candidates are added, what scores them, and how many there may be. */
export interface Scoring {
	readonly matches: Matches;
	readonly fuse: FuseScores;
	readonly limits: Pick<SearchLimits, 'enough' | 'candidates' | 'scored'>;
	/** How many hits are wanted. */
	readonly most: number;
}

/** Selects the candidates of the least rank. */
export function topEntries({ limits, most }: Scoring): TopK<ScoredEntry> {
	return new TopK<ScoredEntry>(Math.max(limits.candidates, most), (a, b) => a.rank - b.rank || compareSubjects(a.subject, b.subject));
}

/** The least difference in length between a name of an entry and the query. */
export function lengthGap({ index: { data: { firstNames, nameTexts } } }: Segment, entry: number, { length }: string): number {
	let least = Infinity;
	for (let name = firstNames[entry] ?? 0; name < (firstNames[entry + 1] ?? 0); name++) {
		least = Math.min(least, Math.abs((nameTexts[name]?.length ?? 0) - length));
	}
	return least;
}

/** Blends the cost of the words with fuse.js's scores of the whole names, for the best candidates; the rest follow by word cost. */
export function score(candidates: readonly ScoredEntry[], query: { text: string; wordCount: number }, to: Scoring): void {
	const { text, wordCount } = query;
	const { matches, fuse, limits } = to;
	const most = limits.scored.find(({ letters }) => text.length > letters)?.most;
	const names = candidates.slice(0, most).map(({ segment, entry }) => segment.index.namesOfEntry(entry));
	const scores = fuse.score(text, names.flat());
	// Small words are optional, but they help to tell two names apart.
	const inOrder = text.split(' ');
	let at = 0;
	for (const [i, { segment, entry, cost, lacks }] of candidates.entries()) {
		let far = 1;
		for (const name of names[i] ?? []) {
			const gap = Math.abs(name.length - text.length) / Math.max(name.length, text.length);
			far = Math.min(far, (scores[at++] ?? 1) + BLEND.gap * gap);
		}
		if (lacks.length > 0) {
			const rest = inOrder.filter((word) => !lacks.includes(word)).join(' ');
			const named = (names[i] ?? []).includes(rest) ? 0 : PARTIAL.unnamed;
			matches.add(segment, entry, { key: TIER.partial + BLEND.words * cost + BLEND.fuse * far + named, name: -1, reason: 'partial', lacks });
			continue;
		}
		const average = cost / wordCount;
		if (average <= BLEND.clean) far = Math.min(far, BLEND.farthestClean);
		const isScattered = wordCount > 1 && average <= BLEND.cleanInNames && !(names[i] ?? []).some((name) => hasInOrder(name, inOrder));
		const begins = average > BLEND.cleanInNames && (names[i] ?? []).some((name) => beginsNearly(name, text));
		const extra = (isScattered ? BLEND.outOfOrder : 0) - (begins ? BLEND.begins : 0);
		matches.add(segment, entry, { key: TIER.words + BLEND.words * cost + BLEND.fuse * far + extra, name: -1, reason: null });
	}
}

function hasInOrder(name: string, words: readonly string[]): boolean {
	let next = 0;
	for (const word of name.split(' ')) if (next < words.length && word.startsWith(words[next] ?? '')) next++;
	return next === words.length;
}
