import { findNames, MATCH, type ProseText } from '../names/find-names';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { hashText } from '../text/hash';
import type { Range } from '../text/range';
import { IntLists } from './int-lists';
import { KeptFilters } from './kept-filters';
import type { KeptMentions } from './kept-mentions';
import { KeptProse } from './kept-prose';
import { NamedOwners } from './named-owners';
import { Numbering } from './numbering';
import { readOccurrences, type NamedPlace, type NameOwner, type Occurrence } from './occurrences';
import { HEAD, holdsName, isTextOf, ownedPlaces, placesOf, type FoundPlaces, type Places } from './places';
import { ReadyOccurrences } from './ready-occurrences';
import { Tally } from './tally';

/** How many occurrences are cached. */
const MOST_READY = 20_000;
const NO_OCCURRENCES: readonly Occurrence[] = [];

/**
 * The places of a vault's names in the prose of its notes. Updated note by note: only a changed text is rescanned, and a changed name tells
 * which notes to rescan. Names and places are stored as numbers, and texts not at all: the text at a place, and around it, is read from the
 * note on demand.
 */
export class MentionIndex {
	private readonly owners = new NamedOwners();
	/** The paths of the scanned notes, as numbers. */
	private readonly texts = new Numbering();
	private readonly lists = new IntLists();
	private readonly prose = new KeptProse();
	private readonly filters = new KeptFilters();
	/** By text, the owners of names that its note ignores: if one of these names goes, a shorter one may match in its place. */
	private readonly ignored = new Map<number, readonly number[]>();
	/** By path, the ids of the terms inside the note, each with the range that explains it. */
	private readonly terms = new Map<string, ReadonlyMap<string, Range>>();
	private readonly ready: ReadyOccurrences;
	private readonly tally: Tally;

	/**
	 * @param textOf returns the text of a note as it was last scanned; null if it is not available.
	 * @param mostReady how many occurrences are cached.
	 */
	constructor(
		private readonly textOf: (path: string) => string | null = () => null,
		mostReady = MOST_READY,
	) {
		const { owners, texts, lists } = this;
		const places: Places = {
			lists,
			texts: () => texts.size,
			owners: () => owners.size,
			ownerOf: (name) => owners.index.ownerOf(name),
			keyOf: (name) => owners.keyOf(name),
		};
		this.tally = new Tally(places);
		this.ready = new ReadyOccurrences(mostReady);
	}

	/** The number of notes that have been scanned. */
	get size(): number {
		return this.filters.size;
	}

	/**
	 * Updates the names of a note and of the terms inside it; the file of another program has none. If one of them makes this throw, its owner
	 * keeps its previous names.
	 * @param note null if there is no longer a note at the path. @param groups the terms inside it that count.
	 * @returns the notes to rescan, by path: those that contain a removed name, and those that may contain a new one.
	 */
	setNames(path: string, note: Note | null, groups: readonly TermGroup[] = []): string[] {
		if (!note && !this.owners.at(path)) return [];
		// The file of another program has its title, for links, but is nothing that a text could mean.
		const texts = this.setOwner(path, note && note.program !== null ? { ...note, names: [] } : note);
		const before = this.terms.get(path);
		if (!before && groups.length === 0) return this.pathsOf(texts);
		const now = new Map(groups.flatMap((group) => group.terms.map((term) => [term.id, group.form === 'heading' ? term : group] as const)));
		for (const id of before?.keys() ?? []) if (!now.has(id)) for (const text of this.setOwner(id, null)) texts.add(text);
		for (const term of groups.flatMap(({ terms }) => terms)) for (const text of this.setOwner(term.id, term)) texts.add(text);
		if (now.size > 0) this.terms.set(path, new Map([...now].map(([id, { from, to }]) => [id, { from, to }])));
		else this.terms.delete(path);
		return this.pathsOf(texts);
	}

