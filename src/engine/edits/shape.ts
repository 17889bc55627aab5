import type { Block, Container } from '../note/blocks/level';
import type { Scan } from '../note/prose';
import type { Range } from '../note/range';

/** What a note is made of: its paragraphs, headings and the rest, what each stands in, and the cells of its tables. An edit of words leaves it as it is. */
export function shapeOf({ blocks }: Pick<Scan, 'blocks'>): string {
	return blocks.map((block) => `${block.kind}${block.level} ${containersOf(block.container)} ${cellsOf(block)}`).join('\n');
}

/** How many cells the rows of a note's tables have. */
export function tablesOf({ blocks }: Pick<Scan, 'blocks'>): string {
	return blocks.filter(({ kind }) => kind === 'table').map(cellsOf).join('\n');
}

function containersOf(container: Container | null): string {
	const kinds: string[] = [];
	for (let one = container; one; one = one.parent) kinds.push(one.kind);
	return kinds.join();
}

function cellsOf({ rows }: Block): string {
	return rows.map(({ length }) => length).join();
}

/**
 * Whether marks of emphasis stand right beside a range with a letter on their other side, as in `**ACO**s`: behind the bracket of a link
 * they would be marks no more (CommonMark 6.2).
 */
export function isBesideTightMarks(text: string, { from, to }: Range): boolean {
	return /[\p{L}\p{N}]\*+$/u.test(text.slice(Math.max(0, from - 8), from)) || /^\*+[\p{L}\p{N}]/u.test(text.slice(to, to + 8));
}
