import type { Lexicon } from '../lexicon/lexicon';
import { isRelative, wantedPath } from '../lexicon/paths';
import type { Owner } from '../lexicon/shared-name';
import { isFolderNote } from '../note/title-heading';
import { someOf } from '../text/counted';
import { foldName } from '../text/fold';
import { shortened } from '../text/shortened';
import { MOST_PLACES, type CauseWords } from './cause';

/** What files other than notes are, by their endings. A note's name may contain a dot as well. */
const FILES: readonly (readonly [what: string, ending: RegExp])[] = [
	['images', /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|heic|tiff?)$/i],
	['PDF files', /\.pdf$/i],
	['recordings', /\.(?:mp[34]|m4a|wav|ogg|oga|opus|flac|3gp|webm|mov|mkv|ogv|avi)$/i],
	['drawings and boards', /\.(?:canvas|excalidraw|drawio|tldr)$/i],
	['documents', /\.(?:csv|xlsx?|docx?|pptx?|odt|ods|odp|rtf|txt|epub|html?|json|xml|zip|base)$/i],
];

/** What a link target is if it is a file other than a note, as a word for many of them; null for a note. */
export function fileKind(target: string): string | null {
	return FILES.find(([, ending]) => ending.test(target))?.[0] ?? null;
}

/** What no note can be called: a placeholder that a template fills in. */
const PLACEHOLDER = /\{\{|<%/;

/** A link target that leads to no single note: one cause for all links with it. */
interface DeadEnd {
	readonly code: 'unresolved-link' | 'ambiguous-link' | 'missing-file';
	readonly key: string;
	readonly words: CauseWords;
}

/** What the keys of links in properties begin with. */
export const IN_PROPERTY = 'property: ';

const CREATE = 'Create that note, or link to an existing one.';

/** Finds out where links do not lead, each target once: a vault has many links to few targets. */
export class DeadEnds {
	/** The sorts of files that a link leads to. @see fileKind */
	readonly reached = new Set<string>();
	private readonly ends = new Map<string, DeadEnd | null>();

	constructor(private readonly lexicon: Lexicon) {}

	/** Why a link leads to no single note; null if it leads to one. Results for a target relative to the note's folder differ by note. */
	endOf(target: string, source: string): DeadEnd | null {
		if (isRelative(target)) return this.find(target, source);
		const known = this.ends.get(target);
		if (known !== undefined) return known;
		const end = this.find(target, source);
		this.ends.set(target, end);
		return end;
	}

	private find(target: string, source: string): DeadEnd | null {
		const { lexicon } = this;
		const { path } = lexicon.resolve(target, source);
		const sort = path === null ? null : fileKind(path);
		if (sort !== null) this.reached.add(sort);
		if (path !== null || PLACEHOLDER.test(target)) return null;
		const owners = lexicon.ownersOf(target);
		const name = foldName(target);
		if (owners.length === 0) {
			const wanted = foldName(wantedPath(target, source)?.replace(/\.md$/i, '') ?? target);
			return missing(target, wanted, this.elsewhere(target, source));
		}
		// "IT" may mean only the owners that have it letter for letter, "It" all of them.
		const key = owners.length === lexicon.countOwners(target) ? name : `${name} ${target.normalize('NFC')}`;
		const are = owners.some(({ entry }) => entry.anchor) ? 'entries' : 'notes';
		const what = `The link to "${shortened(target)}" may mean ${owners.length} ${are}: ${listed(owners)}.`;
		return { code: 'ambiguous-link', key, words: { what, places: 'same', advice: 'Link to the one you mean by its title.' } };
	}

	/** The path of a file that is called as the link says, but lies in another folder: it was moved, or the link was written by heart. */
	private elsewhere(target: string, source: string): string | null {
		const name = target.slice(target.lastIndexOf('/') + 1);
		if (name === target || name === '' || isFolderNote(name.replace(/\.md$/i, ''))) return null;
		const { path, via } = this.lexicon.resolve(name, source);
		if (path === null || via !== 'path') return null;
		const sort = fileKind(path);
		if (sort !== null) this.reached.add(sort);
		return path;
	}
}

/** @param elsewhere the path of a file that is called so in another folder; null if there is none. */
function missing(target: string, key: string, elsewhere: string | null): DeadEnd {
	const what = `The link to "${shortened(target)}" leads nowhere`;
	const unresolved = (words: CauseWords, shared = key): DeadEnd => ({ code: 'unresolved-link', key: shared, words });
	const moved = elsewhere === null ? null : `Did you mean "${shortened(elsewhere)}"? Then link to that.`;
	if (fileKind(target) !== null) {
		const advice = moved ?? 'Put it into the vault, or mend the link.';
		return { code: 'missing-file', key, words: { what: `${what}: there is no such file.`, places: 'same', advice } };
	}
	if (/^(?:https?:\/\/|www\.)/i.test(target)) {
		return unresolved({ what: `${what}: it is an address on the web.`, places: 'same', advice: 'Write it as [words](https://address).' });
	}
	if (/[[\]]/.test(target)) {
		const advice = 'Take the brackets out of the file names and out of the links.';
		return unresolved({ what: 'A link to a name with square brackets leads nowhere in Obsidian.', places: 'same', advice }, '[]');
	}
	return unresolved({ what: `${what}.`, places: 'same', advice: moved ?? CREATE, about: shortened(target) });
}

/** The first few of some owners, for a message. */
export function listed(owners: readonly Owner[]): string {
	return someOf(owners.slice(0, MOST_PLACES).map(({ entry }) => shortened(entry.id)), owners.length);
}
