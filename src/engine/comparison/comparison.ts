import { tellDefinition } from '../lexicon/definitions';
import { explainLookUp, lookUp } from '../lexicon/look-up';
import type { SourcedAttribute } from '../lexicon/attribute-index';
import type { Lexicon } from '../lexicon/lexicon';
import { keyIn, type Entry } from '../note/entry';
import { isNote } from '../note/note';
import { someOf } from '../text/counted';
import { foldKey } from '../note/facts/keys';
import { Alignment, rowsNamed, type Facts } from './align';
import { comparable } from './machinery';

/** What to compare. */
export interface Recipe {
	/** Any name, path or place of each entry, in the order of the columns. */
	readonly notes: readonly string[];
	/** The attributes to show, in this order; empty for all that are worth it. @see comparable */
	readonly attributes?: readonly string[];
	/** Whether to leave out rows in which all notes agree. */
	readonly differences?: boolean;
	/** The kinds of attributes to use; if several have a value, the first kind is shown first. Empty for all, in the order of their places. */
	readonly sources?: readonly SourcedAttribute['kind'][];
	/** Keys that count as machinery beside the known ones. */
	readonly machinery?: readonly string[];
}

/** A value with its source: the note it comes from, and the line, 1-based. */
export interface SourcedValue {
	readonly text: string;
	readonly kind: SourcedAttribute['kind'] | 'definition';
	readonly path: string;
	readonly line: number;
}

/** `conflict`: sources disagree, even ignoring case and blanks. `empty`: the attribute is present without a value. */
export interface Cell {
	readonly state: 'ok' | 'empty' | 'missing' | 'conflict';
	readonly values: readonly SourcedValue[];
}

/** One attribute, in its first spelling, with a cell for each note, in the order of the columns. */
export interface Row {
	readonly attribute: string;
	readonly cells: readonly Cell[];
}

/** Why a recipe, or part of it, cannot be followed, in one sentence. */
export interface RecipeProblem {
	readonly code:
		| 'ambiguous-name' | 'ambiguous-cell' | 'unknown-name' | 'repeated-note' | 'too-few-notes' | 'unknown-attribute' | 'unknown-key'
		| 'unreadable-recipe';
	readonly message: string;
}

/** Attributes as rows, notes as columns. */
export interface Comparison {
	/** The entries that are compared; `anchor` tells a place in its note, and `link` the subpath of a link there. */
	readonly notes: readonly { readonly path: string; readonly name: string; readonly anchor?: string; readonly link?: string }[];
	readonly rows: readonly Row[];
	readonly problems: readonly RecipeProblem[];
}

/**
 * Compares notes. Attributes whose names differ only in letter case, blanks, hyphens or underscores form one row; rows are in order of
 * first appearance. A name that does not lead to a note is a problem, and the table is built from the others.
 */
export function buildComparison(lexicon: Lexicon, recipe: Recipe): Comparison {
	const { columns, problems } = findColumns(lexicon, recipe.notes);
	if (columns.length < 2) problems.push({ code: 'too-few-notes', message: 'A comparison needs at least two notes.' });
	const isUsed = ({ kind }: SourcedAttribute): boolean => recipe.sources?.includes(kind) ?? true;
	const attributes = columns.map(({ entry }) => lexicon.attributesOf(entry).filter(isUsed));
	const alignment = new Alignment(attributes);
	const facts = attributes.map((one) => alignment.factsOf(one, recipe.sources));
	// What a list says of a term is often all that there is to compare.
	const isDefined = columns.some(({ entry }) => !isNote(entry) && tellDefinition(lexicon, entry) !== null);
	const labels = recipe.attributes ? wantedRows(facts, alignment, recipe.attributes) : new Map([
		...(isDefined ? [[DEFINITION, 'Definition'] as const] : []), ...allRows(facts, alignment, lexicon, recipe),
	]);
	const rows = [...labels].map(([key, attribute]) => ({
		attribute, cells: facts.map((fact, i) => buildCell(fact.get(key) ?? definitionOf(lexicon, columns[i]?.entry, key))),
	}));
	for (const { attribute, cells } of rows) {
		if (recipe.attributes && cells.every(({ state }) => state === 'missing')) {
			problems.push({ code: 'unknown-attribute', message: `None of these notes says anything under "${attribute}".` });
		}
	}
	for (const { entry } of columns) problems.push(...doubtsAbout(lexicon, entry)); // Bounded: a few for each column.
	return {
		notes: columns.map(({ entry, name }) => ({ path: entry.path, name, ...placeJson(entry) })),
		rows: recipe.differences ? rows.filter(({ cells }) => !allAgree(cells)) : rows,
		problems,
	};
}

