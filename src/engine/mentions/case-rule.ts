/** Acronyms of the field that are ordinary words in small letters, and words that turn up as acronyms everywhere. */
const ORDINARY = new Set('AID ALL AM AN AND ARE AS AT BE BY CAN CARE DO FOR GO HAS HE HER HIM HIS HOW IF IN IS IT ITS MAP ME MY NO NOT OF ON OR OUR OUT PAN PET SHE SO TEAM THE TO UP US WAS WE WHO WHY YOU'.split(' '));

/**
 * Which words of a name count only in the capitals they are written in: all, if three quarters of its letters are capitals (HIM, ACO,
 * COVID-19); else, in a phrase, those that would be ordinary words without them: "him department" is no HIM department. Null for none.
 */
export function exactWords(name: string, words: readonly string[]): readonly (string | null)[] | null {
	if (isAcronymLike(name)) return words;
	const exact = words.map((word) => (ORDINARY.has(word) ? word : null));
	return exact.some((word) => word !== null) ? exact : null;
}

function isAcronymLike(name: string): boolean {
	const letters = name.match(/\p{L}/gu) ?? [];
	const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
	return capitals.length >= 2 ? capitals.length >= letters.length * 0.75 : capitals.length === 1 && letters.length === 1;
}

/** Whether the words of a text keep the capitals that a name insists on; the last may have an `s` or `'s` more, or less. */
export function keepsCapitals(written: readonly string[], exact: readonly (string | null)[]): boolean {
	const last = exact.length - 1;
	return exact.every((word, i) => {
		const other = written[i] ?? '';
		if (word === null || word === other) return true;
		return i < last ? plain(other) === plain(word) : stemOf(plain(other)) === stemOf(plain(word));
	});
}

/** A word without the small `s` or `'s` of an acronym's plural or possessive. */
export function stemOf(word: string): string {
	const stem = /^(.*[^\p{Ll}'])'?s$/u.exec(word)?.[1];
	return stem ?? word;
}

function plain(word: string): string {
	return word.normalize('NFC').replace(/[‘’ʼ]/g, "'");
}
