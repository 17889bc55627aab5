import { isCode } from './codes';
import { LETTERS } from './ranking';

/** How many edits are allowed for a word: none for short ones, one or two for longer ones. */
export function editsAllowed(word: string): number {
	return word.length >= LETTERS.twoEdits ? 2 : word.length >= LETTERS.edit ? 1 : 0;
}

/**
 * Whether a misspelt word may be the beginning of a longer one, if that begins so. A short one must be most of it, unless other
 * words stand before it: "piles" is no beginning of milestones.
 */
export function mayBeHalf(typed: string, word: string, isLast: boolean): boolean {
	if (typed.length < (isLast ? LETTERS.lastHalf : LETTERS.half) || !beginsSo(typed, word)) return false;
	return isLast || typed.length >= LETTERS.longHalf || typed.length * (typed.length > LETTERS.half ? 2 : 1.7) >= word.length;
}

/** Whether two words have the same first letter, or one has a letter too many before it, or two swapped; no other letter in its place. */
function beginsSo(typed: string, word: string): boolean {
	return typed[0] === word[0] || typed[1] === word[0] || typed[0] === word[1];
}

/** Whether a word is searched for inside others: a few letters occur everywhere, but a few characters of a script without blanks do not. */
export function mayBeInside(word: string): boolean {
	return word.length >= LETTERS.inside || (word.length >= LETTERS.insideOther && !/^[A-Z0-9]*$/.test(word)) || isMixed(word);
}

/** Whether a word is enough of one that contains it to be meant. A code may only be the end of one, as A1C is of HbA1c. */
export function isLongInside(word: string, other: string): boolean {
	if (isCode(word)) return isMixed(word) && other.endsWith(word);
	return word.length * (word.length < LETTERS.longInside ? 2 : 3) >= other.length || !/^[A-Z0-9]*$/.test(word);
}

/** Whether a word is made of letters and digits. */
function isMixed(word: string): boolean {
	return word.length >= LETTERS.acronym && /^(?=.*[A-Z])[A-Z0-9]*\d[A-Z0-9]*$/.test(word);
}

/** The edit distances from a typed word to a whole word, and to the closest prefix of that word; Infinity if more than allowed. */
export interface Edits {
	readonly whole: number;
	readonly half: number;
}

/** Letter `i` of a typed word, and how many letters of the other word it is compared with. */
interface Letter {
	readonly typed: string;
	readonly word: string;
	readonly i: number;
	readonly most: number;
	readonly length: number;
}

const FAR: Edits = { whole: Infinity, half: Infinity };
const FARTHEST = 99;

/**
 * Measures edit distances between words: inserted, deleted or substituted letters, and transpositions of neighbours, each letter edited at
 * most once (optimal string alignment, Damerau 1964). Reuses its rows, and computes only near the diagonal.
 */
export class EditMeter {
	private rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)] as const;

	/** @param most distances above this are not computed. */
	measure(typed: string, word: string, most: number): Edits {
		const length = Math.min(word.length, typed.length + most);
		if (typed.length > 100 || word.length < typed.length - most || most === 0) return typed === word ? { whole: 0, half: 0 } : FAR;
		let [beforeLast, last, row] = this.rows;
		for (let j = 0; j <= length + 1; j++) last[j] = j <= most ? j : FARTHEST;
		for (let i = 1; i <= typed.length; i++) {
			if (this.fill({ typed, word, i, most, length }, row, [last, beforeLast]) > most) return FAR;
			[beforeLast, last, row] = [last, row, beforeLast];
		}
		let half = FARTHEST;
		for (let j = Math.max(0, typed.length - most); j <= length; j++) half = Math.min(half, last[j] ?? FARTHEST);
		const whole = word.length <= length ? (last[word.length] ?? FARTHEST) : FARTHEST;
		return { whole: whole > most ? Infinity : whole, half: half > most ? Infinity : half };
	}

	/** Fills the row of one typed letter from the two previous rows. @returns its minimum. */
	private fill({ typed, word, i, most, length }: Letter, row: Uint8Array, [last, beforeLast]: readonly [Uint8Array, Uint8Array]): number {
		const from = Math.max(1, i - most);
		const to = Math.min(length, i + most);
		const letter = typed.charCodeAt(i - 1);
		const letterBefore = typed.charCodeAt(i - 2);
		row[from - 1] = from === 1 && i <= most ? i : FARTHEST;
		let least = row[from - 1] ?? FARTHEST;
		for (let j = from; j <= to; j++) {
			const other = word.charCodeAt(j - 1);
			const isSwapped = i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && letterBefore === other;
			const swapped = isSwapped ? (beforeLast[j - 2] ?? FARTHEST) + 1 : FARTHEST;
			const replaced = (last[j - 1] ?? FARTHEST) + (letter === other ? 0 : 1);
			const edits = Math.min((last[j] ?? FARTHEST) + 1, (row[j - 1] ?? FARTHEST) + 1, replaced, swapped);
			row[j] = Math.min(edits, FARTHEST);
			if (edits < least) least = edits;
		}
		row[to + 1] = FARTHEST;
		return least;
	}
}
