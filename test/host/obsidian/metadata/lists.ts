import type { Block, Inside, Taken } from './block';
import { isThematicBreak } from './block-starts';
import { LazyLines } from './containers';
import { View, type LineStart } from './view';

/** The mark of a list item. Two items are of one list if their kinds are the same. */
interface Marker {
	readonly kind: string;
	/** Columns from the container's edge to the item's content. */
	readonly width: number;
	readonly content: LineStart;
	/** Columns that are taken from the item's further lines. */
	readonly indentation: number;
}

/** An item's lines: `lazy` counts for none of its indentation. */
interface ItemLines {
	readonly marker: Marker;
	readonly at: number;
	readonly next: number;
	readonly lazy: ReadonlySet<number>;
}

const bullet = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/;

function markerAt(view: View, at: number): Marker | null {
	if (at >= view.length || view.indent(at) >= 4) return null;
	const mark = bullet.exec(view.body(at))?.[0];
	if (mark === undefined || isThematicBreak(view, at)) return null;
	const behind = view.after(at, mark.length);
	const rest = new View(view.note, view.first + at, [behind]);
	const blanks = rest.indent(0);
	const isEmpty = rest.isBlank(0);
	const content = isEmpty || blanks > 4 ? rest.skip(0, 1) : rest.lead(0);
	const width = view.indent(at) + mark.length + (isEmpty || blanks > 4 ? 1 : blanks);
	return { kind: mark.slice(-1), width, content, indentation: width + extraIndentation(mark, content.offset - view.from(at)) };
}

/**
 * The app takes one column more from the further lines of an item `1.` to `9.` whose mark with its blanks has an odd length (remark-parse
 * 8, whose rules the app's cache shows throughout; measured: a child indented by four columns stands at column 4 below `1. `, but at
 * column 3 below `1) `).
 */
function extraIndentation(mark: string, length: number): number {
	return Number(mark) < 10 && length % 2 === 1 ? 1 : 0;
}

/** The lines of an item: those indented to its content (or by four columns), blank lines between them, and lazy lines. */
function itemLines(view: View, marker: Marker, at: number, inside: Inside): ItemLines {
	const lazy = new Set<number>();
	const lazyLines = new LazyLines(view, inside);
	lazyLines.add(at, marker.content, false);
	let next = at + 1;
	for (let line = next; line < view.length; line++) {
		const isBlank = view.isBlank(line);
		const isLazy = !isBlank && view.indent(line) < Math.min(marker.width, 4);
		if (isLazy && (markerAt(view, line) !== null || !lazyLines.continuesAt(line))) break;
		lazyLines.add(line, view.skip(line, marker.width), isLazy);
		if (isLazy) lazy.add(line);
		if (!isBlank) next = line + 1;
	}
	return { marker, at, next, lazy };
}

function contentOf(view: View, { marker, at, next, lazy }: ItemLines): View {
	let indentation = marker.indentation;
	for (let line = at + 1; line < next; line++)
		if (!view.isBlank(line) && !lazy.has(line)) indentation = Math.min(indentation, view.indent(line));
	const starts = [marker.content];
	for (let line = at + 1; line < next; line++) starts.push(view.skip(line, indentation));
	return new View(view.note, view.first + at, starts);
}

const taskMark = /^\[(.)\][ \t]/u;

/** Without the brackets of a task. */
function taskOf(content: View): { readonly task?: string; readonly content: View } {
	const mark = taskMark.exec(content.note.text.slice(content.from(0), content.end(0)));
	const task = mark?.[1];
	if (mark === null || task === undefined) return { content };
	const starts = Array.from({ length: content.length }, (_, line) => content.skip(line, 0));
	const first = starts[0] ?? content.skip(0, 0);
	starts[0] = { offset: first.offset + mark[0].length, column: first.column + mark[0].length };
	return { task, content: new View(content.note, content.first, starts) };
}

/**
 * An item of a list. It ends before the lists inside it; where blank lines part it from the next item of its list, it ends at the start
 * of the first of them (both measured).
 */
function itemBlock(view: View, lines: ItemLines, inside: Inside, isParted: boolean): Block {
	const { task, content } = taskOf(contentOf(view, lines));
	const children = inside(content);
	const firstList = children.findIndex(({ type }) => type === 'list');
	const ownEnd = isParted ? view.from(lines.next) : view.end(lines.next - 1);
	const to = children[firstList - 1]?.to ?? ownEnd;
	return { type: 'listItem', from: view.from(lines.at), to, children, ...(task === undefined ? {} : { task }) };
}

/** A list: items with marks of one kind. */
export function takeList(view: View, at: number, inside: Inside): Taken | null {
	const items: Block[] = [];
	let marker = markerAt(view, at);
	if (marker === null) return null;
	const { kind } = marker;
	let line = at;
	let next = at;
	while (marker?.kind === kind) {
		const lines = itemLines(view, marker, line, inside);
		next = lines.next;
		line = next;
		while (line < view.length && view.isBlank(line)) line++;
		marker = markerAt(view, line);
		items.push(itemBlock(view, lines, inside, line > next && marker?.kind === kind));
	}
	return { block: { type: 'list', from: view.from(at), to: view.end(next - 1), children: items }, next };
}
