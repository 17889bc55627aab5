import { editDistance } from '../lexicon/look-up';

/** Whether a folded word is a slip away from some word of a folded name: one edit from four letters, two from eight. */
export function misspells(word: string, folded: string): boolean {
	const slips = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
	return slips > 0 && folded.split(/[ ()]+/).some((other) => Math.abs(other.length - word.length) <= slips && editDistance(word, other) <= slips);
}
