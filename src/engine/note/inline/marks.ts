import { isWhite, type Cursor } from './cursor';
import { htmlTagEnd } from '../blocks/html-starts';
import { runLength } from '../blocks/line-starts';

const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>/y;
/** The joiner and the variation selector hold emoji together. */
const TAG = /#(?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]|\u200d|\ufe0f)+/uy;
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
	if (address) return cursor.addIfClosed('url', from, from + address[0].length, from + 1);
	cursor.addIfClosed('html', from, htmlTagEnd(text, from, cursor.end), from + 1);
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

/** Reads code between backticks: as many close it as opened it. How long the runs are that nothing closes is remembered. */
export class CodeReader {
	private readonly unclosed = new Set<number>();

	read(cursor: Cursor): void {
		const { text, pos: from } = cursor;
		const length = runLength(text, from, cursor.end);
		cursor.moveTo(from + length);
		if (this.unclosed.has(length)) return;
		for (let at = text.indexOf('`', cursor.pos); at >= 0 && at < cursor.end; ) {
			const run = runLength(text, at, cursor.end);
			if (run === length) return cursor.add({ kind: 'code', from, to: at + run });
			at = text.indexOf('`', at + run);
		}
		this.unclosed.add(length);
	}
}

/** Reads formulas by Obsidian's dollar rule: no blank behind the opening `$` nor before the closing one, and no digit behind that, so prices are prose. */
export class MathReader {
	private line = -1;
	private asked = 0;
	private found = -1;

	read(cursor: Cursor): void {
		const { text, pos: from } = cursor;
		if (text[from + 1] === '$') return cursor.addIfClosed('math', from, cursor.closedBy('$$', from + 2), from + 2);
		const close = isWhite(text.charCodeAt(from + 1)) ? -1 : this.nextEnd(cursor, from + 2);
		cursor.addIfClosed('math', from, close + 1, from + 1);
	}

	/** The next `$` on this line, from `from` on, that can close a formula, or -1; remembered, so that a line is searched once. */
	private nextEnd(cursor: Cursor, from: number): number {
		const known = this.line === cursor.lineStart && from >= this.asked && (this.found < 0 || from <= this.found);
		if (known) return this.found;
		this.line = cursor.lineStart;
		this.asked = from;
		this.found = -1;
		for (let at = from; at < cursor.lineEnd && this.found < 0; at++) {
			if (cursor.text.charCodeAt(at) === 36 && canClose(cursor.text, at)) this.found = at;
		}
		return this.found;
	}
}

function canClose(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at + 1);
	return !isWhite(before) && before !== 92 && before !== 36 && after !== 36 && !(after >= 48 && after <= 57);
}
