const DIGITS = '0–9';
const SIGNS = '#';

const NO_ALPHABET = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What is listed by its title under a letter. */
interface Lettered {
	readonly title: string;
	readonly letter: string;
	/** Tells it from others that are called the same. */
	readonly entry: { readonly id: string };
}

/** The order of a language: numbers by their value, capitals and accents aside. Without one it is that of the user. */
export function collatorOf(language?: string): Intl.Collator {
	return new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
}

/** Titles from A to Z, as a language has them. */
export class AToZ {
	constructor(private readonly collator: Pick<Intl.Collator, 'compare'>) {}

	/**
	 * The heading for a title: its first letter, capitalised, without accents that do not count as separate letters in the language; one sign
	 * for all digits, and one for everything else.
	 */
	letterOf(title: string): string {
		const first = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '';
		if (/\p{N}/u.test(first)) return DIGITS;
		if (first === '' || NO_ALPHABET.test(first)) return SIGNS;
		const [capital = first] = first.normalize('NFC').toUpperCase();
		const [plain = capital] = capital.normalize('NFD');
		return this.collator.compare(capital, plain) === 0 ? plain : capital;
	}

	/** Signs first, then digits, then letters; titles in the order of the language; equal titles by id. */
	compare(a: Lettered, b: Lettered): number {
		if (a.letter === b.letter) return this.collator.compare(a.title, b.title) || byCode(a.entry.id, b.entry.id);
		return rank(a.letter) - rank(b.letter) || this.collator.compare(a.letter, b.letter) || byCode(a.letter, b.letter);
	}
}

/** Whether a heading is no letter: that of digits, or of signs. */
export function isNoLetter(heading: string): boolean {
	return heading === DIGITS || heading === SIGNS;
}

function rank(letter: string): number {
	return letter === SIGNS ? 0 : letter === DIGITS ? 1 : 2;
}

function byCode(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
