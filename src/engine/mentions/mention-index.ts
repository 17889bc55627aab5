import { findNames, MATCH, type ProseText } from '../names/find-names';
import { mayHold, NameIndex, needsOf } from '../names/name-index';
import { WordFilter } from '../names/word-filter';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import { FIRST_HASH, hashOn, hashText, spreadHash } from '../text/hash';
import { isSmall } from '../text/small-letters';
import { IntLists } from './int-lists';
import { Numbering } from './numbering';
import { readOccurrences, type NameOwner, type Occurrence, type OwnedPlace } from './occurrences';
import { HEAD, PLACE, type Places } from './places';
import { Tally } from './tally';

/** What is kept of a note's names and text, as plain data: a cache may hold it from one start to the next. */
export interface KeptMentions {
	readonly path: string;
	readonly named: Pick<Note, 'names' | 'nameRules'>;
	/** The numbers of its names, in step with them. */
	readonly numbers: readonly number[];
	/** Where names stand in it, as numbers. */
	readonly places: Int32Array;
	readonly filter: Uint32Array;
	readonly ignored: readonly string[];
}

/** The names of a note, and their numbers in step with them. */
interface Named {
	readonly facts: Pick<Note, 'names' | 'nameRules'>;
	readonly numbers: readonly number[];
}

/** How many occurrences are held ready for who asks again. */
const MOST_READY = 20_000;
const NO_OCCURRENCES: readonly Occurrence[] = [];
const NO_PATHS: readonly string[] = [];

/**
 * Where the names of a vault stand in its notes' prose. Follows the vault note by note: a changed text is scanned alone, and a changed name
 * says which notes have to be scanned anew. Names and places are kept as numbers, and texts not at all: what is written at a place, and around
 * it, is read from the text when somebody asks for it.
 */
export class MentionIndex {
	private readonly names = new NameIndex();
	/** Paths as numbers: of notes that have names, and of those that were scanned. An owner need not be a note for ever. */
	private readonly owners = new Numbering();
	private readonly texts = new Numbering();
	/** By owner. */
	private readonly named = new Map<number, Named>();
	/** By the number of a name. */
	private readonly nameAt: Name[] = [];
	private readonly keyAt: number[] = [];
	private readonly keys = new Numbering();
	private readonly places: Places;
	private readonly tally: Tally;
	private readonly filters = new Map<number, WordFilter>();
	/** By text, the owners of names that its note ignores: when one goes, a shorter one may come to light. */
	private readonly ignored = new Map<number, readonly number[]>();
	/** Occurrences that were asked for, the last one last. */
	private readonly ready = new Map<string, readonly Occurrence[]>();
	private readyCount = 0;

	/**
	 * @param textOf the text of a note as it was scanned last; null if it is not at hand.
	 * @param most how many occurrences are held ready for who asks again.
	 */
	constructor(
		private readonly textOf: (path: string) => string | null = () => null,
		private readonly most = MOST_READY,
	) {
		this.places = {
			lists: new IntLists(),
			texts: () => this.texts.size,
			owners: () => this.owners.size,
			ownerOf: (name) => this.names.ownerOf(name),
			keyOf: (name) => this.keyOf(name),
		};
		this.tally = new Tally(this.places);
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
		const owner = this.owners.numberFor(path);
		const before = this.named.get(owner);
		if (!note && !before) return [];
		const left = new Map(before?.facts.names.map(({ text }, i) => [spelling(text, before.facts.nameRules), before.numbers[i] ?? -1]));
		const added: string[] = [];
		const numbers: number[] = [];
		try {
			for (const name of note?.names ?? []) {
				const spelt = spelling(name.text, note?.nameRules ?? null);
				const held = left.get(spelt);
				left.delete(spelt);
				if (held === undefined) added.push(name.text);
				numbers.push(this.takeName(owner, name, note?.nameRules ?? null, held));
			}
		} catch (error) {
			for (const number of numbers) if (before?.numbers.includes(number) !== true) this.names.remove(number);
			throw error;
		}
		for (const number of left.values()) this.names.remove(number);
		if (note) this.named.set(owner, { facts: { names: note.names, nameRules: note.nameRules }, numbers });
		else this.named.delete(owner);
		return [...new Set([...this.textsWith(owner, new Set(left.values())), ...this.textsThatMayHold(added)])];
	}

	/** @param held the number of the name, if it is in already. */
	private takeName(owner: number, name: Name, rules: Note['nameRules'], held: number | undefined): number {
		const number = held ?? this.names.add(owner, name.text, rules);
		this.nameAt[number] = name;
		return number;
	}

	/** Puts in what a note's text holds, in place of what it held before. */
	scan(note: Pick<Note, 'path' | 'nameRules'>, prose: ProseText): void {
		const { path, nameRules } = note;
		const filter = WordFilter.forText(prose.text.length, hashText(path));
		const matches = findNames(prose, this.names, filter);
		const rules = new Set(nameRules?.ignored.map(foldName));
		const found = this.foundOf(matches, prose.text, { owner: this.owners.numberOf(path), rules });
		const places = [prose.text.length, hashOfPlaces(prose.text, found.places, 0), ...found.places];
		this.put(path, { places, filter, ignored: found.ignored });
	}

