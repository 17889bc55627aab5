import type { Block, Container } from '../blocks/level';
import { isInside, type Scan } from '../prose';
import { seen, visible } from '../visible-lines';
import { own } from '../../text/range';
import type { Attribute } from './attribute';
import { withoutEnd } from './keys';
import { LabelReader, type Label } from './label-line';
import { saysNothing } from './nothing';
import { holds, Outline } from './outline';
import { joined, linesText, readGroup, type Value } from './values';

/** How much of a line is looked at to tell whether it goes on with the one above. */
const REACH = 90;

/**
 * The facts that labels name at the beginning of a line or item: `**Onset**: sudden`, `**Onset:** sudden`, and, as candidates, those
 * without marks. The value is the rest of the line, or else what stands below it.
 */
export function findLabels(scan: Scan): Attribute[] {
	return new LabelFacts(scan).find();
}

class LabelFacts {
	private readonly found: Attribute[] = [];
	private readonly outline: Outline;
	private readonly reader: LabelReader;

	constructor(private readonly scan: Scan) {
		this.outline = new Outline(scan);
		this.reader = new LabelReader(scan);
	}

	find(): Attribute[] {
		const { blocks, generated } = this.scan;
		for (let index = 0; index < blocks.length; index++) {
			const block = blocks[index];
			if (block?.kind !== 'paragraph' || !this.reader.hasColon(block.from, block.to)) continue;
			if (generated.length === 0 || !isInside(block, generated)) this.readParagraph(block, index);
		}
		return this.found;
	}

	private readParagraph({ lines, container }: Block, index: number): void {
		for (let i = 0; i + 1 < lines.length; ) {
			const to = lines[i + 1] ?? 0;
			let label = this.reader.read(lines[i] ?? 0, to);
			let end = i + 2;
			// A lone line that begins in small letters is the beginning of a sentence.
			if (label && (label.isMarked || lines.length > 2 || container?.kind === 'item' || !/^\p{Ll}/u.test(label.key))) {
				for (const next of label.isMarked ? this.reader.readFurther(label.to, to) : []) {
					this.add(label, this.trimmed(label.to, next.from), index);
					label = next;
				}
				const isOpen = end < lines.length && seen(this.scan, [label.to, to]) === '';
				while (end + 1 < lines.length && this.goesOn(lines[end] ?? 0, lines[end + 1] ?? 0, isOpen)) end += 2;
				const own = end > i + 2 ? [label.to, to, ...lines.slice(i + 2, end)] : [label.to, to]; // Bounded: lines of one paragraph.
				this.add(label, this.valueOf(index, label, own), index);
			}
			i = end;
		}
	}

	private add({ key, isMarked, from: start }: Label, value: Value | null, index: number): void {
		if (!value) return;
		const { text, from, to } = value;
		const inside = this.outline.above(index);
		this.outline.open({ key, from: start, to }, index);
		if (saysNothing(text)) return;
		const fact = { key, value: text, kind: 'label', line: this.scan.lines.lineAt(from), from, to } as const;
		if (inside.length > 0) this.found.push(isMarked ? { ...fact, inside } : { ...fact, inside, needs: 'key' });
		else this.found.push(isMarked ? fact : { ...fact, needs: 'key' });
	}

	/** What stands between two labels on a line, without the sign that keeps them apart. */
	private trimmed(from: number, to: number): Value | null {
		const written = withoutEnd(this.scan.text.slice(from, to), '|·•;,–—-');
		const text = visible(this.scan, [from, from + written.length]);
		return text === '' ? null : { text, from: from + written.search(/\S/), to: from + written.length };
	}

	/** Whether a line goes on with the value of a label above it. */
	private goesOn(from: number, to: number, isAnything: boolean): boolean {
		const start = this.scan.text.slice(from, Math.min(to, from + REACH));
		return (isAnything || /^\s*\p{Ll}/u.test(start)) && !start.includes('::') && this.reader.read(from, to) === null;
	}

	/** @param lines what belongs to the label of the paragraph at `index`: the rest of its line, and the lines below it. */
	private valueOf(index: number, { isMarked }: Label, lines: readonly number[]): Value | null {
		const { scan } = this;
		const block = scan.blocks[index];
		const isBelow = lines.length > 2 && seen(scan, lines.slice(0, 2)) === '';
		const text = own(isBelow ? linesText(scan, lines.slice(2)) : seen(scan, lines));
		const last = lines[lines.length - 1] ?? 0;
		const from = firstOf(scan.text, lines);
		const inLine = text === '' ? null : { text, from, to: endOf(scan.text, from, last) };
		if (!block || last !== block.lines[block.lines.length - 1]) return inLine;
		const below = inLine === null && this.isApart(index, lines[0] ?? 0) ? null : this.readBelow(index, inLine === null, isMarked);
		if (!inLine || !below) return inLine ?? below;
		return saysNothing(inLine.text) ? below : { text: joined(inLine.text, below.text), from, to: below.to };
	}

	/** Of a group of labels the last may be empty: the next paragraph is not its value. */
	private isApart(index: number, from: number): boolean {
		const { blocks, lines } = this.scan;
		const next = blocks[index + 1];
		return next?.kind === 'paragraph' && next.container === null && lines.lineAt(from) > lines.lineAt(blocks[index]?.from ?? 0);
	}

	/** What stands below the paragraph at `index`, as far as it belongs to it: what its item holds, or, if it is `open`, its list or block. */
	private readBelow(index: number, isOpen: boolean, isMarked: boolean): Value | null {
		const { blocks } = this.scan;
		const block = blocks[index];
		const next = blocks[index + 1];
		if (!block || !next) return null;
		const { container } = block;
		let end = index + 1;
		if (container?.kind === 'item') while (holds(container, blocks[end])) end++;
		else if (isOpen && next.container === container) {
			const starts = next.kind === 'paragraph' && this.reader.read(next.lines[0] ?? 0, next.lines[1] ?? 0) !== null;
			if (isMarked && !starts && next.kind !== 'heading') end++;
		} else if (isOpen) {
			const list = below(container, next);
			while (list && isOne(list, below(container, blocks[end]))) end++;
			if (!isMarked && list?.kind !== 'item') return null;
		}
		return end > index + 1 ? readGroup(this.scan, blocks.slice(index + 1, end), block) : null;
	}
}

/** Where the first text on some lines begins. */
function firstOf(text: string, lines: readonly number[]): number {
	for (let i = 0; i + 1 < lines.length; i += 2) {
		for (let at = lines[i] ?? 0; at < (lines[i + 1] ?? 0); at++) if (text.charAt(at).trim() !== '') return at;
	}
	return lines[0] ?? 0;
}

/** Where a text ends, without the blanks behind it. */
function endOf(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && text.charAt(end - 1).trim() === '') end--;
	return end;
}

/** The container of a block that stands directly in another one; null if it stands elsewhere. */
function below(outer: Container | null, block: Block | undefined): Container | null {
	let around = block?.container ?? null;
	while (around && around.parent !== outer) around = around.parent;
	return around;
}

function isOne(first: Container, other: Container | null): boolean {
	return first === other || (first.kind === 'item' && other?.kind === 'item');
}
