import { EVERY_NAME, isUnmarkedLetter, type NameRules } from '../note/frontmatter/name-rules';
import { foldName } from '../text/fold';
import { hashText } from '../text/hash';
import { exactWords, keepsCapitals } from './case-rule';
import { StartTable, type StartFacts } from './start-table';
import { tokenizeName, type NameTokens } from './tokens';
import { NameTrie, ROOT } from './trie';
import { allFormsOf, foldWord, formsOf, isPlain, Vocabulary, type Reading, type WordForms } from './vocabulary';
import type { WordFilter } from './word-filter';

/** The word after the head of a phrase, which takes the plural: explanations of benefits. Folded. */
export const OF = 'OF';
/** What an ampersand stands for, folded. */
const AND = 'AND';

/**
 * Bounds of a name. A text with more words and signs is a sentence, and is not searched for: the matcher recurses as deep as a name is
 * long. A name whose words have many forms is filed under so many trie paths at most.
 */
const LIMITS = { tokens: 64, trails: 16 };

/** Every way to take one number from each list, up to a limit. There is nearly always only one. */
function allTrails(choices: readonly (readonly number[])[], most: number): number[][] {
	let trails: number[][] = [[]];
	for (const choice of choices) {
		const [only = 0] = choice;
		if (choice.length === 1) for (const trail of trails) trail.push(only);
		else trails = trails.flatMap((trail) => choice.map((word) => [...trail, word])).slice(0, most);
	}
	return trails;
}

/** The words of a name that count only in their capitals; null for words that count in any. */
type ExactWords = readonly (string | null)[];

/**
 * Names as a trie over folded words, with the last word of each indexed under every word that it may be the plural of. Names are numbers,
 * and so are their owners, which may have several names. Names are added and removed one by one.
 */
export class NameIndex {
	readonly trie = new NameTrie();
	readonly vocabulary = new Vocabulary();
	/** The words of texts, with whether a name begins with them. */
	readonly starts = new StartTable((word) => this.judgeStart(word));
	private beganWithSign = false;
	/** By name. */
	private readonly owners: number[] = [];
	private readonly texts: string[] = [];
	private readonly exact: (ExactWords | null)[] = [];
	/** Names that are searched for nowhere: a sentence, a sign, a single letter, or one that its owner ignores. */
	private readonly unsought = new Set<number>();

	constructor(private readonly limits = LIMITS) {}

	/**
	 * Adds a name. If it makes this throw, nothing has been added.
	 * @param rules the owner's rules for matching its names.
	 * @param number the name's previous number, if it had one; must not be in use.
	 * @returns the number of the name, which is never reused for another.
	 */
	add(owner: number, text: string, rules: NameRules | null, number = this.owners.length): number {
		const { trails, words } = isUnmarkedLetter(text, rules) ? NOWHERE : this.trailsOf(text, rules);
		const exact = trails.length > 0 ? exactByRule(rules, text, words) : null;
		// V8 would turn an array with holes far beyond its end into a slow dictionary.
		while (this.owners.length <= number) this.owners.push(NOBODY) && this.texts.push('') && this.exact.push(null);
		[this.owners[number], this.texts[number], this.exact[number]] = [owner, text, exact];
		for (const { trail, isLoose } of trails) this.trie.add(trail, number * 2 + (isLoose ? 1 : 0));
		if (trails.length > 0) this.starts.clear();
		else this.unsought.add(number);
		return number;
	}

	/** Removes a name. Its facts remain available, for callers that found it before. */
	remove(name: number): void {
		const { trails } = this.trailsOf(this.textOf(name), null);
		for (const { trail, isLoose } of trails) this.trie.remove(trail, name * 2 + (isLoose ? 1 : 0));
		this.starts.clear();
	}

	/** Whether a name is searched for at all. */
	isSought(name: number): boolean {
		return !this.unsought.has(name);
	}

	/** The number of a name's current or former owner; -1 for none. */
	ownerOf(name: number): number {
		return this.owners[name] ?? NOBODY;
	}

	/** A name as its owner writes it. */
	textOf(name: number): string {
		return this.texts[name] ?? '';
	}

	/** The words of a name that count only in the capitals they are written in; null if none does. */
	exactOf(name: number): ExactWords | null {
		return this.exact[name] ?? null;
	}

	/** Whether any name ever began with a sign or "and"; until then, signs need not be considered. */
	get hasSigns(): boolean {
		return this.beganWithSign;
	}

	/** The words of a name, and the trie paths under which it is found; none if it is not searched for. */
	private trailsOf(text: string, rules: NameRules | null): { readonly trails: readonly Trail[]; readonly words: readonly string[] } {
		if (!/[\p{L}\p{N}]/u.test(text) || isRuled(rules?.ignored, text)) return NOWHERE;
		const tokens = tokenizeName(text);
		if (tokens.texts.length > this.limits.tokens) return NOWHERE;
		if (isSign(tokens.texts[0] ?? '')) this.beganWithSign = true;
		const trails = this.formTrails(tokens, false);
		const isAllPlain = tokens.texts.every(isPlain);
		return { trails: isAllPlain ? trails : [...trails, ...this.formTrails(tokens, true)], words: tokens.texts };
	}

