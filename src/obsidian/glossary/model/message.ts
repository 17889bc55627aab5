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
	/** How many entries and tags the glossary has, and how many rows are shown. */
	readonly counts: { readonly entries: number; readonly tags: number; readonly rows: number };
}

/** Shown when a search or a tag leaves no entries. */
export const NO_ENTRY = 'No entry matches.';

/** The message shown above the entries; empty for none. */
export function messageOnGlossary({ reading, isSorted, isSearchable, filter: { tab, tag, query }, counts }: GlossaryState): string {
	const isSearching = tab === 'entries' && query.trim() !== '';
	if (reading) return `The vault is being read … ${reading.done.toLocaleString()} of ${reading.total.toLocaleString()}`;
	if (!isSorted) return 'The entries are put in order …';
	if (counts.entries === 0) return 'No note is an entry of the glossary. The settings say which notes are.';
	if (tab === 'tags') return counts.tags === 0 ? 'No entry has a tag.' : '';
	if (isSearching && !isSearchable) return 'The search is being made ready …';
	if (isSearching && counts.rows === MOST_HITS) return `The best ${MOST_HITS} are shown.`;
	return counts.rows === 0 && (isSearching || tag !== '') ? NO_ENTRY : '';
}