	/** The matches as places, without names of the note itself and those that it ignores. */
	private foundOf(matches: readonly number[], text: string, { owner, rules }: { readonly owner: number; readonly rules: ReadonlySet<string> }): { places: number[]; ignored: readonly number[] } {
		const places: number[] = [];
		const ignored = new Set<number>();
		for (let at = 0, next = 0; at < matches.length; at = next) {
			next = at + MATCH;
			while (matches[next + 1] === matches[at + 1] && next < matches.length) next += MATCH;
			const numbers = next - at === MATCH ? [matches[at] ?? 0] : this.byPath(matches, at, next);
			if (numbers.some((number) => this.names.ownerOf(number) === owner)) continue;
			if (rules.size > 0 && numbers.some((number) => rules.has(foldName(this.names.textOf(number))))) {
				for (const number of numbers) ignored.add(this.names.ownerOf(number));
				continue;
			}
			const [from, to] = [matches[at + 1] ?? 0, matches[at + 2] ?? 0];
			const small = isSmall(text, from, to) ? 1 : 0;
			for (const number of numbers) places.push(number * 2 + small, from, to);
		}
		return { places, ignored: [...ignored] };
	}

	/** The names of one place in the order of their owners' paths. */
	private byPath(matches: readonly number[], from: number, to: number): number[] {
		const numbers: number[] = [];
		for (let at = from; at < to; at += MATCH) numbers.push(matches[at] ?? 0);
		return numbers.sort((a, b) => (this.pathOf(a) < this.pathOf(b) ? -1 : 1));
	}

	private put(path: string, { places, filter, ignored }: { readonly places: ArrayLike<number>; readonly filter: WordFilter; readonly ignored: readonly number[] }): void {
		const text = this.texts.numberFor(path);
		this.tally.change(text, () => this.places.lists.put(text, places));
		this.filters.set(text, filter);
		if (ignored.length > 0) this.ignored.set(text, ignored);
		else this.ignored.delete(text);
		this.makeUnready(path);
	}

	/** What is known of the note at a path; null if its names or its text are not in. */
	keep(path: string): KeptMentions | null {
		const [named, text] = [this.named.get(this.owners.numberOf(path)), this.texts.numberOf(path)];
		const filter = this.filters.get(text);
		if (!named || !filter) return null;
		const ignored = (this.ignored.get(text) ?? []).map((owner) => this.owners.textOf(owner));
		return { path, named: named.facts, numbers: named.numbers, places: this.places.lists.get(text).slice(), filter: filter.bits, ignored };
	}

	/**
	 * Puts back what was kept, as it was then. What has changed since goes in by `setNames` and `scan`, which then know what is new.
	 * @throws Error if it speaks of other names than what was put back before.
	 */
	restore({ path, named, numbers, places, filter, ignored }: KeptMentions): void {
		const owner = this.owners.numberFor(path);
		named.names.forEach((name, i) => {
			const number = numbers[i] ?? -1;
			if (number < 0 || this.names.ownerOf(number) >= 0) throw new Error(`What was kept of "${path}" is of another time`);
			this.names.add(owner, name.text, named.nameRules, number);
			this.nameAt[number] = name;
		});
		this.named.set(owner, { facts: named, numbers });
		this.put(path, { places, filter: new WordFilter(filter, hashText(path)), ignored: ignored.map((one) => this.owners.numberFor(one)) });
	}

	/** Takes the text of a path out. Its names stay until `setNames` says otherwise. */
	forget(path: string): void {
		const text = this.texts.numberOf(path);
		if (!this.filters.delete(text)) return;
		this.tally.change(text, () => this.places.lists.delete(text));
		this.ignored.delete(text);
		this.makeUnready(path);
	}

