import type { Block, Container } from '../blocks/level';
import { holds } from '../facts/outline';
import { isInside, type Scan } from '../prose';
import type { Range } from '../../text/range';
import { Separators, signAt } from './separator';

/** A line or an item that may say what something is. */
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

/** Items of one list, or lines in a row. */
export interface TermRun {
	readonly form: 'list' | 'definition-list';
	/** What heads it: the heading above it, and the paragraph or the title of a callout right above. */
	readonly heads: readonly Range[];
	readonly lines: readonly TermLine[];
	/** How many items or lines between the first and the last are of another form. */
	readonly others: number;
}

/** Which headings do not end the runs above them, and whether all lists of a note are one. */
export interface Joining {
	readonly isAll: () => boolean;
	readonly over: (heading: Block) => boolean;
}

interface OpenRun {
	readonly kind: 'items' | 'lines' | 'definitions';
	/** The blocks that may head it, by their index; -1 for none. */
	readonly heads: readonly number[];
	/** Items and lines by the index of their block, the index of the line's start in it, and the offset of their sign. */
	readonly spots: number[];
	/** Those of a definition list. */
	readonly terms: (TermLine & { right: number[]; to: number })[];
	others: number;
	/** Others behind the last one so far. */
	waiting: number;
}

/** Finds the runs of a note that have so many lines or items at least. It is quick where there are none. */
export function findRuns(scan: Scan, least: number, joining: Joining): TermRun[] {
	return new RunFinder(scan, joining).find(least);
}

class RunFinder {
	private readonly found: OpenRun[] = [];
	/** The open runs of each kind by the container that their items or lines stand in; only those that have a term. */
	private open: Partial<Record<OpenRun['kind'], Map<Container | null, OpenRun>>> = {};
	private readonly separators: Separators;
	private heading = -1;

	constructor(
		private readonly scan: Scan,
		private readonly joining: Joining,
	) {
		this.separators = new Separators(scan.text);
	}

	find(least: number): TermRun[] {
		const { blocks, generated } = this.scan;
		for (let i = 0; i < blocks.length; i++) {
			const block = blocks[i] as Block;
			if (block.kind === 'heading') this.passHeading(block, i);
			else if (block.kind !== 'paragraph') {
				if (block.kind !== 'title') this.open.lines?.delete(block.container);
			} else if (generated.length === 0 || !isInside(block, generated)) this.readParagraph(block, i);
		}
		const runs = this.found.filter(({ spots, terms }) => spots.length >= least * 3 || terms.length >= least);
		return runs.map((run) => this.runOf(run));
	}

	private passHeading(block: Block, index: number): void {
		if (this.found.length > 0 && !this.joining.over(block)) this.open = {};
		if (block.container === null) this.heading = index;
	}

	private readParagraph(block: Block, index: number): void {
		const { container, lines } = block;
		if (container?.kind === 'item') {
			if (holds(container, this.scan.blocks[index - 1])) return;
			if (this.open.lines && !this.joining.isAll()) this.open.lines.delete(container.parent);
			this.readLine('items', container.parent, index, 0);
			return;
		}
		for (let i = 0; i < lines.length; i += 2) if (this.isColonLine(lines[i])) return this.readDefinitionList(block, index);
		if (this.open.items && !this.joining.isAll()) this.open.items.delete(container);
		for (let i = 0; i + 1 < lines.length; i += 2) this.readLine('lines', container, index, i);
	}

	/** Reads the line that begins at an index of the lines of a block. */
	private readLine(kind: 'items' | 'lines', parent: Container | null, index: number, i: number): void {
		const { text, blocks } = this.scan;
		const { lines = [] } = blocks[index] ?? {};
		const from = lines[i] ?? 0;
		const at = this.separators.find(from, lines[i + 1] ?? 0);
		const isTerm = at >= 0 && !(kind === 'items' && text.slice(Math.max(0, from - 2), from) === '] ');
		const run = this.open[kind]?.get(parent) ?? (isTerm ? this.begin(kind, parent, index) : null);
		if (!run) return;
		if (isTerm) {
			if (run.spots.length > 0) run.others += run.waiting;
			run.waiting = 0;
			run.spots.push(index, i, at);
		} else run.waiting++;
	}

