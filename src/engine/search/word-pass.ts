import { isCode } from './codes';
import { unglued } from './glued';
import type { NearFinder } from './near-words';
import { LETTERS, SEARCH_LIMITS, WORD_COST, type SearchLimits } from './ranking';
import { singularsOf } from './singulars';
import type { SearchIndex, Stretch } from './search-index';
import { slipsFor } from './slips';
import { findSplits } from './splits';
import { EditMeter } from './typos';

/** A word of a query. */
export interface AskedWord {
	readonly text: string;
	/** Whether it is the last of several words, and so may be incomplete. */
	readonly isLast: boolean;
	/** Whether it means no longer word. @see isWholeCode */
	readonly isWhole: boolean;
	/** What it may be as another word: joined with the one before or after it, or the number that it is. */
	readonly joined: readonly string[];
	/** Whether a word of the glossary begins with it. */
	readonly isKnown: boolean;
}

/** What counts as evidence: words as typed, or also misspelt, inside others, joined and split; and how many may be missing. */
interface Leniency {
	readonly slips: boolean;
	readonly missing: number;
}

/** Called with an entry, its cost, and the words found, a bit for each. */
type OnFound = (entry: number, cost: number, mask: number) => void;

/** Finds, word by word, which entries have all words of a query, and at what cost. Its arrays are allocated once for each index. */
export class WordPass {
	private readonly stamps: Int32Array;
	private readonly costs: Float32Array;
	/** By entry, the last word found, and its cost. */
	private readonly lastSteps: Int8Array;
	private readonly lastCosts: Float32Array;
	private readonly found: Uint8Array;
	/** By entry, a bit for each word found. */
	private readonly masks: Int32Array;
	/** By word, how many places it has in names, if these are many. */
	private counts: number[] = [];
	private readonly touched: Int32Array;
	private touchedCount = 0;
	private stamp = 0;
	private step = 0;
	/** The place of the current word in the query. */
	private word = 0;
	private wordCount = 0;
	private missing = 0;
	private readonly meter = new EditMeter();

	constructor(
		private readonly index: SearchIndex,
		private readonly nearWords: NearFinder,
		private readonly limits: SearchLimits = SEARCH_LIMITS,
	) {
		const { size } = index;
		this.stamps = new Int32Array(size);
		this.costs = new Float32Array(size);
		this.lastSteps = new Int8Array(size);
		this.lastCosts = new Float32Array(size);
		this.found = new Uint8Array(size);
		this.masks = new Int32Array(size);
		this.touched = new Int32Array(size);
	}

	/** Finds entries with all words, the rarest word first: entries that lack it need not be checked again. */
	run(words: readonly AskedWord[], { slips, missing }: Leniency): void {
		this.stamp++;
		this.touchedCount = 0;
		this.wordCount = words.length;
		this.missing = missing;
		const { starts } = this.index.data.inNames;
		const sized = words.map((word, i) => {
			const range = word.isWhole ? this.rangeOf(word.text) : this.index.wordsFrom(word.text);
			const places = (starts[range.high] ?? 0) - (starts[range.low] ?? 0);
			return { word, i, range, places: places === 0 ? Infinity : places };
		});
		this.counts = sized.map(({ places }) => (places === Infinity || places <= this.limits.manyPlaces ? 0 : places));
		sized.sort((a, b) => (a.places < b.places ? -1 : a.places > b.places ? 1 : 0));
		for (const [step, { word, i, range, places }] of sized.entries()) {
			[this.step, this.word] = [step, i];
			this.addNamed(word, range, places);
			for (const single of singularsOf(word.text)) this.addWord(this.index.wordId(single), WORD_COST.plural);
			if (words.length > 1 && mayBeInitials(word.text)) this.addInitials(word.text);
			this.addTold(word, range);
			if (slips) this.addSlips(word);
		}
	}

	private rangeOf(word: string): Stretch {
		const id = this.index.wordId(word);
		return { low: id, high: id < 0 ? id : id + 1 };
	}

	/** How many places a word of the query has in names, if these are so many that not all were looked at; 0 if not. */
	manyPlacesOf(word: number): number {
		return this.counts[word] ?? 0;
	}

	/** Calls with each entry that has the words, and its cost. Includes entries that are removed or filtered out. */
	forEach(call: OnFound): void {
		for (let i = 0; i < this.touchedCount; i++) {
			const entry = this.touched[i] ?? 0;
			const missing = this.wordCount - (this.found[entry] ?? 0);
			// Rounding makes sums independent of the order of addition, which depends on how rare words are in an index.
			if (missing <= this.missing) call(entry, Math.round((this.costs[entry] ?? 0) * 10_000) / 10_000, this.masks[entry] ?? 0);
		}
	}

