import type { Owner } from '../lexicon/shared-name';
import type { Note } from '../note/note';
import { Disambiguator, isDecided, type Candidate } from './evidence';
import { choiceOf } from './mentions';
import type { MentionSources } from './suggest';

/** What a text may mean that somebody asks about. */
export interface Meanings {
	/** The notes that have it as a name, best first, each with what speaks for it; none if it is no name. */
	readonly candidates: readonly Candidate[];
	/** Whether several notes have it, and the context does not decide. */
	readonly ambiguous: boolean;
}

/**
 * Finds the notes that a text names: in a form that would be found in prose, else in any letter case. If several do, the note it stands in
 * decides as for a mention.
 * @param source the note in which the text stands; null if it stands in none.
 */
export function findMeanings(sources: MentionSources, text: string, source: Note | null): Meanings {
	const { lexicon, index } = sources;
	const found = index.namesIn(text);
	const owners = found.length > 0 ? found : lexicon.ownersOf(text).map(({ note, name }) => ({ path: note.path, name }));
	const bare = owners.map(({ path, name }): Candidate => ({ path, name: name.text, score: 0, reasons: [] }));
	if (!source || owners.length < 2) return { candidates: bare, ambiguous: owners.length > 1 };
	const occurrence = index.in(source.path).find((one) => one.text === text) ?? null;
	const candidates = new Disambiguator(lexicon, index, source).rank({
		owners,
		occurrence,
		chosen: choiceOf(sources.preferences, source.path, owners),
	});
	return { candidates, ambiguous: !isDecided(candidates) };
}

/** What a link means that says a name. */
export interface LinkMeaning {
	/** The path it leads to: of the only note or file, or of the one that the user chose. Null if several may be meant, or none. */
	readonly path: string | null;
	/** The notes that may be meant, by their paths, where a name says no more; none where `path` says it. */
	readonly owners: readonly Owner[];
}

/**
 * Finds what a link means.
 * @param target the link's target without subpath.
 * @param source the path of the note it stands in.
 */
export function meaningOfLink(sources: Pick<MentionSources, 'lexicon' | 'preferences'>, target: string, source: string): LinkMeaning {
	const { lexicon, preferences } = sources;
	const { path } = lexicon.resolve(target, source);
	if (path !== null) return { path, owners: [] };
	const owners = lexicon.ownersOfTarget(target);
	const chosen = choiceOf(preferences, source, owners.map(({ note, name }) => ({ path: note.path, name })));
	return owners.some(({ note }) => note.path === chosen) ? { path: chosen, owners: [] } : { path: null, owners };
}

/** Ranks the notes that a link may mean by what the note it stands in says, best first. @param source the path of that note. */
export function rankOwners({ lexicon, index }: MentionSources, owners: readonly Owner[], source: string): Candidate[] {
	const note = lexicon.get(source);
	const named = owners.map((owner) => ({ path: owner.note.path, name: owner.name }));
	if (note) return new Disambiguator(lexicon, index, note).rank({ owners: named, occurrence: null, chosen: null });
	return named.map(({ path, name }) => ({ path, name: name.text, score: 0, reasons: [] }));
}
