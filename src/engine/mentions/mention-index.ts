import { findNames, MATCH, type ProseText } from '../names/find-names';
import type { Note } from '../note/note';
import { hashText } from '../text/hash';
import { IntLists } from './int-lists';
import { KeptFilters } from './kept-filters';
import { KeptProse } from './kept-prose';
import { NamedOwners } from './named-owners';
import { Numbering } from './numbering';
import { readOccurrences, type NameOwner, type Occurrence } from './occurrences';
import { HEAD, holdsName, isTextOf, ownedPlaces, placesOf, type FoundPlaces, type Places } from './places';
import { ReadyOccurrences } from './ready-occurrences';
import { Tally } from './tally';

/** What is kept of a note's names and text, as plain data: a cache may hold it from one start to the next. */
export interface KeptMentions {
	readonly path: string;
	readonly named: Pick<Note, 'names' | 'nameRules'>;
	/** The numbers of its names, in step with them. */
	readonly numbers: readonly number[];
	/** Where names stand in it, and where its prose is, as numbers. */
	readonly places: Int32Array;
	readonly prose: Int32Array;
	readonly filter: Int32Array;
	/** The paths of the notes whose names it ignores. */
	readonly ignored: readonly string[];
}

/** How many occurrences are held ready for who asks again. */
const MOST_READY = 20_000;
const NO_OCCURRENCES: readonly Occurrence[] = [];

/**
 * Where the names of a vault stand in its notes' prose. Follows the vault note by note: a changed text is scanned alone, and a changed name
 * says which notes have to be scanned anew. Names and places are kept as numbers, and texts not at all: what is written at a place, and
 * around it, is read from the text when somebody asks for it.
 */
export class MentionIndex {
	private readonly owners = new NamedOwners();
	/** The paths of the notes that were scanned, as numbers. */
	private readonly texts = new Numbering();
	private readonly lists = new IntLists();
	private readonly prose = new KeptProse();
	private readonly filters = new KeptFilters();
	/** By text, the owners of names that its note ignores: when one goes, a shorter one may come to light. */
	private readonly ignored = new Map<number, readonly number[]>();
	private readonly ready: ReadyOccurrences;
	private readonly tally: Tally;

	/**
	 * @param textOf the text of a note as it was scanned last; null if it is not at hand.
	 * @param mostReady how many occurrences are held ready for who asks again.
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
	 * Takes over the names of a note as they now are. Should one make it throw, the note has those that it had before.
	 * @param note null if the path has no note any more.
	 * @returns the notes that must be scanned anew, by path: those that held a name which is gone, and those that may hold a new one.
	 */
	setNames(path: string, note: Note | null): string[] {
		if (!note && !this.owners.at(path)) return [];
		const { owner, added, removed } = this.owners.set(path, note);
		return [...new Set([...this.textsWith(owner, removed), ...this.filters.textsThatMayHold(added)])].map((text) => this.texts.textOf(text));
	}

	/** Puts in what a note's text holds, in place of what it held before. */
	scan(note: Pick<Note, 'path' | 'nameRules'>, { text, prose }: ProseText): void {
		const { path } = note;
		const salt = hashText(path);
		const filter = this.filters.begin(text.length, salt);
		const matches = findNames({ text, prose }, this.owners.index, filter);
		const number = this.texts.numberFor(path);
		this.put(number, this.placesIn(note, text, matches));
		this.prose.put(number, prose);
		this.filters.put(number, filter.bits, salt);
	}

	/**
	 * Looks for names once more in a text that is as it was scanned before, after names have changed: what of it is prose is known.
	 * @returns whether that was so; if not, `scan` is needed.
	 */
	scanAgain(note: Pick<Note, 'path' | 'nameRules'>, text: string): boolean {
		const number = this.texts.numberOf(note.path);
		const prose = isTextOf(text, this.lists.get(number)) ? this.prose.get(number) : null;
		if (prose === null) return false;
		this.put(number, this.placesIn(note, text, findNames({ text, prose }, this.owners.index)));
		return true;
	}

	private placesIn({ path, nameRules }: Pick<Note, 'path' | 'nameRules'>, text: string, matches: readonly number[]): FoundPlaces {
		return placesOf(matches, text, this.owners, { self: this.owners.numberOf(path), ignored: nameRules?.ignored ?? [] });
	}

