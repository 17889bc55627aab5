import type { Block } from './blocks/level';
import { isDelimiterRow } from '../text/line-starts';
import { splitRow } from './blocks/tables';
import { lastAtMost } from '../text/line-index';
import type { PlacedProblem } from '../text/problem';
import type { Scan } from './prose';

/** A link longer than this is not quoted in a message. */
const LONGEST_SHOWN = 120;
const NO_ROW = 'If the line is no row of the table, put a blank line above it.';

/**
 * The wikilinks whose unescaped pipe ends a cell for Obsidian: in a table row, or in a line that would be a table's header but for the
 * pipe. They are read as the links that their author meant.
 */
export function findCutLinks({ text, blocks, spans }: Pick<Scan, 'text' | 'blocks' | 'spans'>): PlacedProblem[] {
	const found: PlacedProblem[] = [];
	let next = 0;
	let pipe = text.indexOf('|');
	let line = { from: -1, isRow: false, isPlain: false };
	for (const { kind, from, to } of spans) {
		if (pipe < from) pipe = text.indexOf('|', from);
		if (pipe < 0) break;
		if (pipe >= to || (kind !== 'wikilink' && kind !== 'embed')) continue;
		const source = text.slice(from, to);
		const mended = withBackslashes(source);
		if (mended === source) continue;
		while ((blocks[next]?.to ?? Infinity) < to) next++;
		const block = blocks[next];
		const at = block ? lastAtMost(block.lines, from) & ~1 : 0;
		// A line may contain many links, so it is examined only once.
		if (block && block.lines[at] !== line.from) line = lineOf(text, block, at);
		if (!block || !line.isRow) continue;
		const what = `The pipe of a link in a table needs a backslash${source.length > LONGEST_SHOWN ? '' : `: write ${mended}`}.`;
		found.push({ code: 'link-cut-by-cell', message: line.isPlain ? `${what} ${NO_ROW}` : what, from, to });
	}
	return found;
}

/** A link with a backslash before each bare pipe. */
function withBackslashes(source: string): string {
	return source.replace(/\\[^]|\|/g, (found) => (found === '|' ? '\\|' : found));
}

/** Facts of a line of a block: whether it is a table row, or meant as a table's header, and whether it looks like prose below a table. */
function lineOf(text: string, { kind, lines }: Block, at: number): { from: number; isRow: boolean; isPlain: boolean } {
	const [from = 0, to = 0, below, end = 0] = lines.slice(at, at + 4);
	if (kind === 'table') return { from, isRow: true, isPlain: at > 0 && !text.slice(from, to).trimStart().startsWith('|') };
	const isHead = kind === 'paragraph' && below !== undefined && isDelimiterRow(text, below, end);
	return { from, isRow: isHead && splitRow(text, from, to).length === splitRow(text, below, end).length, isPlain: false };
}
