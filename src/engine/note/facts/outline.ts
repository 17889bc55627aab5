import type { Block, Container } from '../blocks/level';
import type { Scan } from '../prose';
import { seen } from '../visible-lines';
import { readKey, withoutNumber } from './keys';
import { isLabelKey } from './label-key';

/** A label, and where its value ends. */
interface Lead {
	readonly key: string;
	readonly from: number;
	readonly to: number;
}

/** The marked words that an item begins with: `**Lagundi** - leaves for a cough`. */
const MARKED_LEAD = /^(\*{1,3}|_{1,3}|==)(?=[^\s*_=])([^\n*_=]{1,70})\1/;
const BEHIND_LEAD = /:(?:\s|$)|\s[-\u2013\u2014]\s/;
const NONE: readonly string[] = [];

/** What labels stand under in lists and callouts: the items around them, each by its label or its text, if that is short. */
export class Outline {
	private readonly heads = new Map<Container, Block | null>();
	private readonly leads: Lead[] = [];

	constructor(private readonly scan: Scan) {}

	/** Takes in a label of the block at `index`, if its value goes on below. */
	open(lead: Lead, index: number): void {
		if (lead.to > (this.scan.blocks[index]?.to ?? 0)) this.leads.push(lead);
	}

	/** The names of what a label in the block at `index` stands under, the outermost first. Blocks must be asked for in their order. */
	above(index: number): readonly string[] {
		const block = this.scan.blocks[index] as Block;
		while ((this.leads[this.leads.length - 1]?.to ?? Infinity) <= block.from) this.leads.pop();
		const begun = block.container !== null && !holds(block.container, this.scan.blocks[index - 1]) ? block.container.parent : block.container;
		if (begun === null && this.leads.length === 0) return NONE;
		const found: Omit<Lead, 'to'>[] = this.leads.slice();
		for (let around = begun; around; around = around.parent) {
			const head = this.headOf(around, index);
			if (head === null || this.leads.some(({ from }) => from >= head.from && from < head.to)) continue;
			const key = this.nameOf(head);
			if (key !== '') found.push({ key, from: head.from });
		}
		return (found.length > 1 ? found.sort((a, b) => a.from - b.from) : found).map(({ key }) => key);
	}

	/** The paragraph that an item begins with, or the title of a callout. */
	private headOf(container: Container, index: number): Block | null {
		const known = this.heads.get(container);
		if (known !== undefined) return known;
		const { blocks } = this.scan;
		let first = index;
		while (holds(container, blocks[first - 1])) first--;
		const block = blocks[first];
		const isHead = block?.container === container && block.kind === (container.kind === 'item' ? 'paragraph' : 'title');
		const head = isHead ? block : null;
		this.heads.set(container, head);
		return head;
	}

	private nameOf({ kind, lines }: Block): string {
		const text = seen(this.scan, kind === 'title' ? lines : lines.slice(0, 2));
		const marked = MARKED_LEAD.exec(text)?.[2];
		const end = marked === undefined ? text.search(BEHIND_LEAD) : -1;
		if (marked === undefined && end < 0 && lines.length > 2) return '';
		const key = withoutNumber(readKey(marked ?? (end < 0 ? text : text.slice(0, end))));
		return isLabelKey(key) ? key : '';
	}
}

/** Whether a block stands in a container. */
export function holds(container: Container, block: Block | undefined): boolean {
	let around = block?.container ?? null;
	while (around && around !== container) around = around.parent;
	return around !== null;
}
