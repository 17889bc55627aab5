import { foldName } from '../text/fold';
import type { Link } from '../note/links';
import type { Lexicon } from '../lexicon/lexicon';
import type { Entry } from '../note/entry';
import { isNote, type Note } from '../note/note';
import type { Range } from '../text/range';
import { Disambiguator, isDecided, type Candidate } from './evidence';
import type { Reason } from './reason';
import type { NameOwner, Occurrence } from './occurrences';

import { Judge, type MentionSources } from './suggest';

/** A place in a note where another entry is meant. For a link the range is the whole link with its marks. */
export interface Mention extends Range {
	/** The note that contains it. */
	readonly path: string;
	/** The text that readers see there. */
	readonly text: string;
	/** `alias-linked`: Obsidian counts no link there, but its target is a name of the entry. `unlinked`: a name in running text. */
	readonly kind: 'linked' | 'alias-linked' | 'unlinked';
	/** The line it is on, 1-based. */
	readonly line: number;
	/** The ids of the entries that may be meant, best first. */
	readonly targets: readonly string[];
	/** Whether the name belongs to several entries and the context does not decide. */
	readonly ambiguous: boolean;
	/** The entries that may be meant, best first, each with its reasons. */
	readonly candidates: readonly Candidate[];
	/** Whether it is worth a link. */
	readonly suggested: boolean;
	/** The probability that the author would link it, from 0 to 1. */
	readonly score: number;
	/** What stands against a link, with no points; and what was weighed, with its log-odds. */
	readonly reasons: readonly Reason[];
	/** The fingerprint of an unlinked mention's place: see `Occurrence`. */
	readonly fingerprint: number;
}

/** The paths of the notes that may mention an entry, sorted, so that a caller can process them with `findMentionsFrom` a few at a time. */
export function pathsMentioning(sources: Omit<MentionSources, 'preferences'>, entry: Entry): string[] {
	const { lexicon, linkers, index } = sources;
	const paths = new Set(lexicon.placesOf(entry).flatMap((id) => {
		const place = lexicon.entry(id) ?? entry;
		return [...linkers.of(place), ...index.sourcesOf(id), ...(place.anchor ? [place.path] : [])];
	}));
	if (isNote(entry)) paths.delete(entry.path);
	return [...paths].sort();
}

/**
 * The mentions of an entry in the note at a path, in order: links to it, links written with one of its names, and its names in running
 * text. A note is not mentioned in itself; a term is in its note, but where that explains it.
 */
export function findMentionsFrom(sources: MentionSources, entry: Entry, path: string): Mention[] {
	const source = isNote(entry) && path === entry.path ? null : sources.lexicon.get(path);
	if (!source) return [];
	const places = new Set(sources.lexicon.placesOf(entry));
	const links = source.links.flatMap((link) => linkMention(sources, source, link) ?? []);
	const occurrences = sources.index.in(path).filter(({ owners }) => owners.some(({ id }) => places.has(id)));
	const found = [...links, ...judgeAll(sources, source, occurrences)].filter((mention) => means(mention, entry.id));
	return found.sort((a, b) => a.from - b.from);
}

/** The names of entries in the running text of a note, in order. */
export function findMentionsIn(sources: MentionSources, note: Note): Mention[] {
	return judgeAll(sources, note, sources.index.in(note.path));
}

/** The links of a note to entries, in order. */
export function findLinkedIn(sources: MentionSources, note: Note): Mention[] {
	return note.links.flatMap((link) => linkMention(sources, note, link) ?? []);
}

/** Whether a mention is one of an entry: that is meant, or may be. */
function means({ ambiguous, targets }: Mention, id: string): boolean {
	return ambiguous ? targets.includes(id) : targets[0] === id;
}

const LINKED = { suggested: false, score: 0, reasons: [], fingerprint: 0 } as const;

function linkMention(sources: MentionSources, source: Note, link: Link): Mention | null {
	const { target, display, line, from, to } = link;
	if (target === '' && link.subpath === '') return null;
	const { lexicon } = sources;
	const base = { path: source.path, text: display, line, from, to, ...LINKED };
	const lead = lexicon.follow(link, source.path);
	if (lead) {
		const { id, via } = lead;
		if (id === source.path) return null;
		const names = lexicon.entry(id)?.names ?? [];
		const said = via === 'alias' ? lexicon.ownersOfTarget(target)[0]?.name : names.find(({ text }) => foldName(text) === foldName(display));
		const candidates = [{ id, name: (said ?? names[0])?.text ?? target, score: 0, reasons: [] }];
		return { ...base, kind: via === 'alias' ? 'alias-linked' : 'linked', targets: [id], ambiguous: false, candidates };
	}
	const owners = lexicon.ownersOfTarget(target).map(({ entry, name }) => ({ id: entry.id, name }));
	if (owners.length === 0) return null;
	const candidates = new Disambiguator(sources, source).rank({ owners, occurrence: null });
	return { ...base, kind: 'alias-linked', targets: candidates.map((one) => one.id), ambiguous: !isDecided(candidates), candidates };
}

/** The entries that the owners of a name are, each once: a place that is one with another entry stands for that one. */
export function meantOwners(lexicon: Lexicon, owners: readonly NameOwner[]): readonly NameOwner[] {
	if (owners.every(({ id }) => lexicon.meant(id) === id)) return owners;
	const meant = new Map<string, NameOwner>();
	for (const owner of owners) {
		const id = lexicon.meant(owner.id);
		if (!meant.has(id) || id === owner.id) meant.set(id, { id, name: owner.name });
	}
	return [...meant.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Judges occurrences in one note. They must include all of each entry that is meant. */
function judgeAll(sources: MentionSources, source: Note, occurrences: readonly Occurrence[]): Mention[] {
	if (occurrences.length === 0) return [];
	const { lexicon } = sources;
	const context = new Disambiguator(sources, source);
	const questions = occurrences.map((occurrence) => {
		const owners = meantOwners(lexicon, occurrence.owners);
		const candidates =
			owners.length === 1
				? owners.map(({ id, name }) => ({ id, name: name.text, score: 0, reasons: [] }))
				: context.rank({ owners, occurrence });
		return { occurrence, candidates, isAmbiguous: !isDecided(candidates) };
	});
	const verdicts = new Judge(sources, source).judgeAll(questions);
	return questions.map(({ occurrence, candidates, isAmbiguous }, i): Mention => {
		const { text, line, fingerprint, from, to } = occurrence;
		const verdict = verdicts[i] ?? { suggested: false, score: 0, reasons: [] };
		return {
			path: source.path,
			text,
			kind: 'unlinked',
			line,
			from,
			to,
			fingerprint,
			targets: candidates.map(({ id }) => id),
			ambiguous: isAmbiguous,
			candidates,
			...verdict,
		};
	});
}
