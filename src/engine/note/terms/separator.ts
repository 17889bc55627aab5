import type { Range } from '../../text/range';

/** What stands between a term and its explanation: where the left side ends and the right side begins, and the sign. */
export interface Separator extends Range {
	readonly sign: string;
}

/** How far from the beginning of its line it stands at most. */
const REACH = 110;

/** The first sign on a line that parts a left side from a right side, outside of brackets, links and code; null if there is none. */
export function findSeparator(text: string, from: number, to: number): Separator | null {
	const end = Math.min(to, from + REACH);
	let depth = 0;
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		// Letters and digits, of which most of a text is made.
		if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)) continue;
		const char = text.charAt(at);
		if (char === '\\') at++;
		else if (char === '`' || char === '[') at = behind(text, at, end);
		else if (char === '(') depth++;
		else if (char === ')') depth--;
		else if (char === ':' && text[at + 1] === ':') return null;
		else if (depth === 0 && at > from) {
			const length = signAt(text, at, to);
			if (length > 0) return { from: at, to: at + length, sign: text.slice(at, at + length) };
		}
	}
	return null;
}

/** The last character of the code or the brackets that begin at an offset; the offset itself if they have no end. */
function behind(text: string, at: number, end: number): number {
	const closing = text[at] === '`' ? '`' : text[at + 1] === '[' ? ']]' : ']';
	for (let next = at + 1; next < end; next++) {
		if (text.startsWith(closing, next)) {
			const last = next + closing.length - 1;
			return closing === ']' && text[last + 1] === '(' ? last : last;
		}
	}
	return at;
}

/** How long the sign at an offset is that parts two sides; 0 if there is none. */
function signAt(text: string, at: number, to: number): number {
	const isEnd = (next: number): boolean => next >= to || text[next] === ' ' || text[next] === '\t';
	switch (text[at]) {
		case '：': return 1;
		case ':': return isEnd(at + 1) || '*_=~'.includes(text.charAt(at + 1)) ? 1 : 0;
		case '—': return 1;
		case '-':
		case '–':
		case '=':
		case '→': {
			if (text[at - 1] !== ' ' && text[at - 1] !== '\t') return 0;
			const length = /^(?:--?>?|–|=>?|→)/.exec(text.slice(at, at + 3))?.[0].length ?? 0;
			return isEnd(at + length) ? length : 0;
		}
		default: return 0;
	}
}
