import { someOf } from '../text/counted';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import type { Lexicon } from './lexicon';

/** The result of looking up a note by a name that somebody typed. */
export type LookUp =
	| { readonly kind: 'found'; readonly note: Note; /** The name as the note has it. */ readonly name: string }
	| { readonly kind: 'ambiguous'; readonly notes: readonly Note[] }
	| { readonly kind: 'unknown'; /** The nearest names of the lexicon, best first, at most three. */ readonly nearest: readonly string[] };

/**
 * Finds the note that a person means by a path (with or without `.md`) or by any of its names. There is no guessing between notes that
 * share a name.
 */
export function lookUp(lexicon: Lexicon, wanted: string): LookUp {
	const byPath = lexicon.get(wanted) ?? (wanted.includes('/') ? lexicon.get(`${wanted}.md`) : null);
	if (byPath) return { kind: 'found', note: byPath, name: byPath.names[0]?.text ?? wanted };
	const owners = lexicon.ownersOf(wanted);
	const [only] = owners;
	if (!only) return { kind: 'unknown', nearest: nearestNames(lexicon, wanted) };
	return owners.length === 1
		? { kind: 'found', note: only.note, name: only.name.text }
		: { kind: 'ambiguous', notes: owners.map(({ note }) => note) };
}

/** Says why a name does not lead to a single note, and what to do. */
export function explainLookUp(wanted: string, found: Exclude<LookUp, { kind: 'found' }>): string {
	if (found.kind === 'ambiguous') {
		const paths = someOf(found.notes.map(({ path }) => path));
		return `"${wanted}" is a name of ${found.notes.length} notes: ${paths}. Give the one you mean by its title or path.`;
	}
	const nearest = found.nearest.map((name) => `"${name}"`).join(', ');
	return `No note has the name "${wanted}".${nearest ? ` The nearest are: ${nearest}.` : ''}`;
}

function nearestNames(lexicon: Lexicon, wanted: string): string[] {
	const key = foldName(wanted).slice(0, 100);
	if (key === '') return [];
	let nearest: { text: string; distance: number }[] = [];
	for (const note of lexicon.notes()) {
		// Distances above the third best so far are not computed exactly.
		let limit = nearest[2]?.distance ?? Infinity;
		let best: { text: string; distance: number } | null = null;
		for (const { text } of note.names) {
			const distance = nameDistance(key, foldName(text).slice(0, 100), limit);
			if (distance > limit || (best && distance >= best.distance)) continue;
			best = { text, distance };
			limit = distance;
		}
		// A name that several notes have is listed once.
		const found = best;
		if (found && !nearest.some(({ text }) => text === found.text))
			nearest = [...nearest, found].sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1)).slice(0, 3);
	}
	return nearest.map(({ text }) => text);
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
