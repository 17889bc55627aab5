import type { Block, Container } from '../blocks/level';
import { isInside, type Scan } from '../prose';
import { own } from '../../text/range';
import { firstWithin, seen, visible } from '../visible-lines';
import type { Attribute } from './attribute';
import { readKey, withoutEnd, withoutNumber } from './keys';
import { isLabelKey } from './label-key';
import { saysNothing } from './nothing';
import { holds, Outline } from './outline';
import { joined, linesText, readGroup, type Value } from './values';

/** How far from the start of its line a label ends at most. */
const REACH = 90;

/** How many code units may stand in the marks of a label. */
const LONGEST_WRITTEN = 74;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;
const PICTURE = /^\p{Extended_Pictographic}\ufe0f?\s*/u;
/** `Onset: sudden`, `[[Onset]]: sudden`. */
const PLAIN = /^(?:\p{Extended_Pictographic}\ufe0f?\s*)?([\p{L}\p{N}][^:：*=[\]|<>`"\n]*|\[\[[^[\]\n]+\]\])(?::(?=\s|$)|：)/u;
/** A further label on the line of one with marks: `**Age**: 40 | **Sex**: F`. */
const NEXT = /[\s|](\*\*|__)(?=[^\s*_])[^*_\n:：]{1,70}(?:[:：]\1|\1\s?[:：])/gu;
/** What is seen in place of its source, so that a colon in it is none of the author's. */
const OPAQUE = new Set<string>(['comment', 'math', 'template', 'url', 'html', 'field-key', 'image', 'embed']);

interface Label {
	readonly key: string;
	readonly isMarked: boolean;
	readonly from: number;
	/** Where what stands behind it begins. */
	readonly to: number;
}

/**
 * The facts that labels name at the beginning of a line or item: `**Onset**: sudden`, `**Onset:** sudden`, and, as candidates, those
 * without marks. The value is the rest of the line, or else what stands below it.
 */
export function findLabels(scan: Scan): Attribute[] {
	const found: Attribute[] = [];
	const outline = new Outline(scan);
	for (let index = 0; index < scan.blocks.length; index++) {
		const block = scan.blocks[index];
		if (block?.kind === 'paragraph' && !isInside(block, scan.generated)) addLabels(found, scan, index, outline);
	}
	return found;
}

function addLabels(found: Attribute[], scan: Scan, index: number, outline: Outline): void {
	const lines = scan.blocks[index]?.lines ?? [];
	const add = (label: Label, value: Value | null): void => {
		if (!value) return;
		const inside = outline.above(index);
		if (!saysNothing(value.text)) found.push(factOf(scan, label, value, inside));
		outline.open({ key: label.key, from: label.from, to: value.to }, index);
	};
	for (let i = 0; i + 1 < lines.length; ) {
		const to = lines[i + 1] ?? 0;
		let label = readLabel(scan, lines[i] ?? 0, to);
		let end = i + 2;
		// A lone line that begins in small letters is the beginning of a sentence.
		if (label && (label.isMarked || lines.length > 2 || scan.blocks[index]?.container?.kind === 'item' || !/^\p{Ll}/u.test(label.key))) {
			for (const next of label.isMarked ? furtherLabels(scan, label.to, to) : []) {
				add(label, trimmed(scan, label.to, next.from));
				label = next;
			}
			const isOpen = end < lines.length && seen(scan, [label.to, to]) === '';
			while (end + 1 < lines.length && goesOn(scan, lines[end] ?? 0, lines[end + 1] ?? 0, isOpen)) end += 2;
			add(label, valueOf(scan, index, label, [label.to, to, ...lines.slice(i + 2, end)]));
		}
		i = end;
	}
}

/** The further labels with marks on a line, and where each begins. */
function furtherLabels(scan: Scan, from: number, to: number): Label[] {
	const rest = scan.text.slice(from, to);
	if (!rest.includes('**') && !rest.includes('__')) return [];
	const found: Label[] = [];
	for (const { index } of rest.matchAll(NEXT)) {
		const label = readLabel(scan, from + index + 1, to);
		if (label?.isMarked) found.push({ ...label, from: from + index });
	}
	return found;
}

/** What stands between two labels on a line, without the sign that keeps them apart. */
function trimmed(scan: Scan, from: number, to: number): Value | null {
	const written = withoutEnd(scan.text.slice(from, to), '|·•;,–—-');
	const text = visible(scan, [from, from + written.length]);
	return text === '' ? null : { text, from: from + written.search(/\S/), to: from + written.length };
}

function factOf(scan: Scan, { key, isMarked }: Label, { text, from, to }: Value, inside: readonly string[]): Attribute {
	const fact = { key, value: text, kind: 'label', line: scan.lines.lineAt(from), from, to } as const;
	if (inside.length > 0) return isMarked ? { ...fact, inside } : { ...fact, inside, needs: 'key' };
	return isMarked ? fact : { ...fact, needs: 'key' };
}

/** The label at the beginning of a line. */
function readLabel(scan: Scan, from: number, to: number): Label | null {
	const { text } = scan;
	const colon = colonIn(text, from, Math.min(to, from + REACH));
	if (colon < 0 || text[colon + 1] === ':') return null;
	const match = readMarked(text, from, Math.min(to, from + REACH)) ?? readPlain(text, from, colon, Math.min(to, from + REACH));
	if (!match || match.key.endsWith(':')) return null;
	const end = match.to;
	if (text[end] === ':' || text.startsWith('//', end)) return null;
	const key = withoutNumber(readKey(match.key));
	if (!isLabelKey(key)) return null;
	for (let i = firstWithin(scan.spans, from); i < scan.spans.length && (scan.spans[i]?.from ?? 0) < end; i++) {
		if (OPAQUE.has(scan.spans[i]?.kind ?? '')) return null;
	}
	return { key, isMarked: match.isMarked, from, to: end };
}

/** Where the first colon stands; -1 if there is none. */
function colonIn(text: string, from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code === COLON || code === WIDE_COLON) return at;
	}
	return -1;
}

/** A label as written. */
type Written = Pick<Label, 'key' | 'isMarked' | 'to'>;

/** A label in marks of emphasis, with a colon either inside or behind. */
function readMarked(text: string, from: number, to: number): Written | null {
	const start = from + pictureLength(text, from);
	const marks = text.charAt(start);
	let open = start;
	while (open < to && text[open] === marks) open++;
	const length = open - start;
	if (marks === '=' ? length !== 2 : (marks !== '*' && marks !== '_') || length > 3) return null;
	if (/[\s*_=]/.test(text.charAt(open))) return null;
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
	if (!isLink && text.charCodeAt(colon) === COLON && next !== '' && !/\s/.test(next)) return null;
	const match = PLAIN.exec(text.slice(from, isLink ? to : colon + 2 > to ? to : colon + 2));
	return match && { key: match[1] ?? '', isMarked: false, to: from + match[0].length };
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

/** Whether a line goes on with the value of a label above it. */
function goesOn(scan: Scan, from: number, to: number, isAnything: boolean): boolean {
	const start = scan.text.slice(from, Math.min(to, from + REACH));
	return (isAnything || /^\s*\p{Ll}/u.test(start)) && !start.includes('::') && readLabel(scan, from, to) === null;
}

/** @param lines what belongs to the label of the paragraph at `index`: the rest of its line, and the lines below it. */
function valueOf(scan: Scan, index: number, { isMarked }: Label, lines: readonly number[]): Value | null {
	const block = scan.blocks[index];
	const isBelow = lines.length > 2 && seen(scan, lines.slice(0, 2)) === '';
	const text = own(isBelow ? linesText(scan, lines.slice(2)) : seen(scan, lines));
	const from = firstOf(scan, lines);
	const to = lines[lines.length - 1] ?? from;
	const inLine = text === '' ? null : { text, from, to: from + scan.text.slice(from, to).trimEnd().length };
	if (!block || to !== block.lines[block.lines.length - 1]) return inLine;
	// Of a group of labels the last may be empty: the next paragraph is not its value.
	const isInGroup = scan.lines.lineAt(lines[0] ?? 0) > scan.lines.lineAt(block.from);
	const next = scan.blocks[index + 1];
	const isApart = inLine === null && isInGroup && next?.kind === 'paragraph' && next.container === null;
	const below = isApart ? null : readBelow(scan, index, inLine === null, isMarked);
	if (!inLine || !below) return inLine ?? below;
	return saysNothing(inLine.text) ? below : { text: joined(inLine.text, below.text), from, to: below.to };
}

function firstOf(scan: Scan, lines: readonly number[]): number {
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const start = scan.text.slice(lines[i], lines[i + 1]).search(/\S/);
		if (start >= 0) return (lines[i] ?? 0) + start;
	}
	return lines[0] ?? 0;
}

/** What stands below the paragraph at `index`, as far as it belongs to it: what its item holds, or, if it is `open`, its list or block. */
function readBelow(scan: Scan, index: number, isOpen: boolean, isMarked: boolean): Value | null {
	const { blocks } = scan;
	const block = blocks[index];
	const next = blocks[index + 1];
	if (!block || !next) return null;
	const { container } = block;
	let end = index + 1;
	if (container?.kind === 'item') while (holds(container, blocks[end])) end++;
	else if (isOpen && next.container === container) {
		const starts = next.kind === 'paragraph' && readLabel(scan, next.lines[0] ?? 0, next.lines[1] ?? 0) !== null;
		if (isMarked && !starts && next.kind !== 'heading') end++;
	} else if (isOpen) {
		const list = below(container, next);
		while (list && isOne(list, below(container, blocks[end]))) end++;
		if (!isMarked && list?.kind !== 'item') return null;
	}
	return end > index + 1 ? readGroup(scan, blocks.slice(index + 1, end), block) : null;
}

/** The container of a block that stands directly in another one; null if it stands elsewhere. */
function below(outer: Container | null, block: Block | undefined): Container | null {
	let around = block?.container ?? null;
	while (around && around.parent !== outer) around = around.parent;
	return around;
}

function isOne(first: Container, other: Container | null): boolean {
	return first === other || (first.kind === 'item' && other?.kind === 'item');
}
