import type { Prose } from '../note/prose';
import { CharacterKind, kindOf } from '../text/characters';
import { isNoPlural, keepsCapitals, type ExactWords } from './case-rule';
import { joinedAt, mayJoin } from './joined';
import { OF } from './name-forms';
import type { NameIndex } from './name-index';
import { CARE } from './other-things';
import { DOTTED_ALONE } from './spellings';
import { ROOT } from './trie';
import { NONE, SEVERAL } from './start-table';
import { TokenReader } from './tokens';
import { allFormsOf, type Reading, type Word } from './vocabulary';

/** Follows the words of a text through the trie of names, and adds the words it reads to the filter. Holds one match at a time. */
export class NameMatcher {
	/** The index of the last token of the longest match; -1 if there is none. The tokens are those of the reader. */
	end = -1;
	/** The names that end there, each as twice its number, plus 1 if accents were ignored on the way. */
	readonly found: number[] = [];

	readonly reader: TokenReader;
	/** Names that end at this token or behind it do not count. */
	private limit = Infinity;
	/** Names that end at this token or before it do not count. */
	private least = -1;
	/** Whether names that are only headings do not count. */
	skipsHeadings = false;
	/** The words read in several tokens: the first token and the last of each. */
	private readonly joins: (readonly [number, number])[] = [];

	constructor(
		private readonly text: string,
		prose: readonly Prose[],
		private readonly index: NameIndex,
	) {
		this.reader = new TokenReader(text, prose);
	}

	/** Looks for the longest match that starts at an offset. @returns whether there is one. */
	matchAt(stretch: number, at: number): boolean {
		this.end = -1;
		this.reader.begin(stretch, at);
		if (this.reader.has(0)) this.walk(ROOT, false, 0, this.numberAt(0));
		return this.end >= 0;
	}

	/** Looks for the longest match that starts at the same offset as the last one, and ends before it. */
	matchShorter(stretch: number, at: number): boolean {
		if (this.end === 0) return false;
		this.limit = this.end;
		const hasMatch = this.matchAt(stretch, at);
		this.limit = Infinity;
		return hasMatch;
	}

	/** The same for a match that starts with the plain word that was read last. */
	matchFrom(stretch: number, from: number, to: number): boolean {
		this.end = -1;
		this.reader.beginWith(stretch, from, to);
		this.walk(ROOT, false, 0, this.index.starts.number);
		return this.end >= 0;
	}

	/**
	 * @param node the trie node reached so far.
	 * @param isLoose whether accents were ignored on the way.
	 * @param number the number of the word at this position.
	 */
	private walk(node: number, isLoose: boolean, at: number, number: number): void {
		const { trie } = this.index;
		for (;;) {
			if (this.reader.holds(at) && mayJoin(this.text, this.reader.to[at] ?? 0)) this.walkJoined(node, isLoose, at);
			if (number < 0) break;
			const step = trie.step(node, number);
			if (step < 0) return;
			if (trie.endsNames(step)) this.take(step, isLoose, at);
			if (!trie.goesOn(step)) return;
			node = trie.target(step);
			number = this.numberAt(++at);
		}
		if (number === SEVERAL) this.walkAll(node, isLoose, at);
	}

	/** Continues with the word that a token and those behind it are together, if the text parts it. */
	private walkJoined(node: number, isLoose: boolean, at: number): void {
		const { text, reader, index: { starts } } = this;
		const from = reader.from[at] ?? 0;
		const joined = kindOf(text, from) === CharacterKind.Word ? joinedAt(text, from, reader.to[at] ?? 0) : null;
		if (!joined) return;
		let last = at;
		for (; reader.has(last); last++) {
			// What follows is read only after the parts: the filter wants the words of a text in order.
			if (kindOf(text, reader.from[last] ?? 0) === CharacterKind.Word) starts.read(text, reader.from[last] ?? 0, reader.to[last] ?? 0);
			if ((reader.to[last] ?? 0) >= joined.to) break;
		}
		if (reader.to[last] !== joined.to) return;
		starts.lookUp(joined.text);
		const { word } = starts;
		this.joins.push([at, last]);
		if (joined.isDotted && node === ROOT && DOTTED_ALONE.has(joined.text)) this.least = last;
		this.follow(word, node, isLoose, last);
		if (word.loose) this.follow(word.loose, node, true, last);
		this.least = -1;
		this.joins.pop();
	}

	/** Continues with everything that a word may be. */
	private walkAll(node: number, isLoose: boolean, at: number): void {
		const word = this.wordAt(at);
		this.follow(word, node, isLoose, at);
		if (word.loose) this.follow(word.loose, node, true, at);
	}

