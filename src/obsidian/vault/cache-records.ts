import type { KeptMentions, Note } from '../../engine';

/** The cached facts of one file, and the state of the file they were read from. */
export interface CachedNote {
	readonly path: string;
	readonly mtime: number;
	readonly size: number;
	readonly note: Note;
}

/** The cached mentions in one file, and the state of the file they were found in. */
export interface CachedMentions {
	readonly path: string;
	readonly mtime: number;
	readonly size: number;
	readonly mentions: KeptMentions;
}

/*
 * How records are stored. A database copies an object field by field, which takes longer than to parse it from JSON, and each typed array
 * in it comes with a buffer of its own: so facts are stored as JSON, and all integers of a note as one array.
 */

/** Encodes a record of the cache. */
export function encodeRecord(record: CachedNote | CachedMentions): object {
	const { path, mtime, size } = record;
	if ('note' in record) return { path, mtime, size, json: JSON.stringify(record.note) };
	const { places, links, linked, prose, filter, numbers, named, ignored, terms } = record.mentions;
	const parts = [numbers, places, links, prose, filter];
	const integers = new Int32Array(LENGTHS + parts.reduce((sum, { length }) => sum + length, 0));
	integers.set(parts.slice(0, LENGTHS).map(({ length }) => length));
	let at = LENGTHS;
	for (const part of parts) {
		integers.set(part, at);
		at += part.length;
	}
	return { path, mtime, size, json: JSON.stringify({ named, linked, ignored, terms }), integers };
}

/** How many lengths precede the integers of a note: those of all parts but the last. */
const LENGTHS = 4;

/** Decodes cached facts; null for a damaged record, which the engine could fail on. */
export function decodeNote(record: unknown): CachedNote | null {
	const stored = readStored(record);
	if (!stored || typeof stored.facts !== 'object' || stored.facts === null) return null;
	const { path, mtime, size } = stored;
	const facts = stored.facts as Partial<Record<keyof Note, unknown>>;
	const { names, otherDefinitions, tags, attributes, terms, meanings, fieldSections, grids, callouts, links, problems } = facts;
	const lists = [names, otherDefinitions, tags, attributes, terms, meanings, fieldSections, grids, callouts, links, problems];
	const others = [facts.program, facts.nameSources, facts.definition, facts.reference, facts.nameRules, facts.unread];
	const isNote = facts.path === path && lists.every(Array.isArray) && !others.includes(undefined);
	return isNote ? { path, mtime, size, note: stored.facts as Note } : null;
}

/** Decodes cached mentions; null for a damaged record. */
export function decodeMentions(record: unknown): CachedMentions | null {
	const stored = readStored(record);
	const integers = (record as { readonly integers?: unknown } | null)?.integers;
	if (!stored || !(integers instanceof Int32Array) || typeof stored.facts !== 'object' || stored.facts === null) return null;
	const { named, linked, ignored, terms } = stored.facts as Partial<Record<keyof KeptMentions, unknown>>;
	if (typeof named !== 'object' || named === null || ![linked, ignored, terms].every(Array.isArray)) return null;
	const parts = partsOf(integers);
	if (!parts) return null;
	const [numbers = NO_INTEGERS, places = NO_INTEGERS, links = NO_INTEGERS, prose = NO_INTEGERS, filter = NO_INTEGERS] = parts;
	const { path, mtime, size } = stored;
	const mentions = {
		path,
		named: named as KeptMentions['named'],
		numbers: Array.from(numbers),
		places,
		links,
		linked: linked as string[],
		prose,
		filter,
		ignored: ignored as string[],
		terms: terms as KeptMentions['terms'],
	};
	return { path, mtime, size, mentions };
}

const NO_INTEGERS = new Int32Array(0);

/** The integers of a note in parts: numbers of names, places, links, prose, filter; null if there are fewer than their lengths say. */
function partsOf(integers: Int32Array): Int32Array[] | null {
	const lengths = [...integers.subarray(0, LENGTHS)];
	const parts: Int32Array[] = [];
	let at = LENGTHS;
	for (const length of lengths) parts.push(integers.slice(at, (at += length)));
	return lengths.length < LENGTHS || lengths.some((length) => length < 0) || at >= integers.length ? null : [...parts, integers.slice(at)];
}

interface Stored {
	readonly path: string;
	readonly mtime: number;
	readonly size: number;
	readonly facts: unknown;
}

function readStored(record: unknown): Stored | null {
	if (typeof record !== 'object' || record === null) return null;
	const { path, mtime, size, json } = record as Partial<Record<string, unknown>>;
	if (typeof path !== 'string' || typeof mtime !== 'number' || typeof size !== 'number' || typeof json !== 'string') return null;
	try {
		return { path, mtime, size, facts: JSON.parse(json) };
	} catch {
		return null;
	}
}
