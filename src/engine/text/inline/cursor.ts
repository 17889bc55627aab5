import { MarkSearch } from './mark-search';
import type { PlainSpan, Span } from './span';

/** What ends something that is not prose. */
type Closer = '%%' | '$$' | '-->' | '%>' | '}}';

/** Where the scanner stands in a stretch of text, on which line, and what it has found. The readers of the marks move it. */
export class Cursor {
	pos = 0;
	end = 0;
	lineStart = 0;
	lineEnd = 0;
	spans: Span[] = [];
	private readonly lineEnds: MarkSearch;
	private readonly closers = new Map<Closer, MarkSearch>();

	constructor(readonly text: string) {
		this.lineEnds = new MarkSearch(text, '\n');
	}

	/** Puts the cursor at the start of a stretch. */
	enter(from: number, to: number): void {
		this.end = to;
		this.spans = [];
		this.startLine(from);
	}

	moveTo(offset: number): void {
		this.pos = Math.min(offset, this.end);
	}

	startLine(offset: number): void {
		this.moveTo(offset);
		this.lineStart = offset;
		const end = this.lineEnds.next(offset);
		this.lineEnd = end < 0 || end > this.end ? this.end : end;
	}

	add(span: Span): void {
		this.spans.push(span);
		while (this.lineEnd < span.to) this.startLine(this.lineEnd + 1);
		this.moveTo(span.to);
	}

	/** Adds a span if its end lies behind its start and inside the stretch; else the cursor goes on at `otherwise`. */
	addIfClosed(kind: PlainSpan['kind'], from: number, to: number, otherwise: number): void {
		if (to > from && to <= this.end) this.add({ kind, from, to });
		else this.moveTo(otherwise);
	}

	/** The offset behind the next closer at or behind `from`, or -1. */
	closedBy(closer: Closer, from: number): number {
		let search = this.closers.get(closer);
		if (!search) this.closers.set(closer, (search = new MarkSearch(this.text, closer)));
		const found = search.next(from);
		return found < 0 ? -1 : found + closer.length;
	}

	/** The span found last. */
	last(): Span | undefined {
		return this.spans[this.spans.length - 1];
	}

	/** Where the last span ends, or the line starts: nothing that is looked for backwards reaches over it. */
	least(): number {
		return Math.max(this.last()?.to ?? 0, this.lineStart);
	}
}

/** Whether the character code is a blank or a line end, or there is none (NaN). */
export function isWhite(code: number): boolean {
	return code === 32 || code === 9 || code === 10 || code === 13 || Number.isNaN(code);
}
