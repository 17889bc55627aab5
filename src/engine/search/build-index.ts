import type { Note } from '../note/note';
import { own } from '../note/range';
import { foldText, initialsOf, isSmallWord } from './fold-text';
import { GRAM_COUNT, gramsOf } from './grams';
import { buildLists, IntList, sortByText, type Lists } from './lists';
import { hashLetters, SearchIndex } from './search-index';

/** Words that are looked for when misspelt have so many letters. */
const GRAM_LENGTHS = { least: 3, most: 40 };

/** Makes an index of notes, in steps so short that a caller can rest between any two. */
export function* buildIndex(notes: readonly Note[]): Generator<void, SearchIndex> {
	const names = yield* gatherNames(notes);
	const words = new WordGatherer(notes.length);
	for (let entry = 0; entry < notes.length; entry++) {
		const note = notes[entry];
		if (note) words.addEntry(entry, names.texts.slice(names.first.at(entry), names.first.at(entry + 1)), note);
		if (entry % 16 === 0) yield;
	}
	const { texts, entries, ordinals, first } = names;
	const sortedNames = yield* sortByText(texts.length, (name) => texts[name] ?? '');
	const sortedLengths = new Uint8Array(sortedNames.length);
	for (const [place, name] of sortedNames.entries()) {
		sortedLengths[place] = Math.min(255, texts[name]?.length ?? 0);
		if (place % 8192 === 0) yield;
	}
	return new SearchIndex({
		notes,
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

interface Names {
	readonly texts: string[];
	readonly entries: IntList;
	readonly ordinals: IntList;
	readonly first: IntList;
}

/** The folded names of all notes; of names of one note that fold alike the first counts. */
function* gatherNames(notes: readonly Note[]): Generator<void, Names> {
	const all: Names = { texts: [], entries: new IntList(), ordinals: new IntList(), first: new IntList() };
	for (const [entry, note] of notes.entries()) {
		const start = all.texts.length;
		all.first.push(start);
		for (const [ordinal, { text }] of note.names.entries()) {
			const folded = foldText(text);
			if (folded === '' || all.texts.includes(folded, start)) continue;
			all.texts.push(folded);
			all.entries.push(entry);
			all.ordinals.push(ordinal);
		}
		if (entry % 16 === 0) yield;
	}
	all.first.push(all.texts.length);
	return all;
}

function* bucketNames(texts: readonly string[], keysOf: (text: string) => readonly string[]): Generator<void, Lists> {
	const buckets = 2 ** Math.ceil(Math.log2(texts.length + 2));
	const [keys, names] = [new IntList(), new IntList()];
	for (const [name, text] of texts.entries()) {
		for (const key of keysOf(text)) {
			keys.push(hashLetters(key) & (buckets - 1));
			names.push(name);
		}
		if (name % 256 === 0) yield;
	}
	return yield* buildLists(keys, names, buckets);
}

/** Gathers the words of entries under numbers in the order of their coming, and at the end gives them numbers in the order of their letters. */
class WordGatherer {
	private readonly ids = new Map<string, number>();
	private readonly texts: string[] = [];
	/** The last entry that had a word, one up, so that it counts once for each. */
	private readonly seen = new IntList();
	private readonly named = { words: new IntList(), entries: new IntList() };
	private readonly told = { words: new IntList(), entries: new IntList() };

	constructor(private readonly entryCount: number) {}

	addEntry(entry: number, names: readonly string[], { definition, tags }: Note): void {
		for (const name of names) for (const word of name.split(' ')) this.add(entry, word, this.named);
		const text = [definition?.text ?? '', ...tags].map(foldText).join(' ');
		for (const word of text.split(' ')) if (isTelling(word)) this.add(entry, word, this.told);
	}

	private add(entry: number, word: string, list: { readonly words: IntList; readonly entries: IntList }): void {
		let id = this.ids.get(word);
		if (id === undefined) {
			id = this.texts.length;
			const kept = own(word);
			this.ids.set(kept, id);
			this.texts.push(kept);
			this.seen.push(0);
		}
		if (this.seen.at(id) === entry + 1) return;
		this.seen.set(id, entry + 1);
		list.words.push(id);
		list.entries.push(entry);
	}

	*finish(): Generator<void, { words: string[]; common: Uint8Array; inNames: Lists; inTexts: Lists; wordsOf: Lists; byGram: Lists }> {
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

/** Whether a word of a definition or tag says something by itself. Scripts without blanks say much in two letters. */
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
	for (const [id, word] of words.entries()) {
		if (word.length >= GRAM_LENGTHS.least && word.length <= GRAM_LENGTHS.most) {
			for (const gram of gramsOf(word)) {
				grams.push(gram);
				ids.push(id);
			}
		}
		if (id % 256 === 0) yield;
	}
	return yield* buildLists(grams, ids, GRAM_COUNT);
}
