import type { Prose } from '../note/prose';

/** The words and signs of one paragraph, heading or cell, in order. The lists run in step. */
export interface TokenRun {
	/** What stands there, as written; `&` stands as "and". */
	readonly texts: readonly string[];
	readonly from: readonly number[];
	readonly to: readonly number[];
	/** Whether nothing stands between it and the one before: `E11.9` is three, the last two of them glued. */
	readonly glued: readonly boolean[];
}

const enum Kind {
	Blank,
	Word,
	Sign,
	Apostrophe,
	Mark,
	/** Writing without blanks: each character is a token of its own. */
	Running,
	/** Joins two words; between blanks it parts them. */
	Dash,
	/** The second half of a surrogate pair, read with the first. */
	Rest,
}

const ASCII = Uint8Array.from({ length: 128 }, (_, code): Kind => {
	const char = String.fromCharCode(code);
	if (/[A-Za-z0-9_]/.test(char)) return Kind.Word;
	if (/\s/.test(char) || code < 32) return Kind.Blank;
	if (char === '-') return Kind.Dash;
	if (char === "'") return Kind.Apostrophe;
	return char === '*' || char === '\\' ? Kind.Mark : Kind.Sign;
});

const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

function kindOf(text: string, at: number): Kind {
	const code = text.charCodeAt(at);
	if (code < 128) {
		const kind: Kind = ASCII[code] ?? Kind.Sign;
		// Two of them mark text, one alone is a sign.
		if (kind === Kind.Dash) return dashKind(text, at);
		return (code === 61 || code === 126) && (text.charCodeAt(at - 1) === code || text.charCodeAt(at + 1) === code) ? Kind.Mark : kind;
	}
	if (code >= 0xdc00 && code <= 0xdfff) return Kind.Rest;
	const char = String.fromCodePoint(text.codePointAt(at) ?? code);
	if (/[\u2010-\u2013\u2212]/.test(char)) return dashKind(text, at);
	if (/[\s\u200b\ufeff]/u.test(char)) return Kind.Blank;
	if (char === '’' || char === 'ʼ' || char === '‘') return Kind.Apostrophe;
	if (RUNNING.test(char)) return Kind.Running;
	return /[\p{L}\p{N}\p{M}]/u.test(char) ? Kind.Word : Kind.Sign;
}

/** "Care-coordination" is one phrase, "care - coordination" is two. */
function dashKind(text: string, at: number): Kind {
	return isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1)) ? Kind.Sign : Kind.Blank;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 160;
}

/** The runs of a text, given its prose. A run goes on over a line end inside its paragraph, and ends at whatever is no prose. */
export function tokenize(text: string, prose: readonly Prose[]): TokenRun[] {
	const runs: TokenRun[] = [];
	let reader: RunReader | null = null;
	let last: Prose | null = null;
	for (const stretch of prose) {
		if (!reader || last?.block !== stretch.block || !isLineEnd(text, last.to, stretch.from)) {
			if (reader) runs.push(reader);
			reader = new RunReader(text);
		}
		reader.read(stretch.from, stretch.to);
		last = stretch;
	}
	return reader ? [...runs, reader] : runs;
}

/** The tokens of a name. */
export function tokenizeName(name: string): TokenRun {
	const reader = new RunReader(name);
	reader.read(0, name.length);
	return reader;
}

/** Whether one line end, and marks of quotes, is all that stands between two stretches. */
function isLineEnd(text: string, from: number, to: number): boolean {
	return to - from < 40 && /^[ \t]*\r?\n[ \t>]*$/.test(text.slice(from, to));
}

class RunReader implements TokenRun {
	readonly texts: string[] = [];
	readonly from: number[] = [];
	readonly to: number[] = [];
	readonly glued: boolean[] = [];

	constructor(private readonly text: string) {}

	read(from: number, to: number): void {
		for (let at = from; at < to; ) {
			const kind = kindOf(this.text, at);
			if (kind === Kind.Word) at = this.readWord(at, to);
			else if (kind === Kind.Blank || kind === Kind.Mark) at++;
			else at = this.readSign(at);
		}
	}

	/** A word with the apostrophes inside it. Underscores around it are marks of emphasis. */
	private readWord(start: number, limit: number): number {
		let end = start + 1;
		while (end < limit) {
			const code = this.text.charCodeAt(end);
			if (code < 128 && ASCII[code] === Kind.Word) {
				end++;
				continue;
			}
			const kind = kindOf(this.text, end);
			const isInside = (kind === Kind.Apostrophe || this.isEscapedUnderscore(end)) && end + 1 < limit && kindOf(this.text, end + 1) === Kind.Word;
			if (kind !== Kind.Word && kind !== Kind.Rest && !isInside) break;
			end++;
		}
		let from = start;
		let to = end;
		while (from < to && this.text.charCodeAt(from) === 95) from++;
		while (to > from && this.text.charCodeAt(to - 1) === 95) to--;
		if (from < to) this.add(this.text.slice(from, to), from, to);
		return end;
	}

	/** In Markdown `ACO\_2024` is one word. */
	private isEscapedUnderscore(at: number): boolean {
		return this.text.charCodeAt(at) === 92 && this.text.charCodeAt(at + 1) === 95;
	}

	private readSign(at: number): number {
		const char = String.fromCodePoint(this.text.codePointAt(at) ?? 0);
		const end = at + char.length;
		this.add(char === '&' ? 'and' : char, at, end);
		return end;
	}

	private add(text: string, from: number, to: number): void {
		const before = this.texts.length - 1;
		this.glued.push(before >= 0 && this.isGlued(this.to[before] ?? 0, from) && text !== 'and' && this.texts[before] !== 'and');
		this.texts.push(text);
		this.from.push(from);
		this.to.push(to);
	}

	/** Whether at most marks of emphasis stand between two tokens. */
	private isGlued(end: number, from: number): boolean {
		if (this.text.charCodeAt(end) === 32) return false;
		for (let at = end; at < from; at++) if (this.text.charCodeAt(at) !== 95 && kindOf(this.text, at) !== Kind.Mark) return false;
		return true;
	}
}
