import { ASCII, CharacterKind } from '../text/characters';
import { hashText } from '../text/hash';
import { FilterFeed } from './filter-feed';
import { joinedAt, mayJoin } from './joined';
import { NOTHING, type Word } from './vocabulary';
import type { WordFilter } from './word-filter';

/** What is known of a word of a text. */
export interface StartFacts {
	/** Whether a name may begin with it as written. */
	readonly mayStart: boolean;
	/** The hashes of what the word may be in a name, for a filter; nearly always one. */
	readonly hash: number;
	readonly moreHashes: readonly number[];
	/** What it may be in a name, at any position. */
	readonly word: Word;
}

const FIRST_SIZE = 1 << 12;
const MOST_WORDS = 1 << 18;
/** How many words with facts of their own are kept: these take much more memory. */
const MOST_FACTS = 1 << 15;

/** The value of `number` for a word that is in no name. */
export const NONE = -1;
/** The value of `number` for a word that may be more than one thing in a name: see `word`. */
export const SEVERAL = -2;

/** A slot of the table: two hashes of a word, its first filter hash, and its state with the turn in which it was last met. */
const SLOT = 4;
const NO_HASHES: readonly number[] = [];
const AND_HASH = hashText('AND');
const MAY_START = 1;
const HAS_MORE_HASHES = 2;
const STATE_BITS = 2;
const LAST_TURN = 0x0fffffff;

/**
 * The words of texts as written, each judged once. Nearly all are in no name, and cost one look-up in this hash table. A word is identified
 * by two 32-bit hashes, so that it need not be cut out of its text or compared: among a million words, the probability that two are
 * confused is one in thirty million.
 */
export class StartTable {
	/** Whether a name may begin with the word that was read last. */
	mayStart = false;
	/** The slot of the word that was read last. */
	private last = 0;
	private slots = new Int32Array(FIRST_SIZE * SLOT);
	private mask = FIRST_SIZE * SLOT - 1;
	/**
	 * By slot, what the word may be in a name: 0 for nothing; the vocabulary number plus 1 if it can be only one word; a negative value is the
	 * complement of the index of its facts.
	 */
	private answers = new Int32Array(FIRST_SIZE);
	private facts: StartFacts[] = [];
	private count = 0;
	private filter: WordFilter | null = null;
	private turn = 1;
	private readonly feed = new FilterFeed();
	/** How far the text has been read: looking ahead for a name reads words more than once. */
	private readTo = 0;

	/**
	 * @param judge what a word is to the names; asked once for each word.
	 * @param mostWords how many words are kept before all are forgotten.
	 */
	constructor(
		private readonly judge: (word: string) => StartFacts,
		private readonly mostWords = MOST_WORDS,
	) {}

	/** Clears the table, after names have changed. */
	clear(): void {
		if (this.count === 0) return;
		this.allot(FIRST_SIZE);
		this.facts = [];
		this.count = 0;
	}

	/** Starts a text. @param filter receives its distinct words, and every pair read in succession. */
	begin(filter: WordFilter | null): void {
		this.filter = filter;
		this.turn = this.turn === LAST_TURN ? 1 : this.turn + 1;
		this.feed.breakOff();
		this.readTo = 0;
	}

	/** Separates the next word from the last one: no name extends over what is between them. */
	breakOff(): void {
		this.feed.breakOff();
	}

	/**
	 * Reads the word at an offset if it consists only of ASCII letters, digits and underscores, and sets `mayStart`.
	 * @returns its end, or -1 for another kind of word, where what follows or surrounds it needs a closer look.
	 */
	readPlain(text: string, from: number, limit: number): number {
		let at = from;
		let code = text.charCodeAt(at);
		let first = 0;
		let second = 0;
		while (code < 128 && code !== 95 && ASCII[code] === CharacterKind.Word) {
			first = (Math.imul(first, 31) + code) | 0;
			second = Math.imul(second ^ code, 0x01000193);
			code = ++at < limit ? text.charCodeAt(at) : 32;
		}
		if (code >= 128 || code === 39 || code === 92 || code === 95 || code === 38) return -1;
		const slot = this.find(first, second);
		const isNew = from >= this.readTo;
		this.meet(this.slots[slot + 3] === 0 ? this.insert(first, second, text.slice(from, at)) : slot, from, at);
		const isInitial = code === 46 && at - from < 3 && text.charCodeAt(from) > 64;
		if (code === 45 || isInitial || (at === limit && mayJoin(text, at))) this.meetJoined(text, from, at, isNew);
		return at;
	}

	/** Reads the word at a range, of any kind, and sets `mayStart` and `word`. */
	read(text: string, from: number, to: number): void {
		const isNew = from >= this.readTo;
		this.meet(this.slotOf(text, from, to), from, to);
		if (mayJoin(text, to)) this.meetJoined(text, from, to, isNew);
	}

	/** Looks a word up that no text need hold in one piece, and sets `word`. */
	lookUp(word: string): void {
		this.last = this.slotOf(word);
	}

	/** The slot of the word at a range, which is inserted if it is not known. */
	private slotOf(text: string, from = 0, to = text.length): number {
		let first = 0;
		let second = 0;
		for (let at = from; at < to; at++) {
			first = (Math.imul(first, 31) + text.charCodeAt(at)) | 0;
			second = Math.imul(second ^ text.charCodeAt(at), 0x01000193);
		}
		const slot = this.find(first, second);
		return this.slots[slot + 3] === 0 ? this.insert(first, second, text.slice(from, to)) : slot;
	}

