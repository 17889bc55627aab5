import { foldName, type Note } from '../../../engine';
import { TagCounts } from './tags';

/** An entry as the glossary view lists it. */
export interface Entry {
	readonly note: Note;
	readonly title: string;
	/** What it stands under from A to Z. */
	readonly letter: string;
}

const DIGITS = '0–9';
const SIGNS = '#';

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const NO_ALPHABET = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The letter that a title stands under: its first, as a capital and without accents that this language passes over; one sign for all
 * digits, one for all else.
 */
export function letterOf(title: string): string {
	const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
	if (/\p{N}/u.test(first)) return DIGITS;
	if (first === '' || NO_ALPHABET.test(first)) return SIGNS;
	const [capital = first] = first.normalize('NFC').toUpperCase();
	const [plain = capital] = capital.normalize('NFD');
	return collator.compare(capital, plain) === 0 ? plain : capital;
}

/** A note as an entry of a list. */
export function entryOf(note: Note): Entry {
	const title = note.names[0]?.text ?? note.path;
	return { note, title, letter: letterOf(title) };
}

/** The texts that an entry is also known by: what the note says itself, not what is taken from the title; forms of one name once. */
export function otherNamesOf({ note, title }: Entry): string[] {
	const names = new Map([[foldName(title), title]]);
	for (const { kind, text } of note.names) if (kind !== 'derived' && !names.has(foldName(text))) names.set(foldName(text), text);
	return [...names.values()].slice(1);
}

/** Signs first, then digits, then letters; titles as the user's language orders them; one title by its paths. */
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

/** How many entries are looked at in one step. */
const STEP = 256;

/** The entries of a vault from A to Z, with their tags. Each step of a change is short, however many entries there are. */
export class EntryList {
	readonly tags = new TagCounts();
	private readonly byPath = new Map<string, Entry>();
	private sorted: readonly Entry[] = [];
	/** Entries that are not in order yet, and those that still are and should not be. */
	private came = new Set<Entry>();
	private gone = new Set<Entry>();

	/** All entries in order. A change makes a new array. */
	get entries(): readonly Entry[] {
		return this.sorted;
	}

	/** The entry that the note at a path is, or null. */
	get(path: string): Entry | null {
		return this.byPath.get(path) ?? null;
	}

	/** Takes what a note is now. `settle` puts it in its place. @param note null if it is no entry any more. */
	take(path: string, note: Note | null): void {
		const before = this.byPath.get(path);
		// Most edits are of the text below the definition.
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

	/** Puts what was taken in its place, in steps that must all be taken. @returns whether there was anything. */
	*settle(): Generator<void, boolean> {
		const { came, gone } = this;
		if (came.size + gone.size === 0) return false;
		[this.came, this.gone] = [new Set(), new Set()];
		const added = yield* sort([...came]);
		this.sorted = yield* merge(gone.size === 0 ? this.sorted : this.sorted.filter((entry) => !gone.has(entry)), added);
		return true;
	}
}

/** Whether two forms of a note say the same of what is listed. */
function isAlike(a: Note, b: Note): boolean {
	const facts = ({ names, tags, definition }: Note): string =>
		JSON.stringify([names.map(({ text, kind }) => [text, kind]), tags, definition?.text]);
	return a === b || facts(a) === facts(b);
}

/** Sorts short runs, and then makes ever longer ones of two. */
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

/** Both lists as one. Costs little where only a few entries come to many. */
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

/** Where an entry belongs in a sorted list: looks near `from` first, in ever wider strides, and then within the last of them. */
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
