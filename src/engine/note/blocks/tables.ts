import { wikilinkEnd } from '../../text/inline/link-ends';
import type { Range } from '../../text/range';

/**
 * The cells of a table row as its author meant them. A pipe with a backslash before it is text, also inside code, as GFM has it; pipes at
 * both ends of the row are optional. GFM ends a cell at the bare pipe of a wikilink too, which nobody means: such a link stays whole.
 */
export function splitRow(text: string, from: number, to: number): Range[] {
	return cellsOf(text, from, to, (at, end) => behindLink(text, at, end));
}

/** How many cells GFM sees in a row, which decides whether a table starts. */
export function countCells(text: string, from: number, to: number): number {
	return cellsOf(text, from, to, (at) => at).length;
}

/** @param behind decides where to continue at a bracket: after what is kept whole, or at the bracket itself. */
function cellsOf(text: string, from: number, to: number, behind: (at: number, end: number) => number): Range[] {
	const cells: Range[] = [];
	const row = trimBlanks(text, from, to);
	const end = row.to;
	const start = text[row.from] === '|' ? row.from + 1 : row.from;
	let cell = start;
	for (let at = start; at < end; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '[') at = Math.max(at, behind(at, end) - 1);
		else if (text[at] === '|') {
			cells.push(trimBlanks(text, cell, at));
			cell = at + 1;
		}
	}
	if (cell < end || cells.length === 0) cells.push(trimBlanks(text, cell, end));
	return cells;
}

/**
 * The offset after the wikilink that starts with the bracket at `at`, or `at`. Brackets in code, which show how links are written, do not
 * count.
 */
function behindLink(text: string, at: number, end: number): number {
	if (text[at + 1] !== '[' || text[at + 2] === '[') return at;
	const to = wikilinkEnd(text, at, end);
	const target = text.slice(at + 2, Math.max(at + 2, to - 2)).split('|', 1)[0] ?? '';
	return target.trim() === '' || target.includes('`') ? at : to;
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
