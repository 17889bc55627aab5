import type { Block, Container } from '../blocks/level';
import { holds } from '../facts/outline';
import { isInside, type Scan } from '../prose';
import type { Range } from '../../text/range';
import { findSeparator, type Separator } from './separator';

/** A line or the first line of an item that may say what something is. */
export interface TermLine extends Range {
	/** The left side; several where they stand below each other. */
	readonly left: readonly Range[];
	/** The right side as lines. */
	readonly right: readonly number[];
	readonly sign: string;
	/** The item it is; null for a line. */
	readonly item: Container | null;
	/** Whether the item is counted by a number, and whether the left side stands out by marks of emphasis. */
	readonly isNumbered: boolean;
	readonly isMarked: boolean;
}

/** Candidates of one list, or of lines in a row. */
export interface TermRun {
	readonly form: 'list' | 'definition-list';
	/** What heads it: a heading, or the paragraph right above. */
	readonly heads: readonly Range[];
	/** The index of the heading above it among the blocks; -1 if there is none. */
	readonly heading: number;
	readonly candidates: TermLine[];
	/** How many items or lines between the first and the last candidate are none. */
	others: number;
}

interface OpenRun extends TermRun {
	readonly kind: 'items' | 'lines' | 'definitions';
	/** Others behind the last candidate so far. */
	waiting: number;
}

const MARKED: ReadonlySet<string> = new Set('*_=`');
const UNMARKED = { item: null, isNumbered: false, isMarked: false } as const;
const KINDS = ['items', 'lines', 'definitions'] as const;

/** Finds the runs of a note. @param isJoined whether all of a kind are one. @param joins whether a heading leaves runs above it open. */
export function findRuns(scan: Scan, isJoined: boolean, joins: (heading: Block) => boolean): TermRun[] {
	return new RunFinder(scan, isJoined, joins).find();
}

class RunFinder {
	private readonly found: OpenRun[] = [];
	private readonly open: Readonly<Record<OpenRun['kind'], Map<Container | null, OpenRun>>> = {
		items: new Map(), lines: new Map(), definitions: new Map(),
	};
	private readonly begun = new Set<Container>();
	private heading = -1;
	private above: Block | null = null;

	constructor(
		private readonly scan: Scan,
		private readonly isJoined: boolean,
		private readonly joins: (heading: Block) => boolean,
	) {}

	find(): TermRun[] {
		const { blocks, generated } = this.scan;
		for (let i = 0; i < blocks.length; i++) {
			const block = blocks[i] as Block;
			if (block.kind === 'heading') {
				if (!this.joins(block)) for (const kind of KINDS) this.open[kind].clear();
				if (block.container === null) this.heading = i;
			} else if (block.kind === 'paragraph' && (generated.length === 0 || !isInside(block, generated))) {
				this.readParagraph(block, i);
			} else if (block.kind !== 'title') this.open.lines.delete(block.container);
			this.above = block;
		}
		return this.found;
	}

	private readParagraph(block: Block, index: number): void {
		const { container } = block;
		if (container?.kind !== 'item') this.readLines(block, index);
		else if (!this.begun.has(container)) {
			this.begun.add(container);
			this.readItem(block, container, index);
		}
	}

