import { distinctNames, type Note } from '../../../engine';
import { TagCounts } from './tags';

/** An entry as the glossary view lists it. */
export interface Entry {
	readonly note: Note;
	readonly title: string;
	/** The heading it is listed under from A to Z. */
	readonly letter: string;
}

const DIGITS = '0–9';
const SIGNS = '#';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const NO_ALPHABET = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The heading for a title: its first letter, capitalised, without accents that do not count as separate letters in the user's language; one
 * sign for all digits, and one for everything else.
 */
export function letterOf(title: string): string {
	const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
	if (/\p{N}/u.test(first)) return DIGITS;
	if (first === '' || NO_ALPHABET.test(first)) return SIGNS;
	const [capital = first] = first.normalize('NFC').toUpperCase();
	const [plain = capital] = capital.normalize('NFD');
	return collator.compare(capital, plain) === 0 ? plain : capital;
}

/** The list entry of a note. */
export function entryOf(note: Note): Entry {
	const title = note.names[0]?.text ?? note.path;
	return { note, title, letter: letterOf(title) };
}

/** The other names of an entry: those the note states itself, not those derived from its title; only one form of each name. */
export function otherNamesOf({ note, title }: Entry): string[] {
	const others = distinctNames(note.names).filter(({ kind, text }) => kind !== 'derived' && text !== title);
	return others.map(({ text }) => text);
}

/** Signs first, then digits, then letters; titles in the order of the user's language; equal titles by path. */
function compare(a: Entry, b: Entry): number {
	if (a.letter !== b.letter) return rank(a.letter) - rank(b.letter) || collator.compare(a.letter, b.letter) || byCode(a.letter, b.letter);
	return collator.compare(a.title, b.title) || byCode(a.note.path, b.note.path);
}

function rank(letter: string): number {
	return letter === SIGNS ? 0 : letter === DIGITS ? 1 : 2;
}

function byCode(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** How many entries are processed in one step. */
const STEP = 256;

/** The entries of a vault from A to Z, with their tags. Updates run in steps that are short however many entries there are. */
export class EntryList {
	readonly tags = new TagCounts();
	private readonly byPath = new Map<string, Entry>();
	private sorted: readonly Entry[] = [];
	/** Entries still to be inserted into the sorted list, and entries still to be removed from it. */
	private came = new Set<Entry>();
	private gone = new Set<Entry>();

	/** All entries, sorted. A change creates a new array. */
	get entries(): readonly Entry[] {
		return this.sorted;
	}

	/** The entry of the note at a path, or null. */
	get(path: string): Entry | null {
		return this.byPath.get(path) ?? null;
	}

	/** Records the new state of a note; `settle` sorts it in. @param note null if it is no longer an entry. */
	take(path: string, note: Note | null): void {
		const before = this.byPath.get(path);
		// Most edits are in text below the definition.
		if (before && note ? isAlike(before.note, note) : !before && !note) return;
		const entry = note && entryOf(note);
		if (before) {
			if (!this.came.delete(before)) this.gone.add(before);
			this.tags.count(before.note.tags, -1);
			this.byPath.delete(path);
		}
		if (!entry) return;
		this.came.add(entry);
		this.byPath.set(path, entry);
		this.tags.count(entry.note.tags, 1);
	}

	/** Sorts in what was recorded, in steps that must all be run. @returns whether anything changed. */
	*settle(): Generator<void, boolean> {
		const { came, gone } = this;
		if (came.size + gone.size === 0) return false;
		[this.came, this.gone] = [new Set(), new Set()];
		const added = yield* sort([...came]);
		this.sorted = yield* merge(gone.size === 0 ? this.sorted : this.sorted.filter((entry) => !gone.has(entry)), added);
		return true;
	}
}

/** Whether two states of a note look the same in the list. */
function isAlike(a: Note, b: Note): boolean {
	const facts = ({ names, tags, definition, reference }: Note): string =>
		JSON.stringify([names.map(({ text, kind }) => [text, kind]), tags, definition?.text, definition?.kind, reference?.name]);
	return a === b || facts(a) === facts(b);
}

/** Merge sort from the bottom up: sorts short runs, then merges them two by two. */
function* sort(entries: readonly Entry[]): Generator<void, readonly Entry[]> {
	let runs: (readonly Entry[])[] = [];
	for (let at = 0; at < entries.length; at += STEP) {
		runs.push(entries.slice(at, at + STEP).sort(compare));
		yield;
	}
	while (runs.length > 1) {
		const longer: (readonly Entry[])[] = [];
		for (let i = 0; i < runs.length; i += 2) longer.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
		runs = longer;
	}
	return runs[0] ?? [];
}

/** Merges two sorted lists. Cheap when `few` is short. */
function* merge(many: readonly Entry[], few: readonly Entry[]): Generator<void, readonly Entry[]> {
	if (few.length === 0) return many;
	if (many.length === 0) return few;
	const merged: Entry[] = [];
	let from = 0;
	for (const [i, entry] of few.entries()) {
		const to = placeFor(many, entry, from);
		for (const one of many.slice(from, to)) merged.push(one);
		merged.push(entry);
		from = to;
		if (i % STEP === 0) yield;
	}
	for (const one of many.slice(from)) merged.push(one);
	return merged;
}

/** The insertion point of an entry in a sorted list: galloping search from `from`, then binary search. */
function placeFor(sorted: readonly Entry[], entry: Entry, from: number): number {
	const isBefore = (at: number): boolean => {
		const one = sorted[at];
		return one !== undefined && compare(one, entry) < 0;
	};
	let stride = 1;
	while (isBefore(from + stride - 1)) stride *= 2;
	let [low, high] = [from + (stride >> 1), Math.min(from + stride - 1, sorted.length)];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
