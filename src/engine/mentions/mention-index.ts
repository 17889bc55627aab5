import { findNames, MATCH, type ProseText } from '../names/find-names';
import type { WordFilter } from '../names/word-filter';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { hashText } from '../text/hash';
import { IntLists } from './int-lists';
import { KeptFilters } from './kept-filters';
import { keepLinks, restoreLinks } from './kept-links';
import type { KeptMentions } from './kept-mentions';
import { KeptProse } from './kept-prose';
import { NamedOwners } from './named-owners';
import { NoteNames } from './note-names';
import { Numbering } from './numbering';
import { readOccurrences, type NameOwner, type Occurrence } from './occurrences';
import { HEAD, holdsName, isTextOf, ownedPlaces, placesOf, type FollowedLink, type FoundPlaces, type Places } from './places';
import { ReadyOccurrences } from './ready-occurrences';
import { withLinkTexts } from './standing';
import { Tally } from './tally';
import { VaultHabits } from './vault-habits';

/** How many occurrences are cached. */
const MOST_READY = 20_000;
/** What is to be known of a note to scan its text. */
type ScannedNote = Pick<Note, 'path' | 'nameRules' | 'program'>;

const NO_OCCURRENCES: readonly Occurrence[] = [];

/**
 * The places of a vault's names in the prose of its notes. Updated note by note: only a changed text is rescanned, and a changed name tells
 * which notes to rescan. Names and places are stored as numbers, and texts not at all: the text at a place, and around it, is read from the
 * note on demand.
 */
export class MentionIndex {
	private readonly owners = new NamedOwners();
	private readonly names = new NoteNames(this.owners);
	/** The paths of the scanned notes, as numbers. */
	private readonly texts = new Numbering();
	private readonly lists = new IntLists();
	private readonly links = new IntLists();
	private readonly prose = new KeptProse();
	private readonly filters = new KeptFilters();
	/** By text, the owners of names that its note ignores: if one of these names goes, a shorter one may match in its place. */
	private readonly ignored = new Map<number, readonly number[]>();
	private readonly ready: ReadyOccurrences;
	private readonly tally: Tally;
	/** What the links of the vault tell of its author's habits. */
	readonly habits: VaultHabits;

	/**
	 * @param textOf returns the text of a note as it was last scanned; null if it is not available.
	 * @param mostReady how many occurrences are cached. @param mayChange whether names or texts may change after the first scan.
	 */
	constructor(
		private readonly textOf: (path: string) => string | null = () => null,
		mostReady = MOST_READY,
		private readonly mayChange = true,
	) {
		const { owners, texts, lists, links } = this;
		const ownerOf = (name: number): number => owners.index.ownerOf(name);
		const places: Places = { lists, links, texts: () => texts.size, owners: () => owners.size, ownerOf };
		this.tally = new Tally(places);
		const homeOf = (owner: number): number => texts.numberOf(this.names.pathOf(owner));
		const ownerOfText = (text: number): number => owners.numberOf(texts.textOf(text));
		this.habits = new VaultHabits({ tally: this.tally, places, owners, texts, homeOf, ownerOfText });
		this.ready = new ReadyOccurrences(mostReady);
	}

