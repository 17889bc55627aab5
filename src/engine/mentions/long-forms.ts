import type { Range } from '../text/range';

/**
 * What a text says a short form stands for, where it stands beside it: "long form (SF)" or "SF (long form)". Null if it says nothing.
 * The method of Schwartz and Hearst (2003): the letters of the short form are looked for in the words before it, from the last to the
 * first, and its first letter must begin a word. The long form is cut off at a bracket and at the start of the sentence.
 * @param at where the short form stands in the text.
 */
export function findLongForm(text: string, at: Range): string | null {
	const short = text.slice(at.from, at.to);
	// The short form may stand in bold or in quotes.
	const before = text.slice(Math.max(0, at.from - 200), at.from).replace(MARKS_AT_END, '');
	const after = text.slice(at.to, at.to + 200).replace(MARKS_AT_START, '');
	if (before.endsWith('(') && /^[^()\n]{0,20}\)/.test(after)) return longFormBefore(short, lastWords(before.slice(0, -1), short));
	const inside = /^\s?\(([^()\n]{3,120})\)/.exec(after)?.[1];
	return inside === undefined ? null : longFormBefore(short, lastWords(inside, short));
}

const MARKS_AT_END = /[*_"“”‘’]{1,4}$/;
const MARKS_AT_START = /^[*_"“”‘’]{1,4}/;
const BREAKS = new Set('().;:!?\n');

/** As many words as a long form may have: five more than its short form has letters, or twice as many, whichever is less. */
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
