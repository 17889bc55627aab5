import type { Block, Container } from './blocks/level';
import { ItemMarks, itemsAround, writeMark } from './items';
import { plainText } from '../text/plain-text';
import { isInside, type Scan } from './prose';
import { textsOf, type Property } from './frontmatter/property';
import { own, type Range } from '../text/range';
import { spansWithin, visible } from './visible-lines';

/** A named fact of a note. `key` and `value` are the author's text; the range is that of the value. */
export interface Attribute extends Range {
	readonly key: string;
	readonly value: string;
	readonly kind: 'property' | 'inline' | 'heading' | 'table';
	/** The line that the value stands on, counted from 1. */
	readonly line: number;
	/** For a heading: the whole section, from its heading to the next one of its rank. */
	readonly section?: Range;
	/** For a row of a two-column table: what the head of its second column says, since that may name another note. */
	readonly head?: string;
}

/** A table of three and more columns, which may belong to notes: `heads` are the header cells behind the first, `rows` the facts. */
export interface Grid {
	readonly heads: readonly string[];
	readonly rows: readonly GridRow[];
}

/** A row of a grid: the attribute it names, and a cell for each head. A short row has fewer. */
interface GridRow {
	readonly key: string;
	readonly cells: readonly GridCell[];
}

/** A cell of a grid: its text with pipes unescaped, and where it stands. */
interface GridCell extends Range {
	readonly value: string;
	readonly line: number;
}

/** Keys that are read as names, tags or looks of a note and are no facts about its subject. */
const OWN_KEY = /^(?:tags?|alias(?:es)?|cssclass(?:es)?|lexicon-(?:case|ignore))$/i;

/**
 * The attributes of a note in the order of their places: properties, inline fields, sections and the rows of two-column tables.
 * What stands in code, comments, HTML and generated comparisons is none.
 */
export function findAttributes(scan: Scan): Attribute[] {
	const found: Attribute[] = [];
	for (const property of scan.opening.frontmatter?.properties ?? [])
		if (!OWN_KEY.test(property.key)) found.push(fromProperty(scan, property));
	const inBody = fields(scan);
	const keys = sections(scan);
	const rows = pairs(scan);
	return found.concat(keys.length + rows.length === 0 ? inBody : [...inBody, ...keys, ...rows].sort((a, b) => a.from - b.from));
}

function fromProperty(scan: Scan, { key, value }: Property): Attribute {
	const texts = textsOf(value);
	const text = texts.length === 1 ? (texts[0]?.text ?? '') : texts.map((item) => item.text).join(', ');
	return { key: own(key), value: own(text.trim()), kind: 'property', line: scan.lines.lineAt(value.from), from: value.from, to: value.to };
}

function fields(scan: Scan): Attribute[] {
	const found: Attribute[] = [];
	for (const span of scan.spans) {
		if (span.kind !== 'field-key' || isInside(span, scan.generated)) continue;
		const { from, to } = span.value;
		const key = own(scan.text.slice(span.key.from, span.key.to));
		const text = visible(scan, [from, to]);
		const value = text.includes('\\|') && isInTable(scan, span) ? text.replace(/\\\|/g, '|') : text;
		found.push({ key, value, kind: 'inline', line: scan.lines.lineAt(span.from), from, to });
	}
	return found;
}

function isInTable(scan: Scan, range: Range): boolean {
	const { blocks } = scan;
	let low = 0;
	let high = blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.to ?? 0) < range.to) low = middle + 1;
		else high = middle;
	}
	return blocks[low]?.kind === 'table' && (blocks[low]?.from ?? 0) <= range.from;
}

/** One attribute for each heading below the title that has text of its own, or nothing at all below it (an empty fact). */
function sections(scan: Scan): Attribute[] {
	const found: Attribute[] = [];
	const { blocks } = scan;
	const title = blocks.findIndex((block) => isSectionHeading(block) && block.level === 1);
	const ends = sectionEnds(scan);
	for (const [index, block] of blocks.entries()) {
		if (!isSectionHeading(block) || index === title || isInside(block, scan.generated)) continue;
		let end = index + 1;
		while (end < blocks.length && !isSectionHeading(blocks[end])) end++;
		const inside = blocks.slice(index + 1, end);
		const value = firstText(scan, inside);
		if (value === null && (inside.length > 0 || isDeeper(blocks[end], block))) continue;
		const key = own(plainText(scan.text.slice(block.lines[0], block.lines[block.lines.length - 1])));
		const at = value ?? { text: '', from: block.to, to: block.to };
		const section = { from: block.from, to: ends[index] ?? scan.text.length };
		found.push({ key, value: at.text, kind: 'heading', line: scan.lines.lineAt(at.from), from: at.from, to: at.to, section });
	}
	return found;
}

function isSectionHeading(block: Block | undefined): block is Block {
	return block?.kind === 'heading' && block.container === null;
}

function isDeeper(next: Block | undefined, block: Block): boolean {
	return next !== undefined && next.level > block.level;
}

