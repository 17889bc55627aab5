import { CharacterKind, kindOf } from '../text/characters';
import { wordEnd } from './word-end';

/** A word that a text writes in parts: at a hyphen, over the end of a line, at the dots of initials, or at marks of HTML. */
interface JoinedWord {
	/** The parts, one behind the other. */
	readonly text: string;
	/** Where the last part ends, in UTF-16 code units; the dot behind the last of some initials belongs to it. */
	readonly to: number;
	/** Whether dots part it: `M.D.` */
	readonly isDotted: boolean;
}

const [LINE_END, RETURN, BLANK, HYPHEN, DOT, LESS, SOFT_HYPHEN] = [10, 13, 32, 45, 46, 60, 0xad];
/** A tag that changes how letters look and parts no word. */
const TAG = /<\/?(?:sub|sup)>/iy;
const BETWEEN_LINES = /[ \t]*\r?\n[ \t>]*/y;

/** Whether the word that ends at an offset may go on behind what stands there. */
export function mayJoin(text: string, to: number): boolean {
	const code = text.charCodeAt(to);
	// The usual case.
	if (code === BLANK) return text.charCodeAt(to - 1) === SOFT_HYPHEN;
	return code === HYPHEN || code === DOT || code === LESS || code === 0x2010 || code === 0x2011 || text.charCodeAt(to - 1) === SOFT_HYPHEN;
}

/** The word that the word at a range and what follows it are together; null if they are none. */
export function joinedAt(text: string, from: number, to: number): JoinedWord | null {
	const code = text.charCodeAt(to);
	if (code === DOT) return initialsAt(text, from, to);
	return code === LESS ? taggedAt(text, from, to) : hyphenedAt(text, from, to);
}

/** `co-pay`, and `hypo-` at the end of a line with `thermia` on the next. Two numbers are a span, not one number. */
function hyphenedAt(text: string, from: number, to: number): JoinedWord | null {
	let start = text.charCodeAt(to - 1) === SOFT_HYPHEN ? to : to + 1;
	const after = text.charCodeAt(start);
	if (after === LINE_END || after === RETURN) {
		BETWEEN_LINES.lastIndex = start;
		start += BETWEEN_LINES.exec(text)?.[0].length ?? 0;
		if (!/[\p{Ll}\p{Lo}]/u.test(text.charAt(start))) return null;
	} else if (start === to) return null;
	if (start >= text.length || kindOf(text, start) !== CharacterKind.Word || (isDigit(text, to - 1) && isDigit(text, start))) return null;
	const end = wordEnd(text, start, text.length);
	const joined = text.slice(from, to) + text.slice(start, end);
	const isOther = to - from === 2 && after !== LINE_END && after !== RETURN && isOtherClosed(joined);
	return isOther ? null : { text: joined, to: end, isDotted: false };
}

/** Words that are others with a hyphen inside: to re-sign is not to resign. */
const STEMS =
	'act cover create creation count dress form lay lease mark move pair place present press serve sign sort sound store treat view';
// Bounded: a list of ours.
const OTHER_CLOSED = new RegExp(`^(?:re(?:${STEMS.replaceAll(' ', '|')})(?:s|ed|ing|ation)?|co-?op|un-?ionized)$`, 'i');

/** Whether a word means another thing than the same with a hyphen inside. */
export function isOtherClosed(word: string): boolean {
	return OTHER_CLOSED.test(word);
}

/** `M.D.`, `U.S.`, `Ph.D.`: two letters or more with a dot behind each but perhaps the last. */
function initialsAt(text: string, from: number, to: number): JoinedWord | null {
	if (to - from > 2 || isDigit(text, from) || text.charCodeAt(from - 1) === DOT) return null;
	let letters = text.slice(from, to);
	let at = to;
	while (text.charCodeAt(at) === DOT && /\p{L}/u.test(text.charAt(at + 1)) && !isWordAt(text, at + 2)) {
		letters += text.charAt(at + 1);
		at += 2;
	}
	if (at === to) return null;
	// A dot with something right behind it is that of another thing: an address, a file.
	if (text.charCodeAt(at) === DOT && !isWordAt(text, at + 1)) at++;
	// Small initials with dots are those of an order: p.o. is PO.
	return { text: letters.toUpperCase(), to: at, isDotted: true };
}

/** `CO<sub>2</sub>`, `21<sup>st</sup>`. */
function taggedAt(text: string, from: number, to: number): JoinedWord | null {
	let letters = text.slice(from, to);
	let end = to;
	for (let at = to; ; ) {
		TAG.lastIndex = at;
		const tag = TAG.exec(text);
		if (!tag) break;
		at += tag[0].length;
		if (!isWordAt(text, at)) continue;
		const next = wordEnd(text, at, text.length);
		// A power is no number of more digits.
		if (isDigit(text, to - 1) && isDigit(text, at)) return null;
		letters += text.slice(at, next);
		at = end = next;
	}
	return end === to ? null : { text: letters, to: end, isDotted: false };
}

/** Whether nothing but such tags stands between two offsets, at least one. */
export function areTags(text: string, from: number, to: number): boolean {
	let at = from;
	while (at < to) {
		TAG.lastIndex = at;
		const tag = TAG.exec(text);
		if (!tag) return false;
		at += tag[0].length;
	}
	return at === to && to > from;
}

function isWordAt(text: string, at: number): boolean {
	return at < text.length && kindOf(text, at) === CharacterKind.Word;
}

function isDigit(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 48 && code < 58;
}
