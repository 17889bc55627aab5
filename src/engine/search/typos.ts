/** How many edits a word may be away: none up to three letters, one from four, two from eight. */
export function editsAllowed(word: string): number {
	return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** The last word of a query may be misspelt from so many letters on if its first is right. */
export const LEAST_SLIP = 3;

/** Whether a misspelt word may be the beginning of a longer one: of fewer letters hardly anything would be left that is right. */
export function mayBeHalf(word: string, isLast: boolean): boolean {
	return word.length >= (isLast ? 4 : 5);
}

/** Whether a word is looked for inside others: few letters stand everywhere, but few signs of a script without blanks do not. */
export function mayBeInside(word: string): boolean {
	return word.length >= 4 || (word.length > 1 && !/^[A-Z0-9]*$/.test(word));
}

/** How many edits lie between a word typed and a word, and between it and the beginning of that word that is nearest; Infinity for more than allowed. */
export interface Edits {
	readonly whole: number;
	readonly half: number;
}

const FAR: Edits = { whole: Infinity, half: Infinity };
const FARTHEST = 99;

/**
 * Counts edits between words: a letter too many, too few or another, and two neighbours exchanged, each letter edited at most once
 * (optimal string alignment, Damerau 1964). Works in rows of its own, and only near the diagonal.
 */
export class EditMeter {
	private rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)] as const;

	/** @param most edits above it are not counted. */
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

	/** Fills the row of one letter typed from the two rows before. @returns the least in it. */
	private fill(at: { typed: string; word: string; i: number; most: number; length: number }, row: Uint8Array, [last, beforeLast]: readonly [Uint8Array, Uint8Array]): number {
		const { typed, word, i, most, length } = at;
		const from = Math.max(1, i - most);
		const to = Math.min(length, i + most);
		const letter = typed.charCodeAt(i - 1);
		const letterBefore = typed.charCodeAt(i - 2);
		row[from - 1] = from === 1 && i <= most ? i : FARTHEST;
		let least = row[from - 1] ?? FARTHEST;
		for (let j = from; j <= to; j++) {
			const other = word.charCodeAt(j - 1);
			let edits = Math.min((last[j] ?? FARTHEST) + 1, (row[j - 1] ?? FARTHEST) + 1, (last[j - 1] ?? FARTHEST) + (letter === other ? 0 : 1));
			if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && letterBefore === other) edits = Math.min(edits, (beforeLast[j - 2] ?? FARTHEST) + 1);
			row[j] = Math.min(edits, FARTHEST);
			if (edits < least) least = edits;
		}
		row[to + 1] = FARTHEST;
		return least;
	}
}
