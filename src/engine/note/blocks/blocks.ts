import type { Callout } from './callouts';
import { readFence, readIndentedCode } from './fenced';
import { readHtml, readLinkDefinition, readUntilMark } from './hidden';
import { DEEPEST, indentOf, Level, type Block, type BlockSink } from './level';
import { firstNonBlank, isRule } from '../../text/line-starts';
import { readFootnote, readItem } from './lists';
import type { OwnKinds } from './own-kinds';
import { readQuote } from './quotes';
import { readHeading, readText } from './texts';
import { MarkSearch } from '../../text/inline/mark-search';
import { LineIndex } from '../../text/line-index';

/** The block structure of a note's body, blocks and callouts in document order. */
export interface Structure {
	readonly blocks: readonly Block[];
	readonly callouts: readonly Callout[];
	/** The addresses of reference links by their labels, folded. */
	readonly labels: ReadonlyMap<string, string>;
}

/**
 * Finds the blocks of a note: CommonMark 0.31 and GFM tables, with Obsidian's comments, math blocks, callouts and footnotes, and with
 * `ad-*` fences as callouts whose body is Markdown.
 * @param body where the text behind the frontmatter starts. @param lines the text's line index, if there is one already.
 * @param kinds what the vault's owner says of kinds of admonitions.
 */
export function findBlocks(text: string, body: number, lines = new LineIndex(text), kinds?: OwnKinds): Structure {
	const reader = new BlockReader(text, lines, kinds);
	reader.read(new Level(linesFrom(text, lines, body), null, 0, 0));
	return reader;
}

/** The lines of the body as pairs of offsets, without their line ends. */
function linesFrom(text: string, { starts }: LineIndex, body: number): number[] {
	const lines: number[] = [];
	for (let i = 0; i < starts.length; i++) {
		const from = i === 0 ? body : (starts[i] ?? 0);
		const next = starts[i + 1];
		if (from < body || (next !== undefined && next <= body) || from >= text.length) continue;
		const to = next === undefined ? text.length : next - 1;
		lines.push(from, to > from && text.charCodeAt(to - 1) === 13 && next !== undefined ? to - 1 : to);
	}
	return lines;
}

class BlockReader implements BlockSink {
	readonly blocks: Block[] = [];
	readonly callouts: Callout[] = [];
	readonly labels = new Map<string, string>();
	readonly lazy = new Set<number>();
	readonly overhang = new Map<number, number>();
	readonly marks: BlockSink['marks'];

	constructor(
		readonly text: string,
		readonly lines: LineIndex,
		readonly kinds: OwnKinds | undefined,
	) {
		this.marks = { '%%': new MarkSearch(text, '%%'), '$$': new MarkSearch(text, '$$'), '-->': new MarkSearch(text, '-->') };
	}

	read(level: Level): void {
		for (let i = 0; i < level.count; ) i = this.readAt(level, i);
	}

	/** Reads what starts on line `i` and returns the number of the line behind it. */
	private readAt(level: Level, i: number): number {
		const start = firstNonBlank(this.text, level.from(i), level.to(i));
		if (start === level.to(i)) return i + 1;
		if (this.lazy.has(start)) return readText(this, level, i);
		if (indentOf(this, level.from(i), start) > 3) return readIndentedCode(this, level, i);
		return this.readMarked(level, i, start) ?? readText(this, level, i);
	}

	/** What the first character of the line announces, or null if it announces nothing. */
	private readMarked(level: Level, i: number, start: number): number | null {
		const nests = level.depth < DEEPEST;
		switch (this.text[start]) {
			case '`':
			case '~': return readFence(this, level, i, start);
			case '#': return readHeading(this, level, i, start);
			case '>': return nests ? readQuote(this, level, i) : null;
			case '<': return readHtml(this, level, i, start);
			case '%': return readUntilMark(this, level, i, '%%');
			case '$': return readUntilMark(this, level, i, '$$');
			case '[': return (nests ? readFootnote(this, level, i, start) : null) ?? readLinkDefinition(this, level, i, start);
			case '-':
			case '*':
			case '_': if (isRule(this.text, start, level.to(i))) return this.readRule(level, i);
		}
		return nests ? readItem(this, level, i, start) : null;
	}

	private readRule(level: Level, i: number): number {
		this.blocks.push(level.block('rule', i, i + 1));
		return i + 1;
	}
}
