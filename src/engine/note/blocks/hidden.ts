import { htmlStart } from '../../text/html-starts';
import type { BlockSink, Level } from './level';
import { definedLabel, firstNonBlank } from '../../text/line-starts';

/** Reads an HTML block. An unclosed comment would swallow the rest of the note, so it is text. */
export function readHtml(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const html = htmlStart(sink.text, start, level.to(i));
	if (!html) return null;
	const isComment = html.until[0] === '-->';
	if (isComment && !isClosed(sink.marks['-->'].next(start + 2), level)) return null;
	let end = i;
	for (; end < level.count; end++) {
		const line = sink.text.slice(end === i ? start + 1 : level.from(end), level.to(end)).toLowerCase();
		if (html.until.length === 0 ? line.trim() === '' : html.until.some((until) => line.includes(until))) break;
	}
	end = html.until.length === 0 || end >= level.count ? end : end + 1;
	sink.blocks.push(level.block('html', i, end));
	return end;
}

function isClosed(found: number, level: Level): boolean {
	return found >= 0 && found < level.to(level.count - 1);
}

/**
 * Reads a comment (`%%`) or a math block (`$$`): a line that begins with the mark, closed by the mark on a later line. If it is closed on
 * its own line, or never, it is text. After the end of a comment the rest of the line is text.
 */
export function readUntilMark(sink: BlockSink, level: Level, i: number, mark: '%%' | '$$'): number | null {
	const close = closingMark(sink, level, i, mark);
	if (close < 0) return null;
	let end = i + 1;
	while (close >= level.to(end)) end++;
	const behind = firstNonBlank(sink.text, close + 2, level.to(end));
	const block = level.block(mark === '%%' ? 'comment' : 'math', i, end + 1);
	if (mark === '$$' || behind === level.to(end)) {
		sink.blocks.push(block);
		return end + 1;
	}
	sink.blocks.push({ ...block, lines: [...block.lines.slice(0, -1), close + 2], to: close + 2 });
	level.lines[end * 2] = behind;
	return end;
}

/**
 * The offset of the mark, on a later line of the level, that closes the one at the start of line `i`; -1 if there is none, or nothing to
 * close.
 */
export function closingMark(sink: BlockSink, level: Level, i: number, mark: '%%' | '$$'): number {
	const start = firstNonBlank(sink.text, level.from(i), level.to(i));
	if (sink.marks[mark].next(start) !== start) return -1;
	const close = sink.marks[mark].next(start + 2);
	if (close < level.to(i) || close >= level.to(level.count - 1)) return -1;
	// Between two lines of a level are the marks of its containers, and a mark there closes nothing.
	for (let end = i + 1; end < level.count; end++) if (close < level.to(end)) return close >= level.from(end) ? close : -1;
	return -1;
}

/** Reads the address of a reference link (`[label]: address`). */
export function readLinkDefinition(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const label = definedLabel(sink.text, start, level.to(i));
	if (label === null) return null;
	// The first of several counts.
	if (!sink.labels.has(label)) sink.labels.set(label, definedAddress(sink.text.slice(start, level.to(i))));
	sink.blocks.push(level.block('definition', i, i + 1));
	return i + 1;
}

function definedAddress(line: string): string {
	const address = line.slice(line.indexOf(']:') + 2).trim();
	return address.startsWith('<') ? address.slice(1, address.indexOf('>')) : (/^\S*/.exec(address)?.[0] ?? '');
}
