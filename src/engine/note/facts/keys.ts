import { plainText } from '../../text/plain-text';
import { own } from '../../text/range';

/** What may be a mark, or a blank too many. An underscore between letters is neither. */
const MARK = /[`*=~[\]<>$%\\!#^{:：]|[^\S ]| {2}|^[ _]|[ _]$|[^A-Za-z0-9]_|_[^A-Za-z0-9]/;
const LINE_BREAK = /<br\s{0,9}\/?>/gi;
const ATTRIBUTE_LIST = /\{:?\s{0,9}[.#][^{}]*\}\s*$/;
const FIRST_MARKS = /^[*~=`\s]+/;
/** "2. Dose", "(2) Dose", "2.1 Dose", but neither "1.5 mg" nor "340B". */
const NUMBER =
	/^(?:\(?\d{1,2}[.)]\s*(?=\p{L})|\d{1,2}\.[\d.]{1,8}\s+(?=\p{Lu}\p{Ll}|\p{Lo})|[\d一二三四五六七八九十]{1,3}、\s*(?=\S))/u;

/** A key as readers see it, without its marks, attribute list and closing colon; a line break in it is a blank. */
export function readKey(markdown: string): string {
	if (!MARK.test(markdown)) return own(markdown);
	const text = plainText(markdown.replace(LINE_BREAK, ' ').replace(ATTRIBUTE_LIST, ''));
	return own(withoutEnd(text.replace(FIRST_MARKS, ''), '*~=`:：'));
}

/** Short words, and those without a vowel, are taken for abbreviations, too. */
const ABBREVIATION = /^(?:etc|usw|approx|incl|inkl|evtl|resp|max|min|vol|fig|abb|tab|ref|dept|inc|corp|est)$/i;

/** A key without the full stop at its end, unless that belongs to the last word: an abbreviation, an initial, a number. */
export function withoutStop(key: string): string {
	if (!key.endsWith('.') || key.endsWith('..')) return key;
	const word = key.slice(key.lastIndexOf(' ') + 1, -1);
	const isShort = /^[\p{L}\p{M}'’-]*$/u.test(word) ? word.length < 3 || /^[b-df-hj-np-tv-xz]*$/i.test(word) || ABBREVIATION.test(word) : !/[)"”’]$/.test(word);
	return isShort ? key : key.slice(0, -1);
}

/** A text without the signs and blanks at its end. A pattern would look for the end from each of them in a row. */
export function withoutEnd(text: string, signs: string): string {
	let end = text.length;
	while (end > 0 && (signs.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
	return text.slice(0, end);
}

/** A key without the number before it, by which its author counts. */
export function withoutNumber(key: string): string {
	return '(0123456789一二三四五六七八九十'.includes(key.charAt(0)) ? key.replace(NUMBER, '') : key;
}

/** A key for comparison: letter case, blanks, hyphens and underscores are ignored. */
export function foldKey(key: string): string {
	return key.normalize('NFC').toUpperCase().replace(/[\s_\u2010-\u2015-]+/g, '');
}
