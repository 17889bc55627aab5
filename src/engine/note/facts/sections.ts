import type { Block } from '../blocks/level';
import { isInside, type Scan } from '../prose';
import { spansWithin, visible } from '../visible-lines';
import type { Attribute } from './attribute';
import { readKey, withoutNumber } from './keys';
import { joined, readValue, type Value } from './values';

/** A heading with its section. */
interface Section {
	readonly block: Block;
	/** Its text as Markdown. */
	readonly text: string;
	key: string;
	/** What stands between it and the next heading. */
	readonly value: Value | null;
	/** Whether nothing stands there that is told elsewhere, such as inline fields, or drawn by a program. */
	readonly isEmpty: boolean;
	readonly children: Section[];
	/** Where the next heading of its rank or a higher one begins. */
	to: number;
}

const INDENT = '    ';

/**
 * One attribute for each heading but the title. A section without text of its own is worth its sub-headings; one without these too, a bare
 * leaf, is a value of the section around it, and a fact only if the vault says so.
 */
export function findSections(scan: Scan, title: Block | null): Attribute[] {
	return readSections(scan, title).flatMap((section): Attribute[] => {
		const { block, key, to, isEmpty } = section;
		const value = worthOf(section);
		if (block === title || (!value && !isEmpty)) return [];
		const { text, ...place } = value ?? { text: '', from: block.to, to: block.to };
		const fact = { key, value: text, kind: 'heading', line: scan.lines.lineAt(place.from), ...place, section: { from: block.from, to } } as const;
		return [value ? fact : { ...fact, needs: 'heading' }];
	});
}

/** The sections of a note in order. Headings without text, or made of a placeholder, are not there. */
function readSections(scan: Scan, title: Block | null): Section[] {
	const { blocks } = scan;
	const places = blocks.flatMap((block, i) => (isHeading(block) && (block === title || isNamed(scan, block)) ? [i] : []));
	const open: Section[] = [];
	const top: Section[] = [];
	const all = places.map((at, i): Section => {
		const block = blocks[at] as Block;
		const inside = blocks.slice(at + 1, places[i + 1]);
		const value = block === title ? null : readValue(scan, inside);
		const text = visible(scan, block.lines).replace(/[:：\s]+$/, '');
		const isEmpty = value === null && inside.every((one) => isNothing(scan, one));
		const section = { block, text, key: readKey(text), value, isEmpty, children: [], to: scan.text.length };
		while ((open[open.length - 1]?.block.level ?? 0) >= block.level) close(open, block.from);
		(open[open.length - 1]?.children ?? top).push(section);
		open.push(section);
		return section;
	});
	for (const siblings of [top, ...all.map(({ children }) => children)]) leaveNumbersOut(siblings);
	return all;
}

/** Whether a block that has no value says nothing elsewhere either: a ruler, a line of tags. */
function isNothing(scan: Scan, block: Block): boolean {
	if (block.kind === 'paragraph') return !spansWithin(scan, block).some(({ kind }) => kind === 'field-key');
	return block.kind === 'rule' || block.kind === 'heading' || block.kind === 'comment' || block.kind === 'definition';
}

function isHeading(block: Block): boolean {
	return block.kind === 'heading' && block.container === null;
}

function isNamed(scan: Scan, block: Block): boolean {
	return !isInside(block, scan.generated) && !/^(?:\{\{|<%|$)/.test(readKey(visible(scan, block.lines)));
}

function close(open: Section[], at: number): void {
	const closed = open.pop();
	if (closed) closed.to = at;
}

/** Takes the numbers off the keys of sections side by side, unless the numbers are what tells them apart. */
function leaveNumbersOut(siblings: readonly Section[]): void {
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
function worthOf({ value, children }: Section): Value | null {
	const listed = value ? children.filter((one) => one.isEmpty && one.children.length === 0) : children;
	const first = listed[0]?.block.lines[0];
	if (first === undefined) return value;
	const outline: string[] = [];
	const to = addOutline(outline, listed, '');
	const list = outline.join('\n');
	return value ? { text: joined(value.text, list), from: value.from, to } : { text: list, from: first, to };
}

/** Adds a line for each section, with those below one that has no value of its own. @returns where the last of them ends. */
function addOutline(lines: string[], sections: readonly Section[], indent: string): number {
	let end = 0;
	for (const { block, text, value, children } of sections) {
		lines.push(`${indent}- ${text}`);
		end = Math.max(block.lines[block.lines.length - 1] ?? 0, value ? 0 : addOutline(lines, children, indent + INDENT));
	}
	return end;
}
