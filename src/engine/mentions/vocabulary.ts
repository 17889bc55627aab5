import { foldName } from '../lexicon/fold';
import { own } from '../note/range';
import { stemOf } from './case-rule';
import { basesOf } from './plurals';

/** What a word of a text may be in a name, as numbers of the vocabulary. */
export interface Reading {
	/** As one of its words. */
	readonly inside: readonly number[];
	/** As its last, also in the singular. */
	readonly last: readonly number[];
}

/** A word of a text: as written, and without its accents where it has some. */
export interface Word extends Reading {
	readonly loose: Reading | null;
}

const NOTHING: Word = { inside: [], last: [], loose: null };
const MOST_KNOWN = 50_000;
const GLUE = '\u0001';

/** The words of all names, numbered, so that a text's words are looked up once and compared as numbers. */
export class Vocabulary {
	private readonly numbers = new Map<string, number>();
	private readonly known = new Map<string, Word>();
	private readonly gluedKnown = new Map<string, Word>();

	/** The number of a folded word, given one if it has none. A word glued to the one before is another than the same behind a blank. */
	add(word: string, isGlued: boolean): number {
		const key = isGlued ? GLUE + word : word;
		const held = this.numbers.get(key);
		if (held !== undefined) return held;
		const number = this.numbers.size;
		this.numbers.set(own(key), number);
		if (this.known.size + this.gluedKnown.size > 0) {
			this.known.clear();
			this.gluedKnown.clear();
		}
		return number;
	}

	/** The number of a folded word; -1 if no name has it. */
	numberOf(word: string): number {
		return this.numbers.get(word) ?? -1;
	}

	/** What a word of a text may be in a name. */
	lookUp(text: string, isGlued: boolean): Word {
		const known = isGlued ? this.gluedKnown : this.known;
		const held = known.get(text);
		if (held) return held;
		if (known.size > MOST_KNOWN) known.clear();
		const word = this.read(text, isGlued ? GLUE : '');
		known.set(own(text), word);
		return word;
	}

	private read(text: string, lead: string): Word {
		const written = this.readForm(text, lead, false);
		const loose = isPlain(text) ? null : this.readForm(text, lead, true);
		const isKnown = [written, loose].some((one) => one && one.inside.length + one.last.length > 0);
		return isKnown ? { ...written, loose } : NOTHING;
	}

	private readForm(text: string, lead: string, isLoose: boolean): Reading {
		const [folded = '', ...others] = formsOf(text, isLoose);
		const numbersOf = (words: readonly string[]): number[] => words.flatMap((word) => this.numbers.get(lead + word) ?? []);
		const inside = numbersOf([folded]);
		return { inside, last: others.length === 0 ? inside : [...inside, ...numbersOf(others)] };
	}
}

/** A word folded as names are, and then all words that it may be the plural or possessive of. @param isLoose accents are passed over. */
export function formsOf(text: string, isLoose: boolean): readonly string[] {
	const folded = foldWord(text, isLoose);
	const bases = basesOf(folded);
	// The singular of an acronym is told by its capitals, which folding takes away.
	const stem = stemOf(text);
	if (stem === text) return bases;
	const single = foldWord(stem, isLoose);
	return bases.includes(single) ? bases : [...bases, single];
}

/** A word as names are compared, with or without its accents. */
export function foldWord(text: string, isLoose: boolean): string {
	const folded = foldName(text);
	return isLoose && /[^\p{ASCII}]/u.test(folded) ? folded.normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC') : folded;
}

/** Whether a word has no accents to pass over. */
export function isPlain(text: string): boolean {
	return !/[\u0080-\uffff]/.test(text) || foldWord(text, true) === foldWord(text, false);
}
