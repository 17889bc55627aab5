import type { Block, Container } from '../note/blocks/level';
import type { Scan } from '../note/prose';
import type { Range } from '../text/range';
import { adBlockOn, behindQuotes, blockOn, generatedOn, isEmptyLine, isOfProperties, lineAbove, lineAt, lineBelow } from './place';

/** A place where the lines of a block can be inserted: between two lines of the note. */
export interface BlockSpot {
	readonly at: number;
	/** How many quotes and callouts it is inside, and so how many `>` begin each inserted line. */
	readonly depth: number;
	/** Whether `at` is the start of an empty line, which will follow the block; otherwise it is the end of a line. */
	readonly isLineStart: boolean;
	readonly needsBlankAbove: boolean;
	readonly needsBlankBelow: boolean;
	/** Whether `at` is the end of the text. */
	readonly isLast: boolean;
}

/** After this many unsuitable blocks in a row the search ends. */
const MOST_TRIES = 4;

/**
 * Candidate places for a block requested at a cursor, best first: the cursor's line if it is empty; below the block that contains the
 * cursor, inside the same quotes and callouts; the same outside each of these in turn. The caller checks whether the note is otherwise read
 * as before.
 */
export function* findBlockSpots(scan: Scan, cursor: number): Generator<BlockSpot> {
	const { text } = scan;
	const line = lineAt(text, cursor);
	if (isOfProperties(scan, line)) {
		yield below(text, lineAt(text, scan.opening.frontmatter?.to ?? 0), 0);
		return;
	}
	if (isEmptyLine(text, line) && !isBetweenItems(scan, line)) yield onEmpty(text, line);
	for (let depth = quotesAround(scan, line); depth >= 0; depth--) yield* belowBlocks(scan, line, depth);
}

/** Whether an empty line is between two items of one list: a block there would split the list, and restart its numbering. */
function isBetweenItems({ blocks }: Scan, line: Range): boolean {
	const next = blocks.findIndex(({ from }) => from > line.to);
	const [above, below] = [blocks[next - 1], blocks[next]].map(containersOf);
	const depth = above?.findIndex((one, i) => one !== below?.[i]) ?? -1;
	return above?.[depth]?.kind === 'item' && below?.[depth]?.kind === 'item';
}

function onEmpty(text: string, line: Range): BlockSpot {
	const above = lineAbove(text, line);
	const { depth } = behindQuotes(text, line);
	const needsBlankAbove = above !== null && !isEmptyLine(text, above);
	return { at: line.from, depth, isLineStart: true, needsBlankAbove, needsBlankBelow: false, isLast: false };
}

/** The place below a line, with the empty lines that separate the block from what is above and below. */
function below(text: string, line: Range, depth: number): BlockSpot {
	const next = lineBelow(text, line);
	const needsBlankBelow = next !== null && !isEmptyLine(text, next);
	return { at: line.to, depth, isLineStart: false, needsBlankAbove: !isEmptyLine(text, line), needsBlankBelow, isLast: next === null };
}

/** How many quotes and callouts a line is in before anything else. A `>` inside an admonition block, code or a list does not count. */
function quotesAround(scan: Scan, line: Range): number {
	const { text } = scan;
	const ad = adBlockOn(scan, line);
	const block = blockOn(scan, line);
	const chain = containersOf(block);
	const other = chain.findIndex(({ kind }) => kind !== 'quote' && kind !== 'callout');
	const quotes = other < 0 ? chain.length : other;
	// A line of text may lack the marks of its quotes; the fence of an admonition block, or a line without a block, does not.
	if (block && !ad) return quotes;
	const marks = behindQuotes(text, ad ? lineAt(text, ad.from) : line).depth;
	return block ? Math.min(quotes, marks) : marks;
}

/** The places below a line's block, and below the blocks that follow it inside the same quotes. */
function* belowBlocks(scan: Scan, line: Range, depth: number): Generator<BlockSpot> {
	const walk = new Walk(scan, line, depth);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		walk.toEnd();
		yield below(scan.text, walk.end, depth);
		if (!walk.step()) return;
	}
}

/** Walks down a note from a line, block by block, at one depth of quotes; a list, or another container of blocks, counts as one block. */
class Walk {
	/** The last line walked over. */
	end: Range;
	/** The index of the first block below it. */
	private next = 0;
	private readonly around: readonly Container[];

	constructor(
		private readonly scan: Scan,
		line: Range,
		private readonly depth: number,
	) {
		this.end = line;
		this.skip();
		this.around = containersOf(blockOn(scan, line) ?? blockOn(scan, lineAt(scan.text, adBlockOn(scan, line)?.to ?? line.to))).slice(0, depth);
	}

	/** Moves to the end of what contains the line. */
	toEnd(): void {
		for (let to = -1; to < this.end.to; ) {
			to = this.end.to;
			this.cover();
			while (this.goesOn() && this.step());
			this.overEmptyItems();
		}
	}

	/** Moves over the next block. @returns whether there was one inside the same quotes. */
	step(): boolean {
		const block = this.scan.blocks[this.next];
		const chain = containersOf(block);
		if (!block || chain.length < this.depth || this.around.some((one, i) => chain[i] !== one)) return false;
		this.end = lineAt(this.scan.text, block.to);
		this.next++;
		return true;
	}

	private skip(): void {
		while ((this.scan.blocks[this.next]?.from ?? Infinity) <= this.end.to) this.next++;
	}

	/** Moves to the last line of the block, admonition block or generated comparison that contains the line. */
	private cover(): void {
		const { scan } = this;
		const to = Math.max(blockOn(scan, this.end)?.to ?? 0, adBlockOn(scan, this.end)?.to ?? 0, generatedOn(scan, this.end)?.to ?? 0);
		if (to <= this.end.to) return;
		this.end = lineAt(scan.text, to);
		this.skip();
	}

	/** Whether the next block is in the same list, quote or footnote as the last one. */
	private goesOn(): boolean {
		const { blocks, text } = this.scan;
		const next = blocks[this.next];
		if (!next) return false;
		const [chain, nextChain] = [containersOf(blocks[this.next - 1]), containersOf(next)];
		const [last, own] = [chain[this.depth], nextChain[this.depth]];
		const isRightBelow = lineBelow(text, this.end)?.from === lineAt(text, next.from).from;
		if (own?.kind === 'item' && isRightBelow && isEmptyItem(text, this.end)) return true;
		return last !== undefined && own !== undefined && (last === own || (isListed(last) && isListed(own) && last.parent === own.parent));
	}

	/** Items without text are not blocks: moves over those at the end of the list. */
	private overEmptyItems(): void {
		const { blocks, text } = this.scan;
		const last = containersOf(blocks[this.next - 1])[this.depth];
		if (!(last && isListed(last)) && !isEmptyItem(text, this.end)) return;
		for (let line = lineBelow(text, this.end); line && isEmptyItem(text, line); line = lineBelow(text, line)) this.end = line;
	}
}

function isListed({ kind }: Container): boolean {
	return kind === 'item' || kind === 'footnote';
}

/** Whether a line is only a list marker, or a task's, without text. */
function isEmptyItem(text: string, line: Range): boolean {
	const { from } = behindQuotes(text, line);
	return /^(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\[.\])?[ \t]*$/.test(text.slice(from, line.to));
}

/** The containers of a block, from the outside in. */
function containersOf(block: Block | null | undefined): readonly Container[] {
	const chain: Container[] = [];
	for (let one = block?.container ?? null; one; one = one.parent) chain.push(one);
	return chain.reverse();
}
