import { adKind, readAdHeader, readNativeHeader, type Callout, type CalloutHeader } from './callouts';
import { htmlStart } from './html-starts';
import {
	closesFence, columnsBetween, definedLabel, firstNonBlank, footnoteMarkEnd, headingLevel, isDelimiterRow, isRule, itemInterrupts, listMarkerEnd,
	openingFence, skipColumns, type Fence,
} from './line-starts';
import { Occurrences } from './occurrences';
import type { PlacedProblem } from './problem';
import type { Range } from './range';
import { splitRow } from './tables';

/** What a block stands in: a quote, a list item, a callout or the text of a footnote. */
export interface Container {
	readonly kind: 'quote' | 'item' | 'callout' | 'footnote';
	readonly parent: Container | null;
}

export type BlockKind = 'paragraph' | 'heading' | 'title' | 'table' | 'code' | 'math' | 'comment' | 'html' | 'rule' | 'definition';

/** A piece of a note that holds no other. `title` is the title of a callout, `definition` the address of a reference link. */
export interface Block extends Range {
	readonly kind: BlockKind;
	/** The text of each line without the marks of its containers, as pairs of offsets: from, to, from, to. */
	readonly lines: readonly number[];
	/** 1 to 6 for a heading, else 0. */
	readonly level: number;
	readonly container: Container | null;
	/** The cells of a table, row by row, the header first. */
	readonly rows: readonly (readonly Range[])[];
}

/** The block structure of a note's body, blocks and callouts in document order. */
export interface Structure {
	readonly blocks: readonly Block[];
	readonly callouts: readonly Callout[];
	/** The labels of reference links, folded. */
	readonly labels: ReadonlySet<string>;
	readonly problems: readonly PlacedProblem[];
}

/** Lines at one depth of nesting, stripped of the marks of what they stand in. */
interface Level {
	/** Pairs of offsets: from, to, from, to. The start of a line moves when a comment ends on it. */
	readonly lines: number[];
	readonly container: Container | null;
	readonly depth: number;
	readonly calloutDepth: number;
}

/** Deeper nesting than this is read as text, which keeps hostile input linear. */
const DEEPEST = 32;

/**
 * Finds the blocks of a note: CommonMark 0.31 and GFM tables, with Obsidian's comments, math blocks, callouts and footnotes, and with
 * `ad-*` fences as callouts whose body is Markdown. One rule differs on purpose: a line without `>` ends a quote, as it ends a callout.
 * @param body where the text behind the frontmatter starts.
 */
export function findBlocks(text: string, body: number): Structure {
	const reader = new BlockReader(text);
	reader.read({ lines: linesFrom(text, body), container: null, depth: 0, calloutDepth: 0 });
	return reader;
}

function linesFrom(text: string, body: number): number[] {
	const lines: number[] = [];
	for (let from = body; from < text.length; ) {
		const end = text.indexOf('\n', from);
		const next = end < 0 ? text.length : end;
		lines.push(from, next > from && text.charCodeAt(next - 1) === 13 ? next - 1 : next);
		from = next + 1;
	}
	return lines;
}

class BlockReader implements Structure {
	readonly blocks: Block[] = [];
	readonly callouts: Callout[] = [];
	readonly labels = new Set<string>();
	readonly problems: PlacedProblem[] = [];
	private readonly commentMarks: Occurrences;
	private readonly mathMarks: Occurrences;

	constructor(private readonly text: string) {
		this.commentMarks = new Occurrences(text, '%%');
		this.mathMarks = new Occurrences(text, '$$');
	}

	read(level: Level): void {
		const count = level.lines.length / 2;
		for (let i = 0; i < count; ) i = this.readAt(level, i);
	}

	/** Reads what starts on line `i` and returns the number of the line behind it. */
	private readAt(level: Level, i: number): number {
		const from = at(level, i);
		const to = endOf(level, i);
		const start = firstNonBlank(this.text, from, to);
		if (start === to) return i + 1;
		if (columnsBetween(this.text, from, start) > 3) return this.readIndentedCode(level, i);
		const nested = level.depth < DEEPEST;
		switch (this.text[start]) {
			case '`':
			case '~': return this.readFence(level, i, start) ?? this.readText(level, i);
			case '#': return this.readHeading(level, i, start) ?? this.readText(level, i);
			case '>': return nested ? this.readQuote(level, i) : this.readText(level, i);
			case '<': return this.readHtml(level, i, start) ?? this.readText(level, i);
			case '%': return this.readUntilMark(level, i, start, 'comment') ?? this.readText(level, i);
			case '$': return this.readUntilMark(level, i, start, 'math') ?? this.readText(level, i);
			case '[': return this.readBracket(level, i, start) ?? this.readText(level, i);
			case '-':
			case '*':
			case '_': if (isRule(this.text, start, to)) return this.add('rule', level, i, i + 1);
		}
		return (nested ? this.readItem(level, i, start) : null) ?? this.readText(level, i);
	}

