import { standsFor } from '../derived-names';
import { withoutEnd } from '../facts/keys';

/** Whether a text is a short form in capitals or with digits: "HMO", "InEK", "G-BA", "837P", "CMS 1500". */
export function isAcronym(text: string): boolean {
	if (text.length < 2 || text.length > 14) return false;
	// Most words are told by their first two letters: "Network", "of".
	const second = text.charCodeAt(1);
	if (second >= 97 && second <= 122 && !/[A-Z\d\u0080-\uffff]/.test(text.slice(2))) return false;
	if (!/^[\p{L}\p{N}&./+-]+(?: \d{1,4})?$/u.test(text) || text.startsWith('.') || /^\d+\.\d/.test(text)) return false;
	const [capitals = 0, digits = 0, letters = 0] = [/\p{Lu}/gu, /\d/g, /\p{L}/gu].map((kind) => text.match(kind)?.length ?? 0);
	return (capitals > 1 || (capitals > 0 && digits > 0)) && capitals + digits >= (letters + digits) * 0.4;
}

/** What the right side of a short form begins with, and what is left of it. */
interface LongForm {
	readonly long: string;
	readonly rest: string;
}

/** Where a long form may end. */
const ENDS = /[;:(]|[.!]\s|,\s|\s[-\u2013\u2014=]\s|$/g;
const LONGEST = 120;

/**
 * The long form of a short one with which a text begins, if it does: "accountable care organization; a group of ..." for "ACO". First that
 * whose words have the letters as initials; else, as Schwartz and Hearst (2003) do, the shortest that has them in order.
 */
export function longFormIn(short: string, text: string): LongForm | null {
	const isSmall = /^\p{Ll}{2,4}$/u.test(short);
	if (!isSmall && !isAcronym(short)) return null;
	const ends: number[] = [];
	for (const { index } of text.slice(0, LONGEST).matchAll(ENDS)) {
		ends.push(index);
		if (text[index] !== ',') break;
	}
	const cut = (end: number | undefined): LongForm | null => {
		const long = withoutEnd(text.slice(0, end ?? 0), '.,');
		return /\p{Ll}{2}/u.test(long) ? { long, rest: afterLongForm(short, text.slice(end)) } : null;
	};
	const capitals = short.toUpperCase();
	const strict = [...ends].reverse().find((end) => standsFor(capitals, text.slice(0, end)));
	if (strict !== undefined || isSmall) return cut(strict);
	// A participle is no name: "adjusted".
	const loose = ends.find((end) => hasLetters(short, text.slice(0, end)));
	return /^\S+ed$/.test(text.slice(0, loose ?? 0)) ? null : cut(loose);
}

function afterLongForm(short: string, rest: string): string {
	const bracket = rest.startsWith('(') ? rest.slice(1).split(')', 1)[0] : undefined;
	const behind = (bracket === short ? rest.slice(short.length + 2) : rest).replace(/^[\s.,;:=\u2013\u2014-]+/, '');
	return /^\([^()]*\)$/.test(behind) ? behind.slice(1, -1) : behind;
}

/** Whether the letters of a short form are in a text, in order, from its first letter on. An X at the end stands for the rest of a word. */
function hasLetters(short: string, text: string): boolean {
	const letters = [...bare(short.replace(/(\p{Lu})s$/u, '$1').replace(/(.)X$/i, '$1'))];
	const words = text.split(/[\s-]+/).filter((word) => word !== '').length;
	if (words > Math.min(letters.length + 5, letters.length * 2) || letters.length < 1) return false;
	const long = bare(text);
	if (long.length <= letters.length || long[0] !== letters[0]) return false;
	let at = -1;
	return letters.every((letter) => (at = long.indexOf(letter, at + 1)) >= 0);
}

function bare(text: string): string {
	return text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
