import { addressAt, emailAt, hostAt } from './addresses';
import { htmlTagEnd } from './html-starts';
import { foldLabel, runLength } from './line-starts';
import { linkAddress, wikilinkEnd } from './link-ends';
import { Occurrences } from './occurrences';
import type { Range } from './range';

/** A stretch inside a text that is not prose, and what it is. */
export type Span = PlainSpan | LinkSpan | FieldSpan;

export interface PlainSpan extends Range {
	readonly kind: 'code' | 'math' | 'comment' | 'html' | 'wikilink' | 'embed' | 'url' | 'tag' | 'block-id' | 'footnote' | 'template';
}

/** A Markdown link or image: `[label](address)`. A reference link (`[label][id]`) has an empty address. */
export interface LinkSpan extends Range {
	readonly kind: 'link' | 'image';
	readonly label: Range;
	readonly address: Range;
}

/** The key of an inline field with its `::`. The value stays prose. */
export interface FieldSpan extends Range {
	readonly kind: 'field-key';
	readonly form: 'line' | 'brackets' | 'parentheses';
	readonly key: Range;
	readonly value: Range;
}

/** What the scanner needs to know besides the text. */
export interface InlineContext {
	/** The folded labels of the note's reference links. */
	readonly labels: ReadonlySet<string>;
	/** Whether `Key:: value` may fill a line here: in paragraphs it may, in headings, titles and table cells not. */
	readonly lineFields: boolean;
}

interface Bracket {
	readonly mark: '[' | '(';
	readonly at: number;
	readonly image: boolean;
	active: boolean;
}

/** What may begin or end something that is not prose; the dot that ends a sentence is not among it. */
const SPECIAL = /[\n\\`$%<{[\]()#^:@]|\.(?! )/g;

const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)>/y;
const FOOTNOTE = /\[\^[^\]\s[]{1,200}\]/y;
const TAG = /#[\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200d\ufe0f_/-]+/uy;
const BLOCK_ID = /\^[A-Za-z0-9-]+(?=[ \t]*(?:\r?\n|$))/y;
const LINE_KEY = /^[^\p{L}\p{N}_[(]*?([\p{L}\p{N}_\p{Extended_Pictographic}][\p{L}\p{N}\p{M}_\s/\-\p{Extended_Pictographic}\ufe0f]*)[*_~`]*\s*$/u;
const LONGEST_KEY = 80;

/**
 * Finds what is not prose inside one block of text, from left to right in one pass: sorted, disjoint spans.
 * The work is proportional to the stretch: every search for an end that is not there is remembered.
 */
export class InlineScanner {
	private pos = 0;
	private end = 0;
	private lineStart = 0;
	private lineEnd = 0;
	private spans: Span[] = [];
	private brackets: Bracket[] = [];
	private lineField: Span | null = null;
	private bracketField = false;
	private fieldCloser: Map<number, number> | null = null;
	private readonly unclosedCode = new Set<number>();
	private readonly ends: Record<'%%' | '$$' | '-->' | '%>' | '}}', Occurrences>;
	private readonly lineEnds: Occurrences;
	private specialAsked = 0;
	private special = -1;
	private mathAsked = -1;
	private mathFound = -1;

	constructor(private readonly text: string) {
		const find = (wanted: string): Occurrences => new Occurrences(text, wanted);
		this.lineEnds = find('\n');
		this.ends = { '%%': find('%%'), '$$': find('$$'), '-->': find('-->'), '%>': find('%>'), '}}': find('}}') };
	}

	/** The spans inside `[from, to)`. Calls for the stretches of one text go from left to right. */
	scan(from: number, to: number, context: InlineContext): Span[] {
		this.pos = from;
		this.end = to;
		this.spans = [];
		this.brackets = [];
		this.unclosedCode.clear();
		this.startLine(from);
		for (let at = this.nextSpecial(from); at < to; at = this.nextSpecial(this.pos)) {
			this.pos = at;
			this.step(this.text.charAt(at), context);
		}
		return this.spans;
	}

	/** Where the next special character stands at or behind `from`; the search, in the regular expression, is what sees every character. */
	private nextSpecial(from: number): number {
		if (from >= this.specialAsked && from <= this.special) return this.special;
		SPECIAL.lastIndex = this.specialAsked = from;
		this.special = SPECIAL.test(this.text) ? SPECIAL.lastIndex - 1 : Infinity;
		return this.special;
	}

