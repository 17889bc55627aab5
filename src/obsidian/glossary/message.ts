import { MOST_HITS, type GlossaryRow } from './model/list';
import type { GlossaryFeed } from './feed';
import type { Shown } from './header';
import type { VaultGlossary } from '../vault/glossary';
import type { VaultIndex } from '../vault/vault-index';

/** What the glossary view shows, as far as it says why it shows no more. */
export interface GlossarySituation {
	readonly index: VaultIndex;
	readonly glossary: VaultGlossary;
	readonly feed: GlossaryFeed;
	readonly shown: Shown;
	readonly rows: readonly GlossaryRow[];
}

/** Said where a search or a tag leaves nothing. */
export const NO_ENTRY = 'No entry matches.';

/** What is to be said above the entries; empty if nothing is. */
export function messageOnGlossary({ index, glossary, feed, shown: { tab, tag, query }, rows }: GlossarySituation): string {
	const { done, total } = index.progress;
	const isSearching = tab === 'entries' && query.trim() !== '';
	if (!index.complete) return `The vault is being read … ${done.toLocaleString()} of ${total.toLocaleString()}`;
	if (!feed.complete) return 'The entries are put in order …';
	if (feed.list.entries.length === 0) return 'No note is an entry of the glossary. The settings say which notes are.';
	if (tab === 'tags') return feed.list.tags.size === 0 ? 'No entry has a tag.' : '';
	if (isSearching && !glossary.complete) return 'The search is being made ready …';
	if (isSearching && rows.length === MOST_HITS) return `The best ${MOST_HITS} are shown.`;
	return rows.length === 0 && (isSearching || tag !== '') ? NO_ENTRY : '';
}
