import { foldName } from '../text/fold';
import type { Link } from '../note/links';
import type { Note } from '../note/note';
import type { Range } from '../text/range';
import { choiceKey, Disambiguator, isDecided, type Candidate, type Reason } from './evidence';
import type { NameOwner, Occurrence } from './occurrences';

import { Judge, type MentionSources, type Preferences } from './suggest';

/** A place in a note where another note is meant. For a link the range is the whole link with its marks. */
export interface Mention extends Range {
	/** The note that contains it. */
	readonly path: string;
	/** The text that readers see there. */
	readonly text: string;
	/** `alias-linked`: Obsidian counts no link there, but its target is a name of the note. `unlinked`: a name in running text. */
	readonly kind: 'linked' | 'alias-linked' | 'unlinked';
	/** The line it is on, 1-based. */
	readonly line: number;
	/** The notes that may be meant, best first, by path. */
	readonly targets: readonly string[];
	/** Whether the name belongs to several notes and the context does not decide. */
	readonly ambiguous: boolean;
	/** The notes that may be meant, best first, each with its reasons. */
	readonly candidates: readonly Candidate[];
	/** Whether it is worth a link. */
	readonly suggested: boolean;
	/** How much it is worth a link, from 0 to 1. */
	readonly score: number;
	/** The parts of the score, and the reasons against a link. */
	readonly reasons: readonly Reason[];
	/** The fingerprint of an unlinked mention's place: see `Occurrence`. */
	readonly fingerprint: number;
}

/**
 * The mentions of a note in others, by path and offset: links to it, links written with one of its names, and its names in running text.
 */
export function findMentionsOf(sources: MentionSources, note: Note): Mention[] {
	const paths = new Set([...sources.linkers.of(note), ...sources.index.sourcesOf(note.path)]);
	return [...paths].sort().flatMap((path) => findMentionsFrom(sources, note, path));
}

/** The paths of the notes that may mention a note, sorted, so that a caller can process them with `findMentionsFrom` a few at a time. */
export function pathsMentioning({ linkers, index }: Pick<MentionSources, 'linkers' | 'index'>, note: Note): string[] {
	return [...new Set([...linkers.of(note), ...index.sourcesOf(note.path)])].filter((path) => path !== note.path).sort();
}

/** The mentions of a note in the one at a path, in order. */
export function findMentionsFrom(sources: MentionSources, note: Note, path: string): Mention[] {
	const source = path === note.path ? null : sources.lexicon.get(path);
	if (!source) return [];
	const links = source.links.flatMap((link) => linkMention(sources, source, link) ?? []);
	const occurrences = sources.index.in(path).filter(({ owners }) => owners.some((owner) => owner.path === note.path));
	const found = [...links, ...judgeAll(sources, source, occurrences)].filter((mention) => means(mention, note.path));
	return found.sort((a, b) => a.from - b.from);
}

/** The names of other notes in the running text of a note, in order. */
export function findMentionsIn(sources: MentionSources, note: Note): Mention[] {
	return judgeAll(sources, note, sources.index.in(note.path));
}

/** The links of a note to others, in order. */
export function findLinkedIn(sources: MentionSources, note: Note): Mention[] {
	return note.links.flatMap((link) => linkMention(sources, note, link) ?? []);
}

/** Whether a mention is one of a note: the note is meant, or may be. */
function means({ ambiguous, targets }: Mention, path: string): boolean {
	return ambiguous ? targets.includes(path) : targets[0] === path;
}

const LINKED = { suggested: false, score: 0, reasons: [], fingerprint: 0 } as const;

function linkMention(sources: MentionSources, source: Note, { target, display, line, from, to }: Link): Mention | null {
	if (target === '') return null;
	const { lexicon, index, preferences } = sources;
	const { path, via } = lexicon.resolve(target, source.path);
	const base = { path: source.path, text: display, line, from, to, ...LINKED };
	if (path !== null) {
		const names = lexicon.get(path)?.names ?? [];
		const said = via === 'alias' ? lexicon.ownersOfTarget(target)[0]?.name : names.find(({ text }) => foldName(text) === foldName(display));
		const name = (said ?? names[0])?.text ?? target;
		const candidates = [{ path, name, score: 0, reasons: [] }];
		return path === source.path
			? null
			: { ...base, kind: via === 'path' ? 'linked' : 'alias-linked', targets: [path], ambiguous: false, candidates };
	}
	const owners = lexicon.ownersOfTarget(target).map(({ note, name }) => ({ path: note.path, name }));
	if (owners.length === 0) return null;
	const candidates = new Disambiguator(lexicon, index, source).rank({
		owners,
		occurrence: null,
		chosen: choiceOf(preferences, source.path, owners),
	});
	return { ...base, kind: 'alias-linked', targets: candidates.map((one) => one.path), ambiguous: !isDecided(candidates), candidates };
}

/** The path chosen for a name in a note, under any owner's form of the name. */
export function choiceOf({ choices }: Preferences, source: string, owners: readonly NameOwner[]): string | null {
	const ofNote = new Map(Object.entries(new Map(Object.entries(choices)).get(source) ?? {}));
	for (const { name } of owners) {
		const chosen = ofNote.get(choiceKey(name.text));
		if (chosen !== undefined) return chosen;
	}
	return null;
}

/** Judges occurrences in one note. They must include the first one of each note that is meant. */
function judgeAll(sources: MentionSources, source: Note, occurrences: readonly Occurrence[]): Mention[] {
	if (occurrences.length === 0) return [];
	const { lexicon, index, preferences } = sources;
	const context = new Disambiguator(lexicon, index, source);
	const judge = new Judge(sources, source);
	return occurrences.map((occurrence): Mention => {
		const { owners, text, line, fingerprint, from, to } = occurrence;
		const candidates =
			owners.length === 1
				? owners.map(({ path, name }) => ({ path, name: name.text, score: 0, reasons: [] }))
				: context.rank({ owners, occurrence, chosen: choiceOf(preferences, source.path, owners) });
		const ambiguous = !isDecided(candidates);
		const verdict = judge.judge(occurrence, candidates[0]?.path ?? '', ambiguous);
		return {
			path: source.path,
			text,
			kind: 'unlinked',
			line,
			from,
			to,
			fingerprint,
			targets: candidates.map(({ path }) => path),
			ambiguous,
			candidates,
			...verdict,
		};
	});
}
