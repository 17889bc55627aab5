import { htmlStart } from '../../text/html-starts';
import {
	closesFence, columnsBetween, firstNonBlank, footnoteMarkEnd, headingLevel, isDelimiterRow, isRule, isUnderline, itemInterrupts,
	listMarkerEnd, openingFence, type Fence,
} from '../../text/line-starts';
import { closingMark } from './hidden';
import { interrupts } from './interruptions';
import { DEEPEST, indentOf, type BlockSink, type Level } from './level';

/** What the last line leaves open: a fence, HTML up to one of these texts, or what its name says. */
type Leaf = 'nothing' | 'title' | 'paragraph' | 'table' | Fence | readonly string[];

/**
 * Follows the lines of a quote, callout, list item or footnote, to tell whether they end in a paragraph that a line without their marks
 * continues (CommonMark 5.1). The containers inside are followed as CommonMark does it, line by line: a stack of those that are open.
 */
export class OpenParagraph {
	/** The open containers inside, from the outside in: 0 for a quote, for others the columns that their lines are indented by. */
	private readonly around: number[] = [];
	private leaf: Leaf;
	/** The mark of a comment or formula that began on a line and is not closed yet. */
	private mark: string | null = null;
	/** The place in the line that is looked at, and the columns left of a tab before it. */
	private at = 0;
	private over = 0;
	private column = 0;
	private to = 0;
	/** Lines that are looked at only on demand: pairs of offsets. */
	private readonly pending: number[] = [];

	/** @param isTitled whether the lines stand below the title of a callout. The title counts as a paragraph for a line right behind it. */
	constructor(
		private readonly text: string,
		isTitled = false,
	) {
		this.leaf = isTitled ? 'title' : 'nothing';
	}

	/** Takes the next line, whose text starts at `from`, without the marks of the container. */
	add(from: number, to: number): void {
		this.pending.push(from, to);
	}

	/** Whether line `i`, which has not the marks of the container, belongs to it nevertheless. If so, it is among the lazy lines. */
	takes(sink: BlockSink, level: Level, i: number): boolean {
		const to = level.to(i);
		const start = firstNonBlank(this.text, level.from(i), to);
		if (start === to) return false;
		// What continues a paragraph outside does so inside as well, whatever it looks like there.
		if (!sink.lazy.has(start)) {
			if (indentOf(sink, level.from(i), start) <= 3 && this.begins(start, to)) return false;
			if (closingMark(sink, level, i, '%%') >= 0) return false;
		}
		for (let next = 0; next < this.pending.length; next += 2) this.look(this.pending[next] ?? 0, this.pending[next + 1] ?? 0);
		this.pending.length = 0;
		if (this.leaf !== 'title' && this.leaf !== 'paragraph') return false;
		this.leaf = 'paragraph';
		sink.lazy.add(start);
		return true;
	}

	private begins(start: number, to: number): boolean {
		return interrupts(this.text, start, to) || listMarkerEnd(this.text, start, to) > 0;
	}

	private look(from: number, to: number): void {
		const { text } = this;
		[this.at, this.to, this.over] = [from, to, 0];
		this.column = columnsBetween(text, text.lastIndexOf('\n', from - 1) + 1, from);
		const matched = this.match(firstNonBlank(text, from, to) === to);
		if (matched === this.around.length && this.isRaw()) return;
		const start = firstNonBlank(text, this.at, to);
		const isLazy = matched < this.around.length && this.leaf === 'paragraph' && start < to;
		if (isLazy && (this.columnsTo(start) > 3 || !this.begins(start, to))) return;
		if (matched < this.around.length || start === to) this.leaf = 'nothing';
		this.around.length = matched;
		if (start < to) this.open();
	}

	/** Goes over the marks that continue the open containers. @returns how many of them are continued. */
	private match(isBlank: boolean): number {
		const { around } = this;
		for (let i = 0; i < around.length; i++) {
			const before = [this.at, this.column, this.over] as const;
			const columns = around[i] ?? 0;
			if (columns > 0 ? isBlank || this.strip(columns) : this.overQuote()) continue;
			[this.at, this.column, this.over] = before;
			return i;
		}
		return around.length;
	}

	/** Whether the line belongs to open code or HTML. */
	private isRaw(): boolean {
		const { leaf, text, at, to } = this;
		if (typeof leaf === 'string') return false;
		const isLast = 'mark' in leaf ? closesFence(text, at, to, leaf) : closesHtml(text, at, to, leaf);
		if (isLast) this.leaf = 'nothing';
		return true;
	}

