import { RUNNING, type Range } from '../../../engine';

/** A range with its text. */
export interface TextRange extends Range {
	readonly text: string;
}

/** Mentions mapped to a later version of the text they were found in. */
export interface PlacedMentions<T extends TextRange> {
	/** Those that are still there, with their new offsets, in order. */
	readonly mentions: readonly T[];
	/** The part of the text that has not been scanned yet. Null if the text is the same. */
	readonly changed: Range | null;
}

/**
 * Maps the mentions of a saved text to its current version. What comes before the first difference keeps its offsets, and what comes after
 * the last one is shifted. The texts may also differ in line endings, which editors normalise.
 */
export function placeMentions<T extends TextRange>(mentions: readonly T[], saved: string, text: string): PlacedMentions<T> {
	const isFolded = saved.includes('\r\n') && !text.includes('\r\n');
	const before = isFolded ? saved.replaceAll('\r\n', '\n') : saved;
	const places = (isFolded ? foldLineEnds(mentions, saved) : mentions).filter((one) => stands(before, one));
	if (before === text) return { mentions: places, changed: null };
	const start = commonStart(before, text);
	const end = commonEnd(before, text, start);
	const shift = text.length - before.length;
	const moved = places.flatMap((one) =>
		one.to <= start ? one : one.from >= before.length - end ? { ...one, from: one.from + shift, to: one.to + shift } : [],
	);
	return { mentions: moved.filter((one) => stands(text, one)), changed: { from: start, to: text.length - end } };
}

/** Whether the text of a mention is still at its offsets, and not part of a longer word. */
export function stands(text: string, { from, to, text: written }: TextRange): boolean {
	return (
		text.startsWith(written, from) &&
		to - from === written.length &&
		!isJoined(text.slice(Math.max(0, from - 2), from), written) &&
		!isJoined(written, text.slice(to, to + 2))
	);
}

const WORD_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{M}\p{N}]/u;

function isJoined(before: string, after: string): boolean {
	return WORD_END.test(before) && WORD_START.test(after) && !RUNNING.test(before.slice(-2)) && !RUNNING.test(after.slice(0, 2));
}

/** The mentions with offsets for a text whose line endings are single characters. */
function foldLineEnds<T extends TextRange>(mentions: readonly T[], saved: string): T[] {
	let returns = 0;
	let at = 0;
	return mentions.map((mention) => {
		for (let next = saved.indexOf('\r\n', at); next >= 0 && next < mention.from; next = saved.indexOf('\r\n', at)) {
			returns++;
			at = next + 2;
		}
		const text = mention.text.replaceAll('\r\n', '\n');
		return { ...mention, text, from: mention.from - returns, to: mention.from - returns + text.length };
	});
}

function commonStart(one: string, other: string): number {
	const limit = Math.min(one.length, other.length);
	let at = 0;
	while (at < limit && one.charCodeAt(at) === other.charCodeAt(at)) at++;
	return at;
}

function commonEnd(one: string, other: string, start: number): number {
	const limit = Math.min(one.length, other.length) - start;
	let length = 0;
	while (length < limit && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) length++;
	return length;
}
