import type { Block } from '../note/blocks/level';
import { firstNonBlank } from '../text/line-starts';
import type { Callout } from '../note/blocks/callouts';
import type { Scan } from '../note/prose';
import type { Range } from '../text/range';

/*
 * Where in a note something may be put: what every writer asks before it writes. Offsets are UTF-16 code units of the text as given; a line
 * is a range without its line end.
 */

/** The line that contains an offset. A byte order mark is not part of the first line. */
export function lineAt(text: string, offset: number): Range {
	const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	const to = end < 0 ? text.length : end > from && text[end - 1] === '\r' ? end - 1 : end;
	return { from: from === 0 && text.charCodeAt(0) === 0xfeff ? 1 : from, to };
}

/** The line below one, or null if that is the last. */
export function lineBelow(text: string, line: Range): Range | null {
	const end = text.indexOf('\n', line.to);
	return end < 0 ? null : lineAt(text, end + 1);
}

/** The line above one, or null if that is the first. */
export function lineAbove(text: string, line: Range): Range | null {
	const end = text.lastIndexOf('\n', line.from - 1);
	return end < 0 || line.from === 0 ? null : lineAt(text, end);
}

/** Where a line's text begins after the `>` of its quotes and callouts, and how many of these there are. */
export function behindQuotes(text: string, { from, to }: Range): { readonly from: number; readonly depth: number } {
	let depth = 0;
	let at = firstNonBlank(text, from, to);
	for (; at < to && text[at] === '>'; at = firstNonBlank(text, at + 1, to)) depth++;
	return { from: at, depth };
}

/** Whether a line contains nothing but blanks and the `>` of quotes. */
export function isEmptyLine(text: string, line: Range): boolean {
	return behindQuotes(text, line).from >= line.to;
}

/**
 * The offset, or the next one that splits nothing: neither a letter and its accents nor a surrogate pair. Inside a CRLF, the offset before
 * it.
 */
export function wholeOffset(text: string, offset: number): number {
	if (text[offset - 1] === '\r' && text[offset] === '\n') return offset - 1;
	let at = offset === 0 && text.charCodeAt(0) === 0xfeff ? 1 : offset;
	const start = lineAt(text, at).from;
	while (at > start && at < text.length && isPartOfLast(text, at)) at++;
	return at;
}

function isPartOfLast(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	const before = text.charCodeAt(at - 1);
	if (code >= 0xdc00 && code < 0xe000) return before >= 0xd800 && before < 0xdc00;
	return before === 0x200d || code === 0x200d || /^[\p{M}\p{Emoji_Modifier}]/u.test(text.slice(at, at + 2)) && code > 127;
}

/** The last block with a part on a line, or null. Lines of marks alone, such as an empty item, have none. */
export function blockOn(scan: Scan, line: Range): Block | null {
	let found: Block | null = null;
	for (const block of scan.blocks) {
		if (block.from > line.to) break;
		if (block.to >= line.from) found = block;
	}
	return found;
}

/** The outermost admonition block that contains a line, including its fences. */
export function adBlockOn(scan: Scan, line: Range): Callout | null {
	return scan.callouts.find((callout) => callout.syntax === 'ad' && callout.from <= line.to && callout.to >= line.from) ?? null;
}

/** The generated comparison that contains a line, including its marks. */
export function generatedOn(scan: Scan, line: Range): Range | null {
	return scan.generated.find((range) => range.from <= line.to && range.to >= line.from) ?? null;
}

/** Whether a line belongs to the properties, including their fences. */
export function isOfProperties({ opening: { frontmatter } }: Scan, line: Range): boolean {
	return frontmatter !== null && line.from <= frontmatter.to;
}

/** Whether an offset or range is between `[[` and the next `]]` on its line, whether or not these are read as a link. */
export function isBetweenBrackets(text: string, { from, to }: Range): boolean {
	const start = lineAt(text, from).from;
	const before = text.slice(start, from);
	const open = before.lastIndexOf('[[');
	if (open < 0 || before.indexOf(']]', open) >= 0) return false;
	const behind = text.slice(to, lineAt(text, to).to);
	const close = behind.indexOf(']]');
	const next = behind.indexOf('[[');
	return close >= 0 && (next < 0 || close < next);
}
