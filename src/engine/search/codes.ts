import type { PlacedWord } from './fold-text';

/*
 * What is no slip of anything else: 99214 is another visit than 99213, hepatitis D another disease than B. Everything that compares words
 * with errors asks here first.
 */

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * Whether a folded word means what it says to the letter: a word with a digit, of one letter or two, a Roman numeral, or a code, which
 * cannot be spoken.
 */
export function isCode(word: string): boolean {
	if (!/^[A-Z0-9]+$/.test(word)) return /\p{N}/u.test(word);
	return word.length < 3 || /\d/.test(word) || !/[AEIOUY]/.test(word) || ROMAN.test(word);
}

/** Whether a code of a query has to stand there as a whole, since what follows is no rest of it: "type 1 diabetes" is not type 10. */
export function isWholeCode(word: string, place: number, count: number): boolean {
	if (place === count - 1) return false;
	// In "E. coli" and "C. diff" the first letter is short for a genus.
	return /\d/.test(word) || (word.length > 1 ? ROMAN.test(word) : place > 0 && /^[A-Z]$/.test(word));
}

/** Whether a name that begins with a query but for an error has all codes of it; the last may be half typed. */
export function keepsCodes(name: string, words: readonly string[]): boolean {
	const held = name.split(' ');
	return words.every((word, i) => !isCode(word) || held.some((one) => (i === words.length - 1 ? one.startsWith(word) : one === word)));
}

/**
 * Whether a word may be a slip of another one. An acronym is misspelt with its own letters (HIPPA, HEDSI): with others it is another one
 * (SNRI and SSRI, HFrEF and HFpEF).
 */
export function mayBeSlip(typed: string, word: string, isAcronym: () => boolean): boolean {
	if (isCode(typed) || isCode(word)) return false;
	if (word.length > MOST_IN_ACRONYM || !isAcronym()) return true;
	const letters = new Set(typed);
	return letters.size === new Set(word).size && [...word].every((letter) => letters.has(letter));
}

const MOST_IN_ACRONYM = 8;

/** Whether most letters of a word are capitals in a text that is not all in capitals. */
export function isAcronymIn(text: string, { from, to }: Pick<PlacedWord, 'from' | 'to'>): boolean {
	const letters = text.slice(from, to);
	return 2 * letters.replace(/[^A-Z]/g, '').length > letters.length && (!/\s/.test(text) || text !== text.toUpperCase());
}
