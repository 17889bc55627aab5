import { decodeEntities } from '../text/entities';
import { foldName } from '../text/fold';
import { basesOf } from '../text/plurals';
import { own } from '../text/range';
import { foldSpelling } from '../text/spelling-variants';
import { stemOf } from './case-rule';
import { lowerDigits, withoutNote } from './raised';

/** What a word of a text may be in a name, as vocabulary numbers. */
export interface Reading {
	/** At any position. */
	readonly inside: readonly number[];
	/** At the end, where it may also match as a plural. */
	readonly last: readonly number[];
}

/** A word of a text: as written, and without its accents if it has any. */
export interface Word extends Reading {
	readonly loose: Reading | null;
}

/** A word that no name has. */
export const NOTHING: Word = { inside: [], last: [], loose: null };
const MOST_KNOWN = 50_000;
const GLUE = '\u0001';

/** The words of all names, numbered, so that a text's words are looked up once and then compared as numbers. */
export class Vocabulary {
	private readonly numbers = new Map<string, number>();
	/** The results of look-ups since the last new word. */
	private readonly known = new Map<string, Word>();

	/** @param mostKnown how many results of look-ups are kept before they are cleared. */
	constructor(private readonly mostKnown = MOST_KNOWN) {}

	/** The number of a folded word, assigned if it has none. A word glued to the previous one differs from the same word after a blank. */
	add(word: string, isGlued: boolean): number {
		const key = isGlued ? GLUE + word : word;
		const held = this.numbers.get(key);
		if (held !== undefined) return held;
		const number = this.numbers.size;
		this.numbers.set(own(key), number);
		if (this.known.size > 0) this.known.clear();
		return number;
	}

	/** The number of a folded word; -1 if no name has it. */
	numberOf(word: string): number {
		return this.numbers.get(word) ?? -1;
	}

	/** What a word glued to the previous one may be in a name. */
	lookUpGlued(text: string): Word {
		const held = this.known.get(text);
		if (held) return held;
		if (this.known.size > this.mostKnown) this.known.clear();
		const word = this.read(allFormsOf(text), GLUE);
		this.known.set(own(text), word);
		return word;
	}

	/** What a word of a text may be in a name. @param lead the prefix of its keys: empty unless it is glued. */
	read({ written, loose }: WordForms, lead = ''): Word {
		const reading = this.readForms(written, lead);
		const looseReading = loose && this.readForms(loose, lead);
		// Whatever it may be inside a name, it may also be at the end.
		return reading.last.length > 0 || (looseReading && looseReading.last.length > 0) ? { ...reading, loose: looseReading } : NOTHING;
	}

	private readForms([folded = '', ...others]: readonly string[], lead: string): Reading {
		const number = this.numbers.get(lead + folded);
		const inside = number === undefined ? [] : [number];
		const plural = asPlural(folded);
		if (plural !== folded) for (const one of this.numbersOf([plural], lead)) inside.push(one);
		return { inside, last: others.length === 0 ? inside : [...new Set([...inside, ...this.numbersOf(others, lead)])] };
	}

	private numbersOf(words: readonly string[], lead: string): number[] {
		return words.flatMap((word) => this.numbers.get(lead + word) ?? []);
	}
}

/** A possessive, folded, as the plural without its apostrophe: inside a name WORKER'S, WORKERS' and WORKERS are one. */
export function asPlural(word: string): string {
	if (!word.endsWith("'S")) return word;
	const owner = word.slice(0, -2);
	return owner.endsWith('S') ? owner : `${owner}S`;
}

/** The forms by which a word may match, from `formsOf`: as written, and without its accents if it has any. */
export interface WordForms {
	readonly written: readonly string[];
	readonly loose: readonly string[] | null;
}

/** The forms of a word of a text. */
export function allFormsOf(text: string): WordForms {
	const stem = withoutNote(text);
	const formsBy = (isLoose: boolean): readonly string[] => {
		const forms = formsOf(text, isLoose);
		return stem === text ? forms : [...forms, ...formsOf(stem, isLoose)];
	};
	return { written: formsBy(false), loose: isPlain(text) ? null : formsBy(true) };
}

/**
 * A word folded as names are, followed by the words that it may be the plural or possessive of.
 * @param isLoose whether accents are ignored.
 */
export function formsOf(text: string, isLoose: boolean): readonly string[] {
	const bases = basesOf(foldLetters(text, isLoose));
	// The singular of an acronym is recognised by its capitals, which folding removes.
	const stem = stemOf(text);
	const all = stem === text ? bases : [...bases, foldLetters(stem, isLoose)];
	return all.length === 1 ? [foldSpelling(all[0] ?? '')] : [...new Set(all.map(foldSpelling))];
}

/** A word folded as names are, and by its spelling, with or without its accents. */
export function foldWord(text: string, isLoose: boolean): string {
	return foldSpelling(foldLetters(text, isLoose));
}

function foldLetters(text: string, isLoose: boolean): string {
	if (!/[&\u0080-\uffff]/.test(text)) return foldName(text);
	const folded = parted(foldName(lowerDigits(text.includes('&') ? decodeEntities(text) : text)));
	return isLoose && /[^\p{ASCII}]/u.test(folded) ? folded.normalize('NFD').replace(/\p{M}+/gu, '').normalize('NFC') : folded;
}

/** Two letters that are written as one: anæmia, œsophagus. */
function parted(word: string): string {
	return /[ÆŒ]/.test(word) ? word.replace(/Æ/g, 'AE').replace(/Œ/g, 'OE') : word;
}

/** Whether a word has no accents to ignore. */
export function isPlain(text: string): boolean {
	return !/[\u0080-\uffff]/.test(text) || foldWord(text, true) === foldWord(text, false);
}
