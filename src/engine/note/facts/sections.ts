import type { Block } from '../blocks/level';
import { isInside, type Scan } from '../prose';
import { visible, within } from '../visible-lines';
import type { Range } from '../../text/range';
import type { Attribute } from './attribute';
import { readKey, withoutEnd, withoutNumber, withoutStop } from './keys';
import { joined, readValue, type Value } from './values';

/** A heading with its section. */
class HeadedSection {
	/** What stands between it and the next heading. */
	value: Value | null = null;
	/** Whether nothing stands there that is told elsewhere, such as inline fields, or drawn by a program. */
	isEmpty = true;
	readonly children: HeadedSection[] = [];

	/** @param text the heading as Markdown. @param to where the next heading of its rank or a higher one begins. */
	constructor(
		readonly at: number,
		readonly block: Block,
		readonly text: string,
		public key: string,
		public to: number,
	) {}
}

const INDENT = '    ';
/** A number by which a section is counted names nothing. */
const MERE_NUMBER = /^\d{1,3}[.)]?$/;

/**
 * One attribute for each heading but the title. A section without text of its own is worth its sub-headings; one without these too, a bare
 * leaf, is a value of the section around it, and a fact only if the vault says so.
 */
export function findSections(scan: Scan, title: Block | null): Attribute[] {
	const found: Attribute[] = [];
	for (const one of readSections(scan, title)) {
		const { block, key, to, isEmpty } = one;
		const value = worthOf(one);
		if (block === title || (!value && !isEmpty) || MERE_NUMBER.test(key)) continue;
		const from = value ? value.from : block.to;
		const line = scan.lines.lineAt(from);
		const section = { from: block.from, to };
		if (value) found.push({ key, value: value.text, kind: 'heading', line, from, to: value.to, section });
		else found.push({ key, value: '', kind: 'heading', line, from, to: from, section, needs: 'heading' });
	}
	return found;
}

/** A section by its heading, from there to the next one of its rank. */
export interface NamedSection extends Range {
	readonly key: string;
	readonly line: number;
}

/** The sections of which nothing is a fact but the inline fields in them: they are no attributes, but places that can be asked for. */
export function findFieldSections(scan: Scan, title: Block | null): NamedSection[] {
	if (scan.fields.length === 0) return [];
	return readSections(scan, title).flatMap((one): NamedSection[] => {
		const { block, key, to, isEmpty } = one;
		if (block === title || isEmpty || worthOf(one)) return [];
		return [{ key, line: scan.lines.lineAt(block.from), from: block.from, to }];
	});
}

/** The sections of a note in order. Headings without text, or made of a placeholder, are not there. */
function readSections(scan: Scan, title: Block | null): HeadedSection[] {
	const all = namedHeadings(scan, title);
	const open: HeadedSection[] = [];
	const top: HeadedSection[] = [];
	for (let i = 0; i < all.length; i++) {
		const section = all[i] as HeadedSection;
		const { at, block } = section;
		if (block !== title) addValue(scan, section, scan.blocks.slice(at + 1, all[i + 1]?.at));
		while ((open[open.length - 1]?.block.level ?? 0) >= block.level) close(open, block.from);
		(open[open.length - 1]?.children ?? top).push(section);
		open.push(section);
	}
	leaveNumbersOut(top);
	for (const { children } of all) leaveNumbersOut(children);
	return all;
}

function addValue(scan: Scan, section: HeadedSection, blocks: readonly Block[]): void {
	section.value = readValue(scan, blocks);
	section.isEmpty = section.value === null && blocks.every((one) => isNothing(scan, one));
}

/** Whether a block that has no value says nothing elsewhere either: a ruler, a line of tags. */
function isNothing(scan: Scan, block: Block): boolean {
	if (block.kind === 'paragraph') return scan.fields.length === 0 || within(scan.fields, block.from, block.to).length === 0;
	return block.kind === 'rule' || block.kind === 'heading' || block.kind === 'comment' || block.kind === 'definition';
}

function namedHeadings(scan: Scan, title: Block | null): HeadedSection[] {
	const found: HeadedSection[] = [];
	for (let at = 0; at < scan.blocks.length; at++) {
		const block = scan.blocks[at];
		if (block?.kind !== 'heading' || block.container !== null || isInside(block, scan.generated)) continue;
		const text = withoutEnd(visible(scan, block.lines), ':：');
		const key = withoutStop(readKey(text));
		if (block === title || !/^(?:\{\{|<%|$)/.test(key)) found.push(new HeadedSection(at, block, text, key, scan.text.length));
	}
	return found;
}

function close(open: HeadedSection[], at: number): void {
	const closed = open.pop();
	if (closed) closed.to = at;
}

/** Takes the numbers off the keys of sections side by side, unless the numbers are what tells them apart. */
function leaveNumbersOut(siblings: readonly HeadedSection[]): void {
	if (siblings.every(({ key }) => withoutNumber(key) === key)) return;
	const numbered = new Map<string, string>();
	const clashing = new Set<string>();
	for (const { key } of siblings) {
		const plain = withoutNumber(key);
		if ((numbered.get(plain) ?? key) !== key) clashing.add(plain);
		numbered.set(plain, key);
	}
	for (const one of siblings) {
		const plain = withoutNumber(one.key);
		if (!clashing.has(plain)) one.key = plain;
	}
}

/** What a section says: its own value and the bare leaves below it, or else all its sub-headings; null if it is a bare leaf. */
function worthOf({ value, children }: HeadedSection): Value | null {
	const listed = value ? children.filter((one) => one.isEmpty && one.children.length === 0) : children;
	const first = listed[0]?.block.lines[0];
	if (first === undefined) return value;
	const outline: string[] = [];
	const to = addOutline(outline, listed, '');
	const list = outline.join('\n');
	return value ? { text: joined(value.text, list), from: value.from, to } : { text: list, from: first, to };
}

/** Adds a line for each section, with those below one that has no value of its own. @returns where the last of them ends. */
function addOutline(lines: string[], sections: readonly HeadedSection[], indent: string): number {
	let end = 0;
	for (const { block, text, value, children } of sections) {
		lines.push(`${indent}- ${text}`);
		end = Math.max(block.lines[block.lines.length - 1] ?? 0, value ? 0 : addOutline(lines, children, indent + INDENT));
	}
	return end;
}
