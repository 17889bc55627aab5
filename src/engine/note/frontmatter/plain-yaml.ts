import { plainScalar, readPlainMap, readPlainValue, withoutLastSpaces } from './plain-value';
import type { ListValue, Property, PropertyValue } from './property';

/*
 * The plain part of YAML that nearly all frontmatter is written in: `key: text`, `key: "text"`, `key: [a, b]`, a key above a list, and
 * JSON, as a value or as the whole block in one line. The `yaml` package needs some 90 microseconds for such a block, seven times as
 * long as reading the file takes; this reader needs about eight. It answers null at the first thing it is not sure of, and the block
 * goes to `yaml`; a property test holds that the two agree wherever this one answers.
 */

const KEY = /^([A-Za-z_][\w -]*):(?: +|$)/;
const ITEM = /^( *)-(?: +|$)/;
/** Control characters, halves of surrogate pairs, and a carriage return that ends no line. */
const CONTROL = /[^\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;
/** YAML refuses a key that is longer. */
const LONGEST_KEY = 1024;

interface Line {
	readonly text: string;
	readonly from: number;
}

/**
 * Reads a frontmatter block that keeps to plain YAML.
 * @param block the lines between the fences.
 * @param base where the block starts in the note; it is added to every offset.
 * @returns the properties in order, a repeated key twice; null if the block holds anything else.
 */
export function readPlainYaml(block: string, base: number): Property[] | null {
	if (CONTROL.test(block)) return null;
	const lines = linesOf(block, base);
	const first = lines[0];
	if (first?.text.startsWith('{')) return lines.length === 1 ? readPlainMap(first.text, first.from) : null;
	const properties: Property[] = [];
	let i = 0;
	while (i < lines.length) {
		const line = lines[i++];
		if (!line) break;
		const match = KEY.exec(line.text);
		const key = match?.[1];
		if (!match || key === undefined || key.length > LONGEST_KEY || key.includes('  ') || key.endsWith(' ')) return null;
		let value: PropertyValue | null;
		if (match[0].length < line.text.length) {
			value = readPlainValue(line.text.slice(match[0].length), line.from + match[0].length);
		} else {
			const items = readItems(lines, i);
			if (!items) return null;
			i += items.length;
			value = items.length > 0 ? listOf(items, lines[i - items.length]) : plainScalar('', line.from + key.length + 1);
		}
		if (!value) return null;
		properties.push({ key, value, from: line.from, to: value.to });
	}
	return properties;
}

/** The lines that say something, blanks at their end cut off; blank lines and comment lines are left out. */
function linesOf(block: string, base: number): Line[] {
	const lines: Line[] = [];
	let from = 0;
	while (from < block.length) {
		const end = block.indexOf('\n', from);
		const next = end < 0 ? block.length : end;
		const to = block.charCodeAt(next - 1) === 13 ? next - 1 : next;
		const text = withoutLastSpaces(block.slice(from, to));
		if (text !== '' && !isComment(text)) lines.push({ text, from: base + from });
		from = next + 1;
	}
	return lines;
}

function isComment(text: string): boolean {
	let at = 0;
	while (text.charCodeAt(at) === 32) at++;
	return text.charCodeAt(at) === 35;
}

/** The list items from line `first` on, all at one indent; null if one of them is not plain. */
function readItems(lines: readonly Line[], first: number): PropertyValue[] | null {
	const items: PropertyValue[] = [];
	let indent = -1;
	for (let line = lines[first]; line; line = lines[first + items.length]) {
		const match = ITEM.exec(line.text);
		if (!match) return line.text.startsWith(' ') ? null : items;
		const own = (match[1] ?? '').length;
		if (indent >= 0 && own !== indent) return null;
		indent = own;
		const at = line.from + match[0].length;
		const isEmpty = match[0].length === line.text.length;
		const item = isEmpty ? plainScalar('', line.from + indent + 1) : readPlainValue(line.text.slice(match[0].length), at);
		if (!item) return null;
		items.push(item);
	}
	return items;
}

/** @param first the line of the first item: the list begins at its dash. */
function listOf(items: readonly PropertyValue[], first: Line | undefined): ListValue {
	const from = (first?.from ?? 0) + (first?.text.indexOf('-') ?? 0);
	return { kind: 'list', items, from, to: items[items.length - 1]?.to ?? from };
}
