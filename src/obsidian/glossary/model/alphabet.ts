import { collatorOf, isNoLetter } from '../../../engine';
import type { LetterCount } from './list';

/** A mark of the alphabet along the list. */
export interface LetterMark {
	readonly text: string;
	/** The letter whose heading it leads to; null where nothing is listed under it. */
	readonly letter: string | null;
	readonly count: number;
}

const LATIN = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const OTHERS = '#';
const collator = collatorOf();

/**
 * The alphabet for a list with some letters: one mark for all that is no letter, A to Z if the list has any of these, and the letters that
 * it has beside them, each where the user's language has it.
 */
export function alphabetOf(letters: readonly LetterCount[]): LetterMark[] {
	const [others, listed] = [letters.filter(({ letter }) => isNoLetter(letter)), letters.filter(({ letter }) => !isNoLetter(letter))];
	const isLatin = listed.some(({ letter }) => LATIN.includes(letter));
	const known = new Map(listed.map((one) => [one.letter, one.count]));
	const all = [...new Set([...(isLatin ? LATIN : []), ...known.keys()])].sort((a, b) => collator.compare(a, b));
	const marks = all.map((text): LetterMark => ({ text, letter: known.has(text) ? text : null, count: known.get(text) ?? 0 }));
	if (others.length === 0 && !isLatin) return marks;
	const count = others.reduce((sum, one) => sum + one.count, 0);
	return [{ text: OTHERS, letter: others[0]?.letter ?? null, count }, ...marks];
}

/** The mark at a part of the alphabet's height, from 0 to 1: the last one up to there that leads anywhere, or else the first that does. */
export function markAt(marks: readonly LetterMark[], part: number): LetterMark | null {
	const at = Math.min(Math.max(Math.floor(part * marks.length), 0), marks.length - 1);
	const before = marks.slice(0, at + 1).reverse();
	return [...before, ...marks].find(({ letter }) => letter !== null) ?? null;
}
