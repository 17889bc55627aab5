/** How far from the beginning of its line what parts a left side from a right side stands at most, in code units. */
const REACH = 100;
const SIGNS = [':', '-', '=', '\u2014', '\u2013', '\uff1a', '\u2192'];
/** Signs that part two sides without blanks around them. */
const TIGHT = ':\u2014\uff1a';

/** Tells where lines of a text are parted into a left side and a right side. Lines must be asked for in their order. */
export class Separators {
	/** Where each of the signs stands next, and the first of these places. */
	private readonly next: number[] = [];
	private nearest = -1;

	constructor(private readonly text: string) {}

	/** Where on a line the first sign stands that parts two sides, outside of brackets, links and code; -1 without one. */
	find(from: number, to: number): number {
		if (this.nearest <= from) this.advance(from);
		return this.nearest < Math.min(to, from + REACH) ? findSeparator(this.text, from, to) : -1;
	}

	private advance(from: number): void {
		let nearest = Infinity;
		for (let i = 0; i < SIGNS.length; i++) {
			let at = this.next[i] ?? 0;
			if (at <= from) {
				do at = this.text.indexOf(SIGNS[i] ?? '', Math.max(at, from) + 1);
				while (at >= 0 && !parts(this.text, at, Infinity));
				this.next[i] = at < 0 ? (at = Infinity) : at;
			}
			if (at < nearest) nearest = at;
		}
		this.nearest = nearest;
	}
}

function findSeparator(text: string, from: number, to: number): number {
	const end = Math.min(to, from + REACH);
	let depth = 0;
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		// Letters, digits and blanks, of which most of a text is made.
		if (code >= 97 ? code <= 122 : code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) continue;
		const char = text.charAt(at);
		if (char === '\\') at++;
		else if (char === '`' || char === '[') at = behind(text, at, end);
		else if (char === '(') depth++;
		else if (char === ')') depth--;
		else if (char === ':' && text[at + 1] === ':') return -1;
		else if (depth === 0 && at > from && SIGNS.includes(char) && parts(text, at, to)) return at;
	}
	return -1;
}

/** The sign at an offset that parts two sides. */
export function signAt(text: string, at: number): string {
	let end = at + 1;
	if (text[at] === '-' && text[end] === '-') end++;
	if ((text[at] === '-' || text[at] === '=') && text[end] === '>') end++;
	return text.slice(at, end);
}

/** Whether the sign at an offset parts two sides: a colon by what is behind it, others by blanks around them. */
function parts(text: string, at: number, to: number): boolean {
	const char = text.charAt(at);
	if (char === ':') return isBlank(text, at + 1, to) || '*_=~'.includes(text.charAt(at + 1));
	return TIGHT.includes(char) || (isBlank(text, at - 1, to) && isBlank(text, at + signAt(text, at).length, to));
}

function isBlank(text: string, at: number, to: number): boolean {
	return at >= to || at >= text.length || ' \t\r\n'.includes(text.charAt(at));
}

/** The last character of the code or the brackets that begin at an offset; the offset itself if they have no end. */
function behind(text: string, at: number, end: number): number {
	const closing = text[at] === '`' ? '`' : text[at + 1] === '[' ? ']]' : ']';
	for (let next = at + 1; next < end; next++) if (text.startsWith(closing, next)) return next + closing.length - 1;
	return at;
}
