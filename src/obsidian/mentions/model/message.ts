/** The state of a list of mentions that its message depends on. */
export interface ListState {
	/** How many notes of the vault have been read; null once all have been. */
	readonly reading: { readonly done: number; readonly total: number } | null;
	/** In how many notes names have been searched for; null once that is complete. */
	readonly scanning: { readonly done: number; readonly total: number } | null;
	readonly open: 'nothing' | 'note' | 'other file';
	/** How many mentions there are to show. */
	readonly count: number;
	readonly isFiltered: boolean;
	/** Whether notes are being read for the text filter. */
	readonly isSearching: boolean;
}

/** Shown when nothing matches the filter. */
export const NO_MATCH = 'No mentions match.';

/** The message shown above a list of mentions; empty for none. */
export function messageOn({ reading, scanning, open, count, isFiltered, isSearching }: ListState): string {
	if (reading) return `The vault is being read … ${reading.done.toLocaleString()} of ${reading.total.toLocaleString()}`;
	if (open === 'nothing') return 'No note is open.';
	if (open === 'other file') return 'The open file is no note.';
	if (count === 0 && isSearching) return 'Searching …';
	if (count === 0 && isFiltered) return NO_MATCH;
	return scanning ? `Names are being looked for … ${scanning.done.toLocaleString()} of ${scanning.total.toLocaleString()}` : '';
}
