import { foldName } from '../text/fold';
import { foldSpelling, mayVary } from '../text/spelling-variants';

/** Accents and other combining marks that belong to no script, and joiners. */
const MARKS = /\p{Script=Inherited}+/gu;
/** Characters inside a word that are ignored: apostrophes, soft hyphens, zero-width blanks. */
const INSIDE_A_WORD = /['\u00ad\u200b\u2060\ufeff]+/g;
/** Letters with a stroke or ligature that is not a combining mark. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
	['Ø', 'O'], ['Ł', 'L'], ['Đ', 'D'], ['Ħ', 'H'], ['Ŧ', 'T'], ['Æ', 'AE'], ['Œ', 'OE'], ['Þ', 'TH'],
]);

/** A word of a text as search compares it, with its place in the displayed text. */
export interface PlacedWord {
	readonly word: string;
	readonly from: number;
	readonly to: number;
}

/** A text as search compares it: as `foldSigns` gives it, each word in one of its spellings. */
export function foldText(text: string): string {
	return foldSpelling(foldSigns(text));
}

/**
 * A text folded as names are, without accents and apostrophes, all other signs replaced with single blanks; its spelling is kept. A text
 * that consists only of signs keeps them, as one word.
 */
export function foldSigns(text: string): string {
	// Fast path: most names are plain letters and digits with single blanks between words.
	if (/^[A-Za-z0-9][A-Za-z0-9 ]*$/.test(text) && !text.includes('  ') && !text.endsWith(' ')) return text.toUpperCase();
	const folded = foldName(text);
	if (!/[^A-Z0-9 ]/.test(folded)) return folded;
	const isPlain = !/[\u0080-\uffff]/.test(folded);
	const letters = isPlain
		? folded.replace(/'/g, '').replace(/[^A-Z0-9]+/g, ' ')
		: foldLetters(text).replace(/^\p{M}+|[^\p{L}\p{N}\p{M}]+\p{M}*/gu, ' ');
	return letters.trim() || folded.replace(/ /g, '');
}

function foldLetters(text: string): string {
	const folded = foldName(text);
	if (!/[\u0080-\uffff]/.test(folded)) return folded.replace(/'/g, '');
	const bare = folded.normalize('NFD').replace(MARKS, '').replace(INSIDE_A_WORD, '');
	return bare.replace(/[ØŁĐĦŦÆŒÞ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

/** The words of a displayed text in order, folded as by `foldText`, with their places. */
export function wordsIn(text: string): PlacedWord[] {
	const isAscii = !/[\u0080-\uffff]/.test(text);
	const words = isAscii ? wordsInAscii(text) : wordsInAny(text);
	const folded = words.length === 0 ? foldText(text) : '';
	if (folded !== '') return [{ word: folded, from: 0, to: text.length }];
	return isAscii && !mayVary(text.toUpperCase()) ? words : words.map((one) => ({ ...one, word: foldSpelling(one.word) }));
}

function wordsInAny(text: string): PlacedWord[] {
	const words: PlacedWord[] = [];
	for (const match of text.matchAll(/(?!ʼ)[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'‘’ʼ\u00ad\u200b-\u200d\u2060\ufeff]*[\p{L}\p{N}\p{M}])?/gu)) {
		// A few letters, such as ŉ, fold to an apostrophe and a letter, and so to two words.
		for (const word of foldSigns(match[0]).split(' ')) words.push({ word, from: match.index, to: match.index + match[0].length });
	}
	return words;
}

function wordsInAscii(text: string): PlacedWord[] {
	const upper = text.toUpperCase();
	const words: PlacedWord[] = [];
	forEachWordInAscii(upper, (from, to, hasApostrophe) => {
		const word = upper.slice(from, to);
		words.push({ word: hasApostrophe ? word.replace(/'/g, '') : word, from, to });
	});
	return words;
}

function forEachWordInAscii(upper: string, visit: (from: number, to: number, hasApostrophe: boolean) => void): void {
	let [from, to] = [-1, 0];
	let hasApostrophe = false;
	for (let at = 0; at <= upper.length; at++) {
		const unit = upper.charCodeAt(at);
		if ((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) {
			if (from < 0) from = at;
			hasApostrophe ||= to < at && to > from;
			to = at + 1;
		} else if (from >= 0 && unit !== 39) {
			visit(from, to, hasApostrophe);
			[from, to, hasApostrophe] = [-1, 0, false];
		}
	}
}

/**
 * Calls with each word that `wordsIn` finds in a text, folded, as a range of a string: most callers need no copy of it. Its spelling is for
 * the caller to fold, who meets most words often.
 */
export function forEachWord(text: string, visit: (source: string, from: number, to: number) => void): void {
	const upper = /[\u0080-\uffff]/.test(text) ? '' : text.toUpperCase();
	let isVisited = false;
	forEachWordInAscii(upper, (from, to, hasApostrophe) => {
		isVisited = true;
		const word = hasApostrophe ? upper.slice(from, to).replace(/'/g, '') : '';
		if (hasApostrophe) visit(word, 0, word.length);
		else visit(upper, from, to);
	});
	if (!isVisited) for (const { word } of wordsIn(text)) visit(word, 0, word.length);
}

/** The same for a text that is already folded. */
export function forEachFoldedWord(folded: string, visit: (source: string, from: number, to: number) => void): void {
	for (let from = 0; from <= folded.length; ) {
		const to = endOfWord(folded, from);
		visit(folded, from, to);
		from = to + 1;
	}
}

/** The range in the displayed text of some of the folded letters of a placed word; never separates a letter from its marks. */
export function rangeOfLetters(text: string, { word, from, to }: PlacedWord, begin: number, stop: number): [number, number] {
	const shown = text.slice(from, to);
	const [first, end] = asSpelt(word, foldSigns(shown), [begin, stop]);
	if (/^[A-Za-z0-9]*$/.test(shown)) return [from + first, Math.min(to, from + end)];
	let at = from;
	let start = from;
	let letters = 0;
	for (const [cluster] of shown.matchAll(/[^]\p{M}*/gu)) {
		if (letters >= end) break;
		if (letters <= first) start = at;
		letters += foldLetters(cluster).length;
		at += cluster.length;
	}
	return [start, at];
}

/** A range of letters of a word, as one of the word in its own spelling. Where that differs, no letter of the other is left out. */
function asSpelt(word: string, spelt: string, [first, end]: [number, number]): [number, number] {
	if (word === spelt) return [first, end];
	let [head, tail] = [0, 0];
	while (head < word.length && word[head] === spelt[head]) head++;
	while (tail < word.length - head && word[word.length - 1 - tail] === spelt[spelt.length - 1 - tail]) tail++;
	const more = spelt.length - word.length;
	const inTail = (at: number): boolean => at > head && at >= word.length - tail;
	const last = inTail(end) ? end + more : spelt.length - tail;
	return [first <= head ? first : inTail(first) ? first + more : head, end <= head ? end : last];
}

const SMALL_WORDS: ReadonlySet<string> = new Set(
	['OF', 'THE', 'AND', 'FOR', 'IN', 'WITH', 'TO', 'AN', 'OR', 'ON', 'BY', 'AT', 'FROM', 'VS', 'VERSUS'],
);
const LONGEST_SMALL_WORD = 6;

/** Whether a folded word only connects others ("of", "and"): definitions and most initials skip it, and a match does not require it. */
export function isSmallWord(word: string): boolean {
	return word.length <= LONGEST_SMALL_WORD && SMALL_WORDS.has(word);
}

/** The initials of a folded name, as people form them: without and with its small words; none for a single word. */
export function initialsOf(folded: string): string[] {
	let [all, main] = ['', ''];
	for (let from = 0; from <= folded.length; ) {
		const to = endOfWord(folded, from);
		const letter = folded.charAt(from);
		all += letter;
		if (!isPassedOver(folded, from, to)) main += letter;
		from = to + 1;
	}
	if (all.length < 2) return [];
	return main === all || main.length < 2 ? [all] : [main, all];
}

/** Whether letters are the initials of a folded name, without or with its small words. @see initialsOf */
export function hasInitials(folded: string, letters: string): boolean {
	let [all, main, wordCount] = [0, 0, 0];
	for (let from = 0; from <= folded.length; wordCount++) {
		const to = endOfWord(folded, from);
		const letter = folded.charCodeAt(from);
		if (all === wordCount && letter === letters.charCodeAt(wordCount)) all++;
		if (main >= 0 && !isPassedOver(folded, from, to)) main = letter === letters.charCodeAt(main) ? main + 1 : -1;
		from = to + 1;
	}
	return wordCount > 1 && letters.length > 1 && ((all === wordCount && all === letters.length) || main === letters.length);
}

function endOfWord(folded: string, from: number): number {
	const blank = folded.indexOf(' ', from);
	return blank < 0 ? folded.length : blank;
}

/** Whether a word of a name contributes no initial. */
function isPassedOver(folded: string, from: number, to: number): boolean {
	if (to - from > 4) return false;
	const word = folded.slice(from, to);
	return word === 'A' || isSmallWord(word);
}
