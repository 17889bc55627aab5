/**
 * Articles and prepositions that lose their vowel before another in French, Italian and Catalan, and are written against the next word with
 * an apostrophe: l'hypertension, dell'anemia, qu'un.
 */
const WORDS =
	'l d qu j m n s t c jusqu lorsqu puisqu quoiqu quelqu presqu dell all nell sull dall coll un quest quell gl degl agl dagl negl sugl ' +
	'bell tutt nessun ciascun alcun anch senz com cos';
// Bounded: a list of ours.
const ELIDED = new RegExp(`^(?:${WORDS.replaceAll(' ', '|')})['‘’ʼ](?=\\p{L})`, 'iu');

/**
 * Where, in a word with an elided one before it, the other begins; 0 if it has none. A capital D before another is a surname: D'Angelo.
 * @returns an offset in UTF-16 code units.
 */
export function elidedIn(word: string): number {
	if (!/['‘’ʼ]/.test(word)) return 0;
	const elided = ELIDED.exec(word)?.[0] ?? '';
	const [first = '', next = ''] = [word.charAt(0), word.charAt(elided.length)];
	const isCapitalised = next !== next.toLowerCase() && /\p{Ll}/u.test(word.charAt(elided.length + 1));
	return /[DM]/.test(first) && elided.length === 2 && isCapitalised ? 0 : elided.length;
}
