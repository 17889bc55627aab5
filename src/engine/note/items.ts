import type { Block, Container } from './blocks/level';

/** The mark of a list item. */
export interface ItemMark {
	/** As written, such as `-` or `3.`. */
	readonly marker: string;
	/** Whether its task is ticked; null where it is none. */
	readonly done: boolean | null;
}

const MARKER = /([-*+]|\d{1,9}[.)])[ \t]*(?:\[([^\]])\][ \t]+)?$/;

/** How many list items a block stands in. */
export function itemsAround({ container }: Pick<Block, 'container'>): number {
	let count = 0;
	for (let around = container; around; around = around.parent) if (around.kind === 'item') count++;
	return count;
}

/** Tells the first block of each item from the following ones. Blocks must be passed in the order of the note. */
export class ItemMarks {
	private readonly begun = new Set<Container>();

	constructor(private readonly text: string) {}

	/** The mark of the item that a block begins; null where it begins none. */
	markOf({ container, lines: [from = 0] }: Block): ItemMark | null {
		if (container?.kind !== 'item' || this.begun.has(container)) return null;
		this.begun.add(container);
		// Between the start of the line and the text are the marks of all the containers of the item.
		let end = from;
		while (end > 0 && (this.text[end - 1] === ' ' || this.text[end - 1] === '\t')) end--;
		const last = this.text.charAt(end - 1);
		if (last === '-' || last === '*' || last === '+') return { marker: last, done: null };
		const match = MARKER.exec(this.text.slice(this.text.lastIndexOf('\n', from - 1) + 1, from));
		const box = match?.[2];
		// An item may begin with an empty line: then its mark does not stand before its text.
		return { marker: match?.[1] ?? '-', done: box === undefined ? null : box !== ' ' };
	}
}

/** A mark as Markdown, with the blank behind it. */
export function writeMark({ marker, done }: ItemMark): string {
	return `${marker} ${done === null ? '' : done ? '[x] ' : '[ ] '}`;
}