	/**
	 * Handles the word that the one just read and what follows are together, if they are one: a name may begin with it, and it is added to
	 * the filter, with the word before it now and with the next word later.
	 */
	private meetJoined(text: string, from: number, to: number, isNew: boolean): void {
		const joined = joinedAt(text, from, to);
		if (!joined) return;
		const { mayStart } = this;
		const slot = this.slotOf(joined.text);
		const state = this.slots[slot + 3] ?? 0;
		const hashes = [this.slots[slot + 2] ?? 0, ...((state & HAS_MORE_HASHES) === 0 ? NO_HASHES : this.hashesAt(slot))];
		// A new word may have cleared the table.
		this.last = this.slotOf(text, from, to);
		this.mayStart = mayStart || (state & MAY_START) !== 0;
		if (this.filter !== null && isNew) this.feed.addJoined(this.filter, hashes, joined.to);
	}

	/** Adds the ampersand at an offset to the filter: it stands for the word "and". */
	readAmpersand(at: number): void {
		if (this.filter === null || at < this.readTo) return;
		this.feed.add(this.filter, [AND_HASH], at);
		this.filter.add(AND_HASH);
		this.readTo = at + 1;
	}

	/** The vocabulary number of the word that was read last, or NONE or SEVERAL. */
	get number(): number {
		const answer = this.answers[this.last / SLOT] ?? 0;
		return answer < 0 ? SEVERAL : answer - 1;
	}

	/** What the word that was read last may be in a name. */
	get word(): Word {
		const answer = this.answers[this.last / SLOT] ?? 0;
		if (answer < 0) return this.facts[~answer]?.word ?? NOTHING;
		const only = [answer - 1];
		return answer === 0 ? NOTHING : { inside: only, last: only, loose: null };
	}

	/** The slot of a word, or the empty one where it belongs. */
	private find(first: number, second: number): number {
		const { slots, mask } = this;
		let slot = ((first ^ second) << 2) & mask;
		while (slots[slot + 3] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) slot = (slot + SLOT) & mask;
		return slot;
	}

	/** Handles a known word: sets its facts, and adds it and its pair with the previous word to the filter. */
	private meet(slot: number, from: number, to: number): void {
		const { slots, filter } = this;
		const state = slots[slot + 3] ?? 0;
		this.mayStart = (state & MAY_START) !== 0;
		this.last = slot;
		if (filter === null || from < this.readTo) return;
		const hash = slots[slot + 2] ?? 0;
		const more = (state & HAS_MORE_HASHES) === 0 ? NO_HASHES : this.hashesAt(slot);
		if (more.length === 0) this.feed.addOne(filter, hash, to);
		else this.feed.add(filter, [hash, ...more], to);
		this.readTo = to;
		if (state >>> STATE_BITS === this.turn) return;
		slots[slot + 3] = (this.turn << STATE_BITS) | (state & (MAY_START | HAS_MORE_HASHES));
		filter.add(hash);
		for (const one of more) filter.add(one);
	}

	/** The hashes of a word that has several, except the first. */
	private hashesAt(slot: number): readonly number[] {
		return this.facts[~(this.answers[slot / SLOT] ?? 0)]?.moreHashes ?? NO_HASHES;
	}

	/** Inserts a word that was not known. @returns its slot. */
	private insert(first: number, second: number, word: string): number {
		const facts = this.judge(word);
		if (this.count >= this.mostWords || this.facts.length >= MOST_FACTS) this.clear();
		if ((this.count + 1) * SLOT * 2 > this.slots.length) this.grow();
		const slot = this.find(first, second);
		const { mayStart, hash, moreHashes } = facts;
		// A turn is never 0, so the state of a used slot is never 0 either.
		const turn = this.turn === 1 ? LAST_TURN : this.turn - 1;
		this.slots.set(
			[first, second, hash, (turn << STATE_BITS) | (mayStart ? MAY_START : 0) | (moreHashes.length > 0 ? HAS_MORE_HASHES : 0)],
			slot,
		);
		this.answers[slot / SLOT] = this.answerFor(facts);
		this.count++;
		return slot;
	}

	private answerFor(facts: StartFacts): number {
		const { moreHashes, word: { inside, last, loose } } = facts;
		const isOneThing = moreHashes.length === 0 && loose === null && last.length < 2 && inside.length === last.length;
		return isOneThing ? (last[0] ?? NONE) + 1 : ~(this.facts.push(facts) - 1);
	}

	private grow(): void {
		const { slots, answers } = this;
		this.allot(answers.length * 2);
		for (let from = 0; from < slots.length; from += SLOT) {
			if (slots[from + 3] === 0) continue;
			const slot = this.find(slots[from] ?? 0, slots[from + 1] ?? 0);
			this.slots.set(slots.subarray(from, from + SLOT), slot);
			this.answers[slot / SLOT] = answers[from / SLOT] ?? 0;
		}
	}

	private allot(words: number): void {
		this.slots = new Int32Array(words * SLOT);
		this.answers = new Int32Array(words);
		this.mask = words * SLOT - 1;
	}
}
