import { WordTable } from '../text/word-table';
import type { Entry } from '../note/entry';
import { own } from '../text/range';
import { foldSpelling } from '../text/spelling-variants';
import { foldSigns, forEachFoldedWord, forEachWord, initialsOf, isSmallWord } from './fold-text';
import { GRAM_COUNT, gramsOf } from './grams';
import { buildLists, IntList, sortByText, type Lists } from './lists';
import { LETTERS, SEARCH_LIMITS } from './ranking';
import { hashLetters, SearchIndex, type IndexData } from './search-index';

/** Called with a note that made the engine throw. */
export type OnFault = (subject: Entry, error: unknown) => void;

function rethrow(_note: Entry, error: unknown): never {
	throw error;
}

/**
 * Builds an index of notes, in steps short enough for a caller to rest between any two.
 * @param onFault called with an entry that cannot be indexed, and the error: the index then holds part of it, and the caller should remove
 * it.
 */
export function* buildIndex(subjects: readonly Entry[], onFault: OnFault = rethrow): Generator<void, SearchIndex> {
	const names = new NameGatherer();
	const words = new WordGatherer(subjects.length);
	// Both in one loop: alternating between kept and discarded objects leaves each garbage collection little to move.
	for (const [entry, subject] of subjects.entries()) {
		try {
			names.addEntry(entry, subject, (name) => words.addName(entry, name));
			words.addTold(entry, subject);
		} catch (error) {
			onFault(subject, error);
		}
		if (entry % 16 === 0) yield;
	}
	names.first.push(names.texts.length);
	const { texts, entries, ordinals, first } = names;
	const sortedNames = yield* sortByText(texts.length, (name) => texts[name] ?? '');
	const sortedLengths = new Uint8Array(sortedNames.length);
	for (let place = 0; place < sortedNames.length; place++) {
		sortedLengths[place] = Math.min(255, texts[sortedNames[place] ?? 0]?.length ?? 0);
		if (place % 8192 === 0) yield;
	}
	return new SearchIndex({
		subjects,
		firstNames: first.fitted(),
		nameTexts: texts,
		nameEntries: entries.fitted(),
		nameOrdinals: ordinals.fitted(),
		sortedNames,
		sortedLengths,
		byLetters: yield* bucketNames(texts, (text) => [text]),
		byInitials: yield* bucketNames(texts, initialsOf),
		...(yield* words.finish()),
	});
}

/** Collects the folded names of all notes; of names of one note that fold to the same text in the same spelling, the first counts. */
class NameGatherer {
	readonly texts: string[] = [];
	readonly entries = new IntList();
	readonly ordinals = new IntList();
	/** By entry, the index of its first name. */
	readonly first = new IntList();

	/** @param spell gives a folded name in the spelling of the index. */
	addEntry(entry: number, { names }: Entry, spell: (name: string) => string): void {
		const gathered: string[] = [];
		this.first.push(this.texts.length);
		for (let ordinal = 0; ordinal < names.length; ordinal++) {
			const folded = foldSigns(names[ordinal]?.text ?? '');
			if (folded === '' || gathered.includes(folded)) continue;
			gathered.push(folded);
			this.texts.push(spell(folded));
			this.entries.push(entry);
			this.ordinals.push(ordinal);
		}
	}
}

function* bucketNames(texts: readonly string[], keysOf: (text: string) => readonly string[]): Generator<void, Lists> {
	const buckets = 2 ** Math.ceil(Math.log2(texts.length + 2));
	const [keys, names] = [new IntList(), new IntList()];
	for (let name = 0; name < texts.length; name++) {
		for (const key of keysOf(texts[name] ?? '')) {
			keys.push(hashLetters(key) & (buckets - 1));
			names.push(name);
		}
		if (name % 256 === 0) yield;
	}
	return yield* buildLists(keys, names, buckets);
}

/** A word of the entries. */
interface Gathered {
	readonly text: string;
	readonly isTelling: boolean;
	/** The same word in the spelling of the index, if this is another one. */
	readonly plain: Gathered | null;
	/** Its number in order of first occurrence; -1 until it has one. */
	id: number;
	/** The last entry that had it, plus one, so that it counts once for each entry. */
	seen: number;
}

