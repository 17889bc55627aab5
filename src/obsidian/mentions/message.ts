import type { GatheringPlaces } from './note-mentions';

/** What a list of mentions shows, as far as it says why it shows no more. */
export interface ListSituation {
	/** The path of the open note, or null. */
	readonly path: string | null;
	/** How many mentions there are to show. */
	readonly count: number;
	readonly isFiltered: boolean;
	/** Whether notes are being read for a text that is looked for. */
	readonly isSearching: boolean;
}

/** Said where a filter lets nothing pass. */
export const NO_MATCH = 'No mentions match.';

/** What is to be said above a list of mentions; empty if nothing is. */
export function messageOn({ index, mentions }: GatheringPlaces, { path, count, isFiltered, isSearching }: ListSituation): string {
	const { done, total } = index.progress;
	if (!index.complete) return `The vault is being read … ${done.toLocaleString()} of ${total.toLocaleString()}`;
	if (path === null) return 'No note is open.';
	if (!index.lexicon.get(path)) return 'The open file is no note.';
	if (count === 0 && isSearching) return 'Searching …';
	if (count === 0 && isFiltered) return NO_MATCH;
	return mentions.complete ? '' : `Names are being looked for … ${mentions.sources.index.size.toLocaleString()} of ${index.lexicon.size.toLocaleString()}`;
}
