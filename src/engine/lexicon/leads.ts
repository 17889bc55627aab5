import type { Entry, Place } from '../note/entry';
import type { Link } from '../note/links';
import { isNote, type Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import { foldName } from '../text/fold';
import { foldSubpath } from './places';
import type { Paths } from './paths';
import type { Owner } from './shared-name';

/** Where a link leads: by its path as in Obsidian, or else by a name that only one entry has, or else nowhere. */
interface Resolution {
	readonly path: string | null;
	readonly via: 'path' | 'alias' | null;
}

/** What a link leads to: an entry by its id, or another file by its path; and the file. */
interface Followed {
	readonly id: string;
	readonly path: string;
	readonly via: 'path' | 'alias';
}

/** A link, with what readers see of it where that may tell what is meant. */
type LinkedText = Pick<Link, 'target' | 'subpath'> & Partial<Pick<Link, 'display'>>;

/** What links are resolved by. */
interface LinkedEntries {
	readonly revision: number;
	get(path: string): Note | null;
	ownersOf(name: string): Owner[];
	termsIn(path: string): readonly TermGroup[];
	meant(id: string): string;
}

/** Of how many entries it is cached what they link to: each is asked for many times in a row. */
const MOST_KNOWN = 4096;

/** Where links lead. What entries link to is cached for one revision. */
export class Leads {
	private readonly known = new Map<Entry, ReadonlySet<string>>();
	private knownAt = -1;
	private readonly inNotes = new WeakMap<readonly TermGroup[], ReadonlyMap<string, string>>();

	constructor(
		private readonly paths: Paths,
		private readonly entries: LinkedEntries,
	) {}

	/** Resolves a link in the note at `source`. @param target the link's target without subpath. */
	resolve(target: string, source: string): Resolution {
		const path = this.paths.resolve(target, source);
		if (path !== null) return { path, via: 'path' };
		const only = this.onlyOwner(target);
		return only ? { path: only.path, via: 'alias' } : { path: null, via: null };
	}

	/** Follows a link to an entry or file; null if it leads to nothing, or to several. @see Lexicon.follow */
	follow({ target, subpath, display }: LinkedText, source: string): Followed | null {
		const path = target === '' ? source : this.paths.resolve(target, source);
		if (path === null) {
			const only = this.onlyOwner(target);
			return only ? { id: only.id, path: only.path, via: 'alias' } : null;
		}
		const groups = this.entries.termsIn(path);
		if (groups.length === 0) return { id: path, path, via: 'path' };
		const terms = this.inNotes.get(groups) ?? byPlace(groups);
		this.inNotes.set(groups, terms);
		const wanted = foldSubpath(subpath);
		const id = terms.get(wanted) ?? terms.get(shownAt(wanted, display));
		return { id: id === undefined ? path : this.entries.meant(id), path, via: 'path' };
	}

	/** The entries that have a link's target as a name. A target may end in `.md`, which is not part of a name. */
	ownersOfTarget(target: string): Owner[] {
		const owners = this.entries.ownersOf(target);
		return owners.length > 0 ? owners : this.entries.ownersOf(target.replace(/\.md$/i, ''));
	}

	private onlyOwner(target: string): Entry | null {
		const [owner, other] = this.ownersOfTarget(target);
		return owner && !other ? owner.entry : null;
	}

	/** The ids of the other entries, and the paths of the other notes and files, that an entry's links lead to. */
	from(entry: Entry): ReadonlySet<string> {
		if (this.knownAt !== this.entries.revision || this.known.size >= MOST_KNOWN) this.known.clear();
		this.knownAt = this.entries.revision;
		const known = this.known.get(entry);
		if (known) return known;
		const ids = new Set<string>();
		for (const link of linksOf(entry, this.entries.get(entry.path))) {
			const lead = this.follow(link, entry.path);
			if (lead) ids.add(lead.id).add(lead.path);
		}
		ids.delete(entry.id);
		ids.delete(entry.path);
		this.known.set(entry, ids);
		return ids;
	}
}

/**
 * The ids of the terms in a note by what leads to them: a heading or block of their own; or, since others stand there too, the heading
 * above or the note alone with a name that a link shows as its text: `[[Acronyms#Payers|HMO]]`.
 */
function byPlace(groups: readonly TermGroup[]): ReadonlyMap<string, string> {
	const ids = new Map<string, string>();
	for (const { anchor, id, names } of groups.flatMap((group) => group.terms)) {
		const place = foldSubpath(anchor.subpath);
		const keys = anchor.kind === 'place' ? names.flatMap(({ text }) => [shownAt(place, text), shownAt('', text)]) : [place];
		for (const key of keys) if (key !== '' && !ids.has(key)) ids.set(key, id);
	}
	return ids;
}

function shownAt(place: string, name = ''): string {
	return `${place}\n${foldName(name)}`;
}

/** The links that stand in an entry: of a note all. */
function linksOf(entry: Entry, note: Note | null): readonly Link[] {
	if (isNote(entry)) {
		const { links, meanings } = entry;
		// What a note says about the meaning of a name is no link that its readers have.
		return meanings.length === 0 ? links : links.filter((link) => !meanings.some(({ from, to }) => link.from >= from && link.to <= to));
	}
	const links = note?.links ?? [];
	const { from, to } = entry as Partial<Place>;
	return from === undefined || to === undefined ? links : links.filter((link) => link.from >= from && link.to <= to);
}
