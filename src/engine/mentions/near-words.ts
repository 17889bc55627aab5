import { foldName } from '../lexicon/fold';
import type { Range } from '../note/range';
import { basesOf } from './plurals';

const AROUND = 240;

/** Words that stand in texts of every kind, folded. */
const EMPTY = new Set(
	'ABOUT AFTER ALSO AMONG AND ANOTHER ANY ARE BEEN BEFORE BETWEEN BOTH BUT CAN COULD DOES EACH EVERY FOR FROM HAD HAS HAVE HER HERE HIM HIS HOW INTO ITS LESS LIKE MAKE MANY MAY MORE MOST MUST NOT ONE ONLY OTHER OUR OUT OVER SAME SEE SHOULD SOME SUCH THAN THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE THROUGH UNDER UNTIL USE USED USES WAS WELL WERE WHAT WHEN WHERE WHETHER WHICH WHILE WHO WHOSE WHY WILL WITH WITHIN WITHOUT WOULD YOU YOUR'.split(' '),
);

/** The words of a text that say something, in small letters, in order; of several forms of a word the first. */
export function tellingWords(text: string): string[] {
	const words = text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu) ?? [];
	const seen = new Set<string>();
	return words.flatMap((word) => {
		if (word.length < 3 || EMPTY.has(word.toUpperCase())) return [];
		const forms = formsOfWord(word);
		if (forms.some((form) => seen.has(form))) return [];
		for (const form of forms) seen.add(form);
		return [word.toLowerCase()];
	});
}

/** What a word may be, folded: itself, and what it may be the plural of. Two words say the same if they share one. */
export function formsOfWord(word: string): readonly string[] {
	return basesOf(foldName(word));
}

/** The telling words around a range of a text; those of the range are left out. @param first where to begin at the earliest. */
export function nearWords(text: string, { from, to }: Range, first = 0): string[] {
	let start = Math.max(first, from - AROUND);
	let end = Math.min(text.length, to + AROUND);
	// A word that is cut says something else, or nothing.
	while (start > first && start < from && isInWord(text, start)) start++;
	while (end < text.length && end > to && isInWord(text, end)) end--;
	return tellingWords(`${text.slice(start, from)} ${text.slice(to, end)}`);
}

function isInWord(text: string, at: number): boolean {
	return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}
