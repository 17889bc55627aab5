import { AttributeIndex, type DoubtfulCell, type SourcedAttribute } from './attribute-index';
import type { Entry } from '../note/entry';
import { renameNote, type Note } from '../note/note';
import type { Term, TermGroup } from '../note/terms/term';
import { foldName } from '../text/fold';
import { CountedTerms, type TermChoice } from './counted-terms';
import { Leads } from './leads';
import { Names } from './names';
import { Paths } from './paths';
import { SharedTexts } from './shared-texts';
import type { Owner } from './shared-name';

/**
 * The entries of a vault, notes and places in them, and all their names. The cost of a change is that of one note; every change increments
 * `revision`. Notes are added with `set`; their texts are never kept.
 */
export class Lexicon {
	private readonly notesByPath = new Map<string, Note>();
	private readonly names = new Names((id) => this.known(id));
	private readonly terms = new CountedTerms((term, by) => this.names.file(term, by));
	private readonly attributes = new AttributeIndex(this);
	private readonly paths = new Paths();
	private readonly leads = new Leads(this.paths, this);
	private readonly texts = new SharedTexts();
	/** The notes that changed because of what other notes say. */
	private readonly affected = new Set<string>();
	private changes = 0;

	/** Incremented by every change, so that callers can tell whether earlier results are still valid. */
	get revision(): number {
		this.settle();
		return this.changes;
	}

	/** The number of notes. */
	get size(): number {
		return this.notesByPath.size;
	}

	/** The notes in order of insertion. */
	notes(): IterableIterator<Note> {
		return this.notesByPath.values();
	}

	/** The note at a path. */
	get(path: string): Note | null {
		return this.notesByPath.get(path) ?? null;
	}

	/** The entry with an id: a note, or a term that counts. */
	entry(id: string): Entry | null {
		this.settle();
		return this.known(id);
	}

	private known(id: string): Entry | null {
		return this.notesByPath.get(id) ?? this.terms.get(id);
	}

	/** The groups of terms that count in the note at a path. */
	termsIn(path: string): readonly TermGroup[] {
		this.settle();
		return this.terms.of(path);
	}

	/** All terms that count. */
	allTerms(): IterableIterator<Term> {
		this.settle();
		return this.terms.all();
	}

	/** Sets which notes' terms count. */
	chooseTerms(choice: TermChoice): void {
		this.terms.choose(choice);
	}

	/** Adds a note, replacing what its path had before. If the note makes this throw, nothing has changed. */
	set(note: Note): void {
		const before = this.notesByPath.get(note.path);
		// Computed before anything changes, because only this reads what users wrote, and may throw.
		const [keys, oldKeys] = [keysOf(note), before ? keysOf(before) : null];
		if (before && oldKeys) this.unfile(before, oldKeys);
		else this.paths.add(note.path);
		this.notesByPath.set(note.path, note);
		this.redefine([note.path, ...(before ? this.texts.remove(before) : []), ...this.texts.add(note)]);
		this.names.add(note.path, keys);
		this.tellPlaces(note, before ?? null);
		this.terms.add(note);
		this.attributes.touch(note.path);
		this.changes++;
	}

	/** Removes a note or another file; an unknown path changes nothing. */
	delete(path: string): void {
		const note = this.notesByPath.get(path);
		if (note) this.unfile(note, keysOf(note));
		this.notesByPath.delete(path);
		if (note) this.tellPlaces(note, null);
		if (note) this.redefine(this.texts.remove(note));
		if (this.paths.remove(path)) this.changes++;
	}

	/** Moves a note or another file. The note's title, and what is derived from it, follow the new path. */
	rename(from: string, to: string): void {
		const note = this.notesByPath.get(from);
		this.delete(from);
		if (note) this.set(renameNote(note, to));
		else this.addFile(to);
	}

	/** Gives notes the definitions that they have now that others share their texts, or no longer do. */
	private redefine(paths: readonly string[]): void {
		for (const path of paths) {
			const note = this.notesByPath.get(path);
			const defined = note && this.texts.defined(note);
			if (!defined || defined === note) continue;
			this.notesByPath.set(path, defined);
			this.affected.add(path);
		}
	}

