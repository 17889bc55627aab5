import { someOf } from '../text/counted';
import type { Entry } from '../note/entry';
import { foldName } from '../text/fold';
import type { Lexicon } from './lexicon';
import { findSection, foldSubpath } from './places';

/** The result of looking up an entry by a name that somebody typed. */
export type LookUp =
	| { readonly kind: 'found'; readonly entry: Entry; /** The name as the entry has it. */ readonly name: string }
	| { readonly kind: 'ambiguous'; readonly entries: readonly Entry[] }
	| { readonly kind: 'unknown'; /** The nearest names of the lexicon, best first, at most three. */ readonly nearest: readonly string[] };

/**
 * Finds the entry that a person means by a path (with or without `.md`), by any of its names, or by its place in a note: `Acronyms#HMO`, a
 * term, heading or block id there. There is no guessing between entries that share a name.
 */
export function lookUp(lexicon: Lexicon, wanted: string): LookUp {
	return findExactly(lexicon, wanted) ?? { kind: 'unknown', nearest: nearestNames(lexicon, wanted) };
}

/** As `lookUp`, without the nearest names: null where nothing is found. */
export function findExactly(lexicon: Lexicon, wanted: string): Exclude<LookUp, { kind: 'unknown' }> | null {
	const byPath = lexicon.get(wanted) ?? (wanted.includes('/') ? lexicon.get(`${wanted}.md`) : null) ?? lexicon.entry(wanted);
	if (byPath) return { kind: 'found', entry: byPath, name: byPath.names[0]?.text ?? wanted };
	const owners = lexicon.ownersOf(wanted);
	const [only] = owners;
	if (owners.length > 1) return { kind: 'ambiguous', entries: owners.map(({ entry }) => entry) };
	if (only) return { kind: 'found', entry: only.entry, name: only.name.text };
	const hash = wanted.indexOf('#');
	const place = hash > 0 ? placeIn(lexicon, wanted.slice(0, hash).trim(), wanted.slice(hash + 1)) : null;
	return place ? { kind: 'found', entry: place, name: place.names[0]?.text ?? wanted } : null;
}

/** The term, or else the section, that a text tells in the note with a name or path. */
function placeIn(lexicon: Lexicon, noteName: string, text: string): Entry | null {
	const found = findExactly(lexicon, noteName);
	const note = found?.kind === 'found' ? lexicon.get(found.entry.path) : null;
	if (!note) return null;
	const [wanted, key] = [foldSubpath(text), foldName(text)];
	const terms = lexicon.termsIn(note.path).flatMap((group) => group.terms);
	const term = terms.find(({ names }) => names.some((name) => foldName(name.text) === key))
		?? terms.find(({ anchor }) => anchor.kind !== 'place' && foldSubpath(anchor.subpath) === wanted);
	return term ?? findSection(note, text);
}

/** Says why a name does not lead to a single entry, and what to do. */
export function explainLookUp(wanted: string, found: Exclude<LookUp, { kind: 'found' }>): string {
	if (found.kind === 'ambiguous') {
		const ids = someOf(found.entries.map(({ id }) => id));
		const what = found.entries.some(({ anchor }) => anchor) ? 'entries' : 'notes';
		return `"${wanted}" is a name of ${found.entries.length} ${what}: ${ids}. Give the one you mean by its title or path.`;
	}
	const nearest = found.nearest.map((name) => `"${name}"`).join(', ');
	return `No note has the name "${wanted}".${nearest ? ` The nearest are: ${nearest}.` : ''}`;
}

function nearestNames(lexicon: Lexicon, wanted: string): string[] {
	const key = foldName(wanted).slice(0, 100);
	if (key === '') return [];
	let nearest: { text: string; distance: number }[] = [];
	for (const entry of entriesOf(lexicon)) {
		// Distances above the third best so far are not computed exactly.
		let limit = nearest[2]?.distance ?? Infinity;
		let best: { text: string; distance: number } | null = null;
		for (const { text } of entry.names) {
			const distance = nameDistance(key, foldName(text).slice(0, 100), limit);
			if (distance > limit || (best && distance >= best.distance)) continue;
			best = { text, distance };
			limit = distance;
		}
		// A name that several entries have is listed once.
		const found = best;
		if (found && !nearest.some(({ text }) => text === found.text))
			nearest = [...nearest, found].sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1)).slice(0, 3);
	}
	return nearest.map(({ text }) => text);
}

function* entriesOf(lexicon: Lexicon): Generator<Entry> {
	yield* lexicon.notes();
	yield* lexicon.allTerms();
}

/**
 * The distance of a folded name from the typed text: 0 for equal, 1 for nothing in common. Compares the whole name, or as many of its words
 * as were typed, the last possibly incomplete: "acountable" is close to "accountable care organization".
 */
function nameDistance(wanted: string, name: string, limit: number): number {
	let least = relativeDistance(wanted, name, limit);
	const count = wanted.split(' ').length;
	const words = name.split(' ');
	for (let first = 0; first + count <= words.length && words.length > 1; first++) {
		const run = words.slice(first, first + count).join(' ');
		const isBegun = wanted.length > 2 && run.startsWith(wanted);
		// A name that begins with the typed text precedes one that contains it, and a short one precedes a long one.
		const behind = (first > 0 ? 0.2 : isBegun ? 0.05 : 0.1) + name.length / 1000;
		const bound = Math.min(limit, least) - behind;
		if (bound >= 0) least = Math.min(least, behind + (isBegun ? 0 : relativeDistance(wanted, run, bound)));
	}
	return least;
}

/** The edit distance relative to the longer text; Infinity if above the limit. */
function relativeDistance(a: string, b: string, limit: number): number {
	const longest = Math.max(a.length, b.length, 1);
	return editDistance(a, b, limit * longest) / longest;
}

/**
 * The optimal string alignment distance (Damerau 1964, with adjacent transpositions; each letter edited at most once).
 * @param limit above it the distance is not computed, and the result is Infinity.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
	if (Math.abs(a.length - b.length) > limit) return Infinity;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
			if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
			if (cost < least) least = cost;
		}
		// A row's minimum exceeds that of the row before by at most 1, so a transposition, which adds 1 to a value two rows back, cannot go below
		// it: no later row is lower.
		if (least > limit) return Infinity;
		beforeLast = last;
		last = row;
	}
	const distance = last[b.length] ?? 0;
	return distance > limit ? Infinity : distance;
}
