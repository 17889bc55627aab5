import type { NameRules } from '../note/frontmatter/name-rules';
import { keepsCapitals, type ExactWords } from './case-rule';
import { elidedIn } from './elision';
import { exactByRule, formsAt, hashesOf, isSign, mayStand, OF } from './name-forms';
import { careFor, type Care } from './other-things';
import { spellingsOf, type NameSpelling } from './spellings';
import { StartTable, type StartFacts } from './start-table';
import { NameTrie, ROOT } from './trie';
import { allFormsOf, isPlain, Vocabulary, type Reading } from './vocabulary';

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

/** What is known of a name besides its text and owner. */
interface NameOptions {
	/** The name's previous number, if it had one; must not be in use. */
	readonly number?: number;
	/** Whether it is only a heading of its owner, which hides no title inside it. */
	readonly isHeading?: boolean;
}

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
	/** By name, the number of its first spelling. */
	private readonly filed: number[] = [];
	private readonly cares: Care[] = [];
	/** By spelling, its name, and the words that count only in their capitals. */
	private readonly names: number[] = [];
	private readonly exact: (ExactWords | null)[] = [];
	/** Names that are searched for nowhere: a sentence, a sign, a single letter, or one that its owner ignores. */
	private readonly unsought = new Set<number>();

	constructor(private readonly limits = LIMITS) {}

	/**
	 * Adds a name. If it makes this throw, nothing has been added.
	 * @param rules the owner's rules for matching its names.
	 * @returns the number of the name, which is never reused for another.
	 */
	add(owner: number, text: string, rules: NameRules | null, { number = this.owners.length, isHeading = false }: NameOptions = {}): number {
		const spellings = mayStand(text, rules) ? this.spellingsOf(text) : [];
		const trails = this.trailsOf(spellings);
		const exact = spellings.map((spelling) => exactByRule(rules, text, spelling));
		// V8 would turn an array with holes far beyond its end into a slow dictionary.
		while (this.owners.length <= number) this.makeRoom();
		const first = this.names.length;
		[this.owners[number], this.texts[number], this.filed[number], this.cares[number]] = [owner, text, first, careFor(text, isHeading)];
		for (const one of exact) this.names.push(number) && this.exact.push(one);
		for (const { trail, isLoose, spelling } of trails) this.trie.add(trail, (first + spelling) * 2 + (isLoose ? 1 : 0));
		if (trails.length > 0) this.starts.clear();
		else this.unsought.add(number);
		return number;
	}

	private makeRoom(): void {
		this.owners.push(NOBODY);
		this.texts.push('');
		this.filed.push(0);
		this.cares.push(0);
	}

	/** Removes a name. Its facts remain available, for callers that found it before. */
	remove(name: number): void {
		if (this.unsought.has(name)) return;
		const first = this.filed[name] ?? 0;
		for (const { trail, isLoose, spelling } of this.trailsOf(this.spellingsOf(this.textOf(name))))
			this.trie.remove(trail, (first + spelling) * 2 + (isLoose ? 1 : 0));
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

	/** The name that a spelling is of. */
	nameOf(spelling: number): number {
		return this.names[spelling] ?? -1;
	}

	/** What is to be looked at before a name counts. */
	careFor(name: number): Care {
		return this.cares[name] ?? 0;
	}

	/** The words of a spelling that count only in some capitals; null if none does. */
	exactOf(spelling: number): ExactWords | null {
		return this.exact[spelling] ?? null;
	}

	/** Whether any name ever began with a sign or "and"; until then, signs need not be considered. */
	get hasSigns(): boolean {
		return this.beganWithSign;
	}

	/** The ways to write a name; none if it is not searched for. */
	private spellingsOf(text: string): readonly NameSpelling[] {
		if (!/[\p{L}\p{N}]/u.test(text)) return [];
		const spellings = spellingsOf(text);
		return (spellings[0]?.length ?? 0) > this.limits.tokens ? [] : spellings;
	}

	/** The trie paths under which spellings are found, each once. */
	private trailsOf(spellings: readonly NameSpelling[]): readonly Trail[] {
		const trails: Trail[] = [];
		for (let spelling = 0; spelling < spellings.length; spelling++) {
			const tokens = spellings[spelling] ?? [];
			if (isSign(tokens[0]?.text ?? '')) this.beganWithSign = true;
			for (const trail of this.formTrails(tokens, false)) trails.push({ trail, isLoose: false, spelling });
			if (tokens.every(({ text }) => isPlain(text))) continue;
			for (const trail of this.formTrails(tokens, true)) trails.push({ trail, isLoose: true, spelling });
		}
		if (spellings.length < 2) return trails;
		const known = new Set<string>();
		return trails.filter(({ trail, isLoose }) => {
			const key = `${isLoose}${trail.join()}`;
			return !known.has(key) && known.add(key);
		});
	}

	private formTrails(tokens: NameSpelling, isLoose: boolean): number[][] {
		const choices = tokens.map(({ isGlued }, i) => formsAt(tokens, i, isLoose).map((form) => this.vocabulary.add(form, isGlued)));
		return allTrails(choices, this.limits.trails);
	}

	private judgeStart(word: string): StartFacts {
		const forms = allFormsOf(word);
		const reading = this.vocabulary.read(forms);
		const rest = elidedIn(word);
		const behind = rest > 0 ? this.judgeStart(word.slice(rest)) : null;
		const mayStart = this.canStart(word, reading) || (reading.loose !== null && this.canStart(word, reading.loose));
		const hashes = hashesOf(forms);
		const [hash = 0, ...moreHashes] = behind ? [...hashes, behind.hash, ...behind.moreHashes] : hashes;
		return { mayStart: mayStart || behind?.mayStart === true, hash, moreHashes, word: reading };
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
	private countsIn(word: string, spelling: number): boolean {
		const exact = this.exactOf(spelling);
		return exact === null || keepsCapitals([word], exact);
	}
}

/** The owner of a number that no name has. */
const NOBODY = -1;

/** A path through the trie, by the numbers of words; `isLoose` if accents are ignored. */
interface Trail {
	readonly trail: readonly number[];
	readonly isLoose: boolean;
	readonly spelling: number;
}