	/** The vocabulary number of the word at this position, or NONE or SEVERAL. */
	private numberAt(at: number): number {
		const { text, reader, index: { starts } } = this;
		const from = reader.nextPlain(at);
		const to = from < 0 ? -1 : starts.readPlain(text, from, reader.limit);
		if (to >= 0) reader.takePlain(to);
		else {
			if (!reader.has(at)) return NONE;
			if (reader.isAmpersand(at) || reader.glued[at] === true) return SEVERAL;
			starts.read(text, reader.from[at] ?? 0, reader.to[at] ?? 0);
		}
		return starts.number;
	}

	private wordAt(at: number): Word {
		const { reader, index: { starts, vocabulary } } = this;
		if (reader.isAmpersand(at)) {
			starts.readAmpersand(reader.from[at] ?? 0);
			return vocabulary.read(allFormsOf(reader.textAt(at)));
		}
		starts.read(this.text, reader.from[at] ?? 0, reader.to[at] ?? 0);
		return reader.glued[at] === true ? vocabulary.lookUpGlued(reader.textAt(at)) : starts.word;
	}

	/** The text of each word read so far, up to a token. */
	private wordsTo(end: number): string[] {
		const words: string[] = [];
		for (let i = 0; i <= end; i++) {
			const join = this.joins.find(([first]) => first === i);
			const joined = join && joinedAt(this.text, this.reader.from[i] ?? 0, this.reader.to[i] ?? 0);
			words.push(joined ? joined.text : this.reader.textAt(i));
			if (join) i = join[1];
		}
		return words;
	}

	private follow({ inside, last }: Reading, node: number, isLoose: boolean, at: number): void {
		const { trie } = this.index;
		// Few words have base forms other than themselves, so looking at the next word is rare.
		const goingOn = last.length > inside.length && this.reader.textAt(at + 1).toUpperCase() === OF ? last.length : inside.length;
		for (let i = 0; i < last.length; i++) {
			const step = trie.step(node, last[i] ?? -1);
			if (step < 0) continue;
			const isPlural = i >= inside.length;
			if (trie.endsNames(step) && !(isPlural && at === 0 && isNoPlural(this.reader.textAt(0)))) this.take(step, isLoose, at);
			if (i < goingOn && trie.goesOn(step)) this.walk(trie.target(step), isLoose, at + 1, this.numberAt(at + 1));
		}
	}

	/** Whether the following text belongs to the same word: C does not occur in C++, nor E11 in E11.9. */
	private goesOn(at: number): boolean {
		const { reader } = this;
		// The usual case, decided without reading on.
		if (this.text.charCodeAt(reader.to[at] ?? 0) === 32) return false;
		if (this.text.startsWith('<sub>', reader.to[at] ?? 0)) return true;
		if (!reader.has(at + 1) || reader.glued[at + 1] !== true) return false;
		const sign = reader.textAt(at + 1);
		return (
			sign === '+' ||
			sign === '#' ||
			((sign === '.' || sign === ',') && /^\d/.test(reader.textAt(at + 2)) && reader.glued[at + 2] === true && /\d$/.test(reader.textAt(at)))
		);
	}

	/** Records the names that end at a token, if none ends later and their capitals are kept. */
	private take(step: number, isLoose: boolean, at: number): void {
		if (this.end > at || at >= this.limit || at <= this.least || this.goesOn(at)) return;
		const { trie } = this.index;
		const only = trie.onlyEnding(step);
		if (only >= 0) this.takeOne(only, isLoose, at);
		else for (const ending of trie.endings(step)) this.takeOne(ending, isLoose, at);
	}

	private takeOne(ending: number, isLoose: boolean, at: number): void {
		const filed = ending >> 1;
		if (this.skipsHeadings && (this.index.careFor(this.index.nameOf(filed)) & CARE.heading) !== 0) return;
		const exact = this.index.exactOf(filed);
		if (exact !== null && !this.keepsCapitals(exact, at)) return;
		if (this.end < at) this.found.length = 0;
		this.end = at;
		this.found.push(this.index.nameOf(filed) * 2 + (isLoose ? 1 : ending & 1));
	}

	/** Whether the words keep the capitals that a name requires; most are written exactly as in the name. */
	private keepsCapitals(exact: ExactWords, at: number): boolean {
		const { reader } = this;
		if (this.joins.length === 0 && exact.every((word, i) => word === null || reader.isWritten(i, word[0] ?? ''))) return true;
		return keepsCapitals(this.wordsTo(at), exact);
	}
}