	private step(char: string, context: InlineContext): void {
		switch (char) {
			case '\n': return this.startLine(this.pos + 1);
			case '\\': return this.moveTo(this.pos + (this.text[this.pos + 1] === '\n' ? 1 : 2));
			case '`': return this.readCode();
			case '$': return this.readMath();
			case '%': return this.readBetween('%%', '%%', 'comment');
			case '{': return this.readBetween('{{', '}}', 'template');
			case '<': return this.readAngle();
			case '[': return this.readOpenBracket();
			case ']': return this.readCloseBracket(context);
			case '(': return this.openBracket('(');
			case ')': return this.closeParenthesis();
			case '#': return this.readTag();
			case '^': return this.readCaret();
			case ':': return this.readColon(context);
			default: return this.readAddress(char);
		}
	}

	private moveTo(offset: number): void {
		this.pos = Math.min(offset, this.end);
	}

	private startLine(offset: number): void {
		this.moveTo(offset);
		this.lineStart = offset;
		const end = this.lineEnds.next(offset);
		this.lineEnd = end < 0 || end > this.end ? this.end : end;
		this.lineField = null;
		this.bracketField = false;
		this.fieldCloser = null;
		this.mathAsked = -1;
	}

	private add(span: Span): void {
		this.spans.push(span);
		while (this.lineEnd < span.to) this.startLine(this.lineEnd + 1);
		this.moveTo(span.to);
	}

	private addIfClosed(kind: PlainSpan['kind'], from: number, to: number, otherwise: number): void {
		if (to > from && to <= this.end) this.add({ kind, from, to });
		else this.moveTo(otherwise);
	}

	/** Where the last span ends, or the line starts: nothing that is looked for backwards reaches over it. */
	private least(): number {
		return Math.max(this.spans[this.spans.length - 1]?.to ?? 0, this.lineStart);
	}

	private readBetween(open: '%%' | '{{', close: '%%' | '}}', kind: 'comment' | 'template'): void {
		if (!this.text.startsWith(open, this.pos)) return this.moveTo(this.pos + 1);
		const found = this.ends[close].next(this.pos + 2);
		this.addIfClosed(kind, this.pos, found < 0 ? -1 : found + 2, this.pos + 2);
	}

	private readCode(): void {
		const length = runLength(this.text, this.pos, this.end);
		const open = this.pos;
		this.moveTo(open + length);
		if (this.unclosedCode.has(length)) return;
		for (let at = this.text.indexOf('`', this.pos); at >= 0 && at < this.end; ) {
			const run = runLength(this.text, at, this.end);
			if (run === length) return this.add({ kind: 'code', from: open, to: at + run });
			at = this.text.indexOf('`', at + run);
		}
		this.unclosedCode.add(length);
	}

	/** Obsidian's dollar rule: no blank behind the opening `$` nor before the closing one, and no digit behind that, so prices are prose. */
	private readMath(): void {
		if (this.text[this.pos + 1] === '$') {
			const found = this.ends.$$.next(this.pos + 2);
			return this.addIfClosed('math', this.pos, found < 0 ? -1 : found + 2, this.pos + 2);
		}
		const close = isWhite(this.text.charCodeAt(this.pos + 1)) ? -1 : this.nextMathEnd(this.pos + 2);
		this.addIfClosed('math', this.pos, close + 1, this.pos + 1);
	}

	/** The next `$` on this line, from `from` on, that could close a formula, or -1. */
	private nextMathEnd(from: number): number {
		if (this.mathAsked >= 0 && from >= this.mathAsked && (this.mathFound < 0 || from <= this.mathFound)) return this.mathFound;
		this.mathAsked = from;
		this.mathFound = -1;
		for (let at = from; at < this.lineEnd; at++) {
			if (this.text.charCodeAt(at) !== 36) continue;
			const before = this.text.charCodeAt(at - 1);
			const after = this.text.charCodeAt(at + 1);
			if (isWhite(before) || before === 92 || before === 36 || after === 36 || (after >= 48 && after <= 57)) continue;
			this.mathFound = at;
			break;
		}
		return this.mathFound;
	}

