import { isAcronymIn, isCode, isWholeCode, mayBeSlip } from './codes';
import { initialsOf, isSmallWord, rangeOfLetters, wordsIn, type PlacedWord } from './fold-text';
import { unglued } from './glued';
import { otherNumber } from './numbers';
import { LETTERS, SEARCH_LIMITS, type SearchLimits } from './ranking';
import { singularsOf } from './singulars';
import { editsAllowed, isLongInside, mayBeHalf, mayBeInside, type EditMeter } from './typos';

/** A range in a displayed text: from and to, in UTF-16 code units. */
export type HighlightedRange = readonly [number, number];

/** How a word of a query occurs in a text: as typed, or misspelt. */
export type Spelling = 'typed' | 'misspelt';

/** Where the words of a query occur in a text. */
export interface Highlights {
	/** Sorted and disjoint. */
	readonly ranges: readonly HighlightedRange[];
	/** How each word of the query occurs in it; null if it does not. */
	readonly spellings: readonly (Spelling | null)[];
}

interface Highlight {
	readonly ranges: readonly HighlightedRange[];
	readonly spelling: Spelling;
}

/** Finds words of a query in displayed texts. */
export class Highlighter {
	constructor(
		private readonly meter: EditMeter,
		private readonly limits: Pick<SearchLimits, 'splitPlaces'> = SEARCH_LIMITS,
	) {}

	/**
	 * The places of folded words in a displayed text: a whole word or its beginning if possible, or else misspelt, joined, split or inside a
	 * word. A misspelt word highlights the whole word that it stands for.
	 */
	highlight(text: string, words: readonly string[]): Highlights {
		const placed = wordsIn(text);
		return highlightsOf(words.map((_, i) => this.place(text, placed, words, i)));
	}

	/** The places of folded words in a text as typed: whole words, or, from a few letters on, the beginnings of words. */
	highlightTyped(text: string, words: readonly string[]): Highlights {
		const placed = wordsIn(text);
		return highlightsOf(words.map((word) => placeAtBeginning(text, placed, word, LETTERS.highlighted)));
	}

	private place(text: string, placed: readonly PlacedWord[], words: readonly string[], i: number): Highlight | null {
		const word = words[i] ?? '';
		const begun = placeAtBeginning(text, placed, word, isWholeCode(word, i, words.length) ? Infinity : 1);
		if (begun || isSmallWord(word)) return begun;
		const others = [`${words[i - 1] ?? ' '}${word}`, `${word}${words[i + 1] ?? ' '}`, ...otherNumber(word)];
		const joined = placed.find((one) => others.includes(one.word));
		if (joined) return typed([[joined.from, joined.to]]);
		const singulars = singularsOf(word);
		const single = singulars.length > 0 ? placed.find((one) => singulars.includes(one.word)) : undefined;
		if (single) return typed([[single.from, single.to]]);
		const isLast = i > 0 && i === words.length - 1;
		return placeInside(text, placed, word) ?? placeOfSplit(text, placed, word) ?? placeOfGlued(placed, word)
			?? this.placeOfSlip(text, placed, word, isLast) ?? placeOfInitials(text, placed, word) ?? this.placeOfMisspeltSplit(text, placed, word);
	}

	/** The word closest to a misspelt one. */
	private placeOfSlip(text: string, placed: readonly PlacedWord[], word: string, isLast: boolean): Highlight | null {
		const isShort = isLast && word.length === LETTERS.lastSlip;
		const most = isShort ? 1 : editsAllowed(word);
		if (most === 0 || isCode(word)) return null;
		let best: { one: PlacedWord; edits: number } | null = null;
		for (const one of placed) {
			if (isShort && (one.word.length < LETTERS.half || one.word.charCodeAt(0) !== word.charCodeAt(0))) continue;
			const { whole, half } = this.meter.measure(word, one.word, most);
			const edits = Math.min(whole, isShort || mayBeHalf(word, one.word, isLast) ? half + 0.5 : Infinity);
			if (edits < (best?.edits ?? Infinity) && isSlip(text, one, word)) best = { one, edits };
		}
		return best && { ranges: [[best.one.from, best.one.to]], spelling: 'misspelt' };
	}

