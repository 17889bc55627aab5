import { gramsOf } from './grams';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';
import type { SearchIndex, Stretch } from './search-index';
import { editsAllowed, type Edits } from './typos';

/** A word that a misspelt one may stand for: its number, and the edits. */
export interface NearWord extends Edits {
	readonly id: number;
}

/** The words of an index that are close to a typed word, and those that contain it. */
interface NearWords {
	readonly near: readonly NearWord[];
	readonly around: readonly number[];
}

const FARTHEST = 99;
const NOTHING: NearWords = { near: [], around: [] };

/** A typed word, the edits allowed for it, and the words that begin with it. */
interface WantedWord {
	readonly typed: string;
	readonly most: number;
	readonly range: Stretch;
}

/**
 * Finds the words of an index that a typed word may stand for. Caches recent words, since most are asked for again at the next keystroke.
 */
export class NearFinder {
	private readonly known = new Map<string, NearWords>();
	/** Row j: the edit distances between the prefixes of the typed word and the first j letters of a word. */
	private readonly rows: readonly Uint8Array[];
	/** The least distance between the whole typed word and any of the prefixes of a word up to j letters. */
	private readonly halves: Uint8Array;
	/** The first word of each run of words that share their first two letters. */
	private readonly runs: readonly number[];

	constructor(
		private readonly index: SearchIndex,
		private readonly limits: Pick<SearchLimits, 'knownWords' | 'wordLetters'> = SEARCH_LIMITS,
	) {
		// The letters of a word, the edits that may lengthen it, and a border.
		const length = limits.wordLetters + 4;
		this.rows = Array.from({ length }, () => new Uint8Array(length));
		this.halves = new Uint8Array(length);
		const { words, common } = index.data;
		const runs: number[] = [];
		for (let id = 0; id < words.length; id++) if ((common[id] ?? 0) < 2) runs.push(id);
		this.runs = runs;
	}

	/** The words close to the word that do not begin with it, and those that contain it, though not at their beginning. */
	find(word: string): NearWords {
		const held = this.known.get(word);
		if (held) return held;
		const isLookedFor = word.length > 1 && word.length <= this.limits.wordLetters;
		const found = isLookedFor ? { near: this.findNear(word), around: this.findAround(word) } : NOTHING;
		if (this.known.size >= this.limits.knownWords) this.known.clear();
		this.known.set(word, found);
		return found;
	}

	private findAround(word: string): number[] {
		const { words, byGram: { starts, items } } = this.index.data;
		// A word that contains the other one has all its bigrams but the initial one, so the list of the rarest is enough.
		const lists = gramsOf(word).slice(1).map((gram) => items.subarray(starts[gram], starts[gram + 1]));
		const shortest = lists.reduce<Int32Array | null>((best, list) => (best === null || list.length < best.length ? list : best), null);
		return [...(shortest ?? [])].filter((id) => (words[id] ?? '').indexOf(word) > 0);
	}

	/** Skips all words whose beginnings differ. */
	private findNear(typed: string): NearWord[] {
		const most = editsAllowed(typed);
		if (most === 0) return [];
		const { words } = this.index.data;
		const range = this.index.wordsFrom(typed);
		const found: NearWord[] = [];
		this.start(typed, most);
		for (let run = 0; run < this.runs.length; run++) {
			const from = this.runs[run] ?? 0;
			if (!beginsAlike(typed, words[from] ?? '')) continue;
			this.walk({ from, to: this.runs[run + 1] ?? words.length }, { typed, most, range }, found);
		}
		return found;
	}

	/**
	 * Walks sorted words, computing the distance of each only from the position where it differs from the previous one. If a prefix is too far
	 * away, all words with that prefix are skipped.
	 */
	private walk(run: { from: number; to: number }, { typed, most, range: { low, high } }: WantedWord, found: NearWord[]): void {
		const { words, common } = this.index.data;
		let depth = 0;
		for (let id = run.from; id < run.to; ) {
			if (id > run.from) depth = Math.min(depth, common[id] ?? 0);
			if (id === low && low < high) {
				depth = Math.min(depth, common[high] ?? 0);
				id = high;
				continue;
			}
			const word = words[id] ?? '';
			const end = Math.min(word.length, typed.length + most);
			let isNear = true;
			while (isNear && depth < end) {
				depth++;
				isNear = this.fill(typed, word, depth, most) <= most;
			}
			const half = this.halves[depth] ?? FARTHEST;
			const isWhole = isNear && word.length === depth && depth >= typed.length - most;
			const whole = isWhole ? (this.rows[depth]?.[typed.length] ?? FARTHEST) : FARTHEST;
			const edits: Edits = { whole: whole > most ? Infinity : whole, half: Math.min(whole, half) };
			// Words that share the prefix of one that is too far away are too far away as well; a close match says nothing about the next word.
			const shared = isNear ? Infinity : Math.max(depth, 2);
			do {
				if (edits.half <= most) found.push({ id, ...edits });
				id++;
			} while (id < run.to && id !== low && (common[id] ?? 0) >= shared);
		}
	}

	private start(typed: string, most: number): void {
		const [first] = this.rows;
		for (let i = 0; first && i <= typed.length + 1; i++) first[i] = i <= most ? i : FARTHEST;
		this.halves[0] = FARTHEST;
	}

	/** Fills row j, for letter j of a word, near the diagonal. @returns its minimum. */
	private fill(typed: string, word: string, j: number, most: number): number {
		const [row, last, beforeLast] = [this.rows[j], this.rows[j - 1], this.rows[j - 2]];
		if (!row || !last) return FARTHEST;
		const from = Math.max(1, j - most);
		const to = Math.min(typed.length, j + most);
		const letter = word.charCodeAt(j - 1);
		const letterBefore = word.charCodeAt(j - 2);
		let least = from === 1 && j <= most ? j : FARTHEST;
		row[from - 1] = least;
		for (let i = from; i <= to; i++) {
			const other = typed.charCodeAt(i - 1);
			const isSwapped = i > 1 && letter === typed.charCodeAt(i - 2) && letterBefore === other;
			const swapped = isSwapped ? (beforeLast?.[i - 2] ?? FARTHEST) + 1 : FARTHEST;
			const replaced = (last[i - 1] ?? FARTHEST) + (letter === other ? 0 : 1);
			const edits = Math.min((last[i] ?? FARTHEST) + 1, (row[i - 1] ?? FARTHEST) + 1, replaced, swapped);
			row[i] = Math.min(edits, FARTHEST);
			if (edits < least) least = edits;
		}
		row[to + 1] = FARTHEST;
		this.halves[j] = Math.min(this.halves[j - 1] ?? FARTHEST, to === typed.length ? (row[to] ?? FARTHEST) : FARTHEST);
		return least;
	}
}

/** Whether one of the first two letters occurs in both: errors seldom hit both, and most close words that share neither are other words. */
function beginsAlike(typed: string, word: string): boolean {
	if (word.length < 2) return false;
	const [a, b, c, d] = [typed.charCodeAt(0), typed.charCodeAt(1), word.charCodeAt(0), word.charCodeAt(1)];
	return a === c || a === d || b === c || b === d;
}