	private readAngle(): void {
		const from = this.pos;
		if (this.text.startsWith('<%', from)) return this.addIfClosed('template', from, this.ends['%>'].next(from + 2) + 2, from + 2);
		if (this.text.startsWith('<!--', from)) return this.addIfClosed('comment', from, this.ends['-->'].next(from + 4) + 3, from + 4);
		AUTOLINK.lastIndex = from;
		const auto = AUTOLINK.exec(this.text);
		if (auto) return this.addIfClosed('url', from, from + auto[0].length, from + 1);
		this.addIfClosed('html', from, htmlTagEnd(this.text, from, this.end), from + 1);
	}

	private readOpenBracket(): void {
		const from = this.pos;
		if (this.text[from + 1] === '[' && this.text[from + 2] !== '[') {
			const to = wikilinkEnd(this.text, from, this.lineEnd);
			const embed = this.text[from - 1] === '!' && from - 1 >= this.least();
			if (to > 0) return this.add({ kind: embed ? 'embed' : 'wikilink', from: embed ? from - 1 : from, to });
		}
		FOOTNOTE.lastIndex = from;
		const footnote = this.text[from + 1] === '^' ? FOOTNOTE.exec(this.text) : null;
		if (footnote) return this.addIfClosed('footnote', from, from + footnote[0].length, from + 1);
		this.openBracket('[');
	}

	private openBracket(mark: '[' | '('): void {
		const image = mark === '[' && this.text[this.pos - 1] === '!' && this.pos - 1 >= this.least();
		this.brackets.push({ mark, at: this.pos, image, active: true });
		this.pos++;
	}

	private closeParenthesis(): void {
		if (this.brackets[this.brackets.length - 1]?.mark === '(') this.brackets.pop();
		this.pos++;
	}

	private readCloseBracket(context: InlineContext): void {
		const close = this.pos++;
		let open = this.brackets.pop();
		while (open?.mark === '(') open = this.brackets.pop();
		if (!open?.active) return;
		const label = { from: open.at + 1, to: close };
		const target = this.text[close + 1] === '(' && close + 1 < this.end ? linkAddress(this.text, close + 1, this.end) : null;
		const link = target ?? this.readReference(label, context);
		if (!link) return;
		const from = open.image ? open.at - 1 : open.at;
		while ((this.spans[this.spans.length - 1]?.from ?? -1) >= from) this.spans.pop();
		this.add({ kind: open.image ? 'image' : 'link', from, to: link.to, label, address: link.address });
		if (open.image) return;
		// A link holds no other link: what was opened before can no longer become one.
		for (let i = this.brackets.length - 1; i >= 0; i--) {
			const bracket = this.brackets[i];
			if (!bracket || bracket.image || bracket.mark === '(') continue;
			if (!bracket.active) break;
			bracket.active = false;
		}
	}

	/** `[label][id]`, `[label][]` or `[label]`, if the note defines that label. */
	private readReference(label: Range, context: InlineContext): { address: Range; to: number } | null {
		if (context.labels.size === 0 || label.to - label.from > 999) return null;
		const own = label.to + 1;
		const close = this.text[own] === '[' ? this.text.indexOf(']', own) : -1;
		if (close > own && close < Math.min(this.end, own + 1000)) {
			const id = close === own + 1 ? label : { from: own + 1, to: close };
			if (context.labels.has(foldLabel(this.text.slice(id.from, id.to)))) return { address: { from: close, to: close }, to: close + 1 };
		}
		return context.labels.has(foldLabel(this.text.slice(label.from, label.to))) ? { address: { from: own, to: own }, to: own } : null;
	}