	/** The closest pair of words for two that were typed as one, one of them misspelt. */
	private placeOfMisspeltSplit(text: string, placed: readonly PlacedWord[], word: string): Highlight | null {
		if (word.length < LETTERS.split || placed.length > this.limits.splitPlaces) return null;
		let best: { pair: readonly PlacedWord[]; edits: number } | null = null;
		for (let at = LETTERS.splitPart; at <= word.length - LETTERS.splitPart; at++) {
			const [left, right] = [word.slice(0, at), word.slice(at)].map((part) => this.nearest(text, placed, part));
			if (!left || !right || left.one === right.one || (left.edits > 0 && right.edits > 0)) continue;
			const edits = left.edits + right.edits;
			if (edits < (best?.edits ?? Infinity)) best = { pair: [left.one, right.one], edits };
		}
		return best && { ranges: best.pair.map(({ from, to }) => [from, to]), spelling: 'misspelt' };
	}

	private nearest(text: string, placed: readonly PlacedWord[], word: string): { one: PlacedWord; edits: number } | null {
		const most = word.length >= LETTERS.splitMisspelt ? editsAllowed(word) : 0;
		let best: { one: PlacedWord; edits: number } | null = null;
		for (const one of placed) {
			const edits = this.meter.measure(word, one.word, most).whole;
			if (edits < (best?.edits ?? Infinity) && (edits === 0 || isSlip(text, one, word))) best = { one, edits };
		}
		return best;
	}
}

function isSlip(text: string, one: PlacedWord, word: string): boolean {
	return mayBeSlip(word, one.word, () => isAcronymIn(text, one));
}

function typed(ranges: readonly HighlightedRange[]): Highlight {
	return { ranges, spelling: 'typed' };
}

function highlightsOf(places: readonly (Highlight | null)[]): Highlights {
	return { ranges: united(places.flatMap((place) => place?.ranges ?? [])), spellings: places.map((place) => place?.spelling ?? null) };
}

/** The typed word, or, if that has at least `least` letters, one that begins with it. */
function placeAtBeginning(text: string, placed: readonly PlacedWord[], word: string, least: number): Highlight | null {
	const whole = placed.find((one) => one.word === word);
	const begun = whole ?? (word.length < least ? undefined : placed.find((one) => one.word.startsWith(word)));
	return begun ? typed([rangeOfLetters(text, begun, 0, word.length)]) : null;
}

/** Two words that were typed as one, the second perhaps incomplete. */
function placeOfSplit(text: string, placed: readonly PlacedWord[], word: string): Highlight | null {
	if (word.length < LETTERS.split) return null;
	for (const [i, left] of placed.entries()) {
		const rest = word.slice(left.word.length);
		if (left.word.length < LETTERS.splitPart || rest.length < LETTERS.splitPart || !word.startsWith(left.word)) continue;
		const right = placed.find((one, j) => j !== i && one.word.startsWith(rest));
		if (right) return typed([[left.from, left.to], rangeOfLetters(text, right, 0, rest.length)]);
	}
	return null;
}

function placeInside(text: string, placed: readonly PlacedWord[], word: string): Highlight | null {
	if (!mayBeInside(word)) return null;
	for (const one of placed) {
		const at = one.word.indexOf(word);
		if (at > 0 && isLongInside(word, one.word)) return typed([rangeOfLetters(text, one, at, at + word.length)]);
	}
	return null;
}

/** A word behind a prefix that is not there. */
function placeOfGlued(placed: readonly PlacedWord[], word: string): Highlight | null {
	const rests = unglued(word).flatMap((rest) => [rest, ...singularsOf(rest)]);
	const found = rests.length > 0 ? placed.find((one) => rests.includes(one.word)) : undefined;
	return found ? { ranges: [[found.from, found.to]], spelling: 'misspelt' } : null;
}

/** The first letters of the words whose initials were typed. */
function placeOfInitials(text: string, placed: readonly PlacedWord[], letters: string): Highlight | null {
	if (letters.length < LETTERS.initialsAmongWords || letters.length > placed.length) return null;
	if (!initialsOf(placed.map(({ word }) => word).join(' ')).includes(letters)) return null;
	const counted = letters.length === placed.length ? placed : placed.filter(({ word }) => !isSmallWord(word) && word !== 'A');
	return typed(counted.map((one) => rangeOfLetters(text, one, 0, 1)));
}

/** Merges overlapping ranges into sorted, disjoint ones. */
function united(ranges: readonly HighlightedRange[]): HighlightedRange[] {
	const all: HighlightedRange[] = [];
	for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
		const last = all[all.length - 1];
		if (last && from < last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)];
		else if (from < to) all.push([from, to]);
	}
	return all;
}
