import type { GlossaryFilter } from './filter';
import { MOST_HITS } from './list';

/** What the glossary view shows, as far as it says why it shows no more. */
export interface GlossaryState {
	/** How many of the vault's notes have been read; null once all have been. */
	readonly reading: { readonly done: number; readonly total: number } | null;
	/** Whether all entries are in their order. */
	readonly isSorted: boolean;
	/** Whether searches are answered. */
	readonly isSearchable: boolean;
	readonly filter: GlossaryFilter;
	/** How many entries and tags the glossary has, and how many rows are shown of them. */
	readonly counts: { readonly entries: number; readonly tags: number; readonly rows: number };
}

/** Said where a search or a tag leaves nothing. */
export const NO_ENTRY = 'No entry matches.';

/** What is to be said above the entries; empty if nothing is. */
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