	/** Opens what begins on the rest of the line. */
	private open(): void {
		const { text, to, around } = this;
		for (;;) {
			const start = firstNonBlank(text, this.at, to);
			if (this.columnsTo(start) > 3) {
				if (this.leaf !== 'paragraph') this.leaf = 'nothing';
				return;
			}
			const columns = start < to && around.length < DEEPEST ? this.overMark(start) : -1;
			if (columns < 0) {
				this.leaf = start === to ? 'nothing' : this.leafAt(start);
				return;
			}
			around.push(columns);
			this.leaf = 'nothing';
		}
	}

	/** Goes over the mark of a container. @returns what to keep of it, or -1 if none begins there. */
	private overMark(start: number): number {
		const { text, to } = this;
		if (text[start] === '>') return this.overQuote() ? 0 : -1;
		const note = footnoteMarkEnd(text, start, to);
		const end = note > 0 ? note : isRule(text, start, to) ? -1 : listMarkerEnd(text, start, to);
		if (end < 0 || (note < 0 && (this.leaf === 'paragraph' || this.leaf === 'table') && !itemInterrupts(text, start, to))) return -1;
		const indent = this.columnsTo(start);
		this.goTo(end);
		const gap = this.columnsTo(firstNonBlank(text, end, to));
		const width = firstNonBlank(text, end, to) === to || gap > 4 ? 1 : gap;
		this.strip(width);
		return note > 0 ? 4 : indent + end - start + width;
	}

	private leafAt(start: number): Leaf {
		const { text, to, leaf } = this;
		const line = text.slice(start, to);
		const fence = openingFence(text, start, to);
		if (fence) return fence;
		if (headingLevel(text, start, to) > 0 || isRule(text, start, to) || this.closesMark(line)) return 'nothing';
		const html = htmlStart(text, start, to);
		if (html && (html.interrupts || leaf !== 'paragraph')) return closesHtml(text, start + 1, to, html.until) ? 'nothing' : html.until;
		if (leaf === 'table') return leaf;
		if (leaf !== 'paragraph') return 'paragraph';
		if (isUnderline(line)) return 'nothing';
		return isDelimiterRow(text, start, to) ? 'table' : leaf;
	}

	/** Whether a line closes the comment or formula that a line above began. A line of its own begins another one. */
	private closesMark(line: string): boolean {
		const { mark } = this;
		if (mark !== null && line.includes(mark)) {
			this.mark = null;
			return line.trimEnd().endsWith(mark);
		}
		const begun = line.slice(0, 2);
		if ((begun === '%%' || begun === '$$') && !line.includes(begun, 2)) this.mark = begun;
		return false;
	}

	private overQuote(): boolean {
		const { text, to } = this;
		const start = firstNonBlank(text, this.at, to);
		if (start === to || text[start] !== '>' || this.columnsTo(start) > 3) return false;
		this.goTo(start + 1);
		if (start + 1 < to) this.strip(1);
		return true;
	}

	private columnsTo(start: number): number {
		const { at, column, over } = this;
		const columns = this.goTo(start);
		[this.at, this.column, this.over] = [at, column, over];
		return columns;
	}

	/** @returns how many columns it went. */
	private goTo(offset: number): number {
		const { column, over } = this;
		for (; this.at < offset; this.at++) this.column += this.widthAt(this.at);
		this.over = 0;
		return this.column - column + over;
	}

	/** Goes over blanks as wide as `columns`. @returns whether there are as many. */
	private strip(columns: number): boolean {
		let left = columns - this.over;
		for (; left > 0 && this.at < this.to && /[ \t]/.test(this.text.charAt(this.at)); this.at++) {
			const width = this.widthAt(this.at);
			this.column += width;
			left -= width;
		}
		this.over = Math.max(0, -left);
		return left <= 0;
	}

	private widthAt(offset: number): number {
		return this.text.charCodeAt(offset) === 9 ? 4 - (this.column % 4) : 1;
	}
}

/** Whether a line is the last of HTML that ends with one of some texts; without any it ends before a blank line. */
function closesHtml(text: string, from: number, to: number, until: readonly string[]): boolean {
	const line = text.slice(from, to).toLowerCase();
	return until.length === 0 ? line.trim() === '' : until.some((end) => line.includes(end));
}
