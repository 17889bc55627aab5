import { withoutInvisible } from '../../text/fold';
import { oneLine } from '../../text/plain-text';
import { textsOf, valuesOf, type ListValue, type MapValue, type Property, type ScalarValue } from './property';

/** An alias with the offset at which it stands in the note. */
export interface Alias {
	readonly text: string;
	readonly from: number;
}

/**
 * The aliases of a note, from `aliases` and `alias` in any letter case, both merged in order. The items of a list are the author's and
 * never split; a string is split at its commas, but not inside double quotes; of `{en: Heart, de: Herz}` the values are the names. Obsidian
 * 1.9 and newer ignores the singular key and comma strings; vaults begun before are full of them.
 */
export function readAliases(properties: readonly Property[]): Alias[] {
	const aliases = new Map<string, Alias>();
	const add = (written: string, from: number): void => {
		const text = withoutLinkMarks(oneLine(withoutInvisible(written)));
		if (text !== '' && !aliases.has(text)) aliases.set(text, { text, from });
	};
	for (const value of valuesOf(properties, /^alias(?:es)?$/i)) {
		if (value.kind === 'map') valuesIn(value).forEach((one) => add(one.text, one.from));
		else if (value.kind === 'list') for (const { text, from } of itemsOf(value, false)) add(text, from);
		else for (const item of textsOf(value)) for (const part of splitAtCommas(item)) add(part.text, part.from);
	}
	return [...aliases.values()];
}

/** The texts of a list and of the lists in it. `[[Note|ACO]]` without quotation marks is to YAML a list with one text in a list. */
function itemsOf(list: ListValue, isInner: boolean): Alias[] {
	return list.items.flatMap((item) => {
		if (item.kind === 'list') return itemsOf(item, true);
		if (item.kind === 'map' && namesLanguages(item)) return valuesIn(item);
		return textsOf(item).map(({ text, from }) => ({ text: isInner && list.items.length === 1 ? `[[${text}]]` : text, from }));
	});
}

function valuesIn({ pairs }: MapValue): ScalarValue[] {
	return pairs.flatMap(({ value }) => textsOf(value));
}

/** Whether an item holds a name for each language. One such as `Medicare: Part B` is a map by accident: its author wrote a name. */
function namesLanguages({ text, pairs }: MapValue): boolean {
	return text.startsWith('{') || pairs.every(({ key }) => /^[a-z]{2,3}(?:-[A-Za-z]+)?$/.test(key));
}

/** An alias written as a link (`"[[ACO]]"`, `"[[Note|ACO]]"`) means its display text. */
function withoutLinkMarks(text: string): string {
	const inside = text.startsWith('[[') && text.endsWith(']]') ? text.slice(2, -2) : null;
	return inside === null || inside.includes('[[') ? text : (inside.split('|').pop() ?? '').trim();
}

function splitAtCommas(value: ScalarValue): Alias[] {
	// YAML's own double quotes around the whole value are the author's way to keep "Smith, Jr." together.
	if (value.quote === '"') return [{ text: value.text, from: value.from }];
	if (!/["']/.test(value.text)) return placed(value.text.split(',').map((part) => part.trim()), value);
	const parts: string[] = [];
	let from = 0;
	for (let at = 0; at <= value.text.length; at++) {
		if (at === value.text.length || value.text[at] === ',') {
			parts.push(value.text.slice(from, at).trim());
			from = at + 1;
		} else {
			at = skipQuoted(value.text, at, from);
		}
	}
	return placed(parts.map(withoutQuotes), value);
}

/** Finds each part in the source, which may be folded over lines or hold doubled quotes where the text does not. */
function placed(parts: readonly string[], value: ScalarValue): Alias[] {
	let searched = 0;
	return parts.map((text) => {
		const found = value.source.indexOf(/^[^\s']*/.exec(text)?.[0] ?? '', searched);
		if (found >= 0) searched = found + 1;
		return { text, from: value.from + Math.max(found, 0) };
	});
}

/** The offset of the quote that closes the one at `at`, or `at`. An apostrophe is a quote only where an item starts and ends with it. */
function skipQuoted(text: string, at: number, itemStart: number): number {
	const quote = text[at];
	if (quote !== '"' && quote !== "'") return at;
	if (quote === "'" && text.slice(itemStart, at).trim() !== '') return at;
	const close = text.indexOf(quote, at + 1);
	if (close < 0) return at;
	return quote === '"' || /^\s*(?:,|$)/.test(text.slice(close + 1, close + 80)) ? close : at;
}

function withoutQuotes(text: string): string {
	const quote = text.charAt(0);
	return (quote === '"' || quote === "'") && text.indexOf(quote, 1) === text.length - 1 ? text.slice(1, -1) : text;
}
