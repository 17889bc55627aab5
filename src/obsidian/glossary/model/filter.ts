/** Which part of the glossary is shown: its entries, or their tags. */
export type GlossaryTab = 'entries' | 'tags';

/** How entries are ordered: by name, by how often they are mentioned, those without a definition first, or the last changed first. */
export type GlossarySort = 'name' | 'mentions' | 'undefined' | 'time';

/** What part of the glossary is shown, and how. */
export interface GlossaryFilter {
	readonly tab: GlossaryTab;
	readonly sort: GlossarySort;
	/** Tags that all entries must have, without `#`. */
	readonly tags: readonly string[];
	/** The search query; empty for none. */
	readonly query: string;
}

/** Shows all entries from A to Z. */
export const NO_FILTER: GlossaryFilter = { tab: 'entries', sort: 'name', tags: [], query: '' };

/** The orders as a menu has them, in the words of Obsidian's own. */
export const SORTS: readonly { readonly sort: GlossarySort; readonly title: string }[] = [
	{ sort: 'name', title: 'Name (A to Z)' },
	{ sort: 'mentions', title: 'Mentions (most to fewest)' },
	{ sort: 'undefined', title: 'Missing definition first' },
	{ sort: 'time', title: 'Modified time (new to old)' },
];

/** What of a filter the workspace keeps: a search is over with its view. */
export function savedFilter({ tab, sort, tags }: GlossaryFilter): Record<string, unknown> {
	return { tab, sort, tags };
}

/** Reads a filter from a saved layout of any shape; what is missing or invalid filters nothing. */
export function readFilter(saved: unknown): Omit<GlossaryFilter, 'query'> {
	const parts = new Map<string, unknown>(typeof saved === 'object' && saved !== null ? Object.entries(saved) : []);
	const tags = parts.get('tags');
	return {
		tab: parts.get('tab') === 'tags' ? 'tags' : 'entries',
		sort: SORTS.find(({ sort }) => sort === parts.get('sort'))?.sort ?? 'name',
		tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string' && tag !== '') : [],
	};
}

/** The tags of a filter with one more. It takes the place of those that it is nested below. */
export function withOneMore(tags: readonly string[], tag: string): readonly string[] {
	const isAbove = (one: string): boolean => `${tag.toLowerCase()}/`.startsWith(`${one.toLowerCase()}/`);
	return [...tags.filter((one) => !isAbove(one)), tag];
}
