import type { Owner } from '../lexicon/shared-name';
import type { Note } from '../note/note';
import { Authority } from './authority';
import { Disambiguator, isDecided, type Candidate } from './evidence';
import { meantOwners } from './mentions';
import type { NameOwner } from './occurrences';
import type { MentionSources } from './suggest';

/** The possible meanings of a text that somebody asks about. */
interface Meanings {
	/** The entries that have it as a name, best first, each with its reasons; none if it is not a name. */
	readonly candidates: readonly Candidate[];
	/** Whether several entries have the name, and the context does not decide. */
	readonly ambiguous: boolean;
}

/**
 * Finds the entries that a text names: in a form that would be found in prose, or else in any letter case. If there are several, the
 * surrounding note decides, as for a mention.
 * @param source the note that contains the text; null if there is none.
 */
export function findMeanings(sources: MentionSources, text: string, source: Note | null): Meanings {
	const { lexicon, index } = sources;
	const found = index.namesIn(text);
	const owners = found.length > 0 ? meantOwners(lexicon, found) : named(lexicon.ownersOf(text));
	const bare = owners.map(({ id, name }): Candidate => ({ id, name: name.text, score: 0, reasons: [] }));
	if (!source || owners.length < 2) return { candidates: bare, ambiguous: owners.length > 1 };
	const occurrence = index.in(source.path).find((one) => one.text === text) ?? null;
	const candidates = new Disambiguator(sources, source).rank({ owners, occurrence });
	return { candidates, ambiguous: !isDecided(candidates) };
}

/** The meaning of a link written with a name. */
interface LinkMeaning {
	/** The id of what it leads to: the only possible entry or file, or that of a choice or rule. Null if there are several, or none. */
	readonly id: string | null;
	/** The entries that may be meant, by id, if only a name tells; empty if a path does. */
	readonly owners: readonly Owner[];
}

/** Finds the meaning of a link. @param target the link's target without subpath. @param source the path of the note that contains it. */
export function meaningOfLink(sources: Pick<MentionSources, 'lexicon' | 'preferences'>, target: string, source: string): LinkMeaning {
	const { lexicon } = sources;
	const lead = lexicon.follow({ target, subpath: '' }, source);
	if (lead) return { id: lead.id, owners: [] };
	const owners = lexicon.ownersOfTarget(target);
	const ruling = Authority.at(lexicon, sources.preferences, source).decide(named(owners));
	return ruling ? { id: ruling.id, owners: [] } : { id: null, owners };
}

/** Ranks the entries that a link may mean by the evidence in its note, best first. @param source the path of that note. */
export function rankOwners(sources: MentionSources, owners: readonly Owner[], source: string): Candidate[] {
	const note = sources.lexicon.get(source);
	if (note) return new Disambiguator(sources, note).rank({ owners: named(owners), occurrence: null });
	return named(owners).map(({ id, name }) => ({ id, name: name.text, score: 0, reasons: [] }));
}

function named(owners: readonly Owner[]): NameOwner[] {
	return owners.map(({ entry, name }) => ({ id: entry.id, name }));
}