/** Where the section of each heading ends, by the index of its block: before the next heading of its rank or a higher one. */
function sectionEnds({ blocks, text }: Scan): number[] {
	const ends = blocks.map(() => text.length);
	// Where the next heading of each level, or a higher one, begins.
	const end = text.length;
	const next = [end, end, end, end, end, end, end];
	for (let index = blocks.length - 1; index >= 0; index--) {
		const block = blocks[index];
		if (!isSectionHeading(block)) continue;
		ends[index] = next[block.level] ?? text.length;
		next.fill(block.from, block.level);
	}
	return ends;
}

/** The first paragraph or list among the blocks, as text; a paragraph of inline fields alone is skipped. */
function firstText(scan: Scan, blocks: readonly Block[]): (Range & { text: string }) | null {
	for (const [index, block] of blocks.entries()) {
		if (block.kind !== 'paragraph' || isInside(block, scan.generated)) continue;
		if (isInList(block.container)) {
			const items = itemsFrom(blocks, index);
			return { text: listText(scan, items), from: block.from, to: blocks[index + items.length - 1]?.to ?? block.to };
		}
		if (block.container === null && !isFieldsOnly(scan, block)) {
			const text = visible(scan, block.lines);
			if (text !== '') return { text, from: block.from, to: block.to };
		}
	}
	return null;
}

/** A list with a line for each paragraph in it: marks as written, four blanks for each list around, which any mark takes for nesting. */
function listText(scan: Scan, items: readonly Block[]): string {
	const marks = new ItemMarks(scan.text);
	return items.map((item) => {
		const mark = marks.markOf(item);
		const indent = INDENT.repeat(itemsAround(item) - (mark ? 1 : 0));
		return indent + (mark ? writeMark(mark) : '') + visible(scan, item.lines);
	}).join('\n');
}

const INDENT = '    ';

function isInList(container: Container | null): boolean {
	return container?.kind === 'item' && (container.parent === null || isInList(container.parent));
}

function itemsFrom(blocks: readonly Block[], first: number): Block[] {
	let end = first;
	while (blocks[end]?.kind === 'paragraph' && isInList(blocks[end]?.container ?? null)) end++;
	return blocks.slice(first, end);
}

/** The lines of a paragraph that are no inline fields, as pairs of offsets: from, to, from, to. */
export function linesBesideFields(scan: Scan, block: Block): readonly number[] {
	const keys = spansWithin(scan, block).filter((span) => span.kind === 'field-key' && span.form === 'line');
	if (keys.length === 0) return block.lines;
	const lines: number[] = [];
	let next = 0;
	for (let i = 0; i + 1 < block.lines.length; i += 2) {
		const [from = 0, to = 0] = block.lines.slice(i, i + 2);
		while ((keys[next]?.from ?? Infinity) < from) next++;
		if ((keys[next]?.from ?? Infinity) >= to) lines.push(from, to);
	}
	return lines;
}

/** Whether each line of the paragraph is an inline field. */
function isFieldsOnly(scan: Scan, block: Block): boolean {
	return block.lines.length > 0 && linesBesideFields(scan, block).length === 0;
}

/** The rows of two-column tables. */
function pairs(scan: Scan): Attribute[] {
	return findTables(scan).filter(({ rows }) => rows[0]?.length === 2).flatMap(({ rows }) => {
		const head = cellText(scan, rows[0]?.[1]);
		return rows.slice(1).flatMap(([name, cell]): Attribute[] => {
			const key = keyText(scan, name);
			const { from, to } = cell ?? name ?? { from: 0, to: 0 };
			return key === '' ? [] : [{ key, value: cellText(scan, cell), kind: 'table', line: scan.lines.lineAt(from), head, from, to }];
		});
	});
}

/** The note's tables of three and more columns as grids, for those whose header cells turn out to name notes. */
export function findGrids(scan: Scan): Grid[] {
	return findTables(scan).filter(({ rows }) => (rows[0]?.length ?? 0) > 2).map(({ rows }) => ({
		heads: rows[0]?.slice(1).map((cell) => cellText(scan, cell)) ?? [],
		rows: rows.slice(1).flatMap(([name, ...cells]) => {
			const key = keyText(scan, name);
			const row = cells.map((cell): GridCell => ({
				value: cellText(scan, cell),
				line: scan.lines.lineAt(cell.from),
				from: cell.from,
				to: cell.to,
			}));
			return key === '' ? [] : [{ key, cells: row }];
		}),
	}));
}

function keyText(scan: Scan, cell: Range | undefined): string {
	return own(plainText(cellText(scan, cell)));
}

function findTables(scan: Scan): Block[] {
	const found: Block[] = [];
	for (const block of scan.blocks) if (block.kind === 'table' && !isInside(block, scan.generated)) found.push(block);
	return found;
}

/** The text of a cell with its pipes unescaped. */
function cellText(scan: Scan, cell: Range | undefined): string {
	return cell ? visible(scan, [cell.from, cell.to]).replace(/\\\|/g, '|') : '';
}
