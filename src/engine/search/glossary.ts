import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import type { Note } from '../note/note';
import { buildIndex, type OnFault } from './build-index';
import { Finder, NO_HABITS, type Habits, type EntryPlace } from './find';
import type { Hit } from './hits';
import { parseQuery, plainQuery, type Query } from './query';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';
import { Segment } from './segment';

/**
 * The entries of a vault, indexed for search. A large immutable index holds most of them, and a small one those added or changed since;
 * removed entries are skipped. `fold` merges both into one index, in short steps.
 */
export class Glossary {
	private large: Segment;
	/** The numbers of entries in the large index, by path, without those removed or changed since. */
	private places = new Map<string, number>();
	private readonly changed = new Map<string, Note>();
	private small: Segment | null = null;
	/** The paths added, changed or removed since the last fold began. */
	private readonly sinceFold = new Set<string>();
	private folds = 0;
	private readonly finder: Finder;

	/** @param onFault called with an entry that cannot be indexed, and the error; the entry is left out. Without it, the error is thrown. */
	constructor(
		private readonly scope: Scope,
		private readonly onFault?: OnFault,
		private readonly limits: SearchLimits = SEARCH_LIMITS,
	) {
		this.large = new Segment(finish(buildIndex([])), limits);
		this.finder = new Finder(limits);
	}

	/** The glossary of all entries that a lexicon has now. Later changes are made with `set` and `delete`. */
	static of(lexicon: Lexicon, scope: Scope, onFault?: OnFault): Glossary {
		const glossary = new Glossary(scope, onFault);
		for (const note of lexicon.notes()) glossary.set(note);
		return glossary;
	}

	/** How many entries there are. */
	get size(): number {
		return this.places.size + this.changed.size;
	}

	/** Whether so much has changed that a fold would make searches faster. */
	get needsFold(): boolean {
		const changes = this.changed.size + this.large.index.size - this.places.size;
		return changes > Math.min(500, this.size / 20);
	}

	/** Adds a note, replacing what its path had before; a note that is no entry is only removed. */
	set(note: Note): void {
		const place = this.places.get(note.path);
		if (place !== undefined && this.large.index.data.notes[place] === note) return;
		this.delete(note.path);
		if (!isEntry(note, this.scope)) return;
		this.changed.set(note.path, note);
		this.sinceFold.add(note.path);
		this.small = null;
	}

	/** Removes a note; an unknown path changes nothing. */
	delete(path: string): void {
		const place = this.places.get(path);
		if (place !== undefined) this.large.remove(place);
		if (!this.places.delete(path) && !this.changed.delete(path)) return;
		this.sinceFold.add(path);
		this.small = null;
	}

	/**
	 * Merges all entries into one index, step by step: between steps the caller may rest, search, and change entries. A later fold cancels an
	 * earlier one.
	 */
	*fold(): Generator<void> {
		const fold = ++this.folds;
		this.sinceFold.clear();
		const index = yield* this.whileLatest(fold, buildIndex(yield* this.gatherEntries(), (note, error) => this.leaveOut(note, error)));
		if (!index) return;
		const large = new Segment(index, this.limits);
		const places = new Map<string, number>();
		for (const [place, { path }] of index.data.notes.entries()) {
			places.set(path, place);
			if (place % 1024 === 0) yield;
		}
		if (fold !== this.folds) return;
		for (const path of this.sinceFold) {
			const place = places.get(path);
			if (place !== undefined) large.remove(place);
			places.delete(path);
		}
		const changed = [...this.sinceFold].flatMap((path) => this.changed.get(path) ?? []);
		this.changed.clear();
		for (const note of changed) this.changed.set(note.path, note);
		[this.large, this.places, this.small] = [large, places, null];
	}

	private leaveOut(note: Note, error: unknown): void {
		if (!this.onFault) throw error;
		this.delete(note.path);
		this.onFault(note, error);
	}

	/** All entries. Changes in the meantime are recorded, so it does not matter whether this includes them. */
	private *gatherEntries(): Generator<void, Note[]> {
		const { notes } = this.large.index.data;
		const gathered: Note[] = [];
		for (const place of this.places.values()) {
			const note = notes[place];
			if (note) gathered.push(note);
			if (gathered.length % 4096 === 0) yield;
		}
		for (const note of this.changed.values()) gathered.push(note);
		return gathered;
	}

	/** Runs steps until a later fold begins. */
	private *whileLatest<T>(fold: number, steps: Generator<void, T>): Generator<void, T | null> {
		for (;;) {
			const step = steps.next();
			if (step.done) return step.value;
			if (fold !== this.folds) return null;
			yield;
		}
	}

