import { foldName } from '../lexicon/fold';
import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { findFolded } from './highlights';
import { misspells } from './misspelling';

/** An entry that a query finds, with the name that fits best. */
export interface Hit {
	readonly path: string;
	readonly name: string;
	readonly kind: Name['kind'] | 'definition';
	/** 1 for the very name, less the further the match is; only the order counts. */
	readonly score: number;
	/** Where the query stands in the name (or the definition, if that is what fits): pairs of from and to, UTF-16 code units. */
	readonly ranges: readonly (readonly [number, number])[];
}

interface FoldedName {
	readonly name: Name;
	readonly folded: string;
}

interface FoldedEntry {
	readonly note: Note;
	readonly names: readonly FoldedName[];
	readonly definition: string;
}

/**
 * The glossary made ready for search: the entries of a lexicon as they were when it was built. Ranks by how a name fits (the very name,
 * its beginning, the beginning of its words, inside, with a slip of the keyboard) and then by words of the definition.
 */
export class Glossary {
	private readonly entries: readonly FoldedEntry[];

	constructor(lexicon: Lexicon, scope: Scope) {
		const entries = [...lexicon.notes()].filter((note) => isEntry(note, scope)).map((note): FoldedEntry => ({
			note,
			names: note.names.map((name) => ({ name, folded: foldName(name.text) })),
			definition: foldName(note.definition?.text ?? ''),
		}));
		this.entries = entries.sort((a, b) => ((a.names[0]?.folded ?? '') < (b.names[0]?.folded ?? '') ? -1 : 1));
	}

	get size(): number {
		return this.entries.length;
	}

	/** The entries that fit a query, best first, one hit for each. An empty query finds all, by title. Never throws. */
	search(query: string, limit = 20): Hit[] {
		const wanted = foldName(query.slice(0, 200));
		if (wanted === '') return this.entries.slice(0, limit).map(({ note, names: [title] }) => ({ path: note.path, name: title?.name.text ?? note.path, kind: 'title', score: 0, ranges: [] }));
		const words = wanted.split(' ');
		const found = this.entries.flatMap((entry) => hitFor(entry, wanted, words) ?? []);
		return found.sort((a, b) => b.score - a.score || a.name.length - b.name.length || (a.name < b.name ? -1 : 1)).slice(0, limit);
	}
}

function hitFor(entry: FoldedEntry, wanted: string, words: readonly string[]): Hit | null {
	let best: { name: Name; score: number } | null = null;
	for (const { name, folded } of entry.names) {
		const score = nameScore(folded, wanted, words);
		if (score > (best?.score ?? 0)) best = { name, score };
	}
	if (best) return { path: entry.note.path, name: best.name.text, kind: best.name.kind, score: best.score, ranges: findFolded(best.name.text, words) };
	const [title] = entry.names;
	const text = entry.note.definition?.text ?? '';
	if (!title || !words.every((word) => startsAWord(entry.definition, word))) return null;
	return { path: entry.note.path, name: title.name.text, kind: 'definition', score: 0.2, ranges: findFolded(text, words) };
}

/** How well a folded name fits: 0 for not at all. A longer rest of the name counts a little against it. */
function nameScore(folded: string, wanted: string, words: readonly string[]): number {
	if (folded === wanted) return 1;
	const rest = Math.min(0.05, Math.abs(folded.length - wanted.length) / 1000);
	if (folded.replace(/ /g, '') === wanted.replace(/ /g, '')) return 0.98;
	if (folded.startsWith(wanted)) return 0.9 - rest;
	if (words.every((word) => startsAWord(folded, word))) return 0.8 - rest;
	if (wanted.length > 1 && wanted.length < 8 && initialsOf(folded) === wanted) return 0.7 - rest;
	if (wanted.length > 2 && folded.includes(wanted)) return 0.6 - rest;
	return words.every((word) => startsAWord(folded, word) || misspells(word, folded)) ? 0.4 - rest : 0;
}

function startsAWord(folded: string, word: string): boolean {
	for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
		if (at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1))) return true;
	}
	return false;
}

function initialsOf(folded: string): string {
	return folded.split(/[ (]+/).map((word) => word.charAt(0)).join('');
}
