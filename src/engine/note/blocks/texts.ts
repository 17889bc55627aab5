import { closingMark } from './hidden';
import { interrupts } from './interruptions';
import { indentOf, type BlockSink, type Level } from './level';
import { columnsBetween, firstNonBlank, headingLevel, isDelimiterRow, isUnderline } from '../../text/line-starts';
import { countCells, splitRow } from './tables';

/** Reads an ATX heading; its lines are its text without the marks at both ends. */
export function readHeading(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const to = level.to(i);
	const marks = headingLevel(sink.text, start, to);
	if (marks === 0) return null;
	const inside = sink.text.slice(start + marks, to);
	const text = withoutClosingMarks(inside.trim());
	const from = text === '' ? start + marks : start + marks + inside.indexOf(text);
	sink.blocks.push({
		kind: 'heading',
		lines: [from, from + text.length],
		level: marks,
		container: level.container,
		rows: [],
		from: start,
		to,
	});
	return i + 1;
}

function withoutClosingMarks(text: string): string {
	let end = text.length;
	while (end > 0 && text[end - 1] === '#') end--;
	const closes = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t';
	return closes ? text.slice(0, end).trimEnd() : text;
}

/** Reads a table, a paragraph, or a paragraph that a line of `=` or `-` makes a heading. */
export function readText(sink: BlockSink, level: Level, i: number): number {
	const { text } = sink;
	if (isTable(text, level, i)) return readTable(sink, level, i);
	let end = i + 1;
	for (; end < level.count; end++) {
		const to = level.to(end);
		const start = firstNonBlank(text, level.from(end), to);
		if (start === to) break;
		if (sink.lazy.has(start) || indentOf(sink, level.from(end), start) > 3) continue;
		if (isUnderline(text.slice(start, to))) {
			sink.blocks.push({ ...level.block('heading', i, end), level: text[start] === '=' ? 1 : 2, to });
			return end + 1;
		}
		if (interrupts(text, start, to) || isTable(text, level, end) || closingMark(sink, level, end, '%%') >= 0) break;
	}
	sink.blocks.push(level.block('paragraph', i, end));
	return end;
}

/**
 * Whether a table starts here: a header and below it a delimiter row of as many cells. More lenient than GFM, a paragraph may stand
 * above.
 */
function isTable(text: string, level: Level, i: number): boolean {
	if (i + 1 >= level.count || !isDelimiterRow(text, level.from(i + 1), level.to(i + 1))) return false;
	if (columnsBetween(text, level.from(i + 1), firstNonBlank(text, level.from(i + 1), level.to(i + 1))) > 3) return false;
	return countCells(text, level.from(i), level.to(i)) === countCells(text, level.from(i + 1), level.to(i + 1));
}

function readTable(sink: BlockSink, level: Level, i: number): number {
	const rows = [splitRow(sink.text, level.from(i), level.to(i))];
	let end = i + 2;
	for (; end < level.count; end++) {
		const start = firstNonBlank(sink.text, level.from(end), level.to(end));
		if (start === level.to(end) || interrupts(sink.text, start, level.to(end))) break;
		rows.push(splitRow(sink.text, start, level.to(end)));
	}
	sink.blocks.push({ ...level.block('table', i, end), rows });
	return end;
}