	/** Records evidence for the current word. */
	private add(entry: number, cost: number): void {
		if (this.stamps[entry] !== this.stamp) {
			if (this.step > this.missing) return;
			this.stamps[entry] = this.stamp;
			this.costs[entry] = 0;
			this.found[entry] = 0;
			this.masks[entry] = 0;
			this.lastSteps[entry] = -1;
			this.touched[this.touchedCount++] = entry;
		}
		if (this.lastSteps[entry] === this.step) {
			const last = this.lastCosts[entry] ?? 0;
			if (cost >= last) return;
			this.costs[entry] = (this.costs[entry] ?? 0) + cost - last;
		} else {
			const found = this.found[entry] ?? 0;
			if (found + this.missing < this.step) return;
			this.found[entry] = found + 1;
			this.masks[entry] = (this.masks[entry] ?? 0) | (1 << this.word);
			this.lastSteps[entry] = this.step;
			this.costs[entry] = (this.costs[entry] ?? 0) + cost;
		}
		this.lastCosts[entry] = cost;
	}

	/** @param id -1 for no word. */
	private addWord(id: number, cost: number): number {
		const { starts, items } = this.index.data.inNames;
		const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
		for (let i = from; i < to; i++) this.add(items[i] ?? 0, cost);
		return to - from;
	}

	private addNamed({ text }: AskedWord, range: Stretch, places: number): void {
		const { words } = this.index.data;
		const costOf = (id: number): number => {
			const length = (words[id] ?? '').length;
			return length === text.length ? 0 : WORD_COST.prefix + WORD_COST.rest * (1 - text.length / length);
		};
		const { manyPlaces, manyTimes, prefixPlaces } = this.limits;
		if (this.step > 0 && places !== Infinity && places > manyPlaces && places > manyTimes * this.touchedCount) {
			for (let i = 0; i < this.touchedCount; i++) {
				const id = this.index.wordIn(this.touched[i] ?? 0, range);
				if (id >= 0) this.add(this.touched[i] ?? 0, costOf(id));
			}
			return;
		}
		for (let id = range.low, seen = 0; id < range.high && seen < prefixPlaces; id++) seen += this.addWord(id, costOf(id));
	}

	private addInitials(letters: string): void {
		const { nameEntries } = this.index.data;
		for (const name of this.index.namesOfInitials(letters)) this.add(nameEntries[name] ?? 0, WORD_COST.initials);
	}

	/** Words of definitions and tags: whole, or by their first few letters. */
	private addTold({ text }: AskedWord, { low, high }: Stretch): void {
		const { words } = this.index.data;
		const mayBeBegun = text.length >= LETTERS.told;
		const end = Math.min(high, low + (mayBeBegun ? this.limits.toldWords : 1));
		for (let id = low, seen = 0; id < end && seen < this.limits.toldPlaces; id++) {
			const isWhole = (words[id] ?? '').length === text.length;
			if (isWhole || mayBeBegun) seen += this.addToldWord(id, isWhole ? WORD_COST.told : WORD_COST.toldPrefix);
		}
	}

	private addToldWord(id: number, cost: number): number {
		const { starts, items } = this.index.data.inTexts;
		const [from, to] = [starts[id] ?? 0, starts[id + 1] ?? 0];
		for (let i = from; i < to; i++) this.add(items[i] ?? 0, cost);
		return to - from;
	}

	private addSlips(word: AskedWord): void {
		const { index, nearWords, limits } = this;
		const { text } = word;
		for (const joined of word.joined) {
			const id = index.wordId(joined);
			if (id >= 0) this.addWord(id, WORD_COST.joined);
		}
		let seen = 0;
		for (const { id, cost, isTold } of slipsFor(word, index, nearWords)) {
			if (seen > limits.slipPlaces) break;
			seen += this.addWord(id, cost) + (isTold ? this.addToldWord(id, cost + WORD_COST.told) : 0);
		}
		if (!word.isKnown && word.isLast && text.length === LETTERS.lastSlip && !isCode(text)) this.addShortSlip(text);
		if (word.isKnown) return;
		for (const { entry, cost } of findSplits({ index, nearWords, limits }, text)) this.add(entry, cost);
		for (const rest of unglued(text)) {
			for (const one of [rest, ...singularsOf(rest)]) this.addWord(index.wordId(one), WORD_COST.glued);
		}
	}

	/**
	 * A three-letter word that begins no known word is too short to search for, but can be compared with the beginnings of words of entries
	 * that have all the others; a word as short is another one.
	 */
	private addShortSlip(text: string): void {
		const { words, wordsOf: { starts, items } } = this.index.data;
		for (let i = 0; i < this.touchedCount; i++) {
			const entry = this.touched[i] ?? 0;
			for (let at = starts[entry] ?? 0; at < (starts[entry + 1] ?? 0); at++) {
				const word = words[items[at] ?? 0] ?? '';
				if (word.length < LETTERS.half || word.charCodeAt(0) !== text.charCodeAt(0) || this.meter.measure(text, word, 1).half !== 1) continue;
				this.add(entry, WORD_COST.half + WORD_COST.slip + WORD_COST.halfRest);
			}
		}
	}
}

function mayBeInitials({ length }: string): boolean {
	return length >= LETTERS.initialsAmongWords && length <= LETTERS.mostInitialsAmongWords;
}
