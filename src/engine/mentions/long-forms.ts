import type { Range } from '../text/range';

/**
 * The expansion of a short form, if a text gives it next to it: "long form (SF)" or "SF (long form)"; null otherwise. The method of
 * Schwartz and Hearst (2003): the letters of the short form are matched in the words before it, from the last to the first, and its first
 * letter must begin a word. The long form does not extend beyond a bracket or the start of the sentence.
 * @param at the place of the short form in the text.
 */
export function findLongForm(text: string, at: Range): string | null {
	const short = text.slice(at.from, at.to);
	// The short form may be in bold or in quotes.
	const before = text.slice(Math.max(0, at.from - 200), at.from).replace(MARKS_AT_END, '');
	const after = text.slice(at.to, at.to + 200).replace(MARKS_AT_START, '');
	if (before.endsWith('(') && /^[^()\n]{0,20}\)/.test(after)) return longFormBefore(short, lastWords(before.slice(0, -1), short));
	const inside = /^\s?\(([^()\n]{3,120})\)/.exec(after)?.[1];
	return inside === undefined ? null : longFormBefore(short, lastWords(inside, short));
}

const MARKS_AT_END = /[*_"“”‘’]{1,4}$/;
const MARKS_AT_START = /^[*_"“”‘’]{1,4}/;
const BREAKS = new Set('().;:!?\n');

/** The longest allowed long form, in words: five more than the short form has letters, or twice as many, whichever is less. */
function lastWords(text: string, short: string): string {
	let start = text.length;
	while (start > 0 && !BREAKS.has(text.charAt(start - 1))) start--;
	const words = text.slice(start).trim().split(/\s+/);
	return words.slice(-Math.min(short.length + 5, short.length * 2)).join(' ');
}

function longFormBefore(short: string, words: string): string | null {
	const letters = short.replace(/[^\p{L}\p{N}]/gu, '').replace(/s$/, '').toLowerCase();
	const text = words.toLowerCase();
	let at = text.length - 1;
	for (let i = letters.length - 1; i >= 0; i--) {
		const letter = letters.charAt(i);
		while (at >= 0 && !(text.charAt(at) === letter && (i > 0 || !isLetter(text.charAt(at - 1))))) at--;
		if (at < 0) return null;
		at--;
	}
	const found = words.slice(at + 1).trim();
	return found.length > short.length && found.includes(' ') ? found : null;
}

function isLetter(char: string): boolean {
	return /[\p{L}\p{N}]/u.test(char);
}
