/** How far from the beginning of its line what parts a left side from a right side stands at most, in code units. */
const REACH = 100;
const SIGN = /^(?:：|:|—|--?>?|–|=>?|→)/;

const SIGNS = [':', '-', '=', '\u2014', '\u2013', '\uff1a', '\u2192'];

/** Tells where lines of a text are parted into a left side and a right side. It is quick where lines are asked for in their order. */
export class Separators {
	/** Where each of the signs stands next, behind an offset. */
	private readonly next = SIGNS.map(() => -1);
	private since = 0;

	constructor(private readonly text: string) {}

	/** Where on a line the first sign stands that parts two sides, outside of brackets, links and code; -1 without one. */
	find(from: number, to: number): number {
		return this.hasSign(from, Math.min(to, from + REACH)) ? findSeparator(this.text, from, to) : -1;
	}

	private hasSign(from: number, end: number): boolean {
		if (from < this.since) this.next.fill(-1);
		this.since = from;
		let found = false;
		for (let i = 0; i < SIGNS.length; i++) {
			let at = this.next[i] ?? 0;
			if (at <= from) {
				at = this.text.indexOf(SIGNS[i] ?? '', from + 1);
				this.next[i] = at < 0 ? Infinity : at;
				if (at < 0) continue;
			}
			found ||= at < end;
		}
		return found;
	}
}

function findSeparator(text: string, from: number, to: number): number {
	const end = Math.min(to, from + REACH);
	let depth = 0;
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		// Letters, digits and blanks, of which most of a text is made.
		if (code >= 97 ? code <= 122 : code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) continue;
		switch (code) {
			case 92: at++; break; // a backslash
			case 96: // a backtick
			case 91: at = behind(text, at, end); break; // [
			case 40: depth++; break; // (
			case 41: depth--; break; // )
			case 58: // :
				if (text.charCodeAt(at + 1) === 58) return -1;
				if (depth === 0 && at > from && endsLabel(text, at + 1, to)) return at;
				break;
			case 0xff1a: // a full-width colon
			case 0x2014: // an em dash
				if (depth === 0 && at > from) return at;
				break;
			case 45: // -
			case 61: // =
			case 0x2013: // an en dash
			case 0x2192: // an arrow
				if (depth === 0 && at > from && isBlank(text, at - 1) && isBlank(text, at + signAt(text, at).length, to)) return at;
		}
	}
	return -1;
}

/** The sign at an offset that parts two sides. */
export function signAt(text: string, at: number): string {
	return SIGN.exec(text.slice(at, at + 3))?.[0] ?? '';
}

/** The last character of the code or the brackets that begin at an offset; the offset itself if they have no end. */
function behind(text: string, at: number, end: number): number {
	const closing = text[at] === '`' ? '`' : text[at + 1] === '[' ? ']]' : ']';
	for (let next = at + 1; next < end; next++) if (text.startsWith(closing, next)) return next + closing.length - 1;
	return at;
}

function isBlank(text: string, at: number, to = Infinity): boolean {
	return at >= to || text[at] === ' ' || text[at] === '\t';
}

/** Whether a colon ends a label: behind it is a blank, the end of the line or a mark of emphasis. */
function endsLabel(text: string, at: number, to: number): boolean {
	return isBlank(text, at, to) || '*_=~'.includes(text.charAt(at));
}
