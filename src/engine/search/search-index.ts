import type { Entry } from '../note/entry';
import { isAcronymIn } from './codes';
import { hasInitials } from './fold-text';
import { lowerBound, type Lists } from './lists';

/** The contents of an index, in arrays: entries, names and words are numbered from 0. */
export interface IndexData {
	readonly subjects: readonly Entry[];
	/** The number of each entry's first name, which is its title, with one more element at the end. */
	readonly firstNames: Int32Array;
	/** The folded text of each name, its entry, and its position among the note's names. */
	readonly nameTexts: readonly string[];
	readonly nameEntries: Int32Array;
	readonly nameOrdinals: Int32Array;
	/**
	 * The names sorted by text. A text comes right before longer ones that continue with a blank, and these before all others that begin with
	 * it.
	 */
	readonly sortedNames: Int32Array;
	/** The lengths of the sorted names, at most 255. */
	readonly sortedLengths: Uint8Array;
	/** The names by the hash of their letters without blanks, and by the hashes of their initials. */
	readonly byLetters: Lists;
	readonly byInitials: Lists;
	/** The sorted words of names, definitions and tags: those that begin alike are adjacent. */
	readonly words: readonly string[];
	/** The length of the prefix that each word shares with the previous one, at most 255. */
	readonly common: Uint8Array;
	/** The entries with a word in a name, and those with it only in their definition or tags. */
	readonly inNames: Lists;
	readonly inTexts: Lists;
	/** The words of an entry's names. */
	readonly wordsOf: Lists;
	/** The words by the bigrams in them. @see gramsOf */
	readonly byGram: Lists;
}

/** A half-open range of numbers. */
export interface Stretch {
	readonly low: number;
	readonly high: number;
}

/** An immutable index of a glossary's entries. Answers which names and words exist; ranking happens elsewhere. */
export class SearchIndex {
	readonly size: number;
	private readonly acronyms = new Map<number, boolean>();

	constructor(readonly data: IndexData) {
		this.size = data.subjects.length;
	}

	/** The words that begin with some letters. */
	wordsFrom(start: string): Stretch {
		const { words } = this.data;
		return stretch(words.length, (place) => words[place] ?? '', start);
	}

	/** The number of a word; -1 if there is no such word. */
	wordId(word: string): number {
		const { words } = this.data;
		const place = lowerBound(words.length, (one) => words[one] ?? '', word);
		return words[place] === word ? place : -1;
	}

	/** Whether the first entry that has a word writes it as an acronym. */
	isAcronym(id: number): boolean {
		const known = this.acronyms.get(id);
		if (known !== undefined) return known;
		const { words, inNames, inTexts, subjects } = this.data;
		const word = words[id] ?? '';
		const list = (inNames.starts[id] ?? 0) < (inNames.starts[id + 1] ?? 0) ? inNames : inTexts;
		const subject = subjects[list.items[list.starts[id] ?? 0] ?? 0];
		const isWrittenSo = (text: string): boolean => {
			const from = text.toUpperCase().indexOf(word);
			return from >= 0 && isAcronymIn(text, { from, to: from + word.length });
		};
		const texts = list === inNames ? subject?.names : subject?.definition && [subject.definition];
		const isAcronym = texts?.some(({ text }) => isWrittenSo(text)) ?? false;
		this.acronyms.set(id, isAcronym);
		return isAcronym;
	}

	/** The range of sorted names that begin with a text. */
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

	/** The names with these letters, regardless of blanks. */
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

	/** The shortest of an entry's words within a range; -1 if it has none. */
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
	nameAsShown(name: number): Entry['names'][number] | undefined {
		const { subjects, nameEntries, nameOrdinals } = this.data;
		return subjects[nameEntries[name] ?? 0]?.names[nameOrdinals[name] ?? 0];
	}
}

function stretch(count: number, textAt: (place: number) => string, start: string): Stretch {
	// No text contains the highest code unit.
	return { low: lowerBound(count, textAt, start), high: lowerBound(count, textAt, `${start}\uffff`) };
}

function inBucket({ starts, items }: Lists, hash: number): number[] {
	const bucket = hash & (starts.length - 2);
	return [...items.subarray(starts[bucket], starts[bucket + 1])];
}

/** A hash of letters, ignoring blanks (FNV-1a, Fowler, Noll and Vo). */
export function hashLetters(letters: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < letters.length; i++) {
		const code = letters.charCodeAt(i);
		if (code !== 32) hash = Math.imul(hash ^ code, 0x01000193);
	}
	// Mixes the high bits into the low ones, which choose the bucket.
	return hash ^ (hash >>> 15);
}
