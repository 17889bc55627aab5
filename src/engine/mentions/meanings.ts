import type { Note } from '../note/note';
import { Context, isDecided, type Candidate } from './evidence';
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
	const candidates = new Context(lexicon, index, source).rank({ owners, occurrence, chosen: choiceOf(sources.preferences, source.path, owners) });
	return { candidates, ambiguous: !isDecided(candidates) };
}