	private formTrails({ texts, glued }: NameTokens, isLoose: boolean): Trail[] {
		const choices = texts.map((text, i) => {
			const forms = isInflected(texts, i) ? formsOf(text, isLoose) : [foldWord(text, isLoose)];
			return forms.map((form) => this.vocabulary.add(form, glued[i] === true));
		});
		return allTrails(choices, this.limits.trails).map((trail) => ({ trail, isLoose }));
	}

	private judgeStart(word: string): StartFacts {
		const forms = allFormsOf(word);
		const reading = this.vocabulary.read(forms);
		const mayStart = this.canStart(word, reading) || (reading.loose !== null && this.canStart(word, reading.loose));
		const [hash = 0, ...moreHashes] = hashesOf(forms);
		return { mayStart, hash, moreHashes, word: reading };
	}

	/** Whether the word is a whole name in the required capitals, or the beginning of longer ones. */
	private canStart(word: string, { inside, last }: Reading): boolean {
		const { trie } = this;
		const stepOf = (number: number): number => trie.step(ROOT, number);
		if (inside.some((number) => stepOf(number) >= 0 && trie.goesOn(stepOf(number)))) return true;
		const of = this.vocabulary.numberOf(OF);
		return last.some((number) => {
			const step = stepOf(number);
			return step >= 0 && (trie.step(trie.target(step), of) >= 0 || trie.endings(step).some((ending) => this.countsIn(word, ending >> 1)));
		});
	}

	/** Whether a one-word name matches the word as written. */
	private countsIn(word: string, name: number): boolean {
		const exact = this.exactOf(name);
		return exact === null || keepsCapitals([word], exact);
	}
}

const NOWHERE = { trails: [], words: [] } as const;
/** The owner of a number that no name has. */
const NOBODY = -1;

/** A path through the trie, by the numbers of words; `isLoose` if accents are ignored. */
interface Trail {
	readonly trail: readonly number[];
	readonly isLoose: boolean;
}

/** Whether a word of a name may take the plural: the last one, or the head before "of". */
function isInflected(texts: readonly string[], i: number): boolean {
	return i === texts.length - 1 || texts[i + 1]?.toUpperCase() === OF;
}

function isSign(text: string): boolean {
	return text.toUpperCase() === AND || !/^[\p{L}\p{N}\p{M}]/u.test(text);
}

/** The words that count only as written. The note's rule for one name takes precedence over its rule for all. */
function exactByRule(rules: NameRules | null, name: string, words: readonly string[]): ExactWords | null {
	for (const wanted of rules ? [name, EVERY_NAME] : []) {
		if (isNamed(rules?.any, wanted)) return null;
		if (isNamed(rules?.exact, wanted)) return words.slice();
	}
	return exactWords(name, words);
}

function isNamed(ruled: readonly string[] | undefined, name: string): boolean {
	return ruled?.some((one) => one === name || foldName(one) === foldName(name)) ?? false;
}

function isRuled(ruled: readonly string[] | undefined, name: string): boolean {
	return isNamed(ruled, name) || isNamed(ruled, EVERY_NAME);
}

/** The hashes of everything that a word of a text may be in a name, ignoring accents. */
function hashesOf({ written, loose }: WordForms): number[] {
	const forms = loose ? [...written.map((form) => foldWord(form, true)), ...loose] : written;
	return forms.length === 1 ? forms.map(hashText) : [...new Set(forms.map(hashText))];
}

/** What a text must hold for a name to stand in it, as hashes of what words may be. */
interface NameNeeds {
	/** One hash of each list. */
	readonly words: readonly (readonly number[])[];
	/** For each two lists, one hash of the first with one of the second right after it. */
	readonly pairs: readonly (readonly [readonly number[], readonly number[]])[];
}

/** What a text must hold for a name to stand in it; nothing for a name that consists of signs. */
export function needsOf(name: string): NameNeeds {
	const { texts, glued } = tokenizeName(name);
	const hashes = texts.map((text, i) => {
		if (text.toUpperCase() !== AND && isSign(text)) return null;
		return isInflected(texts, i) ? hashesOf(allFormsOf(text)) : [hashText(foldWord(text, true))];
	});
	const pairs = hashes.flatMap((second, i): NameNeeds['pairs'] => {
		const first = hashes[i - 1];
		return first && second && glued[i] !== true ? [[first, second]] : [];
	});
	return { words: hashes.flatMap((one) => (one ? [one] : [])), pairs };
}

/** Whether a text may hold a name. */
export function mayHold(filter: WordFilter, { words, pairs }: NameNeeds): boolean {
	return words.every((forms) => forms.some((hash) => filter.mayHold(hash)))
		&& pairs.every(([first, second]) => first.some((one) => second.some((other) => filter.mayHoldPair(one, other))));
}
