import { foldName, plainText } from '../../../src/engine';
import type { Fact, Understood } from './fixtures';

/** What is counted of a note. */
export const MEASURES = ['names', 'definitions', 'facts', 'callouts'] as const;

/** One of the four things that are counted. */
export type Measure = (typeof MEASURES)[number];

/** How many items the program gave, how many a reader expects, and how many are both. */
export interface Tally {
	readonly right: number;
	readonly given: number;
	readonly expected: number;
}

/** An item on which program and reader differ. */
export interface Miss {
	readonly path: string;
	readonly measure: Measure;
	/** `wrong` was given and is not expected, `missing` the other way round. */
	readonly kind: 'wrong' | 'missing';
	readonly text: string;
}

/** How one vault was understood. */
export interface Agreement {
	readonly tallies: Readonly<Record<Measure, Tally>>;
	readonly misses: readonly Miss[];
}

/** An item under the key that it is compared by. */
type Items = ReadonlyMap<string, string>;

/** An empty fact may be given where this many notes have the key: a heading of the vault's template that nobody has filled in. */
const TEMPLATE_NOTES = 3;

/** Compares what was given with what is expected, note by note. */
export function compareVault(given: ReadonlyMap<string, Understood>, expected: Readonly<Record<string, Understood>>): Agreement {
	const misses: Miss[] = [];
	const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { right: 0, given: 0, expected: 0 }]));
	const shared = templateKeys([...given.values()]);
	for (const [path, wanted] of Object.entries(expected)) {
		const got = given.get(path);
		if (!got) throw new Error(`The vault has no note ${path}.`);
		for (const measure of MEASURES) {
			const [mine, theirs] = [itemsOf(withoutNeutral(got, wanted, shared), measure), itemsOf(wanted, measure)];
			const count = counts[measure];
			if (!count) continue;
			count.given += mine.size;
			count.expected += theirs.size;
			count.right += [...mine.keys()].filter((key) => theirs.has(key)).length;
			for (const [key, text] of mine) if (!theirs.has(key)) misses.push({ path, measure, kind: 'wrong', text });
			for (const [key, text] of theirs) if (!mine.has(key)) misses.push({ path, measure, kind: 'missing', text });
		}
	}
	return { tallies: counts as Record<Measure, Tally>, misses };
}

/** The sum of tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
	const sum = { right: 0, given: 0, expected: 0 };
	for (const { right, given, expected } of tallies) {
		sum.right += right;
		sum.given += given;
		sum.expected += expected;
	}
	return sum;
}

/** The keys under which three or more notes have a fact. */
function templateKeys(notes: readonly Understood[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { attributes } of notes)
		for (const key of new Set(attributes.map((fact) => foldName(fact.key)))) counts.set(key, (counts.get(key) ?? 0) + 1);
	return new Set([...counts].filter(([, count]) => count >= TEMPLATE_NOTES).map(([key]) => key));
}

/**
 * What was given without the facts that are neither right nor wrong, unless they are expected: an empty one under a heading of the vault's
 * template, and a property that says the definition or a name once more.
 */
function withoutNeutral(given: Understood, wanted: Understood, shared: ReadonlySet<string>): Understood {
	const asked = new Set(wanted.attributes.map(factKey));
	const names = new Set(wanted.names.map(foldSeen));
	const isNeutral = (fact: Fact): boolean => {
		const [key, value] = [foldName(fact.key), foldSeen(fact.value)];
		if (value === '') return shared.has(key);
		if (key === 'TITLE') return names.has(value);
		return ['DEFINITION', 'DESCRIPTION', 'SUMMARY'].includes(key) && value === foldSeen(wanted.definition ?? '');
	};
	return { ...given, attributes: given.attributes.filter((fact) => asked.has(factKey(fact)) || !isNeutral(fact)) };
}

function itemsOf({ names, definition, attributes, callouts }: Understood, measure: Measure): Items {
	if (measure === 'names') return new Map(names.map((name) => [foldName(name), name]));
	if (measure === 'definitions') return new Map(definition === null ? [] : [[foldSeen(definition), definition]]);
	if (measure === 'facts') return new Map(attributes.map((fact) => [factKey(fact), `${fact.key} = ${fact.value}`]));
	const seen = new Map<string, number>();
	return new Map(callouts.map(({ kind, title }) => {
		const key = `${kind.toLowerCase()} ${foldSeen(title)}`;
		const before = seen.get(key) ?? 0;
		seen.set(key, before + 1);
		return [`${key} ${before}`, `${kind} "${title}"`];
	}));
}

/** Keys are compared as they stand, so that marks, numbers and colons left in them count as wrong. */
function factKey({ key, value }: Fact): string {
	return `${foldName(key)}\n${foldSeen(value)}`;
}

/**
 * A text as its reader sees it, for comparison: plain, in one letter case, without what merely sets its parts apart (line ends, bullets,
 * numbers and boxes of lists, bars of tables, commas, colons, quotation marks, dashes, the dots that say that more follows).
 */
export function foldSeen(markdown: string): string {
	const lines = markdown.split('\n').map((line) => line.replace(/^\s*(?:[-*+•]|\d{1,9}[.)])(?:\s+|$)/, ''));
	const plain = plainText(lines.join(' ').replace(/\[[ xX]\](?=\s|$)|[☐☑]/g, ' '));
	return foldName(plain).replace(/[\s,;:|•…"'„“”«»‹›]+|\.{3}/g, ' ').trim();
}
