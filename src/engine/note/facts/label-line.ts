import { firstWithin } from '../visible-lines';
import type { Scan } from '../prose';
import { readKey, withoutNumber } from './keys';
import { isLabelKey } from './label-key';

/** How far from the start of its line a label ends at most. */
const REACH = 90;

/** How many code units may stand in the marks of a label. */
const LONGEST_WRITTEN = 74;
const MOST_BLANKS = 8;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
const PICTURE = /^\p{Extended_Pictographic}\ufe0f?\s*/u;
/** `Onset: sudden`, `[[Onset]]: sudden`. */
const PLAIN = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)?([\p{L}\p{N}][^:：*=[\]|<>`"\n]*|\[\[[^[\]\n]+\]\])(?::(?=\s|$)|：)/u;
/** A further label on the line of one with marks: `**Age**: 40 | **Sex**: F`. */
const NEXT = /[\s|](\*\*|__)(?=[^\s*_])[^*_\n:：]{1,70}(?:[:：]\1|\1\s?[:：])/gu;
/** What is seen in place of its source, so that a colon in it is none of the author's. */
const OPAQUE = new Set<string>(['comment', 'math', 'template', 'url', 'html', 'field-key', 'image', 'embed']);

/** A label at the beginning of a line. */
export interface Label {
	readonly key: string;
	/** Whether marks of emphasis make it one. */
	readonly isMarked: boolean;
	readonly from: number;
	/** Where what stands behind it begins. */
	readonly to: number;
}

/** A label as written. */
type Written = Pick<Label, 'key' | 'isMarked' | 'to'>;

/** Tells which lines of a note begin with a label. It is quick where lines are asked for in their order. */
export class LabelReader {
	private readonly hasWide: boolean;
	/** The first colon behind an offset. */
	private colon = -1;
	private since = 0;

	constructor(private readonly scan: Scan) {
		this.hasWide = scan.text.includes('：');
	}

	/** Whether there may be a label between two offsets. */
	hasColon(from: number, to: number): boolean {
		return this.colonBehind(from, to) >= 0;
	}

	/** The label at the beginning of a line. */
	read(from: number, to: number): Label | null {
		const { text, spans } = this.scan;
		const reach = Math.min(to, from + REACH);
		const colon = this.colonBehind(from, reach);
		if (colon < 0 || text.charCodeAt(colon + 1) === COLON) return null;
		const match = readMarked(text, from, reach) ?? readPlain(text, from, colon, reach);
		if (!match || match.key.endsWith(':')) return null;
		const end = match.to;
		if (text.charCodeAt(end) === COLON || text.startsWith('//', end)) return null;
		const key = withoutNumber(readKey(match.key));
		if (!isLabelKey(key)) return null;
		for (let i = firstWithin(spans, from); i < spans.length && (spans[i]?.from ?? 0) < end; i++) {
			if (OPAQUE.has(spans[i]?.kind ?? '')) return null;
		}
		return { key, isMarked: match.isMarked, from, to: end };
	}

	/** The further labels with marks on a line, behind the one that ends at an offset. */
	readFurther(from: number, to: number): Label[] {
		if (!this.hasColon(from, to)) return [];
		const rest = this.scan.text.slice(from, to);
		if (!rest.includes('**') && !rest.includes('__')) return [];
		const found: Label[] = [];
		for (const { index } of rest.matchAll(NEXT)) {
			const label = this.read(from + index + 1, to);
			if (label?.isMarked) found.push({ ...label, from: from + index });
		}
		return found;
	}

	/** Where the first colon stands; -1 if there is none. */
	private colonBehind(from: number, to: number): number {
		if (this.hasWide) {
			for (let at = from; at < to; at++) if (isColon(this.scan.text, at)) return at;
			return -1;
		}
		if (from < this.since || this.colon < from) {
			const at = this.scan.text.indexOf(':', from);
			this.colon = at < 0 ? Infinity : at;
			this.since = from;
		}
		return this.colon < to ? this.colon : -1;
	}
}

/** A label in marks of emphasis, with a colon either inside or behind. */
function readMarked(text: string, from: number, to: number): Written | null {
	const start = from + pictureLength(text, from);
	const marks = text.charAt(start);
	let open = start;
	while (open < to && text[open] === marks) open++;
	const length = open - start;
	if (marks === '=' ? length !== 2 : (marks !== '*' && marks !== '_') || length > 3) return null;
	if (isBlank(text, open) || '*_='.includes(text.charAt(open))) return null;
	const close = text.indexOf(text.slice(start, open), open + 1);
	if (close < 0 || close + length > to || close - open > LONGEST_WRITTEN) return null;
	let end = withoutBlank(text, close);
	const isInside = isColon(text, end - 1);
	if (isInside) end = withoutBlank(text, end - 1);
	const behind = isColon(text, close + length) ? close + length : isBlank(text, close + length) ? close + length + 1 : -1;
	const isBehind = behind >= 0 && behind < to && isColon(text, behind);
	if (isInside === isBehind || end <= open) return null;
	return { key: text.slice(open, end), isMarked: true, to: isBehind ? behind + 1 : close + length };
}

/** A label without marks, or that is a link. */
function readPlain(text: string, from: number, colon: number, to: number): Written | null {
	const next = text.charAt(colon + 1);
	const isLink = text.startsWith('[[', from);
	if (!isLink && ((text.charCodeAt(colon) === COLON && next !== '' && next.trim() !== '') || hasManyWords(text, from, colon))) return null;
	const match = PLAIN.exec(text.slice(from, isLink ? to : colon + 2 > to ? to : colon + 2));
	return match && { key: match[1] ?? '', isMarked: false, to: from + match[0].length };
}

/** Whether there are more words than in any label with a picture and a number before it. */
function hasManyWords(text: string, from: number, to: number): boolean {
	let words = 0;
	for (let at = from; at < to; at++) if (isBlank(text, at) && !isBlank(text, at + 1)) words++;
	return words > MOST_BLANKS;
}

/** The length of a picture before a label, with the blanks behind it. */
function pictureLength(text: string, from: number): number {
	return text.charCodeAt(from) < 0xa0 ? 0 : (PICTURE.exec(text.slice(from, from + 12))?.[0].length ?? 0);
}

function isColon(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === COLON || code === WIDE_COLON;
}

function isBlank(text: string, at: number): boolean {
	return text[at] === ' ' || text[at] === '\t';
}

function withoutBlank(text: string, end: number): number {
	return isBlank(text, end - 1) ? end - 1 : end;
}
