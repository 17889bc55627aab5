import { readNativeHeader, type CalloutHeader } from './callouts';
import { readCallout } from './fenced';
import type { BlockSink, Level } from './level';
import { OpenParagraph } from './open-paragraph';
import { columnsBetween, firstNonBlank } from '../../text/line-starts';

/** Reads a quote or a native callout: the lines that begin with `>`, and those that continue a paragraph of it without. */
export function readQuote(sink: BlockSink, level: Level, i: number): number {
	const { text } = sink;
	const lines: number[] = [];
	let header: CalloutHeader | null = null;
	let paragraph = new OpenParagraph(text);
	let end = i;
	for (; end < level.count; end++) {
		const to = level.to(end);
		const mark = firstNonBlank(text, level.from(end), to);
		const from = sink.lazy.has(mark) ? -1 : behindMark(text, level.from(end), mark, to);
		if (from < 0 && !paragraph.takes(sink, level, end)) break;
		lines.push(from < 0 ? mark : from, to);
		if (end === i) header = readNativeHeader(text, firstNonBlank(text, from, to), to);
		if (end === i && header) paragraph = new OpenParagraph(text, true);
		else if (from >= 0) paragraph.add(from, to);
	}
	const range = { from: firstNonBlank(text, level.from(i), level.to(i)), to: level.to(end - 1) };
	if (header) {
		const body = { from: end - i > 1 ? level.from(i + 1) : range.to, to: range.to };
		readCallout(sink, level, { language: null, header, range, body }, lines.slice(2));
	} else {
		sink.read(level.inside('quote', lines));
	}
	return end;
}

/** Where the text of a quoted line begins, or -1 where the line has no mark of a quote. */
function behindMark(text: string, from: number, mark: number, to: number): number {
	if (mark === to || text[mark] !== '>' || columnsBetween(text, from, mark) > 3) return -1;
	const after = text[mark + 1];
	return mark + 1 < to && (after === ' ' || after === '\t') ? mark + 2 : mark + 1;
}