function placeJson(entry: Entry): { readonly anchor?: string; readonly link?: string } {
	return entry.anchor ? { anchor: keyIn(entry), link: entry.anchor.subpath } : {};
}

function findColumns(lexicon: Lexicon, names: readonly string[]): { columns: { entry: Entry; name: string }[]; problems: RecipeProblem[] } {
	const columns = new Map<string, { entry: Entry; name: string }>();
	const problems: RecipeProblem[] = [];
	for (const wanted of names) {
		const found = lookUp(lexicon, wanted);
		if (found.kind !== 'found') {
			problems.push({ code: `${found.kind}-name`, message: explainLookUp(wanted, found) });
		} else if (columns.has(found.entry.id)) {
			problems.push({ code: 'repeated-note', message: `"${wanted}" is ${found.entry.id}, which is compared already.` });
		} else {
			columns.set(found.entry.id, { entry: found.entry, name: found.name });
		}
	}
	return { columns: [...columns.values()], problems };
}

/** How many doubtful cells are told for each note. */
const MOST_DOUBTS = 3;

/** The cells of tables that could name a compared note or others. */
function doubtsAbout(lexicon: Lexicon, entry: Entry): RecipeProblem[] {
	return lexicon.doubtsAbout(entry).slice(0, MOST_DOUBTS).map(({ text, path, line, owners }) => ({
		code: 'ambiguous-cell',
		message: `"${text}" in a table of ${path} (line ${line}) is a name of ${someOf(owners)}, so what it says is left out. `
			+ 'Make it a link to the one that is meant.',
	}));
}

/** All rows in which one of the notes has something to compare: from their keys to their first spelling. */
function allRows(facts: readonly Facts[], alignment: Alignment, lexicon: Lexicon, recipe: Recipe): Map<string, string> {
	const isWorthIt = comparable(lexicon, recipe.machinery);
	const labels = new Map<string, string>();
	const told = new Set<string>();
	for (const fact of facts) {
		for (const [row, all] of fact) {
			const [first] = all;
			if (first && !labels.has(row)) labels.set(row, alignment.labelOf(first));
			if (!told.has(row) && all.some(isWorthIt)) told.add(row);
		}
	}
	return new Map([...labels].filter(([row]) => told.has(row)));
}

/** The rows asked for, in that order; one that no note has is a row too. */
function wantedRows(facts: readonly Facts[], alignment: Alignment, wanted: readonly string[]): Map<string, string> {
	const known = new Map<string, string>();
	for (const fact of facts) for (const [row, [first]] of fact) if (first && !known.has(row)) known.set(row, alignment.labelOf(first));
	const labels = new Map<string, string>();
	for (const name of wanted) {
		const rows = rowsNamed(name, known.keys());
		if (rows.length < 2) labels.set(rows[0] ?? foldKey(name), name);
		else for (const row of rows) labels.set(row, known.get(row) ?? name);
	}
	return labels;
}

const DEFINITION = foldKey('definition');

/** An entry that defines its subject in the text, or sends its reader on, has a definition even without an attribute of that name. */
function definitionOf(lexicon: Lexicon, entry: Entry | undefined, key: string): SourcedValue[] {
	const told = entry && key === DEFINITION ? tellDefinition(lexicon, entry) : null;
	const place = entry?.definition ?? (entry && isNote(entry) ? entry.reference : entry?.anchor);
	return entry && told && place ? [{ text: told.text, kind: 'definition', path: entry.path, line: place.line }] : [];
}

function buildCell(sources: readonly (SourcedAttribute | SourcedValue)[]): Cell {
	const values = sources.map((one): SourcedValue => ({
		text: 'text' in one ? one.text : one.value, kind: one.kind, path: one.path, line: one.line,
	}));
	if (values.length === 0) return { state: 'missing', values };
	const said = new Set(values.map(({ text }) => foldValue(text)).filter((text) => text !== ''));
	return { state: said.size === 0 ? 'empty' : said.size === 1 ? 'ok' : 'conflict', values };
}

/** A value for comparison: letter case, blanks and the sign that it goes on in its note are ignored. */
export function foldValue(text: string): string {
	return text.normalize('NFC').toUpperCase().replace(/\s+/g, '').replace(/\u2026$/, '');
}

function allAgree(cells: readonly Cell[]): boolean {
	const said = new Set(
		cells.map(({ state, values }) => (state === 'ok' ? foldValue(values.find(({ text }) => text !== '')?.text ?? '') : null)),
	);
	return said.size === 1 && !said.has(null);
}
