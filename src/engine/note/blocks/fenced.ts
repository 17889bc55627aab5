import { adKind, adWord, readAdHeader, type CalloutHeader } from './callouts';
import { DEEPEST, type BlockSink, type Level } from './level';
import { closesFence, columnsBetween, firstNonBlank, openingFence, skipColumns, type Fence } from '../../text/line-starts';
import { own, type Range } from '../../text/range';

/** Reads indented code: lines indented by four columns and more, with the blank lines between them. */
export function readIndentedCode(sink: BlockSink, level: Level, i: number): number {
	let end = i + 1;
	for (let next = end; next < level.count; next++) {
		const start = firstNonBlank(sink.text, level.from(next), level.to(next));
		if (start === level.to(next)) continue;
		if (columnsBetween(sink.text, level.from(next), start) < 4) break;
		end = next + 1;
	}
	sink.blocks.push(level.block('code', i, end));
	return end;
}

/**
 * Reads a fenced block: an `ad-*` block as a callout, anything else as code. One that is never closed is closed by the end of its level
 * (CommonMark 4.5).
 */
export function readFence(sink: BlockSink, level: Level, i: number, start: number): number | null {
	const fence = openingFence(sink.text, start, level.to(i));
	if (!fence) return null;
	const close = findClosingFence(sink.text, level, i + 1, fence);
	const end = close < 0 ? level.count : close + 1;
	const kind = adKind(fence.info);
	if (kind !== null && level.depth < DEEPEST) readAdBlock(sink, level, { kind, language: fence.info, start, first: i + 1, close });
	else sink.blocks.push(level.block('code', i, end));
	return end;
}

function findClosingFence(text: string, level: Level, first: number, fence: Fence): number {
	for (let i = first; i < level.count; i++) if (closesFence(text, level.from(i), level.to(i), fence)) return i;
	return -1;
}

function readAdBlock(
	sink: BlockSink,
	level: Level,
	{ kind, language, start, first, close }: { kind: string; language: string; start: number; first: number; close: number },
): void {
	const { text } = sink;
	const indent = columnsBetween(text, level.from(first - 1), start);
	const lines: number[] = [];
	const last = close < 0 ? level.count : close;
	for (let i = first; i < last; i++) lines.push(skipColumns(text, level.from(i), level.to(i), indent), level.to(i));
	// The blank lines behind an open block may be anybody's.
	if (close < 0) while (lines.length > 0 && isBlank(text, lines[lines.length - 2], lines[lines.length - 1])) lines.length -= 2;
	const { header, taken } = readAdHeader(text, lines, kind, sink.kinds);
	const closing = close < 0 ? (lines[lines.length - 1] ?? level.to(first - 1)) : firstNonBlank(text, level.from(close), level.to(close));
	const bodyLines = lines.slice(taken * 2);
	const bodyFrom = bodyLines[0] ?? closing;
	const body = { from: bodyFrom, to: bodyLines[bodyLines.length - 1] ?? bodyFrom };
	const range = { from: start, to: close < 0 ? closing : closing + text.slice(closing, level.to(close)).trimEnd().length };
	readCallout(sink, level, { language: own(adWord(language)), header, range, body }, bodyLines);
}

function isBlank(text: string, from = 0, to = 0): boolean {
	return firstNonBlank(text, from, to) === to;
}

/** Adds a callout, with its title as a block of its own, and reads its body. */
export function readCallout(
	sink: BlockSink,
	level: Level,
	found: { language: string | null; header: CalloutHeader; range: Range; body: Range },
	lines: number[],
): void {
	const {
		language,
		body,
		range: { from, to },
		header: { kind, title, titleAt, fold, icon, color, metadata },
	} = found;
	const inside = level.inside('callout', lines);
	const line = sink.lines.lineAt(from);
	sink.callouts.push({
		syntax: language === null ? 'native' : 'ad',
		kind,
		language,
		title,
		fold,
		depth: level.calloutDepth,
		line,
		body,
		icon,
		color,
		metadata,
		from,
		to,
	});
	if (titleAt)
		sink.blocks.push({ kind: 'title', lines: [titleAt.from, titleAt.to], level: 0, container: inside.container, rows: [], ...titleAt });
	sink.read(inside);
}
