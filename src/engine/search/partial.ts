import { isPrefix } from './glued';
import type { Query } from './query';
import { BLEND, LETTERS, PARTIAL } from './ranking';
import { lengthGap, score, topEntries, type Scoring } from './scoring';
import type { Segment } from './segment';
import type { AskedWord } from './word-pass';

/** Some of the words of a query: which are missing, how many are there, and how much these tell; 0 for nothing. */
interface SomeWords {
	readonly lacks: readonly string[];
	readonly count: number;
	readonly weight: number;
}

/**
 * Adds entries that have some words of a query, among them the rarest that any entry has: the rarer a word, the more it tells what is
 * meant. They come after all entries that have all words.
 */
export function addPartial(segments: readonly Segment[], { text }: Pick<Query, 'text'>, asked: readonly AskedWord[], to: Scoring): void {
	for (const segment of segments) segment.pass.run(asked, { slips: true, missing: asked.length - 1 });
	const weights = weightsOf(segments, asked);
	const known = new Map<number, SomeWords>();
	const wordsOf = (mask: number): SomeWords => {
		const held = known.get(mask) ?? someWords(mask, asked, weights);
		known.set(mask, held);
		return held;
	};
	const mayCount = ({ count, weight }: SomeWords, cost: number): boolean => weight > 0 && cost <= PARTIAL.mostCost * count;
	let most = 0;
	for (const segment of segments) {
		segment.pass.forEach((entry, cost, mask) => {
			const words = wordsOf(mask);
			if (words.weight > most && mayCount(words, cost) && segment.accepts(entry)) most = words.weight;
		});
	}
	const top = topEntries(to);
	for (const segment of segments) {
		segment.pass.forEach((entry, found, mask) => {
			const words = wordsOf(mask);
			const subject = segment.index.data.subjects[entry];
			if (words.weight < PARTIAL.least * most || !mayCount(words, found) || !subject || !segment.accepts(entry)) return;
			const { lacks, count, weight } = words;
			const cost = found / count + PARTIAL.lack * (1 - weight / most) + PARTIAL.missing * (lacks.length - 1);
			if (cost > (top.last?.rank ?? Infinity)) return;
			const rank = cost + BLEND.length * Math.min(1, lengthGap(segment, entry, text) / BLEND.lengthGap);
			top.add({ segment, entry, subject, cost, rank, lacks });
		});
	}
	score(top.sorted(), { text, wordCount: asked.length }, to);
}

function someWords(mask: number, asked: readonly AskedWord[], weights: readonly number[]): SomeWords {
	const has = (i: number): boolean => (mask & (1 << i)) !== 0;
	const lacks = asked.filter((_, i) => !has(i)).map(({ text }) => text);
	const tellsAny = lacks.length > 0 && asked.some(({ text }, i) => has(i) && tells(text));
	return {
		lacks, count: asked.length - lacks.length, weight: tellsAny ? weights.reduce((sum, weight, i) => sum + (has(i) ? weight : 0), 0) : 0,
	};
}

/** How much each word tells: the rarer, the more. Nothing if no entry has it. What was removed does not count. */
function weightsOf(segments: readonly Segment[], asked: readonly AskedWord[]): number[] {
	const counts = asked.map((_, i) => segments.reduce((sum, { pass }) => sum + pass.manyPlacesOf(i), 0));
	const found = asked.map(() => 0);
	for (const segment of segments) {
		segment.pass.forEach((entry, _, mask) => {
			if (!segment.isThere(entry)) return;
			for (let i = 0; i < found.length; i++) if ((mask & (1 << i)) !== 0) found[i] = (found[i] ?? 0) + 1;
		});
	}
	const size = segments.reduce((sum, segment) => sum + segment.size, 0);
	return asked.map(({ text }, i) => {
		const count = Math.max(found[i] ?? 0, counts[i] ?? 0);
		return count === 0 ? 0 : Math.log(1 + size / count) * (tells(text) ? 1 : PARTIAL.untelling);
	});
}

function tells(word: string): boolean {
	return (word.length >= LETTERS.acronym || !/^[A-Z0-9]*$/.test(word)) && !isPrefix(word);
}