	/** The notes that have a text as one of their names, in any form that would be found in prose; none if it is more or less than a name. */
	namesIn(text: string): readonly NameOwner[] {
		const whole = text.trim();
		const found = findNames({ text: whole, prose: [{ from: 0, to: whole.length, block: 0 }] }, this.names);
		if (found[1] !== 0 || !/^(?:['‘’ʼ]s)?$/i.test(whole.slice(found[2]))) return [];
		const numbers: number[] = [];
		for (let at = 0; found[at + 1] === 0; at += MATCH) numbers.push(found[at] ?? 0);
		return numbers.flatMap((number) => this.ownerAt(number)).sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	/** What stands in a note, in order: none as long as its text is neither at hand nor was made ready. */
	in(path: string): readonly Occurrence[] {
		const held = this.ready.get(path);
		if (held) return held;
		if (!this.hasPlaces(path)) return NO_OCCURRENCES;
		const text = this.textOf(path);
		return text === null ? NO_OCCURRENCES : this.makeReady(path, text);
	}

	/** Whether `in` can answer without the text. */
	isReady(path: string): boolean {
		return this.ready.has(path) || !this.hasPlaces(path);
	}

	/**
	 * Reads from a note's text what is written where names stand, so that `in` answers without it as long as the note stays as it is; or, in a
	 * large vault, until much else was asked for.
	 * @returns what stands in the note; nothing if the text is another one than was scanned: that one is about to be scanned, too.
	 */
	makeReady(path: string, text: string): readonly Occurrence[] {
		const list = this.places.lists.get(this.texts.numberOf(path));
		if (list[0] !== text.length || list[1] !== hashOfPlaces(text, list, HEAD)) return NO_OCCURRENCES;
		const occurrences = readOccurrences(text, this.ownedPlaces(list));
		this.makeUnready(path);
		this.ready.set(path, occurrences);
		this.readyCount += occurrences.length;
		for (const other of this.ready.keys()) {
			if (this.readyCount <= this.most || other === path) break;
			this.makeUnready(other);
		}
		return occurrences;
	}

	private makeUnready(path: string): void {
		this.readyCount -= this.ready.get(path)?.length ?? 0;
		this.ready.delete(path);
	}

	private hasPlaces(path: string): boolean {
		return this.places.lists.get(this.texts.numberOf(path)).length > HEAD;
	}

	private ownedPlaces(list: ArrayLike<number>): OwnedPlace[] {
		const places: OwnedPlace[] = [];
		for (let at = HEAD, next = HEAD; at < list.length; at = next) {
			const owners: NameOwner[] = [];
			for (next = at; next < list.length && list[next + 1] === list[at + 1]; next += PLACE) owners.push(...this.ownerAt((list[next] ?? 0) >> 1));
			places.push({ from: list[at + 1] ?? 0, to: list[at + 2] ?? 0, owners });
		}
		return places;
	}

	private ownerAt(number: number): NameOwner[] {
		const name = this.nameAt[number];
		return name ? [{ path: this.pathOf(number), name }] : [];
	}

	private pathOf(number: number): string {
		return this.owners.textOf(this.names.ownerOf(number));
	}

	/** The paths of the notes whose names stand in the note at a path, each once. */
	ownersIn(path: string): readonly string[] {
		const list = this.places.lists.get(this.texts.numberOf(path));
		if (list.length <= HEAD) return NO_PATHS;
		const owners = new Set<number>();
		for (let at = HEAD; at < list.length; at += PLACE) owners.add(this.names.ownerOf((list[at] ?? 0) >> 1));
		return [...owners].map((owner) => this.owners.textOf(owner));
	}

	/** The paths of the notes in which a name of the note at a path stands, sorted. */
	sourcesOf(path: string): string[] {
		const owner = this.owners.numberOf(path);
		return owner < 0 ? [] : this.tally.sourcesOf(owner).map((text) => this.texts.textOf(text)).sort();
	}

	/** In how many notes the name of an occurrence stands. */
	countOf({ owners }: Occurrence): number {
		return this.tally.countOf(this.keys.numberFor(foldName(owners[0]?.name.text ?? '')));
	}

	/** In how many notes the name of an occurrence stands in small letters. */
	countSmall({ owners }: Occurrence): number {
		return this.tally.smallCountOf(this.keys.numberFor(foldName(owners[0]?.name.text ?? '')));
	}

	/** Works out in short steps what the questions above need: for who may not do it at once. */
	prepareInSteps(): Generator<void> {
		return this.tally.prepareInSteps();
	}

	private keyOf(number: number): number {
		return (this.keyAt[number] ??= this.keys.numberFor(foldName(this.names.textOf(number))));
	}

	/** The paths of the notes in which names with some numbers stand, all of one owner, or would if they did not ignore them. */
	private textsWith(owner: number, numbers: ReadonlySet<number>): string[] {
		if (numbers.size === 0) return [];
		const holds = (text: number): boolean => {
			const list = this.places.lists.get(text);
			for (let at = HEAD; at < list.length; at += PLACE) if (numbers.has((list[at] ?? 0) >> 1)) return true;
			return false;
		};
		const ignoring = [...this.ignored].flatMap(([text, owners]) => (owners.includes(owner) ? [text] : []));
		return [...this.tally.sourcesOf(owner).filter(holds), ...ignoring].map((text) => this.texts.textOf(text));
	}

	private textsThatMayHold(names: readonly string[]): string[] {
		if (this.filters.size === 0 || names.length === 0) return [];
		const wanted = names.map(needsOf);
		const paths: string[] = [];
		for (const [text, filter] of this.filters) if (wanted.some((needs) => mayHold(filter, needs))) paths.push(this.texts.textOf(text));
		return paths;
	}
}

/** A name with the rules that change how it matches. */
function spelling(text: string, rules: Note['nameRules']): string {
	return rules ? `${text}\t${JSON.stringify(rules)}` : text;
}

/** A number for what is written at places, by which another text is told from the one in which they were found. */
function hashOfPlaces(text: string, places: ArrayLike<number>, first: number): number {
	let hash = FIRST_HASH;
	for (let at = first; at < places.length; at += PLACE) hash = hashOn(hash, text, places[at + 1] ?? 0, places[at + 2] ?? 0);
	return spreadHash(hash);
}
