import type { Block, Inside, Taken } from './block';
import { closesFence, fenceAt, interruptsParagraph, isBlockId, isFootnoteDefinition } from './block-starts';
import { View, type LineStart } from './view';

function endsInParagraph(blocks: readonly Block[]): boolean {
	const last = blocks.at(-1);
	if (last === undefined) return false;
	return last.type === 'paragraph' || endsInParagraph(last.children ?? []);
}

/** So many lines decide whether a paragraph is open: enough for what people write, and few enough that no text takes long. */
const tailLength = 8;

/**
 * Follows the lines of a container, to say which lines without its mark still belong to it because they continue its paragraph
 * (CommonMark's lazy lines).
 */
export class LazyLines {
	private fence: string | null = null;
	private tail: LineStart[] = [];
	private wasLazy = false;

	constructor(
		private readonly view: View,
		private readonly inside: Inside,
	) {}

	/** A line that belongs to the container. */
	add(line: number, start: LineStart, isLazy: boolean): void {
		this.wasLazy = isLazy;
		const content = new View(this.view.note, this.view.first + line, [start]);
		const fence = fenceAt(content, 0);
		const isFence = this.fence === null ? fence !== null : closesFence(content, 0, this.fence);
		if (isFence) this.fence = this.fence === null ? fence : null;
		if (isFence || this.fence !== null || content.isBlank(0)) this.tail = [];
		else this.tail.push(start);
		if (this.tail.length > tailLength) this.tail.shift();
	}

	/** Whether the line after those continues their paragraph. */
	continuesAt(line: number): boolean {
		const { view } = this;
		if (view.isBlank(line) || interruptsParagraph(view, line) || isBlockId(view, line) || this.tail.length === 0) return false;
		return this.wasLazy || endsInParagraph(this.inside(new View(view.note, view.first + line - this.tail.length, this.tail)));
	}
}

const calloutStart = /^\[![^\]]+\]/;

/** A quote, or the callout it is if its first line says so. */
export function takeQuote(view: View, at: number, inside: Inside): Taken | null {
	const starts: LineStart[] = [];
	const lazyLines = new LazyLines(view, inside);
	let line = at;
	for (; line < view.length && !view.isBlank(line); line++) {
		const isMarked = view.indent(line) < 4 && view.body(line).startsWith('>');
		if (!isMarked && !lazyLines.continuesAt(line)) break;
		const start = isMarked ? afterQuoteMark(view, line) : view.skip(line, 0);
		lazyLines.add(line, start, !isMarked);
		starts.push(start);
	}
	if (starts.length === 0) return null;
	const content = new View(view.note, view.first + at, starts);
	const type = calloutStart.test(content.body(0)) ? 'callout' : 'blockquote';
	return { block: { type, from: view.from(at), to: view.end(line - 1), children: inside(content) }, next: line };
}

function afterQuoteMark(view: View, line: number): LineStart {
	const next = view.body(line)[1];
	return view.after(line, next === ' ' || next === '\t' ? 2 : 1);
}

/** The definition of a footnote: its first line, lines indented by four columns, and lazy lines. */
export function takeFootnote(view: View, at: number, inside: Inside): Taken | null {
	if (!isFootnoteDefinition(view, at)) return null;
	const mark = /^\[\^([^\]\s]+)\]:[ \t]*/.exec(view.body(at));
	const starts: LineStart[] = [view.after(at, mark?.[0].length ?? 0)];
	const lazyLines = new LazyLines(view, inside);
	lazyLines.add(at, view.after(at, mark?.[0].length ?? 0), false);
	let end = at + 1;
	for (let line = end; line < view.length; line++) {
		const isLazy = view.indent(line) < 4 && !view.isBlank(line);
		if (isLazy && !lazyLines.continuesAt(line)) break;
		const start = view.skip(line, 4);
		lazyLines.add(line, start, isLazy);
		starts.push(start);
		if (!view.isBlank(line)) end = line + 1;
	}
	const content = new View(view.note, view.first + at, starts.slice(0, end - at));
	const block: Block = {
		type: 'footnoteDefinition',
		from: view.from(at),
		to: view.end(end - 1),
		label: mark?.[1] ?? '',
		children: inside(content),
	};
	return { block, next: end };
}
