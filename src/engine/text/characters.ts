/** What a character is to the matcher. */
export const enum CharacterKind {
	Blank,
	Word,
	Sign,
	Apostrophe,
	Mark,
	/** Writing without blanks: each character is a token of its own. */
	Running,
	/** Joins two words; between blanks it parts them. */
	Dash,
	/** The second half of a surrogate pair, read with the first; what cannot be seen inside a word, such as a soft hyphen. */
	Rest,
}

/** The kind of each ASCII character that stands alone. */
export const ASCII = Uint8Array.from({ length: 128 }, (_, code): CharacterKind => {
	const char = String.fromCharCode(code);
	if (/[A-Za-z0-9_]/.test(char)) return CharacterKind.Word;
	if (code <= 32) return CharacterKind.Blank;
	if (char === '-') return CharacterKind.Dash;
	if (char === "'") return CharacterKind.Apostrophe;
	return char === '*' || char === '\\' ? CharacterKind.Mark : CharacterKind.Sign;
});

/** A character of a script that parts words by no blanks. */
export const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Soft hyphens, joiners of letters, and what keeps two of them apart or together. */
const SHAPING = [0xad, 0x200c, 0x200d, 0x2060];
/** Signs of a registered name, which texts leave out: ® ™ © ℠ */
const REGISTERED = [0xae, 0x2122, 0xa9, 0x2120];

/** What the character at an offset of a text is to the matcher. */
export function kindOf(text: string, at: number): CharacterKind {
	const code = text.charCodeAt(at);
	if (code < 128) {
		const kind: CharacterKind = ASCII[code] ?? CharacterKind.Sign;
		// Two of them mark text, one alone is a sign.
		if (kind === CharacterKind.Dash) return dashKind(text, at);
		const isTwice = text.charCodeAt(at - 1) === code || text.charCodeAt(at + 1) === code;
		return (code === 61 || code === 126) && isTwice ? CharacterKind.Mark : kind;
	}
	if ((code >= 0xdc00 && code <= 0xdfff) || SHAPING.includes(code)) return CharacterKind.Rest;
	if (REGISTERED.includes(code)) return CharacterKind.Mark;
	const char = String.fromCodePoint(text.codePointAt(at) ?? code);
	if (/[\u2010-\u2013\u2212\uff0d]/.test(char)) return dashKind(text, at);
	if (/[\s\u200b\ufeff]/u.test(char)) return CharacterKind.Blank;
	if (char === '’' || char === 'ʼ' || char === '‘') return CharacterKind.Apostrophe;
	if (RUNNING.test(char)) return CharacterKind.Running;
	return /[\p{L}\p{N}\p{M}]/u.test(char) ? CharacterKind.Word : CharacterKind.Sign;
}

/** "Care-coordination" is one phrase, "care - coordination" is two. */
function dashKind(text: string, at: number): CharacterKind {
	return isSpace(text.charCodeAt(at - 1)) || isSpace(text.charCodeAt(at + 1)) ? CharacterKind.Sign : CharacterKind.Blank;
}

function isSpace(code: number): boolean {
	return code === 32 || code === 9 || code === 160;
}
