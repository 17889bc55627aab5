import type { Range } from '../range';

/** A GFM table: `rows[0]` is the header; a cell is the range of its text without the blanks around it. */
export interface Table extends Range {
	readonly rows: readonly (readonly Range[])[];
}

/**
 * The cells of a table row. A pipe with a backslash before it is text, also inside code and links, as GFM has it; pipes at both ends of
 * the row are optional.
 */
export function splitRow(text: string, from: number, to: number): Range[] {
	const cells: Range[] = [];
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	if (text[start] === '|') start++;
	let cell = start;
	for (let at = start; at < end; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '|') {
			cells.push(trimBlanks(text, cell, at));
			cell = at + 1;
		}
	}
	if (cell < end || cells.length === 0) cells.push(trimBlanks(text, cell, end));
	return cells;
}

function trimBlanks(text: string, from: number, to: number): Range {
	let start = from;
	let end = to;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return { from: start, to: end };
}

function isBlank(code: number): boolean {
	return code === 32 || code === 9;
}
