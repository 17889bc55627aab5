import { AttributeIndex, type DoubtfulCell, type SourcedAttribute } from './attribute-index';
import { renameNote, type Note } from '../note/note';
import { foldName, foldPath } from '../text/fold';
import { Paths } from './paths';
import { SharedTexts } from './shared-texts';
import { Postings } from './postings';
import { SharedName, type Owner } from './shared-name';

/** Where a link leads: by its path as in Obsidian, or else by a name that only one note has, or else nowhere. */
interface Resolution {
	readonly path: string | null;
	readonly via: 'path' | 'alias' | null;
}

/**
 * The notes of a vault and all their names. The cost of a change is that of one note; every change increments `revision`. Notes are added
 * with `set`; their texts are never kept.
 */
export class Lexicon {
	private readonly notesByPath = new Map<string, Note>();
	private readonly byName = new Postings();
	private readonly attributes = new AttributeIndex(this);
	private readonly paths = new Paths();
	private readonly tagged = new Map<string, number>();
	private readonly texts = new SharedTexts();
	private readonly redefined = new Set<string>();
	private changes = 0;
	/** Where notes' links lead, cached for one revision. */
	private readonly leads = new Map<Note, ReadonlySet<string>>();
	private leadsAt = 0;

	/** Incremented by every change, so that callers can tell whether earlier results are still valid. */
	get revision(): number {
		return this.changes;
	}

	get size(): number {
		return this.notesByPath.size;
	}

	/** The notes in order of insertion. */
	notes(): IterableIterator<Note> {
		return this.notesByPath.values();
	}

	get(path: string): Note | null {
		return this.notesByPath.get(path) ?? null;
	}

	/** Adds a note, replacing what its path had before. If the note makes this throw, nothing has changed. */
	set(note: Note): void {
		const before = this.notesByPath.get(note.path);
		// Computed before anything changes, because only this reads what users wrote, and may throw.
		const [keys, oldKeys] = [this.keysOf(note), before ? this.keysOf(before) : null];
		if (oldKeys) this.unfile(note.path, oldKeys);
		else this.paths.add(note.path);
		this.notesByPath.set(note.path, note);
		this.redefine([note.path, ...(before ? this.texts.remove(before) : []), ...this.texts.add(note)]);
		for (const name of keys.names) this.byName.add(name, note.path);
		this.attributes.touch(note.path);
		this.countTags(keys, 1);
		this.changes++;
	}

	/** Removes a note or another file; an unknown path changes nothing. */
	delete(path: string): void {
		const note = this.notesByPath.get(path);
		if (note) this.unfile(path, this.keysOf(note));
		this.notesByPath.delete(path);
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
			this.redefined.add(path);
		}
	}

	/** The notes whose definitions are others since the last call because of what other notes say, by path. */
	takeRedefined(): string[] {
		const paths = [...this.redefined];
		this.redefined.clear();
		return paths;
	}

	/** Adds a file that is not a note, so that links and embeds resolve to it. */
	addFile(path: string): void {
		this.paths.add(path);
		this.changes++;
	}

	private keysOf(note: Note): Keys {
		return {
			names: note.names.map(({ text }) => foldName(text)),
			tags: note.tags.map((tag) => foldPath(tag)),
		};
	}

	private unfile(path: string, keys: Keys): void {
		for (const name of keys.names) this.byName.remove(name, path);
		this.attributes.touch(path);
		this.countTags(keys, -1);
	}

	private countTags({ tags }: Keys, by: number): void {
		for (const tag of tags) this.tagged.set(tag, (this.tagged.get(tag) ?? 0) + by);
	}

	/** The number of notes with a tag, in any letter case; notes with a nested tag do not count. */
	countTagged(tag: string): number {
		return this.tagged.get(foldPath(tag)) ?? 0;
	}

	/**
	 * The owners of a name, by path. If some have it whole, those that have it without their qualifier do not count; and if some have it
	 * letter for letter, the others do not: "IT" is then not the alias "it" of another note.
	 */
	ownersOf(name: string): Owner[] {
		const key = foldName(name);
		const exact = name.normalize('NFC');
		const owners = [...this.byName.get(key)].sort().flatMap((path) => {
			const note = this.notesByPath.get(path);
			const forms = note?.names.filter(({ text }) => foldName(text) === key) ?? [];
			const form = forms.find(({ text }) => text.normalize('NFC') === exact) ?? forms[0];
			return note && form ? [{ note, name: form }] : [];
		});
		const whole = withAny(owners, ({ name }) => !name.lookUpOnly);
		return withAny(whole, ({ name }) => name.text.normalize('NFC') === exact);
	}

	/** The names with more than one owner: the owners of each, one for each note. @see SharedName */
	ambiguousNames(): Owner[][] {
		return this.byName.shared().flatMap((key) => {
			const shared = new SharedName();
			for (const path of [...this.byName.get(key)].sort()) {
				const note = this.get(path);
				for (const name of note?.names ?? []) if (note && !name.lookUpOnly && foldName(name.text) === key) shared.add({ note, name });
			}
			return shared.ambiguous();
		});
	}

	/** The number of notes with a name, in any spelling. */
	countOwners(name: string): number {
		return this.byName.count(foldName(name));
	}

	/** Resolves a link in the note at `source`. @param target the link's target without subpath. */
	resolve(target: string, source: string): Resolution {
		const path = this.paths.resolve(target, source);
		if (path !== null) return { path, via: 'path' };
		const owners = this.ownersOfTarget(target);
		const [only] = owners;
		return only && owners.length === 1 ? { path: only.note.path, via: 'alias' } : { path: null, via: null };
	}

	/** The notes that have a link's target as a name. A target may end in `.md`, which is not part of a name. */
	ownersOfTarget(target: string): Owner[] {
		const owners = this.ownersOf(target);
		return owners.length > 0 ? owners : this.ownersOf(target.replace(/\.md$/i, ''));
	}

	/** The paths of the other notes and files that a note's links lead to. */
	linkedFrom(note: Note): ReadonlySet<string> {
		if (this.leadsAt !== this.changes) {
			this.leads.clear();
			this.leadsAt = this.changes;
		}
		const known = this.leads.get(note);
		if (known) return known;
		const paths = new Set<string>();
		for (const { target } of note.links) {
			const { path } = target === '' ? { path: null } : this.resolve(target, note.path);
			if (path !== null && path !== note.path) paths.add(path);
		}
		this.leads.set(note, paths);
		return paths;
	}

	/** The attributes of a note: its own, then those that tables of any note contribute. @see AttributeIndex */
	attributesOf(note: Note): SourcedAttribute[] {
		return this.attributes.of(note);
	}

	/** The cells of tables that could name a note or others, so that its facts there are left out. */
	doubtsAbout(note: Note): DoubtfulCell[] {
		return this.attributes.doubtsAbout(note);
	}

	/** Whether an attribute is not worth comparing. @see AttributeCounts */
	tellsNothing(attribute: Pick<SourcedAttribute, 'key' | 'kind' | 'value'>): boolean {
		return this.attributes.tellsNothing(attribute);
	}
}

/** Those of some owners that fulfil a condition, if there are any, else all. */
function withAny(owners: readonly Owner[], isOne: (owner: Owner) => boolean): Owner[] {
	const some = owners.filter(isOne);
	return some.length > 0 ? some : owners.slice();
}

/** The keys that a note is indexed by. */
interface Keys {
	readonly names: readonly string[];
	readonly tags: readonly string[];
}
