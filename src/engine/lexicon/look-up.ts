import { someOf } from '../text/counted';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import type { Lexicon } from './lexicon';

/** What a person's name for a note comes to. */
export type LookUp =
	| { readonly kind: 'found'; readonly note: Note; /** The name as the note has it. */ readonly name: string }
	| { readonly kind: 'ambiguous'; readonly notes: readonly Note[] }
	| { readonly kind: 'unknown'; /** The nearest names of the lexicon, best first, at most three. */ readonly nearest: readonly string[] };

/**
 * Finds the note that a person means by a path (with or without `.md`) or by any of its names. A name that several notes have is not
 * guessed.
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

/** Says why a name leads to no single note, and what to do. */
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
		// What is further away than the third so far is not measured to the end.
		let limit = nearest[2]?.distance ?? Infinity;
		let best: { text: string; distance: number } | null = null;
		for (const { text } of note.names) {
			const distance = nameDistance(key, foldName(text).slice(0, 100), limit);
			if (distance > limit || (best && distance >= best.distance)) continue;
			best = { text, distance };
			limit = distance;
		}
		// What several notes are called is told once.
		const found = best;
		if (found && !nearest.some(({ text }) => text === found.text))
			nearest = [...nearest, found].sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1)).slice(0, 3);
	}
	return nearest.map(({ text }) => text);
}

/**
 * How far a folded name is from what was typed: 0 for the same, 1 for nothing in common. The whole name counts, or as many of its words as
 * were typed, the last perhaps half: "acountable" is near "accountable care organization".
 */
function nameDistance(wanted: string, name: string, limit: number): number {
	let least = relativeDistance(wanted, name, limit);
	const count = wanted.split(' ').length;
	const words = name.split(' ');
	for (let first = 0; first + count <= words.length && words.length > 1; first++) {
		const run = words.slice(first, first + count).join(' ');
		const isBegun = wanted.length > 2 && run.startsWith(wanted);
		// A name that begins with what was typed goes before one that holds it, and a short one before a long one.
		const behind = (first > 0 ? 0.2 : isBegun ? 0.05 : 0.1) + name.length / 1000;
		const bound = Math.min(limit, least) - behind;
		if (bound >= 0) least = Math.min(least, behind + (isBegun ? 0 : relativeDistance(wanted, run, bound)));
	}
	return least;
}

/** Edits between two texts in relation to the longer one; Infinity if that is above the limit. */
function relativeDistance(a: string, b: string, limit: number): number {
	const longest = Math.max(a.length, b.length, 1);
	return editDistance(a, b, limit * longest) / longest;
}

/**
 * The optimal string alignment distance (Damerau 1964, with adjacent transpositions; each letter edited at most once).
 * @param limit a distance above it is not worked out: the answer is then Infinity.
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
		// No row's least is more than one above that of the row before, and a swap reaches back two rows for one: nothing later is below it.
		if (least > limit) return Infinity;
		beforeLast = last;
		last = row;
	}
	const distance = last[b.length] ?? 0;
	return distance > limit ? Infinity : distance;
}
