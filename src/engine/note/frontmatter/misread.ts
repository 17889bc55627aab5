import { own } from '../../text/range';
import { shortened } from '../../text/shortened';
import type { PlacedProblem } from '../../text/problem';
import type { Property, PropertyValue } from './property';

/** A line that begins with a dash and no blank behind it, and is no number. */
const DASH = /^[ \t]*-(?![\s-]|\d[\d.]*[ \t\r]*$)/gm;
const ODD_KEY = /:$|(?! )[\s\p{Default_Ignorable_Code_Point}]/u;

const WITH_MARKS = 'Write "[[Note]]".';

/**
 * What is valid YAML and yet read otherwise than its author meant it: two colons behind a key, a blank that is none in it, a link without
 * quotation marks, and an item of a list without a blank behind its dash.
 * @param from where the properties start in the text. @param to where they end.
 */
export function findMisread(text: string, from: number, to: number, properties: readonly Property[]): PlacedProblem[] {
	const problems: PlacedProblem[] = [];
	const add = (cause: string, message: string, from: number, to: number): void => {
		problems.push({ code: 'frontmatter-misread', cause: own(cause), message, from, to });
	};
	const block = text.slice(from, to);
	const hasLinks = block.includes('[[');
	for (const { key, value, from: start } of properties) {
		// Quotation marks around a key say that all of it is meant: a program wrote it.
		if (ODD_KEY.test(key) && !/["']/.test(text.charAt(start))) add(`key ${key}`, faultOfKey(key), start, start + key.length);
		const link = hasLinks ? unquotedLink(text, value) : null;
		if (!link) continue;
		const what = `A link in "${shortened(key)}" needs quotation marks: without them it is read as a list. ${WITH_MARKS}`;
		add(`link ${key}`, what, link.from, link.to);
	}
	for (const { index, 0: dash } of block.matchAll(DASH)) {
		const at = from + index + dash.length - 1;
		const property = properties.find((one) => one.from < at && at < one.to);
		if (!property || !isUnquoted(property.value, at)) continue;
		const what = `A blank is missing behind a dash in "${shortened(property.key)}", so that this line is read as part of another text.`;
		add(`dash ${property.key}`, `${what} Write "- " before each item.`, at, at + 1);
	}
	return problems;
}

function faultOfKey(key: string): string {
	const name = shortened(key.replace(/:+$/, ''));
	if (name !== key) return `Two colons stand behind "${name}", so that it is another key. Write "${name}:".`;
	return 'A character that cannot be seen, or a blank that is none, is part of this key. Delete the key and type it anew.';
}

/** The first link of a value that YAML takes for a list in a list. */
function unquotedLink(text: string, value: PropertyValue): PropertyValue | null {
	if (value.kind !== 'list') return null;
	if (/^\[\[[^[\]]+\]\]$/.test(text.slice(value.from, value.to))) return /\{\{|<%/.test(text.slice(value.from, value.to)) ? null : value;
	for (const item of value.items) {
		const link = unquotedLink(text, item);
		if (link) return link;
	}
	return null;
}

/** Whether an offset lies in a text without quotation marks that is no block (`|`, `>`). */
function isUnquoted(value: PropertyValue, at: number): boolean {
	if (value.kind === 'scalar') return value.quote === '' && !/^[|>]/.test(value.source);
	const members = value.kind === 'list' ? value.items : value.pairs.map((pair) => pair.value);
	const member = members.find((one) => one.from <= at && at < one.to);
	return member !== undefined && isUnquoted(member, at);
}
