/**
 * What a terminal obeys: control characters other than tab and line feed, including the start of every escape sequence.
 * What it hides or reorders text by: format characters, direction marks, tag characters, zero-width blanks, lone surrogates.
 */
const CONTROLS = /\p{Cc}/gu;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const JOINER = '\u200d';
const AS_EMOJI = '\ufe0f';

/**
 * A text with a visible sign for every character that a terminal would obey or not show: ␛ for a control character, <U+202E> for others.
 * Line ends, tabs, and the joiners of emoji are kept. Idempotent.
 */
export function visible(text: string): string {
	return text.replace(UNSEEN, (char, at: number) => (isEmojiPart(text, at, char) ? char : signFor(text, at, char)));
}

/**
 * A text with visible signs only for what a terminal would obey. Everything else is kept: a program may read it, and some scripts need it.
 */
export function withoutControls(text: string): string {
	return text.replace(CONTROLS, (char, at: number) => signFor(text, at, char));
}

/** A value as one line of JSON. Characters that a terminal would obey or hide are escaped, so the data stay the same. */
export function jsonLine(value: unknown): string {
	const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	return JSON.stringify(value).replace(UNSEEN, (char) => char.split('').map(escaped).join(''));
}

function signFor(text: string, at: number, char: string): string {
	if (char === '\n' || char === '\t') return char;
	if (char === '\r' && text[at + 1] === '\n') return '';
	const code = char.codePointAt(0) ?? 0;
	if (code < 0x20) return String.fromCharCode(0x2400 + code);
	return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Whether a character makes another one display as an emoji, or joins two emoji. */
function isEmojiPart(text: string, at: number, char: string): boolean {
	if (char === AS_EMOJI) return isEmoji(before(text, at)) || text[at + 1] === '\u20e3';
	if (char !== JOINER || !isEmoji(text.slice(at + 1, at + 3))) return false;
	// An emoji may be followed by a variation selector or a skin tone.
	const last = before(text, at);
	return isEmoji(last) || ((last === AS_EMOJI || /\p{Emoji_Modifier}/u.test(last)) && isEmoji(before(text, at - last.length)));
}

/** The character that ends at an offset. */
function before(text: string, at: number): string {
	const pair = text.slice(Math.max(0, at - 2), at);
	return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

function isEmoji(text: string): boolean {
	return /^\p{Extended_Pictographic}/u.test(text);
}