/** Numbers the words of entries in order of first occurrence, and finally renumbers them alphabetically. */
class WordGatherer {
	private readonly known: WordTable<Gathered> = new WordTable((word): Gathered => {
		const text = foldSpelling(word);
		const plain = text === word ? null : this.known.at(text, 0, text.length);
		return { text: own(word), isTelling: isTelling(word), plain, id: -1, seen: 0 };
	}, Infinity);
	private readonly texts: string[] = [];
	private readonly named = { words: new IntList(), entries: new IntList() };
	private readonly told = { words: new IntList(), entries: new IntList() };

	constructor(private readonly entryCount: number) {}

	/** Adds the words of a folded name. @returns it in the spelling of the index. */
	addName(entry: number, name: string): string {
		let varies = false;
		forEachFoldedWord(name, (source, from, to) => {
			const word = this.known.at(source, from, to);
			varies ||= word.plain !== null;
			this.add(entry, word.plain ?? word, this.named);
		});
		return varies ? foldSpelling(name) : name;
	}

	addTold(entry: number, { definition, tags }: Entry): void {
		for (const text of [definition?.text ?? '', ...tags]) {
			forEachWord(text, (source, from, to) => {
				const word = this.known.at(source, from, to);
				if (word.isTelling) this.add(entry, word.plain ?? word, this.told);
			});
		}
	}

	private add(entry: number, word: Gathered, list: { readonly words: IntList; readonly entries: IntList }): void {
		if (word.id < 0) word.id = this.texts.push(word.text) - 1;
		if (word.seen === entry + 1) return;
		word.seen = entry + 1;
		list.words.push(word.id);
		list.entries.push(entry);
	}

	*finish(): Generator<void, Pick<IndexData, 'words' | 'common' | 'inNames' | 'inTexts' | 'wordsOf' | 'byGram'>> {
		const sorted = yield* sortByText(this.texts.length, (id) => this.texts[id] ?? '');
		const ranks = new Int32Array(sorted.length);
		const words: string[] = [];
		for (const id of sorted) {
			ranks[id] = words.length;
			words.push(this.texts[id] ?? '');
			if (words.length % 4096 === 0) yield;
		}
		for (const { words: ids } of [this.named, this.told]) {
			for (let i = 0; i < ids.length; i++) {
				ids.set(i, ranks[ids.at(i)] ?? 0);
				if (i % 16_384 === 0) yield;
			}
		}
		return {
			words,
			common: yield* countCommon(words),
			inNames: yield* buildLists(this.named.words, this.named.entries, words.length),
			inTexts: yield* buildLists(this.told.words, this.told.entries, words.length),
			wordsOf: yield* buildLists(this.named.entries, this.named.words, this.entryCount),
			byGram: yield* listGrams(words),
		};
	}
}

/** Whether a word of a definition or tag is specific enough to be indexed. In scripts without blanks two letters are. */
function isTelling(word: string): boolean {
	return (word.length > 2 || (word.length > 1 && !/^[A-Z0-9]+$/.test(word))) && !isSmallWord(word);
}

function* countCommon(words: readonly string[]): Generator<void, Uint8Array> {
	const common = new Uint8Array(words.length);
	for (let id = 1; id < words.length; id++) {
		const [before = '', word = ''] = [words[id - 1], words[id]];
		let letters = 0;
		while (letters < 255 && letters < word.length && word.charCodeAt(letters) === before.charCodeAt(letters)) letters++;
		common[id] = letters;
		if (id % 4096 === 0) yield;
	}
	return common;
}

function* listGrams(words: readonly string[]): Generator<void, Lists> {
	const [grams, ids] = [new IntList(), new IntList()];
	for (let id = 0; id < words.length; id++) {
		const word = words[id] ?? '';
		if (word.length >= LETTERS.around && word.length <= SEARCH_LIMITS.wordLetters) {
			for (const gram of gramsOf(word)) {
				grams.push(gram);
				ids.push(id);
			}
		}
		if (id % 256 === 0) yield;
	}
	return yield* buildLists(grams, ids, GRAM_COUNT);
}
