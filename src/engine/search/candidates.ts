import { foldSpelling } from '../text/spelling-variants';
import { isWholeCode } from './codes';
import { isSmallWord } from './fold-text';
import { isPrefix } from './glued';
import { addNearBeginnings } from './near-beginnings';
import { addPartial } from './partial';
import type { Query } from './query';
import { otherNumber } from './numbers';
import { BLEND } from './ranking';
import { lengthGap, score, topEntries, type ScoredEntry, type Scoring } from './scoring';
import type { Segment } from './segment';
import type { AskedWord } from './word-pass';

/** Whether an entry has all words, and how many have them as typed in their names; counting stops once there are enough. */
interface WordsFound {
	readonly isWhole: boolean;
	readonly named: number;
}

/**
 * Adds entries by the words of a query, first as typed. If too few have all of them in their names, words also match misspelt, joined,
 * split, and inside others; if still no entry has all, names that nearly begin with the query are added, or else entries that lack some.
 * The number of candidates does not affect the order.
 * @returns whether an entry has all words in its names, as typed.
 */
export function addByWords(segments: readonly Segment[], query: Pick<Query, 'text' | 'words'>, to: Scoring): boolean {
	const { enough } = to.limits;
	let asked = askWords(segments, query.words);
	const run = (slips: boolean): WordsFound => {
		for (const segment of segments) segment.pass.run(asked, { slips, missing: 0 });
		return countFound(segments, BLEND.cleanInNames * asked.length, enough);
	};
	let found = run(false);
	if (!found.isWhole && asked.length > 1 && isSmallWord(asked[asked.length - 1]?.text ?? '')) {
		asked = asked.slice(0, -1);
		found = run(false);
	}
	const isAsTyped = found.named > 0;
	if (found.named < enough) found = run(true);
	score(selectBest(segments, query.text, to), { text: query.text, wordCount: asked.length }, to);
	const isFound = found.isWhole || addNearBeginnings(segments, query.text, to.matches);
	const mayBeLeftOut = asked.length > 1 && !isAsTyped && asked.some(({ text }) => isPrefix(text));
	if (asked.length > 1 && (!isFound || mayBeLeftOut)) addPartial(segments, query, asked, to);
	return isAsTyped;
}

function askWords(segments: readonly Segment[], words: readonly string[]): AskedWord[] {
	return words.map((text, i) => {
		const [before, behind] = [words[i - 1], words[i + 1]];
		const joined = [...(before === undefined ? [] : [before + text]), ...(behind === undefined ? [] : [text + behind])];
		return {
			text, isLast: i > 0 && i === words.length - 1, isWhole: isWholeCode(text, i, words.length),
			joined: [...joined.map(foldSpelling), ...otherNumber(text)],
			isKnown: segments.some((segment) => segment.hasWordFrom(text)),
		};
	});
}

/** @param most the highest cost that counts as all words in names. @param enough where counting stops. */
function countFound(segments: readonly Segment[], most: number, enough: number): WordsFound {
	let isWhole = false;
	let named = 0;
	for (const segment of segments) {
		segment.pass.forEach((entry, cost) => {
			const counts = (!isWhole || (named < enough && cost <= most)) && segment.accepts(entry);
			isWhole ||= counts;
			if (counts && cost <= most) named++;
		});
	}
	return { isWhole, named };
}

/** The best candidates by their words, in order, limited in number. */
function selectBest(segments: readonly Segment[], text: string, to: Scoring): ScoredEntry[] {
	const top = topEntries(to);
	for (const segment of segments) {
		segment.pass.forEach((entry, cost) => {
			const highest = top.last?.rank ?? Infinity;
			if (cost > highest || !segment.accepts(entry)) return;
			const subject = segment.index.data.subjects[entry];
			const rank = cost + BLEND.length * Math.min(1, lengthGap(segment, entry, text) / BLEND.lengthGap);
			if (subject && rank <= highest) top.add({ segment, entry, subject, cost, rank, lacks: [] });
		});
	}
	return top.sorted();
}