	/**
	 * Runs queries made from the glossary's own names, so that the user's first queries are as fast as later ones: many on a small sample,
	 * where a query is fast even in code that has not been optimised yet, then a few on all entries. One query in each step.
	 */
	*warmUp(): Generator<void> {
		const { notes } = this.large.index.data;
		const apart = Math.ceil(notes.length / WARM_UP.sample);
		const sampled = notes.filter((_, i) => i % apart === 0 && this.large.isThere(i));
		const sample = new Segment(yield* buildIndex(sampled), this.limits);
		yield* this.askOwnNames(sample, WARM_UP.ofSample);
		yield* this.askOwnNames(this.large, WARM_UP.ofAll);
	}

	private *askOwnNames(segment: Segment, count: number): Generator<void> {
		const { nameTexts } = segment.index.data;
		for (let i = 0; i < count && nameTexts.length > 0; i++) {
			const name = nameTexts[Math.floor((i * nameTexts.length) / count)] ?? '';
			const [first = '', second = ''] = name.split(' ');
			const misspelt = [`${first.slice(0, 3)}${first.slice(4)}`, `${first.slice(0, 6)}x ${second}`];
			const queries = [name.slice(0, 5), name, `${second} ${first.slice(0, 4)}`, `${first}${second}`, ...misspelt];
			this.finder.find({ segments: [segment], placeOf: () => null }, parseQuery(queries[i % queries.length] ?? ''), 20, NO_HABITS);
			yield;
		}
	}

	/** The entries that match a query, best first, one hit for each. An empty query returns all, by title. Never throws. */
	search(query: string, limit = 20, habits: Habits = NO_HABITS): Hit[] {
		return this.find(this.read(query), limit, habits);
	}

	/** The names closest to a text, best first, without duplicates: by the whole text, then by its single words, longest first. */
	nearest(text: string, limit = 3): string[] {
		const query = plainQuery(text, this.limits);
		const longest = query.words.length > 1 ? [...query.words].sort((a, b) => b.length - a.length) : [];
		const words = longest.map((word) => plainQuery(word, this.limits));
		const names = new Set<string>();
		for (const one of query.text === '' ? [] : [query, ...words]) {
			for (const { name } of names.size < limit ? this.find(one, limit, NO_HABITS) : []) names.add(name);
		}
		return [...names].slice(0, limit);
	}

	private find(query: Query, limit: number, habits: Habits): Hit[] {
		return this.finder.find({ segments: this.segments(), placeOf: (path) => this.placeOf(path) }, query, limit, habits);
	}

	private placeOf(path: string): EntryPlace | null {
		const entry = this.places.get(path);
		if (entry !== undefined) return { segment: this.large, entry };
		const changed = this.changed.get(path);
		return changed && this.small ? { segment: this.small, entry: this.small.index.data.notes.indexOf(changed) } : null;
	}

	private segments(): Segment[] {
		if (this.changed.size > 0) this.small ??= this.indexChanged();
		return this.small ? [this.large, this.small] : [this.large];
	}

	private indexChanged(): Segment {
		const notes = [...this.changed.values()];
		const left: Note[] = [];
		const index = finish(buildIndex(notes, (note, error) => {
			this.leaveOut(note, error);
			left.push(note);
		}));
		const segment = new Segment(index, this.limits);
		for (const note of left) segment.remove(notes.indexOf(note));
		return segment;
	}

	/** A query that is exactly the name of an entry means that name, even if it contains query syntax. */
	private read(raw: string): Query {
		const query = parseQuery(raw, this.limits);
		if (query.filter === '') return query;
		const plain = plainQuery(raw, this.limits);
		// The signs decide: "risk -adjustment" does not ask for the name "Risk Adjustment".
		const wanted = asWritten(plain.typed);
		const isNameIn = ({ index }: Segment): boolean =>
			index.namesOf(plain.text).some((name) => asWritten(index.nameAsShown(name)?.text ?? '') === wanted);
		return this.segments().some(isNameIn) ? plain : query;
	}
}

/** The number of entries in the sample, and of queries to run on it and on all entries. */
const WARM_UP = { sample: 40, ofSample: 400, ofAll: 24 };

/** A name with its punctuation; ignores letter case and the width of blanks. */
function asWritten(name: string): string {
	return name.normalize('NFC').toUpperCase().replace(/\s+/g, ' ').trim();
}

/** Runs all steps at once. */
function finish<T>(steps: Generator<void, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}
