import { standsFor } from '../derived-names';
import { withoutNumber } from '../facts/keys';
import { oneLine, plainText } from '../../text/plain-text';
import type { Scan } from '../prose';
import { isAcronym, longFormIn } from './short-forms';

const PICTURES_BEFORE = /^[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}]+/u;
const PICTURE = /[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}]/u;
/** Characters below are no pictures. */
const FIRST_PICTURE = 0xa0;
const QUOTED = /^["“„«](.*)["”“»]$/;

/** A text as readers see it, without the pictures at its ends. */
export function readText(markdown: string, labels: Scan['labels']): string {
	const text = plainText(markdown, labels);
	if (text.charCodeAt(0) < FIRST_PICTURE && text.charCodeAt(text.length - 1) < FIRST_PICTURE) return text;
	let end = text.length;
	for (let at = end; at > 0; at = end) {
		const start = at > 1 && text.codePointAt(at - 2) !== text.charCodeAt(at - 2) ? at - 2 : at - 1;
		if (!PICTURE.test(text.slice(start, at))) break;
		end = start;
	}
	return text.slice(0, end).replace(PICTURES_BEFORE, '');
}

/** The marks that may begin a left side and end behind its colon. */
const OPEN_MARKS = /^(?:\*{1,3}|_{1,3}|==|~~)/;

/** Whether a text may be a name: it holds a letter, and another or a digit. */
export function isNameLike(text: string): boolean {
	return /\p{L}/u.test(text) && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text);
}

/** What stands on the left of a definition: its names, the first as it is called. Empty if there is none. */
export function readNames(markdown: string, labels: Scan['labels']): string[] {
	const written = markdown.trim();
	const mark = OPEN_MARKS.exec(written)?.[0] ?? '';
	const closed = mark !== '' && written.indexOf(mark, mark.length) > 0;
	const text = withoutNumber(readText(mark !== '' && !closed ? written.slice(mark.length) : written, labels)).normalize('NFC');
	const spelled = spelledOut(text);
	if (spelled) return spelled;
	const names = text.split(/\s+\/\s+|\s*;\s+|\s+(?:a\.?k\.?a\.?|also known as)\s+/i).flatMap((part) => splitMore(part, written));
	const bare = names.map((name) => oneLine(name).replace(/[:：]$/, '').replace(QUOTED, '$1'));
	return [...new Set(bare.filter((name) => name !== ''))]; // Bounded: the names of one left side.
}

/** The names in "ACO - accountable care organization". */
function spelledOut(text: string): string[] | null {
	const [, short = '', long = ''] = /^([^:]{2,14}?)(?::|\s[-\u2013\u2014=])\s(.+)$/.exec(text) ?? [];
	const found = long === '' ? null : longFormIn(short, long);
	return found?.rest === '' ? [short, found.long] : null;
}

/** The names in "ACO, ACOs", "UCI/UVI", "Write-off (adjustment)". */
function splitMore(part: string, written: string): string[] {
	const bracket = /^(.*\S)\s?\(([^()]{2,})\)$/.exec(part);
	if (bracket) {
		const [, before = '', inside = ''] = bracket;
		// Behind bold words a bracket tells of what kind they are, unless it is the short or the long form; a link in it leads elsewhere.
		const isAside = /[*_]\s*\([^()]*\)$|\(\[[^\]]*\]\([^()]*\)\s?\)$/.test(written.slice(-200)) || /\s(?:or|oder|o|ou)\s/.test(inside);
		const isName = isAcronym(inside) || standsFor(before, inside) || !isAside;
		return splitMore(before, written).concat(isName ? inside.split(/[,;/]\s+/) : []);
	}
	for (const by of [/,\s*/, /\//, /\s+(?:or|oder|o|ou)\s+/]) {
		const parts = part.split(by);
		if (parts.length > 1 && parts.every((one) => isAcronym(one))) return parts;
	}
	return [part];
}

/** A short piece of Markdown about as readers see it, read at a glance: to tell what it is, not to be shown. */
export function glance(markdown: string): string {
	if (!/[*_`=[\]~\\]/.test(markdown)) return markdown.trim();
	// Bounded: the piece is short, and no character is in two of the parts.
	const bare = markdown.replace(/\[\[(?:[^[\]|]*\|)?|\]\]|\[([^[\]]*)\]\([^()]*\)/g, '$1');
	return bare.replace(/[*`~\\]|(?:__?|==)(?![\p{L}\p{N}]*_)/gu, '').trim();
}

/** The first name on a left side, read at a glance. */
export function glanceName(markdown: string): string {
	const name = glance(markdown).replace(PICTURES_BEFORE, '');
	return withoutNumber(/\s[(/]|[,;]\s/.test(name) ? name.split(/\s\(|\s\/\s|[,;]\s/, 1)[0] ?? '' : name);
}
