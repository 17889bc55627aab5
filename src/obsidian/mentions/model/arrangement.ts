/** Which mentions are shown: those of the open note, or the unlinked ones in it. */
export type MentionsTab = 'of' | 'in';

/** How mentions are ordered. */
export type MentionsSort = 'relevance' | 'path' | 'time';

/** How a list is made up. */
export interface Arrangement {
	readonly tab: MentionsTab;
	/** What mentions of the open note are grouped by: the note they are in, or the name that matched. */
	readonly grouping: 'note' | 'name';
	readonly sort: MentionsSort;
}

/** The arrangement of a new view. */
export const DEFAULT_ARRANGEMENT: Arrangement = { tab: 'of', grouping: 'note', sort: 'relevance' };

/** Reads an arrangement from a saved layout of any shape. @param other the fallback for parts that are invalid or missing. */
export function readArrangement(saved: unknown, other: Arrangement): Arrangement {
	const parts = new Map<string, unknown>(typeof saved === 'object' && saved !== null ? Object.entries(saved) : []);
	const read = <T extends string>(part: string, values: readonly T[], or: T): T => values.find((value) => value === parts.get(part)) ?? or;
	return {
		tab: read('tab', ['of', 'in'], other.tab),
		grouping: read('grouping', ['note', 'name'], other.grouping),
		sort: read('sort', ['relevance', 'path', 'time'], other.sort),
	};
}
