import { htmlStart } from './html-starts';
import type { BlockSink, Level } from './level';
import { definedLabel, firstNonBlank } from './line-starts';
import type { Occurrences } from '../inline/occurrences';

/** Reads an HTML block. A comment that is never closed would swallow the rest of the note: it is text. */
export function readHtml(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const html = htmlStart(sink.text, start, level.to(i));
	if (!html) return null;
	let end = i;
	for (; end < level.count; end++) {
		const line = sink.text.slice(end === i ? start + 1 : level.from(end), level.to(end));
		if (html.until === null ? line.trim() === '' : line.toLowerCase().includes(html.until)) break;
	}
	const open = end >= level.count;
	if (html.until === '-->' && open) return null;
	end = html.until === null || open ? end : end + 1;
	sink.blocks.push(level.block('html', i, end));
	return end;
}

/**
 * Reads a comment (`%%`) or a math block (`$$`): a line that begins with the mark, closed by the mark on a later line. What is closed on
 * its own line, or never, is text. Behind the end of a comment the line goes on as text.
 */
export function readUntilMark(sink: BlockSink, level: Level, i: number, { marks, kind }: { marks: Occurrences; kind: 'comment' | 'math' }): number | null {
	const start = firstNonBlank(sink.text, level.from(i), level.to(i));
	if (marks.next(start) !== start) return null;
	const close = marks.next(start + 2);
	if (close < 0 || close < level.to(i)) return null;
	for (let end = i + 1; end < level.count; end++) {
		if (close >= level.to(end)) continue;
		const behind = firstNonBlank(sink.text, close + 2, level.to(end));
		const goesOn = kind === 'comment' && behind < level.to(end);
		sink.blocks.push(goesOn ? { ...level.block(kind, i, end + 1), to: close + 2 } : level.block(kind, i, end + 1));
		if (goesOn) level.lines[end * 2] = behind;
		return goesOn ? end : end + 1;
	}
	return null;
}

/** Reads the address of a reference link (`[label]: address`). */
export function readLinkDefinition(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const label = definedLabel(sink.text, start, level.to(i));
	if (label === null) return null;
	sink.labels.add(label);
	sink.blocks.push(level.block('definition', i, i + 1));
	return i + 1;
}
