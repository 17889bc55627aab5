import { isWhite, type Cursor } from './cursor';
import { htmlTagEnd } from '../html-starts';
import { runLength } from '../line-starts';

const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@([\w.-]+))>/y;
/** The joiner, and the variation selector among the marks, hold emoji together. */
const TAG = /#[\u200d\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/uy;
const BLOCK_ID = /\^[A-Za-z0-9-]+(?=[ \t]*(?:\r?\n|$))/y;

/** A comment on a line (`%% … %%`). */
export function readComment(cursor: Cursor): void {
	const from = cursor.pos;
	if (cursor.text[from + 1] !== '%') return cursor.moveTo(from + 1);
	cursor.addIfClosed('comment', from, cursor.closedBy('%%', from + 2), from + 2);
}

/** A template of the kind `{{title}}`. */
export function readBraces(cursor: Cursor): void {
	const from = cursor.pos;
	if (cursor.text[from + 1] !== '{') return cursor.moveTo(from + 1);
	cursor.addIfClosed('template', from, cursor.closedBy('}}', from + 2), from + 2);
}

/** What begins with `<`: a template (`<% … %>`), a comment, an address in angle brackets, an HTML tag. */
export function readAngle(cursor: Cursor): void {
	const { text, pos: from } = cursor;
	if (text.startsWith('<%', from)) return cursor.addIfClosed('template', from, cursor.closedBy('%>', from + 2), from + 2);
	if (text.startsWith('<!--', from)) return cursor.addIfClosed('comment', from, cursor.closedBy('-->', from + 4), from + 4);
	AUTOLINK.lastIndex = from;
	const address = AUTOLINK.exec(text);
	if (address && isHost(address[1])) return cursor.addIfClosed('url', from, from + address[0].length, from + 1);
	cursor.addIfClosed('html', from, htmlTagEnd(text, from, cursor.end), from + 1);
}

/** Whether the host of an e-mail address, if there is one, has two parts and more. */
function isHost(host: string | undefined): boolean {
	const parts = host?.split('.');
	return parts === undefined || (parts.length > 1 && !parts.includes(''));
}

/** A `#tag`: behind a blank or a bracket, with at least one character that is no digit. */
export function readTag(cursor: Cursor): void {
	const { text, pos: from } = cursor;
	const before = from > cursor.lineStart ? text.charAt(from - 1) : ' ';
	TAG.lastIndex = from;
	const tag = /[\s([{*_~"'|,;>]/.test(before) ? TAG.exec(text)?.[0] : undefined;
	const isTag = tag !== undefined && /[^#\d/]/.test(tag);
	cursor.addIfClosed('tag', from, isTag ? from + tag.length : -1, from + (tag?.length ?? 1));
}

/** What begins with `^`: the mark of a footnote in the text (`^[`), or the id of a block at the end of a line. */
export function readCaret(cursor: Cursor): void {
	const { text, pos: from } = cursor;
	if (text[from + 1] === '[') return cursor.addIfClosed('footnote', from, from + 2, from + 1);
	BLOCK_ID.lastIndex = from;
	const id = from === cursor.lineStart || isWhite(text.charCodeAt(from - 1)) ? BLOCK_ID.exec(text) : null;
	cursor.addIfClosed('block-id', from, id ? from + id[0].length : -1, from + 1);
}

/** Reads code between backticks: as many close it as opened it. The runs of a stretch are counted once. */
export class CodeReader {
	private runs: Map<number, number[]> | null = null;

	/** Begins a new stretch. */
	enter(): void {
		this.runs = null;
	}

	read(cursor: Cursor): void {
		const { text, pos: from } = cursor;
		const length = runLength(text, from, cursor.end);
		this.runs ??= backtickRuns(text, from, cursor.end);
		const starts = this.runs.get(length) ?? [];
		// Runs before the cursor are done with; the rest stand in reverse order.
		while ((starts[starts.length - 1] ?? Infinity) <= from) starts.pop();
		const close = starts[starts.length - 1];
		if (close === undefined) cursor.moveTo(from + length);
		else cursor.add({ kind: 'code', from, to: close + length });
	}
}

/** Where the runs of backticks start, by their length, the last one first. The first of all starts at `from`. */
function backtickRuns(text: string, from: number, end: number): Map<number, number[]> {
	const runs = new Map<number, number[]>();
	for (let at = from; at >= 0 && at < end; ) {
		const length = runLength(text, at, end);
		const starts = runs.get(length);
		if (starts) starts.push(at);
		else runs.set(length, [at]);
		at = text.indexOf('`', at + length);
	}
	for (const starts of runs.values()) starts.reverse();
	return runs;
}

/**
 * Reads a formula by Obsidian's dollar rule: no blank behind the opening `$` nor before the closing one, no digit behind that, and no `$`
 * between them, so prices are prose.
 */
export function readMath(cursor: Cursor): void {
	const { text, pos: from } = cursor;
	if (text[from + 1] === '$') return cursor.addIfClosed('math', from, cursor.closedBy('$$', from + 2), from + 2);
	let close = text.indexOf('$', from + 1);
	while (close < cursor.lineEnd && text[close - 1] === '\\') close = text.indexOf('$', close + 1);
	const closes = close < cursor.lineEnd && !isWhite(text.charCodeAt(from + 1)) && canClose(text, close);
	cursor.addIfClosed('math', from, closes ? close + 1 : -1, from + 1);
}

function canClose(text: string, at: number): boolean {
	const after = text.charCodeAt(at + 1);
	return !isWhite(text.charCodeAt(at - 1)) && after !== 36 && !(after >= 48 && after <= 57);
}
