import type { Block } from '../blocks/level';
import { textsOf, type Property } from '../frontmatter/property';
import { isInside, type Scan } from '../prose';
import { visible, within } from '../visible-lines';
import { own, type Range } from '../../text/range';
import type { Attribute } from './attribute';
import { readKey } from './keys';
import { saysNothing } from './nothing';

/** Keys that are read as names, tags or looks of a note and are no facts about its subject. */
const OWN_KEY = /^(?:tags?|alias(?:es)?|cssclass(?:es)?|lexicon-(?:case|ignore|meanings?))$/i;

/** Whether a key is one that is read for another purpose than to tell facts. */
export function isOwnKey(key: string): boolean {
	return OWN_KEY.test(key);
}

/** The facts of the frontmatter. */
export function findProperties(scan: Scan): Attribute[] {
	const properties = scan.opening.frontmatter?.properties ?? [];
	return properties.filter(({ key }) => !isOwnKey(key)).map((property) => fromProperty(scan, property));
}

function fromProperty(scan: Scan, { key, value }: Property): Attribute {
	const texts = textsOf(value);
	const text = texts.length === 1 ? (texts[0]?.text ?? '') : texts.map((item) => item.text).join(', ');
	const { from, to } = value;
	return { key: own(key), value: saysNothing(text) ? '' : own(text.trim()), kind: 'property', line: scan.lines.lineAt(from), from, to };
}

/** The inline fields outside generated comparisons. */
export function findFields(scan: Scan): Attribute[] {
	const found: Attribute[] = [];
	for (const span of scan.fields) {
		if (isInside(span, scan.generated)) continue;
		const { from, to } = span.value;
		const key = fieldKey(scan.text.slice(span.key.from, span.key.to));
		if (key === '') continue;
		const text = visible(scan, [from, to]);
		const value = text.includes('\\|') && isInTable(scan, span) ? text.replace(/\\\|/g, '|') : text;
		found.push({ key, value: saysNothing(value) ? '' : value, kind: 'inline', line: scan.lines.lineAt(span.from), from, to });
	}
	return found;
}

/** A key in small letters between underscores, such as `__proto__`, is a name from code; around others they are marks. */
function fieldKey(written: string): string {
	const inside = written.startsWith('_') ? /^__?([^_].*[^_])__?$/.exec(written)?.[1] : undefined;
	if (inside === undefined) return written.startsWith('_') ? own(written) : readKey(written);
	return own(/^[a-z_]+$/.test(inside) ? written : inside);
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

/** The lines of a paragraph that are no inline fields, as pairs of offsets: from, to, from, to. */
export function linesBesideFields(scan: Scan, block: Block): readonly number[] {
	if (scan.fields.length === 0) return block.lines;
	const keys = within(scan.fields, block.from, block.to).filter(({ form }) => form === 'line');
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
