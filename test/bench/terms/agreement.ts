import { foldName, type Note, type Term } from '../../../src/engine';
import { foldSeen, type Tally } from '../reading/agreement';
import type { ExpectedTerm, TermVault } from './fixtures';

/** What is counted: terms, and of those that are right what is said of them. */
export const MEASURES = ['terms', 'names', 'definitions', 'attributes'] as const;

/** One of the four things that are counted. */
export type Measure = (typeof MEASURES)[number];

/** A thing on which program and reader differ. */
export interface Miss {
	readonly path: string;
	readonly line: number;
	readonly measure: Measure;
	/** `wrong` was given and is not expected, `missing` the other way round. */
	readonly kind: 'wrong' | 'missing';
	readonly text: string;
}

/** How the terms of one vault were read. */
export interface Agreement {
	readonly tallies: Readonly<Record<Measure, Tally>>;
	readonly misses: readonly Miss[];
}

type Place = Pick<Miss, 'path' | 'line'>;
type Things = ReadonlyMap<string, string>;
type Compare = (measure: Measure, mine: Things, theirs: Things) => void;

/** Compares the terms that count of each note with those that a reader finds. @param given by path. */
export function compareTerms(given: ReadonlyMap<string, readonly Term[]>, { expected }: Pick<TermVault, 'expected'>): Agreement {
	const tallies = new Map<Measure, { right: number; given: number; expected: number }>();
	const misses: Miss[] = [];
	const compare = (place: Place, measure: Measure, mine: Things, theirs: Things): void => {
		const tally = tallies.get(measure) ?? { right: 0, given: 0, expected: 0 };
		tallies.set(measure, tally);
		tally.given += mine.size;
		tally.expected += theirs.size;
		for (const [key, text] of mine) if (theirs.has(key)) tally.right++; else misses.push({ ...place, measure, kind: 'wrong', text });
		for (const [key, text] of theirs) if (!mine.has(key)) misses.push({ ...place, measure, kind: 'missing', text });
	};
	for (const measure of MEASURES) compare({ path: '', line: 0 }, measure, new Map(), new Map());
	for (const [path, { terms }] of Object.entries(expected)) {
		const mine = new Map((given.get(path) ?? []).map((term) => [keyOf(term.anchor?.line ?? 0, term.names[0]?.text ?? ''), term]));
		const theirs = new Map(terms.map((term) => [keyOf(term.line, term.names[0] ?? ''), term]));
		compare({ path, line: 0 }, 'terms', shown(mine), shown(theirs));
		for (const [key, term] of mine) {
			const wanted = theirs.get(key);
			if (wanted) compareOne(term, wanted, (...parts) => { compare({ path, line: wanted.line }, ...parts); });
		}
	}
	return { tallies: Object.fromEntries(tallies) as Record<Measure, Tally>, misses };
}

function compareOne(term: Term, wanted: ExpectedTerm, compare: Compare): void {
	const names = term.names.filter(({ kind }) => kind !== 'derived').map(({ text }) => text);
	const byFolded = (texts: readonly string[]): Map<string, string> => new Map(texts.map((text) => [foldName(text), text]));
	const bySeen = (texts: readonly string[]): Map<string, string> => new Map(texts.map((text) => [foldSeen(text), text]));
	compare('names', byFolded(names), byFolded(wanted.names));
	const [given, asked] = [term.definition?.text, wanted.definition].map((text) => bySeen(typeof text === 'string' ? [text] : []));
	compare('definitions', given ?? new Map(), asked ?? new Map());
	const wantedFacts = Object.entries(wanted.attributes).map(([key, value]) => `${key} = ${value}`);
	// What needs another note to be a fact counts as none: the vaults are too small for it.
	const facts = term.attributes.filter(({ needs }) => !needs).map(({ key, value }) => `${key} = ${value}`);
	compare('attributes', bySeen(facts), bySeen(wantedFacts));
}

function keyOf(line: number, name: string): string {
	return `${line} ${foldName(name)}`;
}

function shown(terms: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
	return new Map([...terms.keys()].map((key) => [key, key]));
}

/**
 * The terms of each note that count without a scope that names it. A list that could be the note's facts counts unless half or more of its
 * left sides, short forms apart, are keys of facts in two other notes.
 */
export function countedTerms(notes: readonly Note[]): ReadonlyMap<string, readonly Term[]> {
	const keysOf = new Map(notes.map((note) => [note.path, new Set(note.attributes.map(({ key }) => foldName(key)))]));
	const isFact = (name: string, path: string): boolean =>
		[...keysOf].filter(([other, keys]) => other !== path && keys.has(foldName(name))).length >= 2;
	return new Map(notes.map(({ path, terms }) => [path, terms.flatMap((group) => {
		if (group.needs === 'glossary') return [];
		const names = group.terms.map((term) => term.names[0]?.text ?? '').filter((name) => !/^[\p{Lu}\p{N}/-]+$/u.test(name));
		const isOut = group.needs === 'no-facts' && names.filter((name) => isFact(name, path)).length >= names.length / 2;
		return isOut ? [] : group.terms;
	})]));
}
