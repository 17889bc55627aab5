import { foldName } from '../../text/fold';
import type { LineIndex } from '../../text/line-index';
import { own, type Range } from '../../text/range';
import { textsOf, valuesOf, type Property, type PropertyValue, type ScalarValue } from './property';

/**
 * What a note says about how names match: which of its own only in their capitals, which in any, and which not at all. Names are as
 * written.
 */
export interface NameRules {
	/** Names of the note that count only in the capitals they are written in; `*` for all. */
	readonly exact: readonly string[];
	/** Names of the note that count in any letter case; `*` for all. */
	readonly any: readonly string[];
	/** Names that do not count: its own nowhere, those of others not in this note; `*` for all its own. */
	readonly ignored: readonly string[];
}

/** Stands for every name of the note. */
export const EVERY_NAME = '*';

/** One letter of an alphabet: what is a syllable or a word by itself is none. */
const ONE_LETTER = /^(?![\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}\p{M}*$/u;

/**
 * Whether a name is a single letter, and its note does not say by `lexicon-case` that it counts: it is then found nowhere, since letters
 * stand everywhere. A rule for all names does not speak of it.
 */
export function isUnmarkedLetter(name: string, rules: NameRules | null): boolean {
	if (!ONE_LETTER.test(name)) return false;
	return !(rules && [...rules.exact, ...rules.any].some((one) => foldName(one) === foldName(name)));
}

/**
 * The rules of `lexicon-case` and `lexicon-ignore`, or null. `lexicon-case` is one word for all names (`exact`, `any`) or pairs of a name
 * and a word (`ACO: any`), as a map, a list or a comma-separated string. Anything else is skipped.
 */
export function readNameRules(properties: readonly Property[]): NameRules | null {
	const pairs = valuesOf(properties, /^lexicon-case$/i).flatMap(textsOf).flatMap(({ text }) => pairsIn(text));
	const ignored = valuesOf(properties, /^lexicon-ignore$/i).flatMap((value) =>
		textsOf(value).flatMap(({ text }) => (value.kind === 'list' ? [text] : text.split(','))),
	);
	if (pairs.length === 0 && ignored.length === 0) return null;
	const namesWith = (wanted: 'exact' | 'any'): string[] => pairs.filter(({ rule }) => rule === wanted).map(({ name }) => name);
	return { exact: namesWith('exact'), any: namesWith('any'), ignored: ignored.map((name) => name.trim()).filter((name) => name !== '') };
}

const ALL = /^\s*["']?(exact|any)["']?\s*$/i;
/** The end of a pair, from its colon on. */
const RULE = /:\s*["']?(exact|any)["']?[ \t]*(?:[,\n]|$)/gi;

/** The rules in a text, one a line or parted by commas. A name may have a comma in it: it reaches to its colon. */
function pairsIn(text: string): { name: string; rule: 'exact' | 'any' }[] {
	const all = ALL.exec(text)?.[1];
	if (all !== undefined) return [{ name: EVERY_NAME, rule: ruleOf(all) }];
	const listed = text.replace(/^\s*\{|\}\s*$/g, '').replace(/\s#[^\n]*/g, '');
	const pairs: { name: string; rule: 'exact' | 'any' }[] = [];
	let from = 0;
	for (const { 0: end, 1: word = '', index } of listed.matchAll(RULE)) {
		const written = lastLine(listed.slice(from, index).trim());
		if (written !== '') pairs.push({ name: written.replace(/^(["'])(.*)\1$/, '$2'), rule: ruleOf(word) });
		from = index + end.length;
	}
	return pairs;
}

/** A name stands on one line: what stands above it is no pair. */
function lastLine(text: string): string {
	return text.slice(text.lastIndexOf('\n') + 1).trimStart();
}

function ruleOf(word: string): 'exact' | 'any' {
	return word.toLowerCase() === 'exact' ? 'exact' : 'any';
}

/** What a note says about a name of others: in it, the name means this entry. The range is that of what says so. */
export interface NoteMeaning extends Range {
	readonly name: string;
	/** As written: a name, `Note#Term`, or a link. */
	readonly entry: string;
	/** Counted from 1. */
	readonly line: number;
}

/**
 * The pairs of a name and an entry in `lexicon-meanings` (`MSSP: "[[Managed security service provider]]"`): a map, a list, or a text with
 * commas. A comma inside a link, or before a part without a colon, belongs to the entry. What is no pair is skipped.
 */
export function readMeanings(properties: readonly Property[], lines: LineIndex): NoteMeaning[] {
	const found: NoteMeaning[] = [];
	const add = (name: string, entry: string, { from, to }: Range): void => {
		const [called, meant] = [name, entry].map((text) => own(text.trim().replace(/^(["'])(.*)\1$/, '$2')));
		if (called && meant) found.push({ name: called, entry: meant, line: lines.lineAt(from), from, to });
	};
	const read = (value: PropertyValue): void => {
		if (value.kind === 'list') value.items.forEach(read);
		else if (value.kind === 'map') for (const pair of value.pairs) add(pair.key, entryIn(pair.value), pair);
		else for (const [name, entry] of meaningsIn(value)) add(name, entry, value);
	};
	valuesOf(properties, /^lexicon-meanings?$/i).forEach(read);
	return found;
}

/** To YAML, `[[Note]]` without quotation marks is a list in a list. */
function entryIn(value: PropertyValue): string {
	const text = textsOf(value).map((one) => one.text).join(', ');
	return value.kind === 'list' && value.items[0]?.kind === 'list' ? `[[${text}]]` : text;
}

function meaningsIn({ text }: ScalarValue): [name: string, entry: string][] {
	const found: [name: string, parts: string[]][] = [];
	let inLink = false;
	for (const part of text.split(/[,\n]/)) {
		const colon = inLink ? -1 : part.indexOf(':');
		if (colon >= 0) found.push([part.slice(0, colon), [part.slice(colon + 1)]]);
		else if (part.trim() !== '') found[found.length - 1]?.[1].push(part);
		const [open, close] = [part.lastIndexOf('[['), part.lastIndexOf(']]')];
		if (open !== close) inLink = open > close;
	}
	return found.map(([name, parts]) => [name, parts.join(',')]);
}
