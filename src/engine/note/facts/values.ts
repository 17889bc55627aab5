import type { Block, Container } from '../blocks/level';
import { ItemMarks, itemsAround, writeMark } from '../items';
import { isInside, type Scan } from '../prose';
import { seen } from '../visible-lines';
import { own, type Range } from '../../text/range';
import { linesBesideFields } from './fields';
import { saysNothing } from './nothing';

/** The text of some blocks as Markdown that stands for itself, and the place of what it was made from. */
export interface Value extends Range {
	readonly text: string;
}

const INDENT = '    ';
/** Says that a value goes on in its note. */
const MORE = '…';
/** Lines that are all shorter than this are none that a program wrapped. */
const NARROW = 50;
const END_MARK = /[.!?:;,\u2026。！？：；，、][*_)"”’]{0,3}$/;
/** A fence with nothing inside. */
const EMPTY_FENCE = /^\s*[`~]{3,}[^\n]*\n?[\s`~]*$/;
/** Blocks of code that programs replace by what they find or draw. */
const QUERY = /^\s*[`~]{3,}\s*(?:compare|dataview|datacore|query|tasks|base|button|toc)/i;

/**
 * The value of some blocks in a row: the first paragraph, list, quote, callout, table, formula or code among them, with a sign at its end
 * if more follows. What introduces the next one by a colon is taken together with it. Null if nothing among them is worth a value.
 */
export function readValue(scan: Scan, blocks: readonly Block[]): Value | null {
	let value: Value | null = null;
	let isOpen = true;
	for (let first = 0; first < blocks.length; ) {
		if (!isOpen) return value && goesOn(scan, blocks, first) ? { ...value, text: joined(value.text, MORE, ' ') } : value;
		const end = endOfGroup(blocks, first);
		const next: Value | null = readGroup(scan, end - first === blocks.length ? blocks : blocks.slice(first, end));
		first = end;
		if (!next) continue;
		isOpen = !value && ':：'.includes(next.text.charAt(next.text.length - 1));
		value = value ? { text: joined(value.text, next.text), from: value.from, to: next.to } : next;
	}
	return value;
}

function goesOn(scan: Scan, blocks: readonly Block[], from: number): boolean {
	for (let i = from; i < blocks.length; i++) if (textOf(scan, blocks[i] as Block) !== '') return true;
	return false;
}

/** Puts a text behind another one, apart from it where it would else become a part of a table, code or formula, or these of it. */
export function joined(text: string, more: string, between = '\n'): string {
	return text + ('|`~$'.includes(text.charAt(text.length - 1)) || '|`~$'.includes(more.charAt(0)) ? '\n\n' : between) + more;
}

/** The outermost container of a block. */
function outermost({ container }: Block): Container | null {
	let around = container;
	while (around?.parent) around = around.parent;
	return around;
}

/** The end of what is read as one from a block on: all items of a list, all that stands in one quote or callout. */
function endOfGroup(blocks: readonly Block[], first: number): number {
	let end = first + 1;
	const block = blocks[first];
	const around = block ? outermost(block) : null;
	if (around === null) return end;
	for (let next = blocks[end]; next; next = blocks[++end]) {
		const other = outermost(next);
		if (around.kind === 'item' ? other?.kind !== 'item' : other !== around) break;
	}
	return end;
}

/**
 * The text of blocks that stand in one container, or of a single one: list marks as written, four blanks for each list around, which any
 * mark takes for nesting. @param outside a block in whose item they stand, and whose mark is no part of the text.
 */
export function readGroup(scan: Scan, blocks: readonly Block[], outside?: Block): Value | null {
	const [only] = blocks;
	if (only && blocks.length === 1 && only.container === null) {
		const text = textOf(scan, only);
		return text === '' ? null : { text: own(text), from: only.from, to: only.to };
	}
	const marks = new ItemMarks(scan.text);
	if (outside) marks.markOf(outside);
	const base = outside ? itemsAround(outside) : 0;
	let text = '';
	let from = -1;
	let to = -1;
	let last: Block | null = null;
	for (const block of blocks) {
		const mark = marks.markOf(block);
		const shown = textOf(scan, block);
		if (shown === '') continue;
		const depth = itemsAround(block);
		const indent = INDENT.repeat(Math.max(depth - base - (mark ? 1 : 0), 0));
		const isApart = last !== null && last.kind !== 'title' && !mark && (depth === base || depth < itemsAround(last));
		text += (last ? (isApart ? '\n\n' : '\n') : '') + indent + (mark ? writeMark(mark) : '') + (shown.includes('\n') ? shown.replace(/\n/g, `\n${indent}`) : shown);
		if (from < 0) from = block.from;
		to = block.to;
		last = block;
	}
	return from < 0 ? null : { text: own(text), from, to };
}

/** What a block says; empty if nothing. It may point into the text of the note. */
function textOf(scan: Scan, block: Block): string {
	if (isInside(block, scan.generated) || outermost(block)?.kind === 'footnote') return '';
	switch (block.kind) {
		case 'paragraph': return paragraphText(scan, block);
		case 'heading': return block.container === null ? '' : seen(scan, block.lines);
		case 'title': return seen(scan, block.lines);
		case 'table': return block.rows.length > 1 ? linesOf(scan, block) : '';
		case 'math': return linesOf(scan, block);
		case 'code': {
			const code = linesOf(scan, block);
			return QUERY.test(code) || EMPTY_FENCE.test(code) ? '' : code;
		}
		default: return '';
	}
}

/** The text of a paragraph, unless it is made of tags or inline fields alone, or says nothing. */
function paragraphText(scan: Scan, block: Block): string {
	if (block.lines.length > 0 && linesBesideFields(scan, block).length === 0) return '';
	const text = linesText(scan, block.lines);
	if (saysNothing(text)) return '';
	return text.startsWith('#') && text.split(/[\s,]+/).every((word) => word.startsWith('#') || word === '') ? '' : text;
}

/** The text of a paragraph: its lines stay apart where its author meant them to, that is, if short ones have no mark at their end. May point into the note. */
export function linesText(scan: Scan, lines: readonly number[]): string {
	const breaks = lines.length < 4 ? null : breaksIn(scan.text, lines);
	if (breaks === null) return seen(scan, lines);
	let text = '';
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const line = seen(scan, lines.slice(i, i + 2));
		if (line !== '') text += (text === '' ? '' : breaks.has(i) ? '\n' : ' ') + line;
	}
	return text;
}

/** Which lines begin where their author wanted it, and not because the first word did not fit on the line above; none in running text. */
function breaksIn(text: string, lines: readonly number[]): Set<number> | null {
	const breaks = new Set<number>();
	let width = 0;
	for (let i = 0; i + 1 < lines.length; i += 2) width = Math.max(width, (lines[i + 1] ?? 0) - (lines[i] ?? 0));
	const isSentence = text.charAt((lines[lines.length - 1] ?? 0) - 1) === '.';
	let isApart = false;
	for (let i = 2; i + 1 < lines.length; i += 2) {
		const [from = 0, to = 0, next = 0, end = 0] = lines.slice(i - 2, i + 2);
		const word = text.slice(next, Math.min(end, next + width)).search(/\s|$/);
		if ((width >= NARROW && to - from + 1 + word > width) || (isSentence && /\p{Ll}/u.test(text.charAt(next)))) continue;
		breaks.add(i);
		isApart ||= to - from < NARROW && !END_MARK.test(text.slice(Math.max(from, to - 4), to));
	}
	return isApart ? breaks : null;
}

function linesOf(scan: Scan, { lines }: Block): string {
	let text = '';
	for (let i = 0; i + 1 < lines.length; i += 2) text += (i > 0 ? '\n' : '') + scan.text.slice(lines[i], lines[i + 1]).trimEnd();
	return text;
}
