import type { Range } from '../../../engine';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** How many words ahead to search for the end of a difference between the two texts. */
const AHEAD = 40;

interface PlacedToken extends Range {
	readonly text: string;
}

/**
 * Locates ranges of Markdown in the text rendered from it. Both have the same words in the same order, except for a few that only one of
 * them has; what is between words (marks, blanks, line endings) differs.
 * @param prose the ranges of the source that are rendered as running text.
 * @returns for each range its place in `shown`, or null if it is not there.
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

/** Includes punctuation before the range's first word if it is rendered as written; likewise after its last word, as in C++. */
function startIn(shown: string, { from }: Range, lead: string): number {
	return shown.startsWith(lead, from - lead.length) ? from - lead.length : from;
}

function endIn(shown: string, { to }: Range, tail: string): number {
	return shown.startsWith(tail, to) ? to + tail.length : to;
}

function wordsOf(text: string, { from, to }: Range): PlacedToken[] {
	const stretch = text.slice(from, to);
	return [...stretch.matchAll(WORD)].map(({ 0: word, index }) => ({ text: word, from: from + index, to: from + index + word.length }));
}

/** For each word the index of the matching word of the other text, or -1. */
function alignWords(words: readonly PlacedToken[], others: readonly PlacedToken[]): number[] {
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

/** How many words to skip in each text until they agree again: on two words, if both have another one. */
function nextMeeting(words: readonly PlacedToken[], others: readonly PlacedToken[], at: number, other: number): [number, number] {
	for (let sum = 1; sum <= AHEAD; sum++) {
		for (let skipped = 0; skipped <= sum; skipped++) {
			const [one, two] = [words[at + skipped], others[other + sum - skipped]];
			const [nextOne, nextTwo] = [words[at + skipped + 1], others[other + sum - skipped + 1]];
			if (one && two && one.text === two.text && (!nextOne || !nextTwo || nextOne.text === nextTwo.text)) return [skipped, sum - skipped];
		}
	}
	return [1, 1];
}
