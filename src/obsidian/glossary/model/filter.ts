/** Which part of the glossary is shown: its entries, or their tags. */
export type GlossaryTab = 'entries' | 'tags';

/** What part of the glossary is shown. */
export interface GlossaryFilter {
	readonly tab: GlossaryTab;
	/** A tag that all entries must have, without `#`; empty for none. */
	readonly tag: string;
	/** The search query; empty for none. */
	readonly query: string;
}

/** Shows all entries. */
export const NO_FILTER: GlossaryFilter = { tab: 'entries', tag: '', query: '' };
