import type { Note } from '../note/note';
import { hasInitials } from './fold-text';
import { lowerBound, type Lists } from './lists';

/** What an index holds, in arrays: entries, names and words are numbered from 0. */
export interface IndexData {
	readonly notes: readonly Note[];
	/** The first name of each entry, which is its title; one more at the end. */
	readonly firstNames: Int32Array;
	/** The folded text of each name, its entry, and which of the note's names it is. */
	readonly nameTexts: readonly string[];
	readonly nameEntries: Int32Array;
	readonly nameOrdinals: Int32Array;
	/**
	 * The names in the order of their texts. A text comes right before the longer ones with a blank behind it, and these before all others
	 * that begin so.
	 */
	readonly sortedNames: Int32Array;
	/** The lengths of the names in that order, at most 255. */
	readonly sortedLengths: Uint8Array;
	/** The names by the hash of their letters without blanks, and by the hashes of their initials. */
	readonly byLetters: Lists;
	readonly byInitials: Lists;
	/** The words of names, definitions and tags in their order: those that begin alike stand side by side. */
	readonly words: readonly string[];
	/** How many letters each word has in common with the one before, at most 255. */
	readonly common: Uint8Array;
	/** The entries with a word in a name, and those with it in nothing but their definition or tags. */
	readonly inNames: Lists;
	readonly inTexts: Lists;
	/** The words of an entry's names. */
	readonly wordsOf: Lists;
	/** The words by the pairs of letters in them. @see gramsOf */
	readonly byGram: Lists;
}

/** A stretch of numbers, half open. */
export interface Stretch {
	readonly low: number;
	readonly high: number;
}

/** The entries of a glossary, never changed once made. Answers which names and words there are; what fits best is not its matter. */
export class SearchIndex {
	readonly size: number;

	constructor(readonly data: IndexData) {
		this.size = data.notes.length;
	}

	/** The words that begin with these letters. */
	wordsFrom(start: string): Stretch {
		const { words } = this.data;
		return stretch(words.length, (place) => words[place] ?? '', start);
	}

	/** The number of a word; -1 if there is none such. */
	wordId(word: string): number {
		const { words } = this.data;
		const place = lowerBound(words.length, (one) => words[one] ?? '', word);
		return words[place] === word ? place : -1;
	}

	/** Where the names that begin with a text stand among the sorted ones. */
	namesFrom(start: string): Stretch {
		const { sortedNames, nameTexts } = this.data;
		return stretch(sortedNames.length, (place) => nameTexts[sortedNames[place] ?? 0] ?? '', start);
	}

	/** The names with exactly this folded text. */
	namesOf(text: string): number[] {
		const { sortedNames, nameTexts } = this.data;
		const names: number[] = [];
		for (let at = this.namesFrom(text).low; ; at++) {
			const name = sortedNames[at];
			if (name === undefined || nameTexts[name] !== text) return names;
			names.push(name);
		}
	}

	/** The names with these letters, wherever their blanks are. */
	namesOfLetters(letters: string): number[] {
		const { byLetters, nameTexts } = this.data;
		return inBucket(byLetters, hashLetters(letters)).filter((name) => (nameTexts[name] ?? '').replaceAll(' ', '') === letters);
	}

	/** The names with these initials. */
	namesOfInitials(letters: string): number[] {
		const { byInitials, nameTexts } = this.data;
		const names = inBucket(byInitials, hashLetters(letters));
		return names.filter((name, i) => names[i - 1] !== name && hasInitials(nameTexts[name] ?? '', letters));
	}

	/** The shortest of an entry's words in a stretch; -1 if it has none. */
	wordIn(entry: number, { low, high }: Stretch): number {
		const { words, wordsOf: { starts, items } } = this.data;
		let shortest = -1;
		for (let i = starts[entry] ?? 0; i < (starts[entry + 1] ?? 0); i++) {
			const word = items[i] ?? 0;
			if (word >= low && word < high && (shortest < 0 || (words[word] ?? '').length < (words[shortest] ?? '').length)) shortest = word;
		}
		return shortest;
	}

	/** The folded names of an entry, the title first. */
	namesOfEntry(entry: number): string[] {
		const { firstNames, nameTexts } = this.data;
		return nameTexts.slice(firstNames[entry], firstNames[entry + 1]);
	}

	/** A name as displayed. */
	nameAsShown(name: number): Note['names'][number] | undefined {
		const { notes, nameEntries, nameOrdinals } = this.data;
		return notes[nameEntries[name] ?? 0]?.names[nameOrdinals[name] ?? 0];
	}
}

function stretch(count: number, textAt: (place: number) => string, start: string): Stretch {
	// No text has the last of all code units.
	return { low: lowerBound(count, textAt, start), high: lowerBound(count, textAt, `${start}\uffff`) };
}

function inBucket({ starts, items }: Lists, hash: number): number[] {
	const bucket = hash & (starts.length - 2);
	return [...items.subarray(starts[bucket], starts[bucket + 1])];
}

/** A number for letters, blanks passed over (FNV-1a, Fowler, Noll and Vo). */
export function hashLetters(letters: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < letters.length; i++) {
		const code = letters.charCodeAt(i);
		if (code !== 32) hash = Math.imul(hash ^ code, 0x01000193);
	}
	// The low bits, which choose the bucket, hear of all letters.
	return hash ^ (hash >>> 15);
}
