import { gramsOf } from './grams';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';
import type { SearchIndex, Stretch } from './search-index';
import { editsAllowed, type Edits } from './typos';

/** A word that a misspelt one may be: by its number, with its edits. */
export interface NearWord extends Edits {
	readonly id: number;
}

/** The words of an index that are near a word typed, and those that have it inside. */
export interface NearWords {
	readonly near: readonly NearWord[];
	readonly around: readonly number[];
}

const FARTHEST = 99;
const NOTHING: NearWords = { near: [], around: [] };

/** A word typed, the edits that it may be away, and the words that begin with it. */
interface Wanted {
	readonly typed: string;
	readonly most: number;
	readonly range: Stretch;
}

/** Finds in the words of an index those that a word typed may mean. Knows the last ones asked for: whoever types asks for most again. */
export class NearFinder {
	private readonly known = new Map<string, NearWords>();
	/** Row j: the edits between the beginnings of the word typed and the first j letters of a word. */
	private readonly rows: readonly Uint8Array[];
	/** The least edits between the whole word typed and the first j letters of a word, or fewer. */
	private readonly halves: Uint8Array;
	/** The first word of each run of words with the same two letters at their beginning. */
	private readonly runs: readonly number[];

	constructor(
		private readonly index: SearchIndex,
		private readonly limits: Pick<SearchLimits, 'knownWords' | 'wordLetters'> = SEARCH_LIMITS,
	) {
		// The letters of a word, the edits that it may be longer by, and what stands around them.
		const length = limits.wordLetters + 4;
		this.rows = Array.from({ length }, () => new Uint8Array(length));
		this.halves = new Uint8Array(length);
		const { words, common } = index.data;
		const runs: number[] = [];
		for (let id = 0; id < words.length; id++) if ((common[id] ?? 0) < 2) runs.push(id);
		this.runs = runs;
	}

	/** The words that are near and do not begin with the word, and those with it inside but not at their beginning. */
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
		// All pairs but that with the beginning are in a word that has the other inside: the rarest will do.
		const lists = gramsOf(word).slice(1).map((gram) => items.subarray(starts[gram], starts[gram + 1]));
		const shortest = lists.reduce<Int32Array | null>((best, list) => (best === null || list.length < best.length ? list : best), null);
		return [...(shortest ?? [])].filter((id) => (words[id] ?? '').indexOf(word) > 0);
	}

	/** Passes over all words that begin otherwise. */
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
	 * Walks sorted words, and works out the edits of each only from where it differs from the one before. Where a beginning is too far away,
	 * all words with it are passed over.
	 */
	private walk(run: { from: number; to: number }, { typed, most, range: { low, high } }: Wanted, found: NearWord[]): void {
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
			// What begins like a word that is too far away is so as well; what is near is near for one word only.
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

	/** Fills row j, for the letter j of a word, near the diagonal. @returns the least in it. */
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

/** One of the first two letters is one of the other's: a slip seldom hits both, and most words that are near without are other words. */
function beginsAlike(typed: string, word: string): boolean {
	if (word.length < 2) return false;
	const [a, b, c, d] = [typed.charCodeAt(0), typed.charCodeAt(1), word.charCodeAt(0), word.charCodeAt(1)];
	return a === c || a === d || b === c || b === d;
}
