import type { Note } from '../../src/engine';

/** One word of names: the words that may follow, and the number of the name that ends here, if one does. */
interface Step {
	readonly next: Map<string, Step>;
	name: number | null;
}

const newStep = (): Step => ({ next: new Map(), name: null });

/** A word as the naive trie and the counts of words understand it: as many letters and digits as stand together. */
const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
	return (text.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/**
 * The yardstick of finding names: a trie of words without any rule. It looks at the whole text of a file, takes the longest name that
 * begins at a word, and keeps of each match as little as an index can do with.
 */
export class NaiveTrie {
	private readonly root = newStep();
	/** The numbers of the notes in which a name stands, in order, by the number of the name. */
	private readonly notesOf: number[][] = [];
	/** Four numbers a match: of the note, from, to, of the name. */
	private readonly matches: number[] = [];

	/** How many matches are kept. */
	get size(): number {
		return this.matches.length / 4;
	}

	/** Puts in the names of a note. */
	add({ names }: Pick<Note, 'names'>): void {
		for (const { text } of names) {
			let step = this.root;
			for (const word of wordsOf(text)) {
				let next = step.next.get(word);
				if (!next) step.next.set(word, (next = newStep()));
				step = next;
			}
			if (step !== this.root) step.name ??= this.notesOf.push([]) - 1;
		}
	}

	/** Keeps what names stand in the text of a note, which the caller has given a number. */
	scan(note: number, text: string): void {
		const words: string[] = [];
		const starts: number[] = [];
		const ends: number[] = [];
		WORD.lastIndex = 0;
		for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
			words.push(found[0].toLowerCase());
			starts.push(found.index);
			ends.push(WORD.lastIndex);
		}
		for (let first = 0; first < words.length; first++) {
			let name: number | null = null;
			let last = first;
			let step = this.root.next.get(words[first] ?? '');
			for (let at = first; step; step = step.next.get(words[++at] ?? '')) {
				if (step.name === null) continue;
				name = step.name;
				last = at;
			}
			if (name === null) continue;
			this.matches.push(note, starts[first] ?? 0, ends[last] ?? 0, name);
			const notes = this.notesOf[name];
			if (notes && notes[notes.length - 1] !== note) notes.push(note);
			first = last;
		}
	}
}
