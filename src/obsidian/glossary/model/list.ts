import { foldPath, type Hit } from '../../../engine';
import type { ListedEntry } from './entries';
import { hasTag, TagCounts, type TagRow } from './tags';

/** A letter heading, which can fold the entries below it. */
export interface LetterRow {
	readonly type: 'letter';
	readonly key: string;
	readonly level: number;
	readonly position: number;
	readonly size: number;
	readonly letter: string;
	readonly count: number;
	readonly folded: boolean;
}

/** A row for one entry. */
export interface EntryRow {
	readonly type: 'entry';
	/** The id of the entry. */
	readonly key: string;
	readonly level: number;
	readonly position: number;
	readonly size: number;
	readonly listed: ListedEntry;
	/** The search hit; null when no search is active. */
	readonly hit: Hit | null;
}

/** A row of the glossary view. */
export type GlossaryRow = LetterRow | EntryRow | TagRow;

/** The most hits shown for a search; typing more narrows it down. */
export const MOST_HITS = 100;

/** A letter, and how many entries are listed under it. */
export interface LetterCount {
	readonly letter: string;
	readonly count: number;
}

/** How many entries are processed in one step. */
const STEP = 1024;

/** The entries that have all of some tags, or ones nested below these, step by step. */
export function* withTags(entries: readonly ListedEntry[], tags: readonly string[]): Generator<void, readonly ListedEntry[]> {
	if (tags.length === 0) return entries;
	const [wanted, found] = [tags.map(foldPath), [] as ListedEntry[]];
	for (const [i, listed] of entries.entries()) {
		if (wanted.every((tag) => hasTag(listed.entry.tags, tag))) found.push(listed);
		if (i % STEP === 0) yield;
	}
	return found;
}

/** The tags of some entries, step by step. */
export function* tagsOf(entries: readonly ListedEntry[]): Generator<void, TagCounts> {
	const tags = new TagCounts();
	for (const [i, { entry }] of entries.entries()) {
		tags.count(entry.tags, 1);
		if (i % STEP === STEP - 1) yield;
	}
	return tags;
}

/** The letter headings of sorted entries. */
export function lettersOf(entries: readonly ListedEntry[]): LetterCount[] {
	const letters: { letter: string; count: number }[] = [];
	for (const { letter } of entries) {
		const last = letters[letters.length - 1];
		if (last?.letter === letter) last.count++;
		else letters.push({ letter, count: 1 });
	}
	return letters;
}

/** The key of a letter's heading. */
export function letterKey(letter: string): string {
	return `letter ${letter}`;
}

/** The rows for sorted entries under their letters, step by step. @param folded the keys of the folded headings. */
export function* letterRows(entries: readonly ListedEntry[], folded: ReadonlySet<string>): Generator<void, GlossaryRow[]> {
	const rows: GlossaryRow[] = [];
	const letters = lettersOf(entries);
	let from = 0;
	for (const [i, { letter, count }] of letters.entries()) {
		const key = letterKey(letter);
		const isFolded = folded.has(key);
		rows.push({ type: 'letter', key, level: 1, position: i + 1, size: letters.length, letter, count, folded: isFolded });
		for (const [j, listed] of isFolded ? [] : entries.slice(from, from + count).entries()) {
			rows.push({ type: 'entry', key: listed.entry.id, level: 2, position: j + 1, size: count, listed, hit: null });
			if (j % STEP === STEP - 1) yield;
		}
		from += count;
		yield;
	}
	return rows;
}

/** The rows for entries in the order given, without headings, step by step. */
export function* plainRows(entries: readonly ListedEntry[]): Generator<void, GlossaryRow[]> {
	const rows: GlossaryRow[] = [];
	for (const [i, listed] of entries.entries()) {
		rows.push({ type: 'entry', key: listed.entry.id, level: 1, position: i + 1, size: entries.length, listed, hit: null });
		if (i % STEP === STEP - 1) yield;
	}
	return rows;
}

/** The rows for search hits, in their order. */
export function hitRows(hits: readonly Hit[], entryAt: (id: string) => ListedEntry | null): EntryRow[] {
	const found = hits.flatMap((hit) => {
		const listed = entryAt(hit.id);
		return listed ? [{ listed, hit }] : [];
	});
	return found.map(({ listed, hit }, i) => ({ type: 'entry', key: hit.id, level: 1, position: i + 1, size: found.length, listed, hit }));
}

/** The text of a row that type-ahead matches. */
export function wordsOf(row: GlossaryRow): string {
	return row.type === 'letter' ? row.letter : row.type === 'tag' ? row.text : row.listed.title;
}

/**
 * Type-ahead: the index of the next row that begins with the typed text, starting at a row and wrapping round; null if there is none. A
 * single letter, also if repeated, starts at the row after.
 */
export function rowTyped(rows: readonly GlossaryRow[], at: number, typed: string): number | null {
	const wanted = typed.toLowerCase();
	const isSameLetter = [...wanted].every((letter) => letter === wanted[0]);
	const [text, first] = isSameLetter ? [wanted.slice(0, 1), at + 1] : [wanted, at];
	for (let i = 0; i < rows.length; i++) {
		const index = (first + i) % rows.length;
		const row = rows[index];
		if (row && row.type !== 'letter' && wordsOf(row).slice(0, text.length).toLowerCase().startsWith(text)) return index;
	}
	return null;
}