	/** Lines `Term` and below them `: text`. */
	private readDefinitionList({ lines, container }: Block, index: number): void {
		const before = this.scan.blocks[index - 1];
		const run = this.open.definitions?.get(container) ?? this.begin('definitions', container, index);
		let left: Range[] = [];
		let isBehind = false;
		if (this.isColonLine(lines[0]) && before?.kind === 'paragraph' && before.container === container && before.lines.length < 7) {
			for (let i = 0; i + 1 < before.lines.length; i += 2) left.push({ from: before.lines[i] ?? 0, to: before.lines[i + 1] ?? 0 });
		}
		for (let i = 0; i + 1 < lines.length; i += 2) {
			const [from = 0, to = 0] = [lines[i], lines[i + 1]];
			const [last, isColon] = [run.terms[run.terms.length - 1], this.isColonLine(from)];
			const right = [from + (isColon ? 1 : 0), to];
			if (isColon && left.length > 0) {
				run.terms.push({ left, right, sign: ':', from: left[0]?.from ?? from, to, item: null, isNumbered: false, isMarked: false });
				left = [];
				isBehind = true;
			} else if (last && left.length === 0 && (isColon || (isBehind && !this.isColonLine(lines[i + 2])))) {
				last.right.push(...right); // Bounded: the two ends of a line.
				last.to = to;
			} else left.push({ from, to });
		}
	}

	private isColonLine(from: number | undefined): boolean {
		const { text } = this.scan;
		return from !== undefined && text.charCodeAt(from) === 58 && (text[from + 1] === ' ' || text[from + 1] === '\t');
	}

	private begin(kind: OpenRun['kind'], parent: Container | null, index: number): OpenRun {
		const run: OpenRun = { kind, heads: [this.heading, index - 1], spots: [], terms: [], others: 0, waiting: 0 };
		(this.open[kind] ??= new Map<Container | null, OpenRun>()).set(parent, run);
		this.found.push(run);
		return run;
	}

	private runOf({ kind, heads, spots, terms, others }: OpenRun): TermRun {
		const { blocks } = this.scan;
		const headed = heads.flatMap((index): Range[] => {
			const { kind: what = 'rule', lines = [] } = blocks[index] ?? {};
			return what === 'rule' || what === 'table' ? [] : [{ from: lines[0] ?? 0, to: lines[lines.length - 1] ?? 0 }];
		});
		const lines: TermLine[] = terms.slice();
		for (let i = 0; i < spots.length; i += 3) lines.push(this.lineOf(spots.slice(i, i + 5), kind === 'items'));
		return { form: kind === 'definitions' ? 'definition-list' : 'list', heads: headed, lines, others };
	}

	/** @param spot an item or line, and the block and line of the next one. */
	private lineOf([index = 0, i = 0, at = 0, nextIndex = -1, next = 0]: readonly number[], isItem: boolean): TermLine {
		const { text, blocks } = this.scan;
		const block = blocks[index] as Block;
		const { lines, container } = block;
		const from = lines[i] ?? 0;
		let end = index;
		let last = isItem ? lines.length : i + 2;
		if (isItem && container) while (holds(container, blocks[end + 1])) end++;
		// A line in small letters goes on with the one above.
		else {
			const goesOn = (start: number): boolean => /^\s*\p{Ll}/u.test(text.slice(start, start + 9));
			while (last < lines.length && !(nextIndex === index && next === last) && goesOn(lines[last] ?? 0)) last += 2;
		}
		const right = [at + signAt(text, at).length, lines[i + 1] ?? 0].concat(lines.slice(i + 2, last));
		const mark = isItem ? text.slice(Math.max(0, from - 6), from) : '';
		return {
			left: [{ from, to: at }], right, sign: signAt(text, at), from, to: isItem ? blocks[end]?.to ?? 0 : lines[last - 1] ?? 0,
			item: isItem ? container : null, isNumbered: /\d[.)]\s+$/.test(mark), isMarked: '*_=`'.includes(text.charAt(from)),
		};
	}
}
