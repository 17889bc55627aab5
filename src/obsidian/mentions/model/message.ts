/** What a list of mentions shows, as far as it says why it shows no more. */
export interface ListState {
	/** How many of the vault's notes have been read; null once all have been. */
	readonly reading: { readonly done: number; readonly total: number } | null;
	/** In how many notes names have been looked for; null once they have been in all. */
	readonly scanning: { readonly done: number; readonly total: number } | null;
	readonly open: 'nothing' | 'note' | 'other file';
	/** How many mentions there are to show. */
	readonly count: number;
	readonly isFiltered: boolean;
	/** Whether notes are being read for a text that is looked for. */
	readonly isSearching: boolean;
}

/** Said where a filter lets nothing pass. */
export const NO_MATCH = 'No mentions match.';

/** What is to be said above a list of mentions; empty if nothing is. */
export function messageOn({ reading, scanning, open, count, isFiltered, isSearching }: ListState): string {
	if (reading) return `The vault is being read … ${reading.done.toLocaleString()} of ${reading.total.toLocaleString()}`;
	if (open === 'nothing') return 'No note is open.';
	if (open === 'other file') return 'The open file is no note.';
	if (count === 0 && isSearching) return 'Searching …';
	if (count === 0 && isFiltered) return NO_MATCH;
	return scanning ? `Names are being looked for … ${scanning.done.toLocaleString()} of ${scanning.total.toLocaleString()}` : '';
}
