import type { Owner } from '../lexicon/shared-name';
import type { Note } from '../note/note';
import { Disambiguator, isDecided, type Candidate } from './evidence';
import { choiceOf } from './mentions';
import type { MentionSources } from './suggest';

/** The possible meanings of a text that somebody asks about. */
interface Meanings {
	/** The notes that have it as a name, best first, each with its reasons; none if it is not a name. */
	readonly candidates: readonly Candidate[];
	/** Whether several notes have the name, and the context does not decide. */
	readonly ambiguous: boolean;
}

/**
 * Finds the notes that a text names: in a form that would be found in prose, or else in any letter case. If there are several, the
 * surrounding note decides, as for a mention.
 * @param source the note that contains the text; null if there is none.
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

/** The meaning of a link written with a name. */
interface LinkMeaning {
	/** The path it leads to: the only possible note or file, or the one the user chose. Null if there are several, or none. */
	readonly path: string | null;
	/** The notes that may be meant, by path, if only a name tells; empty if a path does. */
	readonly owners: readonly Owner[];
}

/** Finds the meaning of a link. @param target the link's target without subpath. @param source the path of the note that contains it. */
export function meaningOfLink(sources: Pick<MentionSources, 'lexicon' | 'preferences'>, target: string, source: string): LinkMeaning {
	const { lexicon, preferences } = sources;
	const { path } = lexicon.resolve(target, source);
	if (path !== null) return { path, owners: [] };
	const owners = lexicon.ownersOfTarget(target);
	const chosen = choiceOf(preferences, source, owners.map(({ note, name }) => ({ path: note.path, name })));
	return owners.some(({ note }) => note.path === chosen) ? { path: chosen, owners: [] } : { path: null, owners };
}

/** Ranks the notes that a link may mean by the evidence in its note, best first. @param source the path of that note. */
export function rankOwners({ lexicon, index }: MentionSources, owners: readonly Owner[], source: string): Candidate[] {
	const note = lexicon.get(source);
	const named = owners.map((owner) => ({ path: owner.note.path, name: owner.name }));
	if (note) return new Disambiguator(lexicon, index, note).rank({ owners: named, occurrence: null, chosen: null });
	return named.map(({ path, name }) => ({ path, name: name.text, score: 0, reasons: [] }));
}
