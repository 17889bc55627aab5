import type { Block, Container } from '../note/blocks/level';
import type { Scan } from '../note/prose';
import type { Range } from '../text/range';
import { adBlockOn, behindQuotes, blockOn, generatedOn, isEmptyLine, isOfProperties, lineAbove, lineAt, lineBelow } from './place';

/** Where the lines of a block may go: between two lines of the note. */
export interface BlockSpot {
	readonly at: number;
	/** How many quotes and callouts it is inside: as many `>` stand before each of its lines. */
	readonly depth: number;
	/** Whether `at` is the start of an empty line, which stays below the block; else it is the end of a line. */
	readonly isLineStart: boolean;
	readonly needsBlankAbove: boolean;
	readonly needsBlankBelow: boolean;
	/** Whether `at` is the end of the text. */
	readonly isLast: boolean;
}

/** After how many blocks in a row that would not do the search ends. */
const MOST_TRIES = 4;

/**
 * The spots for a block that was asked for at a cursor, the best first: the cursor's line if it is empty; below the block that it stands
 * in, inside the quotes and callouts that are around; the same outside of these, one after the other. Whether the note stays what it is
 * with a block there is for the caller to see.
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

/**
 * Whether a line without text stands between two items of one list, which a block there would part: the numbers of the second would begin
 * anew.
 */
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

/** The spot below a line, with empty lines that keep the block apart from what stands above and below. */
function below(text: string, line: Range, depth: number): BlockSpot {
	const next = lineBelow(text, line);
	const needsBlankBelow = next !== null && !isEmptyLine(text, next);
	return { at: line.to, depth, isLineStart: false, needsBlankAbove: !isEmptyLine(text, line), needsBlankBelow, isLast: next === null };
}

/** How many quotes and callouts a line stands in before anything else. A `>` inside an admonition block, code or a list is none of them. */
function quotesAround(scan: Scan, line: Range): number {
	const { text } = scan;
	const block = blockOn(scan, line);
	const ad = adBlockOn(scan, line);
	const first = lineAt(text, ad?.from ?? block?.from ?? line.from);
	const marks = behindQuotes(text, first).depth;
	if (!block) return marks;
	const other = containersOf(block).findIndex(({ kind }) => kind !== 'quote' && kind !== 'callout');
	return other < 0 ? marks : Math.min(other, marks);
}

/** The spots below the block of a line, and below those that follow it inside the same quotes. */
function* belowBlocks(scan: Scan, line: Range, depth: number): Generator<BlockSpot> {
	const walk = new Walk(scan, line, depth);
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		walk.toEnd();
		if (depth > 0 && walk.isBeforeLazyLine()) return;
		yield below(scan.text, walk.end, depth);
		if (!walk.step()) return;
	}
}

/** Goes down a note from a line, block by block, at one depth of quotes; a list, or what else blocks stand in together, counts as one. */
class Walk {
	/** The last line that was gone over. */
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
		this.around = containersOf(blockOn(scan, line)).slice(0, depth);
	}

	/** To the end of what the line stands in. */
	toEnd(): void {
		for (let to = -1; to < this.end.to; ) {
			to = this.end.to;
			this.cover();
			while (this.goesOn() && this.step());
			this.overEmptyItems();
		}
	}

	/** Over the next block. Answers whether there was one inside the same quotes. */
	step(): boolean {
		const block = this.scan.blocks[this.next];
		const chain = containersOf(block);
		if (!block || this.around.some((one, i) => chain[i] !== one)) return false;
		this.end = lineAt(this.scan.text, block.to);
		this.next++;
		return true;
	}

	/** Whether the next line is part of the quote although it has no `>`: behind a block it would be no more (CommonMark 5.1). */
	isBeforeLazyLine(): boolean {
		const { text } = this.scan;
		const line = lineBelow(text, this.end);
		if (!line || isEmptyLine(text, line)) return false;
		return behindQuotes(text, line).depth < this.depth && blockOn(this.scan, line)?.kind === 'paragraph';
	}

	private skip(): void {
		while ((this.scan.blocks[this.next]?.from ?? Infinity) <= this.end.to) this.next++;
	}

	/** To the last line of the block, the admonition block or the generated comparison that the line is of. */
	private cover(): void {
		const { scan } = this;
		const to = Math.max(blockOn(scan, this.end)?.to ?? 0, adBlockOn(scan, this.end)?.to ?? 0, generatedOn(scan, this.end)?.to ?? 0);
		if (to <= this.end.to) return;
		this.end = lineAt(scan.text, to);
		this.skip();
	}

	/** Whether the next block stands in the same list, quote or footnote as the last one. */
	private goesOn(): boolean {
		const { blocks, text } = this.scan;
		const next = blocks[this.next];
		if (!next) return false;
		const [chain, nextChain] = [containersOf(blocks[this.next - 1]), containersOf(next)];
		const [last, own] = [chain[this.depth], nextChain[this.depth]];
		const isRightBelow = lineBelow(text, this.end)?.from === lineAt(text, next.from).from;
		if (own?.kind === 'item' && isRightBelow && isEmptyItem(text, this.end)) return true;
		if (last && own && (last === own || (isListed(last) && isListed(own) && last.parent === own.parent))) return true;
		// The lazy line of a quote (CommonMark 5.1), also of one in a list.
		return next.kind === 'paragraph' && isRightBelow && chain.slice(this.depth).some((one) => !isListed(one));
	}

	/** Items without text are no blocks: over those that the list ends with. */
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

/** Whether a line is the mark of a list item, or of a task, without text. */
function isEmptyItem(text: string, line: Range): boolean {
	const { from } = behindQuotes(text, line);
	return /^(?:[-*+]|\d{1,9}[.)])[ \t]*(?:\[.\])?[ \t]*$/.test(text.slice(from, line.to));
}

/** What a block stands in, from the outside in. */
function containersOf(block: Block | null | undefined): readonly Container[] {
	const chain: Container[] = [];
	for (let one = block?.container ?? null; one; one = one.parent) chain.push(one);
	return chain.reverse();
}
