import { shortened } from '../text/shortened';

/** About two lines of a terminal. */
const MOST = 160;

/** A text from a note with single blanks: cells of tables are padded with runs of them. */
export function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** A text with single blanks in two lines at most, the middle of a longer one left out. */
export function twoLines(text: string): string {
	return shortened(squeezed(text), MOST);
}