	private add(kind: BlockKind, level: Level, first: number, end: number): number {
		this.blocks.push(block(kind, level, first, end));
		return end;
	}

	private readIndentedCode(level: Level, i: number): number {
		let end = i + 1;
		for (let next = end; next * 2 < level.lines.length; next++) {
			const start = firstNonBlank(this.text, at(level, next), endOf(level, next));
			if (start === endOf(level, next)) continue;
			if (columnsBetween(this.text, at(level, next), start) < 4) break;
			end = next + 1;
		}
		return this.add('code', level, i, end);
	}

	private readFence(level: Level, i: number, start: number): number | null {
		const fence = openingFence(this.text, start, endOf(level, i));
		if (!fence) return null;
		const close = this.findClosingFence(level, i + 1, fence);
		const kind = adKind(fence.info);
		if (kind === null || level.depth >= DEEPEST) return this.add('code', level, i, close < 0 ? level.lines.length / 2 : close + 1);
		if (close < 0) {
			const message = `This "${fence.info}" block is never closed, so it stays code. Add a line of ${fence.mark.repeat(fence.length)} behind it.`;
			this.problems.push({ code: 'callout-unclosed', message, from: start, to: endOf(level, i) });
			return this.add('code', level, i, level.lines.length / 2);
		}
		const indent = columnsBetween(this.text, at(level, i), start);
		this.readAdBlock(level, { start, kind, indent, first: i + 1, close });
		return close + 1;
	}

	private findClosingFence(level: Level, first: number, fence: Fence): number {
		for (let i = first; i * 2 < level.lines.length; i++) if (closesFence(this.text, at(level, i), endOf(level, i), fence)) return i;
		return -1;
	}

	private readAdBlock(level: Level, ad: { start: number; kind: string; indent: number; first: number; close: number }): void {
		const lines: number[] = [];
		for (let i = ad.first; i < ad.close; i++) lines.push(skipColumns(this.text, at(level, i), endOf(level, i), ad.indent), endOf(level, i));
		const { header, taken } = readAdHeader(this.text, lines, ad.kind);
		const closing = { from: at(level, ad.close), to: endOf(level, ad.close) };
		const closingMarks = firstNonBlank(this.text, closing.from, closing.to);
		const body = { from: lines[taken * 2] ?? closing.from, to: lines[lines.length - 1] ?? closing.from };
		const range = { from: ad.start, to: closingMarks + this.text.slice(closingMarks, closing.to).trimEnd().length };
		this.readCallout(level, { syntax: 'ad', header, range, body: taken * 2 < lines.length ? body : { from: body.from, to: body.from } }, lines.slice(taken * 2));
	}

	private readCallout(level: Level, found: { syntax: Callout['syntax']; header: CalloutHeader; range: Range; body: Range }, lines: number[]): void {
		const { titleAt, ...header } = found.header;
		const container: Container = { kind: 'callout', parent: level.container };
		this.callouts.push({ syntax: found.syntax, ...header, depth: level.calloutDepth, body: found.body, ...found.range });
		if (titleAt) this.blocks.push({ kind: 'title', lines: [titleAt.from, titleAt.to], level: 0, container, rows: [], ...titleAt });
		this.read({ lines, container, depth: level.depth + 1, calloutDepth: level.calloutDepth + 1 });
	}

