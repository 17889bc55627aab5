import type { Bracket } from './brackets';
import type { Cursor } from './cursor';
import { firstNonBlank } from '../line-starts';
import type { Range } from '../range';
import type { FieldSpan } from './span';

const LINE_KEY =
	/^[^\p{L}\p{N}_[(]*?([\p{L}\p{N}_\p{Extended_Pictographic}][\p{L}\p{N}\p{M}_\s/\-\p{Extended_Pictographic}\ufe0f]*)[*_~`]*\s*$/u;
const LONGEST_KEY = 80;

/**
 * Reads inline fields in Dataview's three forms: `Key:: value` over a line, `[key:: value]` and `(key:: value)` inside one. On a line with
 * a bracketed field the form without brackets does not count.
 */
export class FieldReader {
	private line = -1;
	private lineField: FieldSpan | null = null;
	private bracketField: FieldSpan | null = null;
	private closers: ReadonlyMap<number, number> | null = null;

	private lineFields = false;

	constructor(private readonly cursor: Cursor) {}

	/** Begins a new stretch. @param lineFields whether a field may fill a line in it. */
	enter(lineFields: boolean): void {
		this.line = -1;
		this.lineFields = lineFields;
	}

	/** @param colons where the `::` stands. @param bracket the innermost bracket open there. */
	read(colons: number, bracket: Bracket | undefined): void {
		if (this.line !== this.cursor.lineStart) {
			this.line = this.cursor.lineStart;
			this.lineField = this.bracketField = this.closers = null;
		}
		const inside = bracket && bracket.at >= this.line && !bracket.image ? this.bracketFieldAt(bracket, colons) : null;
		if (inside) return this.addBracketField(inside);
		if (this.lineFields && !this.bracketField && !this.lineField) this.addLineField(colons);
	}

	private addLineField(colons: number): void {
		const { text, lineStart, lineEnd } = this.cursor;
		if (colons - lineStart > LONGEST_KEY + 20) return;
		const raw = text.slice(lineStart, colons);
		const key = LINE_KEY.exec(raw)?.[1]?.trim();
		if (key === undefined || key.length > LONGEST_KEY) return;
		const from = lineStart + raw.indexOf(key);
		if (from < (this.cursor.last()?.to ?? 0) || isCode(text, from + key.length, colons, key)) return;
		const value = withoutMarks(text, /[*_~=]+$/.exec(text.slice(lineStart, from))?.[0] ?? '', from + key.length, colons, lineEnd);
		this.lineField = { kind: 'field-key', form: 'line', from, to: value.from, key: { from, to: from + key.length }, value };
		this.cursor.spans.push(this.lineField);
	}

	private bracketFieldAt(bracket: Bracket, colons: number): FieldSpan | null {
		const { text, lineStart, lineEnd } = this.cursor;
		const raw = text.slice(bracket.at + 1, colons);
		const key = raw.trim();
		this.closers ??= matchBrackets(text, lineStart, lineEnd);
		const close = this.closers.get(bracket.at);
		if (key === '' || key.length > LONGEST_KEY || close === undefined || close < colons) return null;
		const last = this.cursor.last();
		if (last && last.to > bracket.at) return null;
		if (this.bracketField && bracket.at < this.bracketField.value.to) return null;
		const from = bracket.at + 1 + raw.indexOf(key);
		if (isCode(text, from + key.length, colons, bracket.mark === '[' ? key : `(${raw} `)) return null;
		const form = bracket.mark === '[' ? 'brackets' : 'parentheses';
		return { kind: 'field-key', form, from, to: colons + 2, key: { from, to: from + key.length }, value: { from: colons + 2, to: close } };
	}

	private addBracketField(field: FieldSpan): void {
		const { spans } = this.cursor;
		if (this.lineField) spans.splice(spans.lastIndexOf(this.lineField), 1);
		this.lineField = null;
		this.bracketField = field;
		spans.push(field);
	}
}

/**
 * Whether `::` joins words as in code: nothing but a blank behind it tells a field from `std::map`. One word as key (`Level::two`) is a
 * field all the same, but not of a call or a chain (`dplyr::filter()`).
 */
function isCode(text: string, keyEnd: number, colons: number, key: string): boolean {
	const behind = text.slice(colons + 2, colons + 40);
	if (/^(?:[^\p{L}\p{N}]|$)/u.test(behind)) return false;
	if (text.slice(keyEnd, colons).endsWith(' ')) return true;
	return /^[A-Za-z_]/.test(behind) && (/\s/.test(key) || /^\w+(?:[(<;]|::)/.test(behind));
}

/**
 * The value on a line without the marks that end the emphasis opened before its key: `**Key::** value`, `**Key:: ** value`,
 * `**Key:: value**`.
 */
function withoutMarks(text: string, marks: string, keyEnd: number, colons: number, lineEnd: number): Range {
	const from = colons + 2;
	if (marks === '' || text.slice(keyEnd, colons).includes(marks)) return { from, to: lineEnd };
	const first = firstNonBlank(text, from, lineEnd);
	if (text.startsWith(marks, first)) return { from: first + marks.length, to: lineEnd };
	const value = text.slice(from, lineEnd).trimEnd();
	return { from, to: value.endsWith(marks) ? from + value.length - marks.length : lineEnd };
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
