import type { Prose } from '../note/prose';
import { ASCII, CharacterKind, kindOf } from '../text/characters';
import { entityAt } from '../text/entities';
import { areTags } from './joined';
import { wordEnd } from './word-end';

const [AMPERSAND, SMALL_S] = [38, 115];
const FREE_SIGNS = '/%=<>≥≤≠±×÷→';

/** Whether an apostrophe is that of a possessive plural, which texts leave out as often: workers' compensation. */
export function isOwners(text: string, at: number, kind: CharacterKind): boolean {
	return kind === CharacterKind.Apostrophe && (text.charCodeAt(at - 1) | 32) === SMALL_S && text.charCodeAt(at + 1) === 32;
}

function isNothing(kind: CharacterKind): boolean {
	return kind === CharacterKind.Blank || kind === CharacterKind.Mark || kind === CharacterKind.Rest;
}

/** Whether a plus stands between two words, not behind the letter of C++. */
function isBetweenWords(text: string, at: number): boolean {
	return /^[\p{L}\p{N}*)] ?\+$/u.test(text.slice(Math.max(0, at - 2), at + 1).slice(text.charCodeAt(at - 1) === 32 ? 0 : -2))
		&& /^\+ ?[\p{L}\p{N}]/u.test(text.slice(at, at + 3));
}

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

	/** Whether the token at an index has been read. */
	holds(number: number): boolean {
		return number < this.count;
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

	/** Whether a token is the sign `&`, or its character reference. */
	isAmpersand(number: number): boolean {
		const from = this.from[number] ?? 0;
		return this.text.charCodeAt(from) === AMPERSAND && ((this.to[number] ?? 0) === from + 1 || this.text.startsWith('&amp;', from));
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
				} else if (isNothing(kind) || isOwners(this.text, this.at, kind)) this.at++;
				else if (this.readSign()) return true;
			}
			if (!this.goOn()) return false;
		}
	}

	/** Continues on the next line of the paragraph, or behind a tag for raised or lowered letters, if there is one. */
	private goOn(): boolean {
		const [here, next] = [this.prose[this.stretch], this.prose[this.stretch + 1]];
		if (!here || !next || next.block !== here.block) return false;
		if (!isLineEnd(this.text, here.to, next.from) && !areTags(this.text, here.to, next.from)) return false;
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

	/** @returns whether it counts: `&nbsp;` is a blank. */
	private readSign(): boolean {
		const { text, at: from } = this;
		const entity = text.charCodeAt(from) === AMPERSAND ? entityAt(text, from) : null;
		this.at += entity ? entity.length : (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
		if (entity && entity.character.trim() === '') return false;
		this.add(from, this.at);
		return true;
	}

	private add(from: number, to: number): void {
		const number = this.count++;
		this.from[number] = from;
		this.to[number] = to;
		this.glued[number] = number > 0 && this.isGlued(this.to[number - 1] ?? 0, from) && !this.isFree(number) && !this.isFree(number - 1);
	}

	/** Whether blanks around a token say nothing: ACE/ARB and ACE / ARB, A1c≥6.5% and A1c ≥ 6.5 %. */
	private isFree(number: number): boolean {
		const from = this.from[number] ?? 0;
		if (this.text.charAt(from) === '+') return isBetweenWords(this.text, from);
		return FREE_SIGNS.includes(this.text.charAt(from)) || this.isAnd(number);
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

/** A word or sign of a name. */
export interface NameToken {
	readonly text: string;
	/** Whether it directly follows the previous one. */
	readonly isGlued: boolean;
	/** Whether a hyphen alone stands between it and the previous one. */
	readonly isHyphened: boolean;
	/** Whether it counts only with its capital, or in capitals. */
	readonly mustKeep?: boolean;
}

/** The tokens of a name. */
export function tokenizeName(name: string): readonly NameToken[] {
	const reader = new TokenReader(name, [{ from: 0, to: name.length, block: 0 }]);
	reader.begin(0, 0);
	const tokens: NameToken[] = [];
	for (let i = 0; reader.has(i); i++) {
		const before = reader.to[i - 1] ?? -1;
		const isHyphened = reader.from[i] === before + 1 && '-\u2010\u2011'.includes(name.charAt(before));
		tokens.push({ text: reader.textAt(i), isGlued: reader.glued[i] === true, isHyphened });
	}
	return tokens;
}