	private put(text: number, { list, ignored }: FoundPlaces | { readonly list: Int32Array; readonly ignored: readonly number[] }): void {
		this.tally.change(text, () => this.lists.put(text, list));
		if (ignored.length > 0) this.ignored.set(text, ignored);
		else this.ignored.delete(text);
		this.ready.delete(this.texts.textOf(text));
	}

	/** What is known of the note at a path; null if its names or its text are not in. */
	keep(path: string): KeptMentions | null {
		const [named, text] = [this.owners.at(path), this.texts.numberOf(path)];
		if (!named || !this.filters.has(text)) return null;
		const ignored = (this.ignored.get(text) ?? []).map((owner) => this.owners.pathOf(owner));
		const { facts, numbers } = named;
		return {
			path,
			named: facts,
			numbers,
			places: this.lists.get(text).slice(),
			prose: this.prose.packed(text),
			filter: this.filters.bitsOf(text),
			ignored,
		};
	}

	/**
	 * Puts back what was kept, as it was then. What has changed since goes in by `setNames` and `scan`, which then know what is new.
	 * @throws Error if it speaks of other names than what was put back before.
	 */
	restore({ path, named, numbers, places, prose, filter, ignored }: KeptMentions): void {
		this.owners.restore(path, { facts: named, numbers });
		const text = this.texts.numberFor(path);
		this.put(text, { list: places, ignored: ignored.map((one) => this.owners.numberFor(one)) });
		this.prose.restore(text, prose);
		this.filters.put(text, filter, hashText(path));
	}

	/** Takes the text of a path out. Its names stay until `setNames` says otherwise. */
	forget(path: string): void {
		const text = this.texts.numberOf(path);
		if (!this.filters.delete(text)) return;
		this.tally.change(text, () => this.lists.delete(text));
		this.prose.delete(text);
		this.ignored.delete(text);
		this.ready.delete(path);
	}

	/** The notes that have a text as one of their names, in any form that would be found in prose; none if it is more or less than a name. */
	namesIn(text: string): readonly NameOwner[] {
		const whole = text.trim();
		const found = findNames({ text: whole, prose: [{ from: 0, to: whole.length, block: 0 }] }, this.owners.index);
		if (found[1] !== 0 || !/^(?:['‘’ʼ]s)?$/i.test(whole.slice(found[2]))) return [];
		const names: number[] = [];
		for (let at = 0; found[at + 1] === 0; at += MATCH) names.push(found[at] ?? 0);
		return this.owners.ofNames(names);
	}

	/** What stands in a note, in order: none as long as its text is neither at hand nor was made ready. */
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
	 * Reads from a note's text what is written where names stand, so that `in` answers without it as long as the note stays as it is; or, in a
	 * large vault, until much else was asked for.
	 * @returns what stands in the note; nothing if the text is another one than was scanned: that one is about to be scanned, too.
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

	/** The paths of the notes whose names stand in the note at a path, each once. */
	ownersIn(path: string): string[] {
		const owners = new Set<number>();
		holdsName(this.lists.get(this.texts.numberOf(path)), (name) => owners.add(this.owners.index.ownerOf(name)) && false);
		return [...owners].map((owner) => this.owners.pathOf(owner));
	}

	/** The paths of the notes in which a name of the note at a path stands, sorted. */
	sourcesOf(path: string): string[] {
		const owner = this.owners.numberOf(path);
		return owner < 0 ? [] : this.tally.sourcesOf(owner).map((text) => this.texts.textOf(text)).sort();
	}

	/** In how many notes the name of an occurrence stands. */
	countOf({ owners }: Occurrence): number {
		return this.tally.countOf(this.owners.keyFor(owners[0]?.name.text ?? ''));
	}

	/** In how many notes the name of an occurrence stands in small letters. */
	countSmall({ owners }: Occurrence): number {
		return this.tally.smallCountOf(this.owners.keyFor(owners[0]?.name.text ?? ''));
	}

	/** Works out in short steps what the questions above need: for who may not do it at once. */
	prepareInSteps(): Generator<void> {
		return this.tally.prepareInSteps();
	}

	/** The texts in which some names of an owner stand, or would if their notes did not ignore them. */
	private textsWith(owner: number, names: ReadonlySet<number>): number[] {
		if (names.size === 0) return [];
		const holding = this.tally.sourcesOf(owner).filter((text) => holdsName(this.lists.get(text), (name) => names.has(name)));
		for (const [text, owners] of this.ignored) if (owners.includes(owner)) holding.push(text);
		return holding;
	}
}
