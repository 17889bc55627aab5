import { countCells, splitRow } from '../note/blocks/tables';
import { firstNonBlank, isDelimiterRow } from '../text/line-starts';
import type { Range } from '../text/range';
import { readLineStart } from './seen-line';

/** How far from a line its table's delimiter row is looked for, in characters: bounds what one line costs. */
const REACH = 2048;

/**
 * The cells of a line, if it is a row of a table as `readTable` has it; else null. There is no note here, only a text: the lines above are
 * gone through up to a delimiter row or a blank line, and where a table reaches further than that, its rows are known by their pipes.
 * @param line from behind the marks of its containers to its end. @param mayBeBody whether it can continue a table, as an item cannot.
 */
export function cellsOf(text: string, line: Range, mayBeBody: boolean): Range[] | null {
	const cells = splitRow(text, line.from, line.to);
	if (cells.length < 2 && text[line.from] !== '|') return null;
	return isHead(text, line) || (mayBeBody && isBelowHead(text, line.from)) ? cells : null;
}

/** Whether the line below is a delimiter row of as many cells. */
function isHead(text: string, { from, to }: Range): boolean {
	return delimits(text.slice(to, to + REACH).split('\n', 2)[1] ?? '', text.slice(from, to));
}

/** Whether a line is a delimiter row below a head. */
function delimits(line: string, head: string): boolean {
	const start = behindQuote(line);
	if (!'|:-'.includes(line.charAt(start)) || !isDelimiterRow(line, start, line.length)) return false;
	const { at } = readLineStart(head, 0, head.length);
	return countCells(line, start, line.length) === countCells(head, at, head.length);
}

function isBelowHead(text: string, from: number): boolean {
	const least = Math.max(0, from - REACH);
	// The last line of these is what stands before the row on its own.
	const above = text.slice(least, from);
	let end = above.lastIndexOf('\n');
	let haveAllPipes = end > 0;
	for (let start = above.lastIndexOf('\n', end - 1); start >= 0 && end > 0; start = above.lastIndexOf('\n', end - 1)) {
		const line = above.slice(start + 1, end);
		if (behindQuote(line) === line.length) return false;
		if (delimits(line, above.slice(above.lastIndexOf('\n', start - 1) + 1, start))) return true;
		haveAllPipes &&= line.includes('|');
		end = start;
	}
	// The first line may be cut.
	return least > 0 && haveAllPipes;
}

/** Where the text of a line begins behind blanks and the marks of quotes; its end if there is none. */
function behindQuote(line: string): number {
	const end = line.trimEnd().length;
	let at = firstNonBlank(line, 0, end);
	while (line[at] === '>') at = firstNonBlank(line, at + 1, end);
	return at >= end ? line.length : at;
}
