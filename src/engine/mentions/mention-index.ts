import { foldName } from '../text/fold';
import { Postings } from '../lexicon/postings';
import type { Note } from '../note/note';
import type { Scan } from '../note/prose';
import { findNames, type NameMatch } from '../names/find-names';
import type { NameCount } from './name-counts';
import { hashesForName, NameIndex } from '../names/name-index';
import type { NameOwner } from '../names/trie';
import { OccurrenceList, type Occurrence } from './occurrences';
import type { SourceList } from './sources';
import { WordFilter } from '../names/word-filter';

/** What is kept of a note's names and text, as plain data: a cache may hold it from one start to the next. */
export interface KeptMentions {
	readonly path: string;
	readonly named: Pick<Note, 'names' | 'nameRules'>;
	readonly occurrences: readonly Occurrence[];
	readonly filter: Uint32Array;
	readonly ignored: readonly string[];
}

/** What is kept of one note's text. */
interface Scanned {
	readonly occurrences: OccurrenceList;
	readonly filter: WordFilter;
	/** The paths of the notes whose names it ignores. */
	readonly ignored: readonly string[];
}

/**
 * Where the names of a vault stand in its notes' prose. Follows the vault note by note: a changed text is scanned alone, and a changed name
 * says which notes have to be scanned anew. Texts are not kept.
 */
export class MentionIndex {
	private readonly names = new NameIndex();
	private readonly named = new Map<string, Pick<Note, 'names' | 'nameRules'>>();
	private readonly scanned = new Map<string, Scanned>();
	/** Where names stand that a note ignores: when one goes, a shorter one may come to light. */
	private readonly ignoring = new Postings();

	/** The number of notes that have been scanned. */
	get size(): number {
		return this.scanned.size;
	}

	/**
	 * Takes over the names of a note as they now are.
	 * @param note null if the path has no note any more.
	 * @returns the notes that must be scanned anew, by path: those that held a name which is gone, and those that may hold a new one.
	 */
	setNames(path: string, note: Note | null): string[] {
		const before = this.named.get(path);
		const [was, is] = [spellingsOf(before), spellingsOf(note)];
		if (before && note ? was.join('\n') === is.join('\n') : !before && !note) return [];
		if (note) {
			this.names.set(note);
			this.named.set(path, { names: note.names, nameRules: note.nameRules });
		} else {
			this.names.delete(path);
			this.named.delete(path);
		}
		const added = (note?.names ?? []).filter(({ text }) => !was.includes(spelling(text, note?.nameRules ?? null)));
		const held = was.every((one) => is.includes(one)) ? [] : [...this.names.sources.of(path), ...this.ignoring.get(path)];
		return [...new Set([...held, ...this.notesThatMayHold(added.map(({ text }) => text))])];
	}

	/** Puts in what a note's text holds, in place of what it held before. */
	scan(note: Note, scan: Scan): void {
		const { path } = note;
		this.forget(path);
		const { sources, counts } = this.names;
		const filter = WordFilter.forText(scan.text.length);
		const mine = sources.listFor(path);
		const isOwn = ({ owners, only }: NameMatch): boolean => (only ? only.sources === mine : owners.some((owner) => owner.path === path));
		const all = findNames(scan, this.names, filter).filter((match) => !isOwn(match));
		const rules = new Set(note.nameRules?.ignored.map(foldName));
		const isIgnored = ({ owners }: NameMatch): boolean => owners.some(({ name }) => rules.has(foldName(name.text)));
		const found = rules.size === 0 ? all : all.filter((match) => !isIgnored(match));
		const occurrences = OccurrenceList.of(scan, found);
		sources.add(path, found.flatMap((match) => this.listsFor(match)));
		counts.add(found.map((match) => this.countFor(match)), (place) => scan.text.slice(found[place]?.from, found[place]?.to));
		const ignored = rules.size === 0 ? [] : all.filter(isIgnored).flatMap(({ owners }) => owners.map((owner) => owner.path));
		this.put(path, { occurrences, filter, ignored });
	}

	private put(path: string, scanned: Scanned): void {
		for (const owner of scanned.ignored) this.ignoring.add(owner, path);
		this.scanned.set(path, scanned);
	}

