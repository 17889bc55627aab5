import { htmlStart } from '../../text/html-starts';
import {
	closesFence,
	columnsBetween,
	firstNonBlank,
	footnoteMarkEnd,
	headingLevel,
	isDelimiterRow,
	isRule,
	itemInterrupts,
	listMarkerEnd,
	openingFence,
	type Fence,
} from '../../text/line-starts';

/** Whether the line, whose text starts at `start`, begins a block that ends a paragraph or a table. */
export function interrupts(text: string, start: number, to: number): boolean {
	switch (text[start]) {
		case '>': return true;
		case '#': return headingLevel(text, start, to) > 0;
		case '`':
		case '~': return openingFence(text, start, to) !== null;
		case '[': return footnoteMarkEnd(text, start, to) > 0;
		case '<': return htmlStart(text, start, to)?.interrupts === true;
		case '-':
		case '*':
		case '_': return isRule(text, start, to) || itemInterrupts(text, start, to);
		default: return itemInterrupts(text, start, to);
	}
}

/** Tracks, line by line through a list item, whether the last line left a paragraph open that a line outside the item may continue. */
export class OpenParagraph {
	/** The fence that is open behind the last line. */
	private fence: Fence | null = null;
	private open = false;
	/** Whether the lines up to the next blank one belong to a table or to HTML. */
	private closed = false;
	/** Lines that are examined only on demand: pairs of offsets. */
	private readonly pending: number[] = [];

	constructor(private readonly text: string) {}

	/** Takes the next line, whose text starts at `from`. */
	add(from: number, to: number): void {
		this.pending.push(from, to);
	}

	private look(from: number, to: number): void {
		const { text } = this;
		let start = firstNonBlank(text, from, to);
		if (this.fence) {
			if (closesFence(text, from, to, this.fence)) this.fence = null;
			return;
		}
		if (start === to) {
			this.open = this.closed = false;
			return;
		}
		for (let marker = listMarkerEnd(text, start, to); marker > 0 && !isRule(text, start, to); marker = listMarkerEnd(text, start, to)) {
			start = firstNonBlank(text, marker, to);
			this.closed = this.open = false;
			from = Math.min(marker + 1, start);
		}
		this.fence = openingFence(text, start, to);
		const isCode = !this.open && columnsBetween(text, from, start) > 3;
		if (isDelimiterRow(text, start, to) || htmlStart(text, start, to) !== null) this.closed = true;
		const ends =
			start === to || this.fence !== null || isCode || text[start] === '>' || headingLevel(text, start, to) > 0 || isRule(text, start, to);
		this.open = !ends && !this.closed;
	}

	/** Whether a line outside the item, indented by `columns`, continues its paragraph (CommonMark's lazy continuation). */
	goesOn(start: number, to: number, columns: number): boolean {
		if (columns <= 3 && (interrupts(this.text, start, to) || listMarkerEnd(this.text, start, to) > 0)) return false;
		for (let i = 0; i < this.pending.length; i += 2) this.look(this.pending[i] ?? 0, this.pending[i + 1] ?? 0);
		this.pending.length = 0;
		return this.open && this.fence === null;
	}
}
