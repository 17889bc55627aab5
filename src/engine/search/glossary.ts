import type { Lexicon } from '../lexicon/lexicon';
import { isEntry, type Scope } from '../lexicon/scope';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { buildIndex, type OnFault } from './build-index';
import { Finder, NO_HABITS, type Habits, type EntryPlace } from './find';
import type { Hit } from './hits';
import { parseQuery, plainQuery, type Query } from './query';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';
import { Segment } from './segment';
import { warmUp } from './warm-up';

/**
 * The entries of a vault, indexed for search. A large immutable index holds most of them, and a small one those added or changed since;
 * removed entries are skipped. `fold` merges both into one index, in short steps.
 */
export class Glossary {
	private large: Segment;
	/** The numbers of entries in the large index, by id, without those removed or changed since. */
	private places = new Map<string, number>();
	private readonly changed = new Map<string, Entry>();
	/** By path, the ids of its entries, where there are terms among them. */
	private readonly termIds = new Map<string, readonly string[]>();
	private small: Segment | null = null;
	/** The ids added, changed or removed since the last fold began. */
	private readonly sinceFold = new Set<string>();
	private folds = 0;
	private readonly finder: Finder;

	/** @param onFault called with an entry that cannot be indexed, and the error; the entry is left out. Without it, the error is thrown. */
	constructor(
		private readonly scope: Scope,
		private readonly onFault?: OnFault,
		private readonly limits: SearchLimits = SEARCH_LIMITS,
		private readonly meant: (id: string) => string = (id) => id,
	) {
		this.large = new Segment(finish(buildIndex([])), limits);
		this.finder = new Finder(limits);
	}

	/** The glossary of all entries that a lexicon has now. Later changes are made with `set` and `delete`. */
	static of(lexicon: Lexicon, scope: Scope, onFault?: OnFault): Glossary {
		const glossary = new Glossary(scope, onFault, SEARCH_LIMITS, (id) => lexicon.meant(id));
		for (const note of lexicon.notes()) glossary.set(note, lexicon.termsIn(note.path));
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

	/** Adds a note and the terms in it that count, replacing what its path had before; a note that is no entry is only removed. */
	set(note: Note, groups: readonly TermGroup[] = []): void {
		const entries = [...(isEntry(note, this.scope) ? [note] : []), ...groups.flatMap(({ terms }) => terms)];
		if (entries.length > 0 && entries.every((one) => this.has(one)) && this.idsOf(note.path).length === entries.length) return;
		this.delete(note.path);
		if (groups.length > 0) this.termIds.set(note.path, entries.map(({ id }) => id));
		for (const one of entries) {
			this.changed.set(one.id, one);
			this.sinceFold.add(one.id);
			this.small = null;
		}
	}

	private has(entry: Entry): boolean {
		const place = this.places.get(entry.id);
		return place !== undefined && this.large.index.data.subjects[place] === entry;
	}

	/** The ids under which the entries of a path may be held. */
	private idsOf(path: string): readonly string[] {
		return this.termIds.get(path) ?? [path];
	}

	/** Removes a note and the terms in it; an unknown path changes nothing. */
	delete(path: string): void {
		for (const id of this.idsOf(path)) this.remove(id);
		this.termIds.delete(path);
	}

	private remove(id: string): void {
		const place = this.places.get(id);
		if (place !== undefined) this.large.remove(place);
		if (!this.places.delete(id) && !this.changed.delete(id)) return;
		this.sinceFold.add(id);
		this.small = null;
	}

	/**
	 * Merges all entries into one index, step by step: between steps the caller may rest, search, and change entries. A later fold cancels an
	 * earlier one.
	 */
	*fold(): Generator<void> {
		const fold = ++this.folds;
		this.sinceFold.clear();
		const index = yield* this.whileLatest(fold, buildIndex(yield* this.gatherEntries(), (subject, error) => this.leaveOut(subject, error)));
		if (!index) return;
		const large = new Segment(index, this.limits);
		const places = new Map<string, number>();
		for (const [place, { id }] of index.data.subjects.entries()) {
			places.set(id, place);
			if (place % 1024 === 0) yield;
		}
		if (fold !== this.folds) return;
		for (const id of this.sinceFold) {
			const place = places.get(id);
			if (place !== undefined) large.remove(place);
			places.delete(id);
		}
		const changed = [...this.sinceFold].flatMap((id) => this.changed.get(id) ?? []);
		this.changed.clear();
		for (const one of changed) this.changed.set(one.id, one);
		[this.large, this.places, this.small] = [large, places, null];
	}

	private leaveOut(subject: Entry, error: unknown): void {
		if (!this.onFault) throw error;
		this.remove(subject.id);
		this.onFault(subject, error);
	}

	/** All entries. Changes in the meantime are recorded, so it does not matter whether this includes them. */
	private *gatherEntries(): Generator<void, Entry[]> {
		const { subjects } = this.large.index.data;
		const gathered: Entry[] = [];
		for (const place of this.places.values()) {
			const subject = subjects[place];
			if (subject) gathered.push(subject);
			if (gathered.length % 4096 === 0) yield;
		}
		for (const subject of this.changed.values()) gathered.push(subject);
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

	/** Runs queries made from the glossary's own names. @see warmUp */
	warmUp(): Generator<void> {
		return warmUp(this.large, this.finder, this.limits);
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
			const hits = names.size < limit ? this.find(one, limit, NO_HABITS) : [];
			for (const { name, reason } of hits) if (reason !== 'partial') names.add(name);
		}
		return [...names].slice(0, limit);
	}

	private find(query: Query, limit: number, habits: Habits): Hit[] {
		const find = (most: number): Hit[] =>
			this.finder.find({ segments: this.segments(), placeOf: (id) => this.placeOf(id) }, query, most, habits);
		const found = find(limit);
		const meant = this.onlyMeant(found);
		return meant.length === found.length ? found : this.onlyMeant(find(limit * 2)).slice(0, limit);
	}

	/** Hits without places that are one with another entry, which then stands where the better of them stood. */
	private onlyMeant(hits: readonly Hit[]): Hit[] {
		const meant = new Map<string, Hit>();
		for (const hit of hits) {
			const id = this.meant(hit.id);
			if (!meant.has(id) || hit.id === id) meant.set(id, hit);
		}
		return [...meant.values()];
	}

	private placeOf(id: string): EntryPlace | null {
		const entry = this.places.get(id);
		if (entry !== undefined) return { segment: this.large, entry };
		const changed = this.changed.get(id);
		return changed && this.small ? { segment: this.small, entry: this.small.index.data.subjects.indexOf(changed) } : null;
	}

	private segments(): Segment[] {
		if (this.changed.size > 0) this.small ??= this.indexChanged();
		return this.small ? [this.large, this.small] : [this.large];
	}

	private indexChanged(): Segment {
		const subjects = [...this.changed.values()];
		const left: Entry[] = [];
		const index = finish(buildIndex(subjects, (subject, error) => {
			this.leaveOut(subject, error);
			left.push(subject);
		}));
		const segment = new Segment(index, this.limits);
		for (const subject of left) segment.remove(subjects.indexOf(subject));
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
