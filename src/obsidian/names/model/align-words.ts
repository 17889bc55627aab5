import type { Range } from '../../../engine';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** How far a difference between the two texts is looked past. */
const AHEAD = 40;

interface Word extends Range {
	readonly text: string;
}

/**
 * Says where ranges of Markdown stand in the text that is rendered from it. The two have the same words in the same order, but for a few
 * that only one of them has; what lies between words (marks, blanks, line ends) differs.
 * @param prose the stretches of the source that are rendered as running text.
 * @returns for each range where it stands in `shown`, or null if it is not there.
 */
export function findRendered(source: string, prose: readonly Range[], shown: string, ranges: readonly Range[]): (Range | null)[] {
	const written = prose.flatMap((stretch) => wordsOf(source, stretch));
	const seen = wordsOf(shown, { from: 0, to: shown.length });
	const partners = alignWords(written, seen);
	let first = 0;
	return ranges.map((range) => {
		while (first < written.length && (written[first]?.to ?? 0) <= range.from) first++;
		let last = first;
		while ((written[last + 1]?.from ?? Infinity) < range.to) last++;
		const [start, end] = [written[first], written[last]];
		const [shownStart, shownEnd] = [seen[partners[first] ?? -1], seen[partners[last] ?? -1]];
		const isWhole = (partners[last] ?? 0) - (partners[first] ?? 0) === last - first;
		if (!start || !end || start.from >= range.to || !shownStart || !shownEnd || !isWhole) return null;
		return {
			from: startIn(shown, shownStart, source.slice(range.from, start.from)) + Math.max(0, range.from - start.from),
			to: endIn(shown, shownEnd, source.slice(end.to, range.to)) - Math.max(0, end.to - range.to),
		};
	});
}

/** Signs before a range's first word belong to it where they are shown as they are written; those behind its last word too: C++. */
function startIn(shown: string, { from }: Range, lead: string): number {
	return shown.startsWith(lead, from - lead.length) ? from - lead.length : from;
}

function endIn(shown: string, { to }: Range, tail: string): number {
	return shown.startsWith(tail, to) ? to + tail.length : to;
}

function wordsOf(text: string, { from, to }: Range): Word[] {
	const stretch = text.slice(from, to);
	return [...stretch.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, from: from + index, to: from + index + word.length }));
}

/** For each word the number of the other text's word that it is, or -1. */
function alignWords(words: readonly Word[], others: readonly Word[]): number[] {
	const partners: number[] = new Array<number>(words.length).fill(-1);
	let [at, other] = [0, 0];
	while (at < words.length && other < others.length) {
		if (words[at]?.text !== others[other]?.text) {
			const [skipped, skippedOthers] = nextMeeting(words, others, at, other);
			at += skipped;
			other += skippedOthers;
			continue;
		}
		partners[at++] = other++;
	}
	return partners;
}

/** How many words of each text to pass over until both go on alike, for two words if they have as many. */
function nextMeeting(words: readonly Word[], others: readonly Word[], at: number, other: number): [number, number] {
	for (let sum = 1; sum <= AHEAD; sum++) {
		for (let skipped = 0; skipped <= sum; skipped++) {
			const [one, two] = [words[at + skipped], others[other + sum - skipped]];
			const [nextOne, nextTwo] = [words[at + skipped + 1], others[other + sum - skipped + 1]];
			if (one && two && one.text === two.text && (!nextOne || !nextTwo || nextOne.text === nextTwo.text)) return [skipped, sum - skipped];
		}
	}
	return [1, 1];
}