	private readItem(block: Block, item: Container, index: number): void {
		const [from = 0, to = 0] = block.lines;
		const separator = findSeparator(this.scan.text, from, to);
		const run = this.runAt(item.parent, 'items');
		const mark = separator && this.scan.text.slice(Math.max(0, from - 6), from);
		if (!separator || (mark ?? '').endsWith('] ')) {
			run.waiting++;
			return;
		}
		const { blocks } = this.scan;
		let end = index + 1;
		while (end < blocks.length && holds(item, blocks[end])) end++;
		const right = [separator.to, to, ...block.lines.slice(2)]; // Bounded: lines of one paragraph.
		const isNumbered = /\d[.)]\s+$/.test(mark ?? '');
		const isMarked = MARKED.has(this.scan.text.charAt(from));
		add(run, { ...sides(from, separator, right), from, to: blocks[end - 1]?.to ?? to, item, isNumbered, isMarked });
	}

	private readLines(block: Block, index: number): void {
		const { text } = this.scan;
		const { lines, container } = block;
		if (lines.length > 2 ? hasColonLine(text, lines) : text[lines[0] ?? 0] === ':') return this.readDefinitionList(block, index);
		const run = this.runAt(container, 'lines');
		for (let i = 0; i + 1 < lines.length; i += 2) {
			const [from = 0, to = 0] = [lines[i], lines[i + 1]];
			const separator = findSeparator(text, from, to);
			const isMarked = MARKED.has(text.charAt(from));
			if (separator) add(run, { ...sides(from, separator, [separator.to, to]), from, to, item: null, isNumbered: false, isMarked });
			else run.waiting++;
		}
	}

	/** Lines `Term` and below them `: text`. */
	private readDefinitionList(block: Block, index: number): void {
		const { text, blocks } = this.scan;
		const { lines, container } = block;
		const run = this.runAt(container, 'definitions');
		const before = blocks[index - 1];
		let left: Range[] = [];
		let isBehind = false;
		if (text[lines[0] ?? 0] === ':' && before?.kind === 'paragraph' && before.container === container && before.lines.length < 7) {
			for (let i = 0; i + 1 < before.lines.length; i += 2) left.push({ from: before.lines[i] ?? 0, to: before.lines[i + 1] ?? 0 });
		}
		for (let i = 0; i + 1 < lines.length; i += 2) {
			const [from = 0, to = 0] = [lines[i], lines[i + 1]];
			const last = run.candidates[run.candidates.length - 1];
			if (isColonLine(text, from) && left.length > 0) {
				add(run, { left, right: [from + 1, to], sign: ':', from: left[0]?.from ?? from, to, ...UNMARKED });
				left = [];
				isBehind = true;
			} else if (last && left.length === 0 && (isColonLine(text, from) || (isBehind && !isColonLine(text, lines[i + 2] ?? -1)))) {
				run.candidates[run.candidates.length - 1] = { ...last, right: [...last.right, from + (isColonLine(text, from) ? 1 : 0), to], to };
			} else left.push({ from, to });
		}
	}

	/** The run that goes on in a container, or a new one. */
	private runAt(parent: Container | null, kind: OpenRun['kind']): OpenRun {
		if (kind !== 'definitions' && !this.isJoined) this.open[kind === 'items' ? 'lines' : 'items'].delete(parent);
		const known = this.open[kind].get(parent);
		if (known) return known;
		const { above, heading } = this;
		const heads = [this.scan.blocks[heading], above?.kind === 'paragraph' || above?.kind === 'title' ? above : null];
		const run: OpenRun = {
			form: kind === 'definitions' ? 'definition-list' : 'list', kind, heading, candidates: [], others: 0, waiting: 0,
			heads: heads.flatMap((head) => (head ? [{ from: head.lines[0] ?? 0, to: head.lines[head.lines.length - 1] ?? 0 }] : [])),
		};
		this.open[kind].set(parent, run);
		this.found.push(run);
		return run;
	}
}

function add(run: OpenRun, candidate: TermLine): void {
	if (run.candidates.length > 0) run.others += run.waiting;
	run.waiting = 0;
	run.candidates.push(candidate);
}

function sides(from: number, { from: to, sign }: Separator, right: readonly number[]): Pick<TermLine, 'left' | 'right' | 'sign'> {
	return { left: [{ from, to }], right, sign };
}

function isColonLine(text: string, from: number): boolean {
	return text[from] === ':' && (text[from + 1] === ' ' || text[from + 1] === '\t');
}

function hasColonLine(text: string, lines: readonly number[]): boolean {
	for (let i = 0; i < lines.length; i += 2) if (isColonLine(text, lines[i] ?? -1)) return true;
	return false;
}
