import type { Entry, Place } from '../note/entry';
import type { Link } from '../note/links';
import { isNote, type Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { foldSubpath } from './places';
import { foldName } from '../text/fold';
import type { Paths } from './paths';
import type { Owner } from './shared-name';

/** Where a link leads: by its path as in Obsidian, or else by a name that only one entry has, or else nowhere. */
interface Resolution {
	readonly path: string | null;
	readonly via: 'path' | 'alias' | null;
}

/** What links are resolved by. */
interface LinkedEntries {
	readonly revision: number;
	get(path: string): Note | null;
	ownersOf(name: string): Owner[];
	termsIn(path: string): readonly TermGroup[];
	meant(id: string): string;
}

/** What tells where a link leads: its target and subpath, and the text it shows. */
export type LeadingLink = Pick<Link, 'target' | 'subpath'> & Partial<Pick<Link, 'display'>>;

/** Where links lead. What entries link to is cached for one revision. */
export class Leads {
	private readonly known = new Map<Entry, ReadonlySet<string>>();
	private knownAt = -1;
	/** What leads to the terms of a note. */
	private readonly inNotes = new WeakMap<readonly TermGroup[], ReadonlyMap<string, string>>();

	constructor(
		private readonly paths: Paths,
		private readonly entries: LinkedEntries,
	) {}

	/** Resolves a link in the note at `source`. @param target the link's target without subpath. */
	resolve(target: string, source: string): Resolution {
		const path = this.paths.resolve(target, source);
		if (path !== null) return { path, via: 'path' };
		const owners = this.ownersOfTarget(target);
		const [only] = owners;
		return only && owners.length === 1 ? { path: only.entry.path, via: 'alias' } : { path: null, via: null };
	}

	/** The id of what a link leads to. @see Lexicon.leadsTo */
	leadsTo({ target, subpath, display = '' }: LeadingLink, source: string): string | null {
		const path = target === '' ? source : this.paths.resolve(target, source);
		if (path === null) {
			const owners = this.ownersOfTarget(target);
			return owners.length === 1 ? (owners[0]?.entry.id ?? null) : null;
		}
		const groups = this.entries.termsIn(path);
		if (groups.length === 0) return path;
		const wanted = foldSubpath(subpath);
		const inNote = this.inNotes.get(groups) ?? byPlace(groups);
		this.inNotes.set(groups, inNote);
		const term = inNote.get(wanted) ?? inNote.get(shownAt(wanted, display));
		return term === undefined ? path : this.entries.meant(term);
	}

	/** The entries that have a link's target as a name. A target may end in `.md`, which is not part of a name. */
	ownersOfTarget(target: string): Owner[] {
		const owners = this.entries.ownersOf(target);
		return owners.length > 0 ? owners : this.entries.ownersOf(target.replace(/\.md$/i, ''));
	}

	/** The ids of the other entries, and the paths of the other notes and files, that an entry's links lead to. */
	from(entry: Entry): ReadonlySet<string> {
		if (this.knownAt !== this.entries.revision) this.known.clear();
		this.knownAt = this.entries.revision;
		const known = this.known.get(entry);
		if (known) return known;
		const ids = new Set<string>();
		for (const link of linksOf(entry, this.entries.get(entry.path))) {
			const id = this.leadsTo(link, entry.path);
			if (id === null) continue;
			ids.add(id);
			if (link.target !== '') ids.add(this.resolve(link.target, entry.path).path ?? id);
		}
		ids.delete(entry.id);
		ids.delete(entry.path);
		this.known.set(entry, ids);
		return ids;
	}
}

/**
 * The ids of terms by what leads to them: their own heading or block; or, since others stand under the same heading, the heading above with
 * a name that a link shows.
 */
function byPlace(groups: readonly TermGroup[]): Map<string, string> {
	const ids = new Map<string, string>();
	for (const { anchor, id, names } of groups.flatMap((group) => group.terms)) {
		const place = foldSubpath(anchor.subpath);
		const keys = anchor.kind === 'place' ? names.map(({ text }) => shownAt(place, text)) : [place];
		for (const key of keys) if (key !== '' && !ids.has(key)) ids.set(key, id);
	}
	return ids;
}

function shownAt(place: string, name: string): string {
	return `${place}\n${foldName(name)}`;
}

/** The links that stand in an entry: of a note all. */
function linksOf(entry: Entry, note: Note | null): readonly Link[] {
	if (isNote(entry)) return entry.links;
	const links = note?.links ?? [];
	const { from, to } = entry as Partial<Place>;
	return from === undefined || to === undefined ? links : links.filter((link) => link.from >= from && link.to <= to);
}
