import { readNativeHeader } from './callouts';
import { readCallout } from './fenced';
import type { BlockSink, Level } from './level';
import { columnsBetween, firstNonBlank } from '../../text/line-starts';

/**
 * Reads a quote or a native callout: the lines that begin with `>`. A line without it ends the quote, as it ends a callout in Obsidian; in
 * CommonMark it could continue a paragraph.
 */
export function readQuote(sink: BlockSink, level: Level, i: number): number {
	const { text } = sink;
	const lines: number[] = [];
	let end = i;
	for (; end < level.count; end++) {
		const to = level.to(end);
		const mark = firstNonBlank(text, level.from(end), to);
		if (mark === to || text[mark] !== '>' || columnsBetween(text, level.from(end), mark) > 3) break;
		const after = text[mark + 1];
		lines.push(mark + 1 < to && (after === ' ' || after === '\t') ? mark + 2 : mark + 1, to);
	}
	const range = { from: firstNonBlank(text, level.from(i), level.to(i)), to: level.to(end - 1) };
	const headerTo = lines[1] ?? 0;
	const header = readNativeHeader(text, firstNonBlank(text, lines[0] ?? 0, headerTo), headerTo);
	if (header) {
		const body = { from: end - i > 1 ? level.from(i + 1) : range.to, to: range.to };
		readCallout(sink, level, { language: null, header, range, body }, lines.slice(2));
	} else {
		sink.read(level.inside('quote', lines));
	}
	return end;
}
