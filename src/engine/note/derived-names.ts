import { foldName } from '../text/fold';

/** Words that acronyms usually skip. */
const SMALL_WORDS = new Set('a an and as at by de del des du for from in of on or the to with'.split(' '));

/**
 * The names that a title with brackets at its end holds: "Fee-For-Service (FFS)" gives "Fee-For-Service" and, because its letters are
 * the initials, "FFS", and so does "FFS (Fee-For-Service)". "Brand Name (Drugs)" gives "Brand Name" for looking up and searching alone: the
 * qualifier is there because the bare name means other things as well. What the note has among its aliases is no qualifier.
 */
export function deriveNames(title: string, aliases: readonly string[] = []): { readonly text: string; readonly lookUpOnly?: true }[] {
	const open = openingBracket(title);
	if (open <= 0) return [];
	const before = title.slice(0, open).trim();
	const inside = title.slice(open + 1, -1).trim();
	if (before === '') return [];
	const acronym = singular(inside);
	const isAlias = aliases.some((alias) => foldName(alias) === foldName(acronym));
	if (isAlias || standsFor(acronym, before)) return [{ text: before }, { text: acronym }];
	return standsFor(singular(before), inside) ? [{ text: before }, { text: inside }] : [{ text: before, lookUpOnly: true }];
}

/** Where the bracket opens that the last character closes, or -1. */
function openingBracket(title: string): number {
	if (!title.endsWith(')')) return -1;
	let depth = 0;
	for (let at = title.length - 1; at >= 0; at--) {
		if (title[at] === ')') depth++;
		else if (title[at] === '(' && --depth === 0) return at;
	}
	return -1;
}

/** "ACOs" names the same as "ACO". */
function singular(acronym: string): string {
	return /^\p{Lu}{2,}s$/u.test(acronym) ? acronym.slice(0, -1) : acronym;
}

/**
 * Whether the letters of a short form are, in order, initials of a long form. Small words may be skipped, and so may a word after "&" or
 * "and" ("Centers for Medicare & Medicaid Services", CMS). A letter may also be a capital inside a word ("HyperText"). This is the rule of
 * Schwartz and Hearst (2003), narrowed from any letter of a word to its initial and its capitals.
 */
export function standsFor(short: string, long: string): boolean {
	if (short.length < 2 || short.length > 12 || !/^[\p{L}\p{N}&./-]+$/u.test(short) || !/\p{Lu}.*\p{Lu}/u.test(short)) return false;
	const letters = [...short].filter((char) => /\p{L}/u.test(char)).map(fold);
	const digits = short.match(/\p{N}+/gu) ?? [];
	if (!digits.every((number) => long.includes(number))) return false;
	return matchInitials(letters, initialsOf(long));
}

/** The letters of a word that an acronym may use, and whether it may skip the word. */
interface Initials {
	readonly letters: readonly string[];
	readonly optional: boolean;
}

function initialsOf(long: string): Initials[] {
	const words: string[] = long.match(/[\p{L}\p{M}\p{N}'’]+|&/gu) ?? [];
	return words.flatMap((word, i) => {
		if (word === '&' || /^\p{N}+$/u.test(word)) return [];
		const joined = [words[i - 1], words[i + 1]].some((beside) => beside === '&' || beside === 'and');
		const capitals = [...word].slice(1).filter((char) => /\p{Lu}/u.test(char));
		const inner = capitals.length < [...word].length - 1 ? capitals : [];
		return [{ letters: [word.charAt(0), ...inner].map(fold), optional: SMALL_WORDS.has(word.toLowerCase()) || joined }];
	});
}

/** Whether the letters can be taken in order from the words, at least the first of each word that is not optional. */
function matchInitials(letters: readonly string[], words: readonly Initials[]): boolean {
	// How many letters may be used up behind the words looked at so far.
	let used = new Set([0]);
	for (const word of words) {
		const next = new Set<number>();
		for (const count of used) {
			if (word.optional) next.add(count);
			if (letters[count] === word.letters[0]) next.add(count + 1);
			if (word.letters.every((letter, i) => letters[count + i] === letter)) next.add(count + word.letters.length);
		}
		used = next;
	}
	return used.has(letters.length);
}

function fold(letter: string): string {
	return letter.normalize('NFD').charAt(0).toLowerCase();
}
