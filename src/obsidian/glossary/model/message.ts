import type { GlossaryFilter } from './filter';
import { MOST_HITS } from './list';

/** The state of the glossary view that its message depends on. */
export interface GlossaryState {
	/** How many notes of the vault have been read; null once all have been. */
	readonly reading: { readonly done: number; readonly total: number } | null;
	/** Whether all entries have been sorted in. */
	readonly isSorted: boolean;
	/** Whether the search index is complete. */
	readonly isSearchable: boolean;
	readonly filter: GlossaryFilter;
	/** How many entries the glossary has, and how many entries and tags the filter leaves. */
	readonly counts: { readonly all: number; readonly entries: number; readonly tags: number };
}

/** Shown when a search or tags leave no entries. */
export const NO_ENTRY = 'No entry matches.';

/** The message shown above the entries or their tags; empty for none. */
export function messageOnGlossary({ reading, isSorted, isSearchable, filter: { tab, tags, query }, counts }: GlossaryState): string {
	const isSearching = query.trim() !== '';
	const isFiltered = isSearching || tags.length > 0;
	if (reading) return `The vault is being read … ${reading.done.toLocaleString()} of ${reading.total.toLocaleString()}`;
	if (!isSorted) return 'The entries are put in order …';
	if (counts.all === 0) return 'No note is an entry of the glossary. The settings say which notes are.';
	if (isSearching && !isSearchable) return 'The search is being made ready …';
	if (isFiltered && counts.entries === 0) return NO_ENTRY;
	if (isSearching && counts.entries === MOST_HITS) return `The best ${MOST_HITS} are shown.`;
	if (tab === 'tags' && counts.tags === 0) return isFiltered ? 'None of these entries has a tag.' : 'No entry has a tag.';
	return '';
}
