import { exactWords, keepsCapitals } from './case-rule';
import { foldName } from '../text/fold';
import { EVERY_NAME, type NameRules } from '../note/frontmatter/name-rules';
import type { Note } from '../note/note';
import { NameTrie, ROOT, type IndexedName, type NameOwner } from './trie';
import { NameCounts } from '../mentions/name-counts';
import { Sources } from '../mentions/sources';
import { StartTable, type StartFacts } from './start-table';
import { tokenizeName, type NameTokens } from './tokens';
import { allFormsOf, foldWord, formsOf, isPlain, Vocabulary, type Reading, type WordForms } from './vocabulary';
import { hashWord } from './word-filter';

/** The word before which a phrase has its head, and so its plural: explanations of benefits. Folded. */
export const OF = 'OF';

const MOST_TRAILS = 16;
/** What has more words and signs is a sentence, and looked for nowhere: the matcher goes as deep as a name is long. */
const MOST_TOKENS = 64;

/** Every way to take one number from each list, at most sixteen. Nearly always there is but one. */
function allTrails(choices: readonly (readonly number[])[]): number[][] {
	let trails: number[][] = [[]];
	for (const choice of choices) {
		const [only = 0] = choice;
		if (choice.length === 1) for (const trail of trails) trail.push(only);
		else trails = trails.flatMap((trail) => choice.map((word) => [...trail, word])).slice(0, MOST_TRAILS);
	}
	return trails;
}

/**
 * The names of all notes as a trie over folded words, the last word of each under every word that it may be the plural of. A name
 * comes and goes alone.
 */
export class NameIndex {
	readonly trie = new NameTrie();
	readonly vocabulary = new Vocabulary();
	/** The words of texts, judged by whether a name begins with them. */
	readonly starts = new StartTable((word) => this.judgeStart(word));
	/** Where the names stand. */
	readonly sources = new Sources();
	/** How often they do. */
	readonly counts = new NameCounts();
	private beganWithSign = false;
	private readonly trailsOf = new Map<string, number[][]>();

	/** Puts a note's names in, in place of those its path had before. Should one make it throw, none of them is in. */
	set({ path, names, nameRules }: Pick<Note, 'path' | 'names' | 'nameRules'>): void {
		this.delete(path);
		const trails: number[][] = [];
		this.trailsOf.set(path, trails);
		this.starts.clear();
		try {
			for (const name of names) this.file({ path, name }, nameRules, trails);
		} catch (error) {
			this.delete(path);
			throw error;
		}
		if (trails.length === 0) this.trailsOf.delete(path);
	}

	/** Takes the names of a path out. */
	delete(path: string): void {
		const trails = this.trailsOf.get(path);
		if (!trails) return;
		for (const trail of trails) this.trie.remove(trail, path);
		this.trailsOf.delete(path);
		this.starts.clear();
	}

	/** Whether a name ever began with a sign or "and": as long as none did, nobody need look at signs. */
	get hasSigns(): boolean {
		return this.beganWithSign;
	}

	private file(owner: NameOwner, rules: NameRules | null, trails: number[][]): void {
		const { text } = owner.name;
		if (!/[\p{L}\p{N}]/u.test(text) || isRuled(rules?.ignored, text)) return;
		const { texts, glued } = tokenizeName(text);
		if (texts.length > MOST_TOKENS) return;
		if (isSign(texts[0] ?? '')) this.beganWithSign = true;
		const exact = exactByRule(rules, text, texts);
		const indexed: IndexedName = { owners: [owner], exact, isLoose: false, sources: this.sources.listFor(owner.path), count: null };
		this.fileForm(indexed, { texts, glued }, trails);
		if (!texts.every(isPlain)) this.fileForm({ ...indexed, isLoose: true }, { texts, glued }, trails);
	}

	private fileForm(indexed: IndexedName, { texts, glued }: NameTokens, trails: number[][]): void {
		const choices = texts.map((text, i) => {
			const forms = isInflected(texts, i) ? formsOf(text, indexed.isLoose) : [foldWord(text, indexed.isLoose)];
			return forms.map((form) => this.vocabulary.add(form, glued[i] === true && i > 0));
		});
		for (const trail of allTrails(choices)) {
			this.trie.add(trail, indexed);
			trails.push(trail);
		}
	}

	private judgeStart(word: string): StartFacts {
		const forms = allFormsOf(word);
		const reading = this.vocabulary.read(forms);
		const mayStart = this.canStart(word, reading) || (reading.loose !== null && this.canStart(word, reading.loose));
		return { mayStart, hashes: hashesOf(forms), word: reading };
	}

	/** Whether the word is a whole name in the capitals it wants, or names go on behind it. */
	private canStart(word: string, { inside, last }: Reading): boolean {
		const { trie } = this;
		const stepOf = (number: number): number => trie.step(ROOT, number);
		if (inside.some((number) => stepOf(number) >= 0 && trie.goesOn(stepOf(number)))) return true;
		const of = this.vocabulary.numberOf(OF);
		return last.some((number) => {
			const step = stepOf(number);
			return step >= 0 && (trie.step(trie.target(step), of) >= 0 || trie.names(step).some(({ exact }) => exact === null || keepsCapitals([word], exact)));
		});
	}
}

/** Whether a word of a name may stand in the plural: the last, or the head before "of". */
function isInflected(texts: readonly string[], i: number): boolean {
	return i === texts.length - 1 || texts[i + 1]?.toUpperCase() === OF;
}

function isSign(text: string): boolean {
	return text.toUpperCase() === 'AND' || !/^[\p{L}\p{N}\p{M}]/u.test(text);
}

/** The words that count only as they are written. What the note says of one name goes before what it says of all. */
function exactByRule(rules: NameRules | null, name: string, words: readonly string[]): IndexedName['exact'] {
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

/** The hashes of what a word of a text may be in a name, accents passed over. */
function hashesOf({ written, loose }: WordForms): number[] {
	const forms = loose ? [...written.map((form) => foldWord(form, true)), ...loose] : written;
	return forms.length === 1 ? forms.map(hashWord) : [...new Set(forms.map(hashWord))];
}

/** What a text must hold for a name to stand in it: of each list of hashes, one. */
export function hashesForName(name: string): number[][] {
	const { texts } = tokenizeName(name);
	return texts.flatMap((text, i) => {
		if (isSign(text)) return [];
		return [isInflected(texts, i) ? hashesOf(allFormsOf(text)) : [hashWord(foldWord(text, true))]];
	});
}
