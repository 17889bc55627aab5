import { firstWithin } from '../visible-lines';
import type { Scan } from '../prose';
import { readKey, withoutNumber } from './keys';
import { isLabelKey } from './label-key';

/** How far from the start of its line a label ends at most. */
const REACH = 90;

/** `**Onset**: sudden`, `**Onset:** sudden`, with any marks of emphasis. */
const MARKED =
	/^(?:\p{Extended_Pictographic}\ufe0f?\s*)?(\*{1,3}|_{1,3}|==)(?=[^\s*_=])([^\n]{1,70}?)\s?([:：]?)\s?\1\s?([:：]?)/u;
/** `Onset: sudden`, `[[Onset]]: sudden`. */
const PLAIN = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)?([\p{L}\p{N}][^:：*=[\]|<>`"\n]*|\[\[[^[\]\n]+\]\])(?::(?=\s|$)|：)/u;
/** A further label on the line of one with marks: `**Age**: 40 | **Sex**: F`. */
const NEXT = /[\s|](\*\*|__)(?=[^\s*_])[^*_\n:：]{1,70}(?:[:：]\1|\1\s?[:：])/gu;
/** Characters below are none that a picture may begin with. */
const FIRST_PICTURE = 0xa0;
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

/** A label as written, and where it ends on its line. */
type Written = Pick<Label, 'key' | 'isMarked' | 'to'>;

/** Tells which lines of a note begin with a label. It is quick where lines are asked for in their order. */
export class LabelReader {
	private readonly colons = /[:：]/g;
	/** The first colon behind an offset. */
	private colon = -1;
	private since = 0;

	constructor(private readonly scan: Scan) {}

	/** Whether there may be a label between two offsets. */
	hasColon(from: number, to: number): boolean {
		return this.colonBehind(from, to) >= 0;
	}

	/** The label at the beginning of a line. */
	read(from: number, to: number): Label | null {
		const { text, spans } = this.scan;
		const reach = Math.min(to, from + REACH);
		const colon = this.colonBehind(from, reach);
		if (colon < 0 || text[colon + 1] === ':') return null;
		const head = text.slice(from, reach);
		const match = readMarked(head) ?? readPlain(head, colon - from);
		if (!match || match.key.endsWith(':')) return null;
		const end = from + match.to;
		if (text[end] === ':' || text.startsWith('//', end)) return null;
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
		if (from < this.since || this.colon < from) {
			this.colons.lastIndex = from;
			this.colon = this.colons.exec(this.scan.text)?.index ?? Infinity;
			this.since = from;
		}
		return this.colon < to ? this.colon : -1;
	}
}

/** A label in marks of emphasis, with a colon either inside or behind. */
function readMarked(head: string): Written | null {
	if (!'*_='.includes(head.charAt(0)) && head.charCodeAt(0) < FIRST_PICTURE) return null;
	const match = MARKED.exec(head);
	return match && match[3] !== match[4] ? { key: match[2] ?? '', isMarked: true, to: match[0].length } : null;
}

/** A label without marks, or that is a link. @param colon where the first colon stands. */
function readPlain(head: string, colon: number): Written | null {
	if (head[colon] === ':' && head.charAt(colon + 1).trim() !== '' && !head.startsWith('[[')) return null;
	const match = PLAIN.exec(head);
	return match && { key: match[1] ?? '', isMarked: false, to: match[0].length };
}
