/** What a character is to the matcher. */
export const enum Kind {
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

/** The kind of each ASCII character that stands alone. */
export const ASCII = Uint8Array.from({ length: 128 }, (_, code): Kind => {
	const char = String.fromCharCode(code);
	if (/[A-Za-z0-9_]/.test(char)) return Kind.Word;
	if (code <= 32) return Kind.Blank;
	if (char === '-') return Kind.Dash;
	if (char === "'") return Kind.Apostrophe;
	return char === '*' || char === '\\' ? Kind.Mark : Kind.Sign;
});

const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What the character at an offset of a text is to the matcher. */
export function kindOf(text: string, at: number): Kind {
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
