import type { Prose } from '../note/prose';
import { ASCII, CharacterKind, kindOf } from '../text/characters';

/** Whether only one line end, and quote marks, are between two ranges. */
function isLineEnd(text: string, from: number, to: number): boolean {
	return to - from < 40 && /^[ \t]*\r?\n[ \t>]*$/.test(text.slice(from, to));
}

/**
 * The words and signs of a text from some offset on, read only as far as they are requested. They continue across line ends inside a
 * paragraph, and end with it, with a heading or cell, and at anything that is not prose. The lists are parallel.
 */
export class TokenReader {
	readonly from: number[] = [];
	readonly to: number[] = [];
	/** Whether it directly follows the previous one: `E11.9` is three tokens, the last two of them glued. */
	readonly glued: boolean[] = [];
	/** How many entries of the lists are valid; the rest are left over from an earlier start. */
	private count = 0;
	private stretch = 0;
	private at = 0;

	constructor(
		private readonly text: string,
		private readonly prose: readonly Prose[],
	) {}

	/** Restarts at an offset inside a stretch of prose. */
	begin(stretch: number, at: number): void {
		this.count = 0;
		this.stretch = stretch;
		this.at = at;
	}

	/** Restarts with a word that is already known. */
	beginWith(stretch: number, from: number, to: number): void {
		this.begin(stretch, to);
		this.add(from, to);
	}

	/**
	 * The offset of the next token if it is a word of the usual kind, after one blank on the same line; -1 otherwise, or if it has been read.
	 * `takePlain` then takes it.
	 */
	nextPlain(number: number): number {
		const { text, at } = this;
		if (this.count !== number || text.charCodeAt(at) !== 32 || at + 1 >= this.limit) return -1;
		const code = text.charCodeAt(at + 1);
		return code < 128 && ASCII[code] === CharacterKind.Word ? at + 1 : -1;
	}

	/** Takes the next token, given its end. */
	takePlain(to: number): void {
		const number = this.count++;
		this.from[number] = this.at + 1;
		this.to[number] = this.at = to;
		this.glued[number] = false;
	}

	/** The end of the stretch of prose being read. */
	get limit(): number {
		return this.prose[this.stretch]?.to ?? 0;
	}

	/** Whether there is a token at an index, counted from the start. */
	has(number: number): boolean {
		while (this.count <= number) if (!this.readNext()) return false;
		return true;
	}

	/** A token's text, as written; `&` reads as "and". Empty after the last token. */
	textAt(number: number): string {
		if (!this.has(number)) return '';
		return this.isAmpersand(number) ? 'and' : this.text.slice(this.from[number], this.to[number]);
	}

	/** Whether a token is the sign `&`. */
	isAmpersand(number: number): boolean {
		return this.text.charCodeAt(this.from[number] ?? 0) === 38;
	}

	/** Whether a token is written exactly like a text. */
	isWritten(number: number, text: string): boolean {
		const from = this.from[number] ?? 0;
		return (this.to[number] ?? 0) - from === text.length && this.text.startsWith(text, from);
	}

	/** Reads one more token. @returns whether there was one. */
	private readNext(): boolean {
		for (;;) {
			const { limit } = this;
			while (this.at < limit) {
				const kind = kindOf(this.text, this.at);
				if (kind === CharacterKind.Word) {
					if (this.readWord(limit)) return true;
				} else if (kind === CharacterKind.Blank || kind === CharacterKind.Mark) this.at++;
				else return this.readSign();
			}
			if (!this.goOn()) return false;
		}
	}

	/** Continues on the next line of the paragraph, if there is one. */
	private goOn(): boolean {
		const [here, next] = [this.prose[this.stretch], this.prose[this.stretch + 1]];
		if (!here || !next || next.block !== here.block || !isLineEnd(this.text, here.to, next.from)) return false;
		this.stretch++;
		this.at = next.from;
		return true;
	}

	/** A word, including apostrophes inside it. Underscores around it are emphasis; underscores alone are not a word. */
	private readWord(limit: number): boolean {
		let from = this.at;
		let to = wordEnd(this.text, from, limit);
		this.at = to;
		while (from < to && this.text.charCodeAt(from) === 95) from++;
		while (to > from && this.text.charCodeAt(to - 1) === 95) to--;
		if (from < to) this.add(from, to);
		return from < to;
	}

	private readSign(): true {
		const from = this.at;
		this.at += (this.text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
		this.add(from, this.at);
		return true;
	}

	private add(from: number, to: number): void {
		const number = this.count++;
		this.from[number] = from;
		this.to[number] = to;
		this.glued[number] = number > 0 && this.isGlued(this.to[number - 1] ?? 0, from) && !this.isAnd(number) && !this.isAnd(number - 1);
	}

	private isAnd(number: number): boolean {
		return this.isAmpersand(number) || this.isWritten(number, 'and');
	}

	/** Whether nothing but emphasis marks is between two tokens. */
	private isGlued(end: number, from: number): boolean {
		if (this.text.charCodeAt(end) === 32) return false;
		for (let at = end; at < from; at++) if (this.text.charCodeAt(at) !== 95 && kindOf(this.text, at) !== CharacterKind.Mark) return false;
		return true;
	}
}

/** The end of the word at an offset, including apostrophes and escaped underscores inside it (`ACO\_2024` is one word). */
export function wordEnd(text: string, start: number, limit: number): number {
	let end = start + 1;
	while (end < limit) {
		const code = text.charCodeAt(end);
		if (code < 128 && ASCII[code] === CharacterKind.Word) {
			end++;
			continue;
		}
		const kind = kindOf(text, end);
		// After an emphasis mark an apostrophe is not inside the word: _ACO_'s.
		const isInside =
			((kind === CharacterKind.Apostrophe && text.charCodeAt(end - 1) !== 95) || (code === 92 && text.charCodeAt(end + 1) === 95)) &&
			end + 1 < limit &&
			kindOf(text, end + 1) === CharacterKind.Word;
		if (kind !== CharacterKind.Word && kind !== CharacterKind.Rest && !isInside) break;
		end++;
	}
	return end;
}

/** The words and signs of a name, each with whether it directly follows the previous one. */
export interface NameTokens {
	readonly texts: readonly string[];
	readonly glued: readonly boolean[];
}

/** The tokens of a name. */
export function tokenizeName(name: string): NameTokens {
	const reader = new TokenReader(name, [{ from: 0, to: name.length, block: 0 }]);
	reader.begin(0, 0);
	const texts: string[] = [];
	while (reader.has(texts.length)) texts.push(reader.textAt(texts.length));
	return { texts, glued: reader.glued };
}