	private readHeading(level: Level, i: number, start: number): number | null {
		const marks = headingLevel(this.text, start, endOf(level, i));
		if (marks === 0) return null;
		const inside = this.text.slice(start + marks, endOf(level, i));
		const text = inside.replace(/(?:^|[ \t])#+[ \t]*$/, '').trim();
		const from = text === '' ? start + marks : start + marks + inside.indexOf(text);
		this.blocks.push({ kind: 'heading', lines: [from, from + text.length], level: marks, container: level.container, rows: [], from: start, to: endOf(level, i) });
		return i + 1;
	}

	private readQuote(level: Level, i: number): number {
		const lines: number[] = [];
		let end = i;
		for (; end * 2 < level.lines.length; end++) {
			const to = endOf(level, end);
			const mark = firstNonBlank(this.text, at(level, end), to);
			if (mark === to || this.text[mark] !== '>' || columnsBetween(this.text, at(level, end), mark) > 3) break;
			const after = this.text[mark + 1];
			lines.push(mark + 1 < to && (after === ' ' || after === '\t') ? mark + 2 : mark + 1, to);
		}
		const range = { from: firstNonBlank(this.text, at(level, i), endOf(level, i)), to: endOf(level, end - 1) };
		const headerFrom = firstNonBlank(this.text, lines[0] ?? 0, lines[1] ?? 0);
		const header = readNativeHeader(this.text, headerFrom, lines[1] ?? 0);
		if (header) {
			const body = end - i > 1 ? { from: at(level, i + 1), to: range.to } : { from: range.to, to: range.to };
			this.readCallout(level, { syntax: 'native', header, range, body }, lines.slice(2));
		} else {
			this.read({ lines, container: { kind: 'quote', parent: level.container }, depth: level.depth + 1, calloutDepth: level.calloutDepth });
		}
		return end;
	}

	private readHtml(level: Level, i: number, start: number): number | null {
		const html = htmlStart(this.text, start, endOf(level, i));
		if (!html) return null;
		let end = i;
		for (; end * 2 < level.lines.length; end++) {
			const line = this.text.slice(end === i ? start + 1 : at(level, end), endOf(level, end));
			if (html.until === null ? line.trim() === '' : line.toLowerCase().includes(html.until)) break;
		}
		const open = end * 2 >= level.lines.length;
		// A comment that is never closed would swallow the rest of the note: it is text.
		if (html.until === '-->' && open) return null;
		return this.add('html', level, i, html.until === null || open ? end : end + 1);
	}

	/** A comment or a math block: a line that begins with the mark, closed by the mark on a later line; else it is text. */
	private readUntilMark(level: Level, i: number, start: number, kind: 'comment' | 'math'): number | null {
		const marks = kind === 'comment' ? this.commentMarks : this.mathMarks;
		if (marks.next(start) !== start) return null;
		const close = marks.next(start + 2);
		if (close < 0 || close < endOf(level, i)) return null;
		for (let end = i + 1; end * 2 < level.lines.length; end++) {
			if (close >= endOf(level, end)) continue;
			const behind = firstNonBlank(this.text, close + 2, endOf(level, end));
			if (kind === 'math' || behind === endOf(level, end)) return this.add(kind, level, i, end + 1);
			this.blocks.push({ ...block(kind, level, i, end + 1), to: close + 2 });
			level.lines[end * 2] = behind;
			return end;
		}
		return null;
	}

	private readBracket(level: Level, i: number, start: number): number | null {
		const to = endOf(level, i);
		const footnote = footnoteMarkEnd(this.text, start, to);
		if (footnote > 0 && level.depth < DEEPEST) {
			const from = firstNonBlank(this.text, footnote, to);
			return this.readIndentedLines(level, { i, from, columns: 4, container: { kind: 'footnote', parent: level.container } });
		}
		const label = definedLabel(this.text, start, to);
		if (label === null) return null;
		this.labels.add(label);
		return this.add('definition', level, i, i + 1);
	}

	private readItem(level: Level, i: number, start: number): number | null {
		const to = endOf(level, i);
		const marker = listMarkerEnd(this.text, start, to);
		if (marker < 0) return null;
		const inside = firstNonBlank(this.text, marker, to);
		const gap = columnsBetween(this.text, marker, inside);
		// More than four blanks behind the marker begin indented code inside the item.
		const content = inside === to || gap > 4 ? Math.min(marker + 1, to) : inside;
		const columns = columnsBetween(this.text, at(level, i), start) + (marker - start) + (inside === to || gap > 4 ? 1 : gap);
		const task = this.text[content] === '[' && this.text[content + 2] === ']' && /\s/.test(this.text.charAt(content + 3)) && content + 3 < to;
		return this.readIndentedLines(level, { i, from: task ? content + 4 : content, columns, container: { kind: 'item', parent: level.container } });
	}

	/** A list item or a footnote: its first line, and the lines below that are blank, indented, or go on with its paragraph. */
	private readIndentedLines(level: Level, first: { i: number; from: number; columns: number; container: Container }): number {
		const lines = [first.from, endOf(level, first.i)];
		let fence: Fence | null = openingFence(this.text, first.from, endOf(level, first.i));
		let end = first.i + 1;
		for (let next = end; next * 2 < level.lines.length; next++) {
			const from = at(level, next);
			const to = endOf(level, next);
			const start = firstNonBlank(this.text, from, to);
			if (start === to) {
				lines.push(to, to);
				continue;
			}
			const indented = columnsBetween(this.text, from, start) >= first.columns;
			if (!indented && (fence || next > end || this.startsBlock(start, to) || !this.endsInParagraph(lines))) break;
			const inner = indented ? skipColumns(this.text, from, to, first.columns) : start;
			lines.push(inner, to);
			fence = fence ? (closesFence(this.text, inner, to, fence) ? null : fence) : openingFence(this.text, firstNonBlank(this.text, inner, to), to);
			end = next + 1;
		}
		lines.length = (end - first.i) * 2;
		this.read({ lines, container: first.container, depth: level.depth + 1, calloutDepth: level.calloutDepth });
		return end;
	}

	/** Whether a line without indentation could go on with the text of the last line. */
	private endsInParagraph(lines: readonly number[]): boolean {
		const from = lines[lines.length - 2] ?? 0;
		const to = lines[lines.length - 1] ?? 0;
		const start = firstNonBlank(this.text, from, to);
		const first = this.text[start];
		return start < to && first !== '|' && first !== '`' && first !== '~' && headingLevel(this.text, start, to) === 0 && !isRule(this.text, start, to);
	}

	/** Whether the line starts a block that ends a paragraph. */
	private startsBlock(start: number, to: number): boolean {
		return this.interrupts(start, to) || listMarkerEnd(this.text, start, to) > 0;
	}

	private interrupts(start: number, to: number): boolean {
		switch (this.text[start]) {
			case '>': return true;
			case '#': return headingLevel(this.text, start, to) > 0;
			case '`':
			case '~': return openingFence(this.text, start, to) !== null;
			case '<': return htmlStart(this.text, start, to)?.interrupts === true;
			case '-':
			case '*':
			case '_': return isRule(this.text, start, to) || itemInterrupts(this.text, start, to);
			default: return itemInterrupts(this.text, start, to);
		}
	}

	/** A table, a paragraph, or a paragraph that a line of `=` or `-` makes a heading. */
	private readText(level: Level, i: number): number {
		if (this.isTable(level, i)) return this.readTable(level, i);
		let end = i + 1;
		for (; end * 2 < level.lines.length; end++) {
			const to = endOf(level, end);
			const start = firstNonBlank(this.text, at(level, end), to);
			if (start === to) break;
			if (columnsBetween(this.text, at(level, end), start) > 3) continue;
			const underline = /^(?:=+|-+)[ \t]*$/.exec(this.text.slice(start, to));
			if (underline) {
				this.blocks.push({ ...block('heading', level, i, end), level: this.text[start] === '=' ? 1 : 2, to });
				return end + 1;
			}
			if (this.interrupts(start, to) || this.isTable(level, end)) break;
		}
		return this.add('paragraph', level, i, end);
	}

	private isTable(level: Level, i: number): boolean {
		if ((i + 1) * 2 >= level.lines.length || !isDelimiterRow(this.text, at(level, i + 1), endOf(level, i + 1))) return false;
		const header = splitRow(this.text, at(level, i), endOf(level, i));
		return header.length === splitRow(this.text, at(level, i + 1), endOf(level, i + 1)).length;
	}

	private readTable(level: Level, i: number): number {
		const rows = [splitRow(this.text, at(level, i), endOf(level, i))];
		let end = i + 2;
		for (; end * 2 < level.lines.length; end++) {
			const start = firstNonBlank(this.text, at(level, end), endOf(level, end));
			if (start === endOf(level, end) || this.interrupts(start, endOf(level, end))) break;
			rows.push(splitRow(this.text, start, endOf(level, end)));
		}
		this.blocks.push({ ...block('table', level, i, end), rows });
		return end;
	}
}

function at(level: Level, line: number): number {
	return level.lines[line * 2] ?? 0;
}

function endOf(level: Level, line: number): number {
	return level.lines[line * 2 + 1] ?? 0;
}

function block(kind: BlockKind, level: Level, first: number, end: number): Block {
	return { kind, lines: level.lines.slice(first * 2, end * 2), level: 0, container: level.container, rows: [], from: at(level, first), to: endOf(level, end - 1) };
}