	/** The lists of those that have the name. */
	private listsFor({ owners, only }: NameMatch): SourceList[] {
		return only ? [only.sources] : owners.map(({ path }) => this.names.sources.listFor(path));
	}

	/** The count of the name found; a match brings it along. */
	private countFor({ owners, only }: { readonly owners: readonly NameOwner[]; readonly only?: NameMatch['only'] }): NameCount {
		const { counts } = this.names;
		return only ? (only.count ??= counts.ofNew(only.owners[0].name.text)) : counts.of(owners[0]?.name.text ?? '');
	}

	/** What is known of the note at a path; null if its names or its text are not in. */
	keep(path: string): KeptMentions | null {
		const [named, scanned] = [this.named.get(path), this.scanned.get(path)];
		return named && scanned ? { path, named, occurrences: scanned.occurrences.all(), filter: scanned.filter.bits, ignored: scanned.ignored } : null;
	}

	/** Puts back what was kept, as it was then. What has changed since goes in by `setNames` and `scan`, which then know what is new. */
	restore({ path, named, occurrences, filter, ignored }: KeptMentions): void {
		this.forget(path);
		this.names.set({ path, ...named });
		this.named.set(path, named);
		this.count(path, occurrences, 1);
		this.put(path, { occurrences: OccurrenceList.from(occurrences), filter: new WordFilter(filter), ignored });
	}

	/** Counts the names that stand in a note, and where they do; or takes away what was counted. */
	private count(path: string, occurrences: readonly Occurrence[], more: 1 | -1): void {
		const { sources, counts } = this.names;
		const lists = occurrences.flatMap(({ owners }) => owners.map((owner) => sources.listFor(owner.path)));
		if (more > 0) sources.add(path, lists);
		else sources.remove(path, lists);
		counts.add(occurrences.map((one) => this.countFor(one)), (place) => occurrences[place]?.text ?? '', more);
	}

	/** Takes the text of a path out. Its names stay until `setNames` says otherwise. */
	forget(path: string): void {
		const before = this.scanned.get(path);
		if (!before) return;
		this.count(path, before.occurrences.all(), -1);
		for (const owner of before.ignored) this.ignoring.remove(owner, path);
		this.scanned.delete(path);
	}

	/** The notes that have a text as one of their names, in any form that would be found in prose; none if it is more or less than a name. */
	namesIn(text: string): readonly NameOwner[] {
		const whole = text.trim();
		const [found] = findNames({ text: whole, prose: [{ from: 0, to: whole.length, block: 0 }] }, this.names);
		return found && found.from === 0 && /^(?:['‘’ʼ]s)?$/i.test(whole.slice(found.to)) ? found.owners : [];
	}

	/** What stands in a note, in order. */
	in(path: string): readonly Occurrence[] {
		return this.scanned.get(path)?.occurrences.all() ?? [];
	}

	/** The paths of the notes in which a name of the note at a path stands, sorted. */
	sourcesOf(path: string): string[] {
		return this.names.sources.of(path).slice().sort();
	}

	/** In how many notes the name of an occurrence stands. */
	countOf(occurrence: Occurrence): number {
		return this.countFor(occurrence).notes;
	}

	/** In how many notes the name of an occurrence stands in small letters. */
	countSmall(occurrence: Occurrence): number {
		return this.countFor(occurrence).small;
	}

	private notesThatMayHold(names: readonly string[]): string[] {
		if (this.scanned.size === 0) return [];
		const wanted = names.map(hashesForName);
		if (wanted.length === 0) return [];
		const paths: string[] = [];
		for (const [path, { filter }] of this.scanned) {
			if (wanted.some((words) => words.every((forms) => forms.some((hash) => filter.mayHold(hash))))) paths.push(path);
		}
		return paths;
	}
}

/** A name with the rules that change how it matches. */
function spelling(text: string, rules: Note['nameRules']): string {
	return rules ? `${text}\t${JSON.stringify(rules)}` : text;
}

function spellingsOf(note: Pick<Note, 'names' | 'nameRules'> | null | undefined): string[] {
	return note?.names.map(({ text }) => spelling(text, note.nameRules)) ?? [];
}