	/** The number of notes that have been scanned, and may be again. */
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
		const texts = new Set<number>();
		for (const { owner, added, removed } of this.names.set(path, note, groups)) {
			for (const text of this.textsWith(owner, removed)) texts.add(text);
			for (const text of this.filters.textsThatMayHold(added)) texts.add(text);
		}
		return Array.from(texts, (text) => this.texts.textOf(text));
	}

	/** What the note at a path and the terms inside it are called, by id; empty if there is none. */
	namedAt(path: string): ReadonlyMap<string, readonly Name[]> {
		return this.names.namedAt(path);
	}

	/**
	 * Scans a note's text, replacing what was found before. The file of another program holds no prose.
	 * @param links its links to entries, in order.
	 */
	scan(note: ScannedNote, { text, prose: found }: ProseText, links: readonly FollowedLink[] = []): void {
		const { path, program } = note;
		const prose = program === null ? found : [];
		const number = this.texts.numberFor(path);
		const salt = hashText(path);
		const filter = this.mayChange ? this.filters.begin(text.length, salt) : null;
		this.put(number, this.placesIn(note, { text, prose }, program === null ? links : [], filter));
		if (!filter) return;
		this.prose.put(number, prose);
		this.filters.put(number, filter.bits, salt);
	}

	/**
	 * Searches an unchanged text again after names have changed, without a new scan for prose.
	 * @returns whether the text was unchanged; if not, `scan` is needed.
	 */
	scanAgain(note: ScannedNote, text: string, links: readonly FollowedLink[] = []): boolean {
		const number = this.texts.numberOf(note.path);
		const prose = isTextOf(text, this.lists.get(number)) ? this.prose.get(number) : null;
		if (prose === null) return false;
		this.put(number, this.placesIn(note, { text, prose }, note.program === null ? links : []));
		return true;
	}

	private placesIn(
		{ path, nameRules }: ScannedNote, { text, prose }: ProseText, links: readonly FollowedLink[], filter: WordFilter | null = null,
	): FoundPlaces {
		const { owners } = this;
		const stretches = withLinkTexts(prose, links);
		const matches = findNames({ text, prose: stretches }, owners.index, { filter, self: owners.numberOf(path) });
		const unmeant = { ignored: nameRules?.ignored ?? [], explained: this.names.explainedIn(path) };
		return placesOf({ text, stretches, links, matches }, owners, unmeant);
	}

	private put(text: number, { list, links, ignored }: FoundPlaces): void {
		this.tally.change(text, () => {
			this.lists.put(text, list);
			this.links.put(text, links);
		});
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
		const [places, links] = [this.lists.get(text).slice(), keepLinks(this.links.get(text), this.owners)];
		const [prose, filter] = [this.prose.packed(text), this.filters.bitsOf(text)];
		return { path, named: facts, numbers, places, ...links, prose, filter, ignored, terms: this.names.keptTerms(path) };
	}

	/**
	 * Restores what `keep` returned. Later changes are made with `setNames` and `scan`, which then detect what is new.
	 * @throws Error if it refers to names other than those restored before.
	 */
	restore({ path, named, numbers, places, links, linked, prose, filter, ignored, terms }: KeptMentions): void {
		this.names.restore(path, { facts: named, numbers }, terms);
		const text = this.texts.numberFor(path);
		const rows = restoreLinks({ links, linked }, this.owners);
		this.put(text, { list: places, links: rows, ignored: ignored.map((one) => this.owners.numberFor(one)) });
		this.prose.restore(text, prose);
		this.filters.put(text, filter, hashText(path));
	}

	/** Removes the text of a path. Its names stay until `setNames` removes them. */
	forget(path: string): void {
		const text = this.texts.numberOf(path);
		if (!this.filters.delete(text)) return;
		this.tally.change(text, () => {
			this.lists.delete(text);
			this.links.delete(text);
		});
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

	/** The paths of the notes that contain a name of the entry with an id, or a link to it, sorted. */
	sourcesOf(id: string): string[] {
		const owner = this.owners.numberOf(id);
		return owner < 0 ? [] : this.tally.sourcesOf(owner).map((text) => this.texts.textOf(text)).sort();
	}

	/** How often other notes link or name an entry, by its ids; names of several entries count for each. Null before `prepareInSteps` ran. */
	countOf(ids: readonly string[]): number | null {
		return this.tally.mentions?.of(ids, this.owners) ?? null;
	}

	/** Computes in short steps what the queries above need, for callers that cannot afford to do it at once. */
	*prepareInSteps(): Generator<void> {
		yield* this.tally.prepareInSteps();
		yield* this.habits.learnInSteps();
	}

	/** The texts that contain some names of an owner, or would if their notes did not ignore them. */
	private textsWith(owner: number, names: ReadonlySet<number>): number[] {
		if (names.size === 0) return [];
		const holding = this.tally.sourcesOf(owner).filter((text) => holdsName(this.lists.get(text), (name) => names.has(name)));
		for (const [text, owners] of this.ignored) if (owners.includes(owner)) holding.push(text);
		return holding;
	}
}
