/*
 * What a line can begin with, in the grammar of CommonMark 0.31 with Obsidian's additions. Each function looks at one line, from an
 * offset at which its text (behind the marks of its containers) starts to its end, and answers in time proportional to the line.
 */

/** The first offset from `from` on that holds no space or tab; `to` if there is none. */
export function firstNonBlank(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
	return at;
}

/** How many columns the blanks between two offsets are wide; a tab reaches to the next multiple of four from the start of its line. */
export function columnsBetween(text: string, from: number, to: number): number {
	let tab = from;
	while (tab < to && text.charCodeAt(tab) !== 9) tab++;
	if (tab >= to) return to - from;
	const start = columnOf(text, from);
	let column = start;
	for (let at = from; at < to; at++) column += text.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
	return column - start;
}

/** The column that an offset stands in on its line, from 0; a byte order mark takes none. */
function columnOf(text: string, offset: number): number {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	let column = 0;
	for (let at = lineStart === 0 && text.charCodeAt(0) === 0xfeff ? 1 : lineStart; at < offset; at++) {
		column += text.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
	}
	return column;
}

/** The offset behind the blanks that fill the first `columns` columns; a tab that reaches over them is taken whole. */
export function skipColumns(text: string, from: number, to: number, columns: number): number {
	let at = from;
	while (at < to && at - from < columns && text.charCodeAt(at) === 32) at++;
	while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) && columnsBetween(text, from, at) < columns) at++;
	return at;
}

/** How often the character at `from` stands there in a row. */
export function runLength(text: string, from: number, to: number): number {
	const code = text.charCodeAt(from);
	let at = from;
	while (at < to && text.charCodeAt(at) === code) at++;
	return at - from;
}

/** The start of a fenced code block: its mark, its length, and the text behind it. */
export interface Fence {
	readonly mark: string;
	readonly length: number;
	readonly info: string;
}

/** The fence that the line opens, or null: three or more backticks or tildes; no backtick may stand behind backticks. */
export function openingFence(text: string, from: number, to: number): Fence | null {
	const mark = text.charAt(from);
	if (mark !== '`' && mark !== '~') return null;
	const length = runLength(text, from, to);
	if (length < 3) return null;
	const info = text.slice(from + length, to).trim();
	return mark === '`' && info.includes('`') ? null : { mark, length, info };
}

/** Whether the line closes a fence: the same mark, at least as often, nothing but blanks behind it, indented by less than four. */
export function closesFence(text: string, from: number, to: number, fence: Fence): boolean {
	const start = firstNonBlank(text, from, to);
	if (text.charAt(start) !== fence.mark || columnsBetween(text, from, start) > 3) return false;
	const end = start + runLength(text, start, to);
	return end - start >= fence.length && firstNonBlank(text, end, to) === to;
}

/** The level of an ATX heading, 1 to 6, or 0. Like Obsidian it asks for a blank behind the marks, so `#tag` is none. */
export function headingLevel(text: string, from: number, to: number): number {
	if (text.charCodeAt(from) !== 35) return 0;
	const level = runLength(text, from, to);
	const after = from + level;
	return level <= 6 && (after === to || text[after] === ' ' || text[after] === '\t') ? level : 0;
}

/** Whether a line, from its first sign on, makes the paragraph above it a heading: `=` or `-` alone. */
export function isUnderline(line: string): boolean {
	return /^(?:=+|-+)$/.test(line.trimEnd());
}

/** Whether the line is a rule: three or more `*`, `-` or `_` with nothing but blanks between and behind them. */
export function isRule(text: string, from: number, to: number): boolean {
	const mark = text[from];
	if (mark !== '*' && mark !== '-' && mark !== '_') return false;
	let count = 0;
	for (let at = from; at < to; at++) {
		if (text[at] === mark) count++;
		else if (text[at] !== ' ' && text[at] !== '\t') return false;
	}
	return count >= 3;
}

/** The offset behind the marker of a list item (`-`, `*`, `+`, `1.`, `1)`), or -1. */
export function listMarkerEnd(text: string, from: number, to: number): number {
	let at = from;
	const mark = text[at];
	if (mark === '-' || mark === '*' || mark === '+') at++;
	else {
		while (at < to && at - from < 9 && isDigit(text.charCodeAt(at))) at++;
		if (at === from || (text[at] !== '.' && text[at] !== ')')) return -1;
		at++;
	}
	return at === to || text[at] === ' ' || text[at] === '\t' ? at : -1;
}

/** Whether a list item that starts here may end a paragraph: one with text, and a numbered one only with the number 1. */
export function itemInterrupts(text: string, from: number, to: number): boolean {
	const end = listMarkerEnd(text, from, to);
	if (end < 0 || firstNonBlank(text, end, to) === to) return false;
	return !isDigit(text.charCodeAt(from)) || (end - from === 2 && text[from] === '1');
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** The offset behind the mark of a footnote's text (`[^1]:`), or -1. */
export function footnoteMarkEnd(text: string, from: number, to: number): number {
	if (text[from] !== '[') return -1;
	const length = /^\[\^[^\]\s[]+\]:/.exec(text.slice(from, Math.min(to, from + 1000)))?.[0].length;
	return length === undefined ? -1 : from + length;
}

/** The label of a link definition (`[label]: address`), folded as CommonMark compares labels, or null. */
export function definedLabel(text: string, from: number, to: number): string | null {
	if (text[from] !== '[' || text[from + 1] === '^') return null;
	const close = text.slice(from, Math.min(to, from + 1001)).indexOf(']:');
	if (close < 2) return null;
	const label = text.slice(from + 1, from + close);
	const rest = text.slice(from + close + 2, to).trim();
	// An address, and behind it nothing or a title.
	const defines = /^(?:<[^<>]*>|[^\s<]\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/.test(rest);
	return label.trim() === '' || /[[\]]/.test(label) || !defines ? null : foldLabel(label);
}

/** How CommonMark compares link labels: blanks in a row are one, letter case does not count. */
export function foldLabel(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether the line is the second line of a GFM table: cells of dashes, with a colon for the alignment, and a pipe or colon somewhere. */
export function isDelimiterRow(text: string, from: number, to: number): boolean {
	const row = text.slice(from, to).trim();
	return row.includes('-') && row.includes('|') && hasDelimiterCells(row);
}

/** Whether the pipes of a row part cells of dashes alone, each with colons at its ends or without. */
function hasDelimiterCells(row: string): boolean {
	const end = row.length;
	for (let at = row.startsWith('|') ? 1 : 0; at < end; at++) {
		at = firstNonBlank(row, at, end);
		if (row[at] === ':') at++;
		if (row[at] !== '-') return false;
		at += runLength(row, at, end);
		at = firstNonBlank(row, row[at] === ':' ? at + 1 : at, end);
		if (at < end && row[at] !== '|') return false;
	}
	return true;
}
