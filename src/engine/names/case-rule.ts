/** Acronyms of the field that are ordinary words in lower case, and words that often appear as acronyms elsewhere. */
const ORDINARY = new Set([
	...'AID ALL AM AN AND ARE AS AT BE BY CAN CARE DO FOR GO HAS HE HER HIM HIS HOW IF IN IS IT'.split(' '),
	...'ITS MAP ME MY NO NOT OF ON OR OUR OUT PAN PET SHE SO TEAM THE TO UP US WAS WE WHO WHY YOU'.split(' '),
]);

/** Acronyms that look like plurals of words. */
const NO_PLURALS = new Set(['AIDS', 'CARES', 'HEROES']);

/** Whether a word, standing alone, is an acronym of the field rather than a plural: AIDS is not a plural of aid, nor CARES of care. */
export function isNoPlural(written: string): boolean {
	return NO_PLURALS.has(written);
}

/**
 * Which words of a name count only in their capitals: all, if three quarters of its letters are capitals (HIM, ACO, COVID-19); otherwise,
 * in a phrase, those that would be ordinary words in lower case: "him department" is not the HIM department. Null for none.
 */
export function exactWords(name: string, words: readonly string[]): readonly (string | null)[] | null {
	// The plural of an acronym is one as well: ITs is not "its".
	if (isAcronymLike(stemOf(name))) return words;
	const exact = words.map((word) => (ORDINARY.has(word) ? word : null));
	return exact.some((word) => word !== null) ? exact : null;
}

function isAcronymLike(name: string): boolean {
	let letters = 0;
	let capitals = 0;
	for (let i = 0; i < name.length; i++) {
		const code = name.charCodeAt(i);
		if (code >= 128) return isAcronymOfAnyScript(name);
		if (code >= 65 && code <= 90) capitals++;
		if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
	}
	return areMostlyCapitals(capitals, letters);
}

function isAcronymOfAnyScript(name: string): boolean {
	const letters = name.match(/\p{L}/gu) ?? [];
	return areMostlyCapitals(letters.filter((letter) => letter !== letter.toLowerCase()).length, letters.length);
}

function areMostlyCapitals(capitals: number, letters: number): boolean {
	return capitals >= 2 ? capitals >= letters * 0.75 : capitals === 1 && letters === 1;
}

/** Whether the words of a text keep the capitals that a name requires; an `s` or `'s` at the end of the last may differ. */
export function keepsCapitals(written: readonly string[], exact: readonly (string | null)[]): boolean {
	const last = exact.length - 1;
	return exact.every((word, i) => {
		const other = written[i] ?? '';
		if (word === null || word === other) return true;
		return isForm(plain(word), plain(other)) || (i < last ? plain(other) === plain(word) : stemOf(plain(other)) === stemOf(plain(word)));
	});
}

/** Whether two forms of a word, such as Diagnosis and Diagnoses, differ only in lower-case letters at their ends. */
function isForm(word: string, other: string): boolean {
	let common = 0;
	while (common < word.length && word[common] === other[common]) common++;
	return common > 0 && /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word.slice(common) + other.slice(common));
}

/** A word without the lower-case `s` or `'s`, or both, of an acronym's plural and possessive. */
export function stemOf(word: string): string {
	if (!word.endsWith('s')) return word;
	return /^(.*[^\p{Ll}'‘’ʼ])(?:s?['‘’ʼ]s|s)$/u.exec(word)?.[1] ?? word;
}

function plain(word: string): string {
	return word.normalize('NFC').replace(/[‘’ʼ]/g, "'");
}
