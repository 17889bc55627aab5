import { foldName } from './fold';
import { basesOf } from './plurals';
import { WordTable } from './word-table';
import type { Range } from './range';
import { ASCII, CharacterKind } from './characters';

/** How many code units on either side of a place are looked at. */
const AROUND = 240;

/** Words that stand in texts of every kind, folded. */
const STOP_WORDS = new Set(
	('ABOUT AFTER ALSO AMONG AND ANOTHER ANY ARE BEEN BEFORE BETWEEN BOTH BUT CAN COULD DOES EACH EVERY FOR FROM HAD HAS HAVE ' +
		'HER HERE HIM HIS HOW INTO ITS LESS LIKE MAKE MANY MAY MORE MOST MUST NOT ONE ONLY OTHER OUR OUT OVER SAME SEE SHOULD ' +
		'SOME SUCH THAN THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE THROUGH UNDER UNTIL USE USED USES WAS WELL WERE WHAT ' +
		'WHEN WHERE WHETHER WHICH WHILE WHO WHOSE WHY WILL WITH WITHIN WITHOUT WOULD YOU YOUR').split(' '),
);

/** A word in small letters, and the forms by which it is compared; a stop word has none. */
interface ContentWord {
	readonly lower: string;
	readonly forms: readonly string[];
}

/** Cached, since the same few thousand words surround all names. */
const FORMS = new WordTable((word): ContentWord => {
	return { lower: word.toLowerCase(), forms: STOP_WORDS.has(word.toUpperCase()) ? [] : formsOfWord(word) };
}, 10_000);

/** The content words of a text (all but stop words and short ones), in small letters, in order; of several forms of a word the first. */
export function contentWords(text: string): string[] {
	const words: string[] = [];
	const seen = new Set<string>();
	const add = (source: string, from: number, to: number): void => {
		if (to - from < 3) return;
		const { lower, forms } = FORMS.at(source, from, to);
		if (forms.length === 0 || forms.some((form) => seen.has(form))) return;
		for (const form of forms) seen.add(form);
		words.push(lower);
	};
	if (/[\u0080-\uffff]/.test(text)) {
		for (const word of text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu) ?? []) add(word, 0, word.length);
	} else forEachPlainWord(text, add);
	return words;
}

/** The words of a text that has ASCII characters alone. */
function forEachPlainWord(text: string, visit: (text: string, from: number, to: number) => void): void {
	for (let from = 0; from < text.length; from++) {
		let to = from;
		while (isPlainLetter(text.charCodeAt(to))) to++;
		visit(text, from, to);
		from = to;
	}
}

function isPlainLetter(code: number): boolean {
	return ASCII[code] === CharacterKind.Word && code !== 95;
}

/** What a word may be, folded: itself, and what it may be the plural of. Two words say the same if they share one. */
export function formsOfWord(word: string): readonly string[] {
	return basesOf(foldName(word));
}

/**
 * The content words around a range of a text; those of the range are left out.
 * @param first where to begin at the earliest. @param around how many code units on either side are looked at.
 */
export function contentWordsAround(text: string, { from, to }: Range, first = 0, around = AROUND): string[] {
	let start = Math.max(first, from - around);
	let end = Math.min(text.length, to + around);
	// A truncated word means something else, or nothing.
	while (start > first && start < from && isInWord(text, start)) start++;
	while (end > to && isInWord(text, end)) end--;
	return contentWords(`${text.slice(start, from)} ${text.slice(to, end)}`);
}

function isInWord(text: string, at: number): boolean {
	return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}