	/** The notes that hold terms with a name of a note are others too, if its names or what it says of itself change. */
	private tellPlaces(note: Note, before: Note | null): void {
		if (this.terms.size === 0 || (before && note.definition?.text === before.definition?.text && sameNames(note, before))) return;
		for (const one of before ? [note, before] : [note]) for (const path of this.names.placesWith(one)) this.affected.add(path);
	}

	/** Decides which terms count, where that is still to be done. */
	private settle(): void {
		for (const path of this.terms.decide()) {
			this.affected.add(path);
			this.changes++;
		}
	}

	/** The notes whose definition or terms are others since the last call because of what other notes or the user say, by path. */
	takeAffected(): string[] {
		this.settle();
		const paths = [...this.affected];
		this.affected.clear();
		return paths;
	}

	/** Adds a file that is not a note, so that links and embeds resolve to it. */
	addFile(path: string): void {
		this.paths.add(path);
		this.changes++;
	}

	private unfile(note: Note, keys: readonly string[]): void {
		this.terms.remove(note);
		this.names.remove(note.path, keys);
		this.attributes.touch(note.path);
	}

	/** The entries that have a name, by id. @see Names.ownersOf */
	ownersOf(name: string): Owner[] {
		return this.names.ownersOf(name, this.revision);
	}

	/** The names with more than one owner: the owners of each, one for each entry. @see SharedName */
	ambiguousNames(): Owner[][] {
		return this.names.ambiguous(this.revision);
	}

	/** The number of entries with a name, in any spelling; a term that is one with another entry counts. */
	countOwners(name: string): number {
		this.settle();
		return this.names.count(name);
	}

	/** The entry that an id means: of places that are one with another entry, that one. @see isSameEntry */
	meant(id: string): string {
		return this.names.meant(id, this.revision);
	}

	/** The ids of an entry and of the places that are one with it. */
	placesOf(entry: Entry): string[] {
		return this.names.placesOf(entry, this.revision);
	}

	/** Resolves a link in the note at `source`. @param target the link's target without subpath. */
	resolve(target: string, source: string): ReturnType<Leads['resolve']> {
		return this.leads.resolve(target, source);
	}

	/**
	 * Follows a link in the note at `source` to its entry, a term where its heading, its block or the text that it shows tells one, or to a
	 * file that is no note; null for nothing, or several.
	 */
	follow(link: Parameters<Leads['follow']>[0], source: string): ReturnType<Leads['follow']> {
		return this.leads.follow(link, source);
	}

	/** The entries that have a link's target as a name. A target may end in `.md`, which is not part of a name. */
	ownersOfTarget(target: string): Owner[] {
		return this.leads.ownersOfTarget(target);
	}

	/** The ids of the other entries, and the paths of the other notes and files, that an entry's links lead to. */
	linkedFrom(entry: Entry): ReadonlySet<string> {
		return this.leads.from(entry);
	}

	/** Counts, in steps, the keys of the notes that have changed: who then asks for attributes does not wait for that. */
	countAttributes(): Generator<void> {
		return this.attributes.update();
	}

	/** The attributes of an entry: its own, then those that tables of any note contribute. @see AttributeIndex */
	attributesOf(entry: Entry): SourcedAttribute[] {
		return this.attributes.of(entry);
	}

	/** The cells of tables that could name an entry or others, so that its facts there are left out. */
	doubtsAbout(entry: Entry): DoubtfulCell[] {
		return this.attributes.doubtsAbout(entry);
	}

	/** Whether an attribute is not worth comparing. @see AttributeCounts */
	tellsNothing(attribute: Pick<SourcedAttribute, 'key' | 'kind' | 'value'>): boolean {
		return this.attributes.tellsNothing(attribute);
	}
}

function sameNames(a: Note, b: Note): boolean {
	return a.names.length === b.names.length && a.names.every(({ text }, i) => text === b.names[i]?.text);
}

/** The keys that a note is indexed by. */
function keysOf({ names }: Note): string[] {
	return names.map(({ text }) => foldName(text));
}
