import type { Callout } from './callouts';
import type { OwnKinds } from './own-kinds';
import { columnsBetween, skipColumns } from '../../text/line-starts';
import type { MarkSearch } from '../../text/inline/mark-search';
import type { LineIndex } from '../../text/line-index';
import type { Range } from '../../text/range';

/** A container of blocks: a quote, a list item, a callout or the text of a footnote. */
export interface Container {
	readonly kind: 'quote' | 'item' | 'callout' | 'footnote';
	readonly parent: Container | null;
}

/** The kinds of blocks, each described at its reader. */
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

/** Lines at one depth of nesting, stripped of the marks of their containers. */
export class Level {
	/**
	 * @param lines pairs of offsets: from, to, from, to. The start of a line moves when a comment ends on it.
	 * @param depth how many containers the lines stand in. @param calloutDepth how many of them are callouts.
	 */
	constructor(
		readonly lines: number[],
		readonly container: Container | null,
		readonly depth: number,
		readonly calloutDepth: number,
	) {}

	get count(): number {
		return this.lines.length / 2;
	}

	from(line: number): number {
		return this.lines[line * 2] ?? 0;
	}

	to(line: number): number {
		return this.lines[line * 2 + 1] ?? 0;
	}

	/** The lines of a container that stands here. */
	inside(kind: Container['kind'], lines: number[]): Level {
		const container: Container = { kind, parent: this.container };
		return new Level(lines, container, this.depth + 1, this.calloutDepth + (kind === 'callout' ? 1 : 0));
	}

	/** A block of the lines from `first` to before `end`. */
	block(kind: BlockKind, first: number, end: number): Block {
		const lines = this.lines.slice(first * 2, end * 2);
		return { kind, lines, level: 0, container: this.container, rows: [], from: this.from(first), to: this.to(end - 1) };
	}
}

/**
 * What the readers of blocks share: the text, and the collections for their results. Each reader looks at line `i` of a level and returns
 * the number of the line after what it read, or null if its block does not start there.
 */
export interface BlockSink {
	readonly text: string;
	readonly lines: LineIndex;
	readonly blocks: Block[];
	readonly callouts: Callout[];
	readonly kinds: OwnKinds | undefined;
	/** The addresses of reference links by their labels, folded. */
	readonly labels: Map<string, string>;
	/** The starts of lines that continue a paragraph although they are outside its list item. */
	readonly lazy: Set<number>;
	/** By the offset after a tab: how many columns it extends beyond a container's indent that was removed with it. */
	readonly overhang: Map<number, number>;
	/** Where the marks of comments, formulas and HTML comments stand. */
	readonly marks: Readonly<Record<'%%' | '$$' | '-->', MarkSearch>>;
	/** Reads the blocks of a level. */
	read(level: Level): void;
}

/** Deeper nesting than this is read as text, which keeps hostile input linear. */
export const DEEPEST = 32;

/** How many columns the line that starts at `from` is indented, up to its text at `start`. */
export function indentOf(sink: BlockSink, from: number, start: number): number {
	return columnsBetween(sink.text, from, start) + (sink.overhang.get(from) ?? 0);
}

/** Removes `columns` of a line's indent, and returns where the rest starts. If a tab extends further, the excess is recorded. */
export function stripIndent(sink: BlockSink, from: number, to: number, columns: number): number {
	const before = sink.overhang.get(from) ?? 0;
	const inner = skipColumns(sink.text, from, to, columns - before);
	const over = columnsBetween(sink.text, from, inner) + before - columns;
	if (over > 0 || before > 0) sink.overhang.set(inner, Math.max(over, 0));
	return inner;
}
