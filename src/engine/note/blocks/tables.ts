import type { Range } from '../range';

/**
 * The cells of a table row. A pipe with a backslash before it is text, also inside code and links, as GFM has it; pipes at both ends of
 * the row are optional.
 */
export function splitRow(text: string, from: number, to: number): Range[] {
	const cells: Range[] = [];
	const row = trimBlanks(text, from, to);
	const end = row.to;
	const start = text[row.from] === '|' ? row.from + 1 : row.from;
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