	private readTag(): void {
		const before = this.pos > this.lineStart ? this.text.charAt(this.pos - 1) : ' ';
		TAG.lastIndex = this.pos;
		const tag = /[\s([{*_~"'|,;>]/.test(before) ? TAG.exec(this.text)?.[0] : undefined;
		const isTag = tag !== undefined && /[^#\d/]/.test(tag);
		this.addIfClosed('tag', this.pos, isTag ? this.pos + tag.length : -1, this.pos + (tag?.length ?? 1));
	}

	private readCaret(): void {
		const from = this.pos;
		if (this.text[from + 1] === '[') return this.add({ kind: 'footnote', from, to: Math.min(from + 2, this.end) });
		BLOCK_ID.lastIndex = from;
		const id = from === this.lineStart || isWhite(this.text.charCodeAt(from - 1)) ? BLOCK_ID.exec(this.text) : null;
		this.addIfClosed('block-id', from, id ? from + id[0].length : -1, from + 1);
	}

	private readColon(context: InlineContext): void {
		const from = this.pos;
		if (this.text.startsWith('://', from)) {
			const address = addressAt(this.text, from, this.least(), this.end);
			if (address) return this.add({ kind: 'url', ...address });
		}
		const length = runLength(this.text, from, this.end);
		if (length === 2) this.readField(from, context);
		this.moveTo(from + length);
	}

	private readField(colons: number, context: InlineContext): void {
		const bracket = this.brackets[this.brackets.length - 1];
		if (bracket && bracket.at >= this.lineStart && !bracket.image && this.readBracketField(bracket, colons)) return;
		if (!context.lineFields || this.bracketField || this.lineField || colons - this.lineStart > LONGEST_KEY + 20) return;
		const raw = this.text.slice(this.lineStart, colons);
		const key = LINE_KEY.exec(raw)?.[1]?.trim();
		if (key === undefined || key.length > LONGEST_KEY) return;
		const from = this.lineStart + raw.indexOf(key);
		if (from < (this.spans[this.spans.length - 1]?.to ?? 0)) return;
		// `**Key::** value` opens its emphasis before the key and closes it behind the colons.
		const marks = /[*_~]+$/.exec(this.text.slice(this.lineStart, from))?.[0] ?? '';
		const closing = marks !== '' && this.text.startsWith(marks, colons + 2) ? marks.length : 0;
		const value = { from: colons + 2 + closing, to: this.lineEnd };
		this.lineField = { kind: 'field-key', form: 'line', from, to: value.from, key: { from, to: from + key.length }, value };
		this.spans.push(this.lineField);
	}

	private readBracketField(bracket: Bracket, colons: number): boolean {
		const raw = this.text.slice(bracket.at + 1, colons);
		const key = raw.trim();
		this.fieldCloser ??= matchBrackets(this.text, this.lineStart, this.lineEnd);
		const close = this.fieldCloser.get(bracket.at);
		const last = this.spans[this.spans.length - 1];
		if (key === '' || key.length > LONGEST_KEY || close === undefined || (last && last.to > bracket.at && last !== this.lineField)) return false;
		const insideLast = last?.kind === 'field-key' && last !== this.lineField && bracket.at < last.value.to;
		if (insideLast) return false;
		if (this.lineField) this.spans.splice(this.spans.indexOf(this.lineField), 1);
		this.lineField = null;
		this.bracketField = true;
		const from = bracket.at + 1 + raw.indexOf(key);
		const form = bracket.mark === '[' ? 'brackets' : 'parentheses';
		this.spans.push({ kind: 'field-key', form, from, to: colons + 2, key: { from, to: from + key.length }, value: { from: colons + 2, to: close } });
		return true;
	}

	private readAddress(char: string): void {
		const at = this.pos;
		if (char === '@') {
			const email = emailAt(this.text, at, this.least(), this.end);
			return email ? this.add({ kind: 'url', ...email }) : this.moveTo(at + 1);
		}
		if (!isAsciiWord(this.text.charCodeAt(at + 1)) || at === this.lineStart || !isAsciiWord(this.text.charCodeAt(at - 1))) return this.moveTo(at + 1);
		const host = hostAt(this.text, at, this.least(), this.end);
		if (host.range) this.add({ kind: 'url', ...host.range });
		else this.moveTo(Math.max(host.to, at + 1));
	}
}

/** Which bracket closes which on a line, each kind counted for itself; a backslash takes the next character out of the count. */
function matchBrackets(text: string, from: number, to: number): Map<number, number> {
	const closers = new Map<number, number>();
	const square: number[] = [];
	const round: number[] = [];
	for (let at = from; at < to; at++) {
		const char = text[at];
		if (char === '\\') at++;
		else if (char === '[') square.push(at);
		else if (char === '(') round.push(at);
		else if (char === ']' || char === ')') {
			const open = (char === ']' ? square : round).pop();
			if (open !== undefined) closers.set(open, at);
		}
	}
	return closers;
}

function isWhite(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13 || code !== code;
}

function isAsciiWord(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
