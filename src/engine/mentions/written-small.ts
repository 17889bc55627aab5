import type { MentionIndex } from './mention-index';
import type { Mention } from './mentions';

/** In how many notes a name must stand to be an everyday word, and in what share of all. Fewer tell little of how it is written. */
const FEWEST_NOTES = 20;
const LEAST_SHARE = 0.01;
/** In what share of the notes that have it an everyday word stands in lower case. */
const NEARLY_ALL = 0.8;

/** What tells how names are written in a vault. */
export type WrittenIn = Pick<MentionIndex, 'size'> & { readonly habits: Pick<MentionIndex['habits'], 'writtenOf'> };

/**
 * Whether the name at a mention is a word that the vault writes in lower case nearly everywhere, as one writes an ordinary word. A name of
 * several words is not, nor is what stands there in capitals, or in a script that has none.
 */
export function isWrittenSmall(
	{ size, habits }: WrittenIn, { text, candidates: [best] }: Pick<Mention, 'text' | 'candidates'>,
): boolean {
	const rest = text.slice(1);
	if (/[\s\u2010-\u2015-]/.test(text) || rest !== rest.toLowerCase() || rest === rest.toUpperCase()) return false;
	const [notes, small] = best ? habits.writtenOf({ id: best.id, name: { text: best.name } }) : [0, 0];
	return notes >= Math.max(FEWEST_NOTES, size * LEAST_SHARE) && small >= notes * NEARLY_ALL;
}