	/** @returns the numbers of the texts to rescan. */
	private setOwner(id: string, entry: Pick<Entry, 'names' | 'nameRules'> | null): Set<number> {
		const { owner, added, removed } = this.owners.set(id, entry);
		return new Set([...this.textsWith(owner, removed), ...this.filters.textsThatMayHold(added)]);
	}

	private pathsOf(texts: ReadonlySet<number>): string[] {
		return Array.from(texts, (text) => this.texts.textOf(text));
	}

	/** Scans a note's text, replacing what was found before. The file of another program holds no prose. */
	scan(note: Pick<Note, 'path' | 'nameRules' | 'program'>, { text, prose: found }: ProseText): void {
		const { path, program } = note;
		const prose = program === null ? found : [];
		const salt = hashText(path);
		const filter = this.filters.begin(text.length, salt);
		const matches = findNames({ text, prose }, this.owners.index, { filter, self: this.owners.numberOf(path) });
		const number = this.texts.numberFor(path);
		this.put(number, this.placesIn(note, text, matches));
		this.prose.put(number, prose);
		this.filters.put(number, filter.bits, salt);
	}

	/**
	 * Searches an unchanged text again after names have changed, without a new scan for prose.
	 * @returns whether the text was unchanged; if not, `scan` is needed.
	 */
	scanAgain(note: Pick<Note, 'path' | 'nameRules'>, text: string): boolean {
		const number = this.texts.numberOf(note.path);
		const prose = isTextOf(text, this.lists.get(number)) ? this.prose.get(number) : null;
		if (prose === null) return false;
		this.put(number, this.placesIn(note, text, findNames({ text, prose }, this.owners.index, { self: this.owners.numberOf(note.path) })));
		return true;
	}

	private placesIn({ path, nameRules }: Pick<Note, 'path' | 'nameRules'>, text: string, matches: readonly number[]): FoundPlaces {
		const explained = new Map(Array.from(this.terms.get(path) ?? [], ([id, range]) => [this.owners.numberOf(id), range]));
		return placesOf(matches, text, this.owners, { ignored: nameRules?.ignored ?? [], explained });
	}

	private put(text: number, { list, ignored }: Omit<FoundPlaces, 'list'> & { readonly list: readonly number[] | Int32Array }): void {
		this.tally.change(text, () => this.lists.put(text, list));
		if (ignored.length > 0) this.ignored.set(text, ignored);
		else this.ignored.delete(text);
		this.ready.delete(this.texts.textOf(text));
	}

	/** What is stored about the note at a path; null if its names or its text are missing. */
	keep(path: string): KeptMentions | null {
		const [named, text] = [this.owners.at(path), this.texts.numberOf(path)];
		if (!named || !this.filters.has(text)) return null;
		const ignored = (this.ignored.get(text) ?? []).map((owner) => this.owners.idOf(owner));
		const { facts, numbers } = named;
		const terms = Array.from(this.terms.get(path) ?? []).flatMap(([id, explained]) => {
			const term = this.owners.at(id);
			return term ? [{ id, named: term.facts, numbers: term.numbers, explained }] : [];
		});
		const [places, prose, filter] = [this.lists.get(text).slice(), this.prose.packed(text), this.filters.bitsOf(text)];
		return { path, named: facts, numbers, places, prose, filter, ignored, terms };
	}

	/**
	 * Restores what `keep` returned. Later changes are made with `setNames` and `scan`, which then detect what is new.
	 * @throws Error if it refers to names other than those restored before.
	 */
	restore({ path, named, numbers, places, prose, filter, ignored, terms }: KeptMentions): void {
		this.owners.restore(path, { facts: named, numbers });
		for (const term of terms) this.owners.restore(term.id, { facts: term.named, numbers: term.numbers });
		if (terms.length > 0) this.terms.set(path, new Map(terms.map(({ id, explained }) => [id, explained])));
		const text = this.texts.numberFor(path);
		this.put(text, { list: places, ignored: ignored.map((one) => this.owners.numberFor(one)) });
		this.prose.restore(text, prose);
		this.filters.put(text, filter, hashText(path));
	}

