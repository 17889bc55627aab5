import { distinctNames, isNote, type Entry } from '../../../engine';
import { TagCounts } from './tags';

/** An entry as the glossary view lists it. */
export interface ListedEntry {
	readonly entry: Entry;
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

/** The list entry of an entry. */
export function listedOf(entry: Entry): ListedEntry {
	const title = entry.names[0]?.text ?? entry.id;
	return { entry, title, letter: letterOf(title) };
}

/** The other names of an entry: those it states itself, not those derived from its title; only one form of each name. */
export function otherNamesOf({ entry, title }: ListedEntry): string[] {
	const others = distinctNames(entry.names).filter(({ kind, text }) => kind !== 'derived' && text !== title);
	return others.map(({ text }) => text);
}

/** Signs first, then digits, then letters; titles in the order of the user's language; equal titles by id. */
function compare(a: ListedEntry, b: ListedEntry): number {
	if (a.letter !== b.letter) return rank(a.letter) - rank(b.letter) || collator.compare(a.letter, b.letter) || byCode(a.letter, b.letter);
	return collator.compare(a.title, b.title) || byCode(a.entry.id, b.entry.id);
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
	private readonly byId = new Map<string, ListedEntry>();
	/** By path, the ids of its entries. */
	private readonly ids = new Map<string, readonly string[]>();
	private sorted: readonly ListedEntry[] = [];
	/** Entries still to be inserted into the sorted list, and entries still to be removed from it. */
	private came = new Set<ListedEntry>();
	private gone = new Set<ListedEntry>();

	/** All entries, sorted. A change creates a new array. */
	get entries(): readonly ListedEntry[] {
		return this.sorted;
	}

	/** The entry with an id, or null. */
	get(id: string): ListedEntry | null {
		return this.byId.get(id) ?? null;
	}

	/** Records the entries that the note at a path has now, itself or places in it; `settle` sorts them in. */
	take(path: string, entries: readonly Entry[]): void {
		const now = new Map(entries.map((entry) => [entry.id, entry]));
		for (const id of this.ids.get(path) ?? []) if (!now.has(id)) this.put(id, null);
		for (const [id, entry] of now) this.put(id, entry);
		if (now.size > 0) this.ids.set(path, [...now.keys()]);
		else this.ids.delete(path);
	}

	private put(id: string, entry: Entry | null): void {
		const before = this.byId.get(id);
		// Most edits are in text below the definition.
		if (before && entry ? isAlike(before.entry, entry) : !before && !entry) return;
		const listed = entry && listedOf(entry);
		if (before) {
			if (!this.came.delete(before)) this.gone.add(before);
			this.tags.count(before.entry.tags, -1);
			this.byId.delete(id);
		}
		if (!listed) return;
		this.came.add(listed);
		this.byId.set(id, listed);
		this.tags.count(listed.entry.tags, 1);
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

/** Whether two states of an entry look the same in the list. */
function isAlike(a: Entry, b: Entry): boolean {
	const facts = (one: Entry): string => {
		const { names, tags, definition } = one;
		const sent = isNote(one) ? one.reference?.name : undefined;
		return JSON.stringify([names.map(({ text, kind }) => [text, kind]), tags, definition?.text, definition?.kind, sent]);
	};
	return a === b || facts(a) === facts(b);
}

/** Merge sort from the bottom up: sorts short runs, then merges them two by two. */
function* sort(entries: readonly ListedEntry[]): Generator<void, readonly ListedEntry[]> {
	let runs: (readonly ListedEntry[])[] = [];
	for (let at = 0; at < entries.length; at += STEP) {
		runs.push(entries.slice(at, at + STEP).sort(compare));
		yield;
	}
	while (runs.length > 1) {
		const longer: (readonly ListedEntry[])[] = [];
		for (let i = 0; i < runs.length; i += 2) longer.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
		runs = longer;
	}
	return runs[0] ?? [];
}

/** Merges two sorted lists. Cheap when `few` is short. */
function* merge(many: readonly ListedEntry[], few: readonly ListedEntry[]): Generator<void, readonly ListedEntry[]> {
	if (few.length === 0) return many;
	if (many.length === 0) return few;
	const merged: ListedEntry[] = [];
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
function placeFor(sorted: readonly ListedEntry[], entry: ListedEntry, from: number): number {
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
