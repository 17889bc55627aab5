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

	/** The number of a folded word. A word glued to the one before is another than the same behind a blank. */
	add(word: string, isGlued: boolean): number {
		const key = isGlued ? GLUE + word : word;
		const held = this.numbers.get(key);
		if (held !== undefined) return held;
		const number = this.numbers.size;
		this.numbers.set(own(key), number);
		this.known.clear();
		this.gluedKnown.clear();
		return number;
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
		const isPlain = this.fold(text, true) === this.fold(text, false);
		const loose = isPlain ? null : this.readForm(text, lead, true);
		const isKnown = [written, loose].some((one) => one && one.inside.length + one.last.length > 0);
		return isKnown ? { ...written, loose } : NOTHING;
	}

	private readForm(text: string, lead: string, isLoose: boolean): Reading {
		const folded = this.fold(text, isLoose);
		const bases = new Set([...basesOf(folded), this.fold(stemOf(text), isLoose)]);
		const numbersOf = (words: Iterable<string>): number[] => [...words].flatMap((word) => this.numbers.get(lead + word) ?? []);
		return { inside: numbersOf([folded]), last: numbersOf(bases) };
	}

	/** A word as names are compared, with or without its accents. */
	fold(text: string, isLoose: boolean): string {
		const folded = foldName(text);
		return isLoose && /[^\p{ASCII}]/u.test(folded) ? folded.normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC') : folded;
	}
}