	/** Removes the text of a path. Its names stay until `setNames` removes them. */
	forget(path: string): void {
		const text = this.texts.numberOf(path);
		if (!this.filters.delete(text)) return;
		this.tally.change(text, () => this.lists.delete(text));
		this.prose.delete(text);
		this.ignored.delete(text);
		this.ready.delete(path);
	}

	/** The entries that have a text as a name, in any form that would be found in prose; none if the text is not exactly a name. */
	namesIn(text: string): readonly NameOwner[] {
		const whole = text.trim();
		const found = findNames({ text: whole, prose: [{ from: 0, to: whole.length, block: 0 }] }, this.owners.index);
		if (found[1] !== 0 || !/^(?:['‘’ʼ]s)?$/i.test(whole.slice(found[2]))) return [];
		const names: number[] = [];
		for (let at = 0; found[at + 1] === 0; at += MATCH) names.push(found[at] ?? 0);
		return this.owners.ofNames(names);
	}

	/** The occurrences in a note, in order: empty if its text is not available and `makeReady` has not been called. */
	in(path: string): readonly Occurrence[] {
		const held = this.ready.get(path);
		if (held || !this.hasPlaces(path)) return held ?? NO_OCCURRENCES;
		const text = this.textOf(path);
		return text === null ? NO_OCCURRENCES : this.makeReady(path, text);
	}

	/** Whether `in` can answer without the text. */
	isReady(path: string): boolean {
		return this.ready.get(path) !== null || !this.hasPlaces(path);
	}

	/**
	 * Reads the occurrences from a note's text, so that `in` can answer without the text until the note changes, or until the cache needs the
	 * room.
	 * @returns the occurrences; empty if the text is not the one that was scanned, since that will be scanned soon.
	 */
	makeReady(path: string, text: string): readonly Occurrence[] {
		const list = this.lists.get(this.texts.numberOf(path));
		if (!isTextOf(text, list)) return NO_OCCURRENCES;
		const occurrences = readOccurrences(text, ownedPlaces(list, this.owners));
		this.ready.put(path, occurrences);
		return occurrences;
	}

	private hasPlaces(path: string): boolean {
		return this.lists.get(this.texts.numberOf(path)).length > HEAD;
	}

	/** The ids of the entries whose names occur in the note at a path, without duplicates. */
	ownersIn(path: string): string[] {
		const owners = new Set<number>();
		holdsName(this.lists.get(this.texts.numberOf(path)), (name) => owners.add(this.owners.index.ownerOf(name)) && false);
		return [...owners].map((owner) => this.owners.idOf(owner));
	}

	/** The paths of the notes that contain a name of the entry with an id, sorted. */
	sourcesOf(id: string): string[] {
		const owner = this.owners.numberOf(id);
		return owner < 0 ? [] : this.tally.sourcesOf(owner).map((text) => this.texts.textOf(text)).sort();
	}

	/** In how many notes the name of an occurrence occurs. */
	countOf({ owners }: NamedPlace): number {
		return this.tally.countOf(this.owners.keyFor(owners[0]?.name.text ?? ''));
	}

	/** In how many notes the name of an occurrence occurs in lower case. */
	countSmall({ owners }: NamedPlace): number {
		return this.tally.smallCountOf(this.owners.keyFor(owners[0]?.name.text ?? ''));
	}

	/** Computes in short steps what the queries above need, for callers that cannot afford to do it at once. */
	prepareInSteps(): Generator<void> {
		return this.tally.prepareInSteps();
	}

	/** The texts that contain some names of an owner, or would if their notes did not ignore them. */
	private textsWith(owner: number, names: ReadonlySet<number>): number[] {
		if (names.size === 0) return [];
		const holding = this.tally.sourcesOf(owner).filter((text) => holdsName(this.lists.get(text), (name) => names.has(name)));
		for (const [text, owners] of this.ignored) if (owners.includes(owner)) holding.push(text);
		return holding;
	}
}
