import type { Range } from '../range';

/** The offset behind the wikilink that starts with the `[[` at `from`, or -1. It stays on one line, has a text and holds no `[[`. */
export function wikilinkEnd(text: string, from: number, end: number): number {
	for (let at = from + 2; at < end - 1; at++) {
		const char = text[at];
		if (char === '\n') return -1;
		if (char === ']' && text[at + 1] === ']') return text.slice(from + 2, at).trim() === '' ? -1 : at + 2;
		if (char === '[' && text[at + 1] === '[') return -1;
	}
	return -1;
}

/** The address of an inline link whose `(` stands at `open`, and the offset behind the `)`. Null if it is no link (CommonMark 6.3). */
export function linkAddress(text: string, open: number, end: number): { address: Range; to: number } | null {
	let at = skipWhite(text, open + 1, end);
	const address = text[at] === '<' ? pointed(text, at, end) : bare(text, at, end);
	if (!address) return null;
	at = text[at] === '<' ? address.to + 1 : address.to;
	const gap = skipWhite(text, at, end);
	if (gap > at && '"\'('.includes(text.charAt(gap))) {
		const title = titleEnd(text, gap, end);
		if (title < 0) return null;
		at = skipWhite(text, title, end);
	} else {
		at = gap;
	}
	return at < end && text[at] === ')' ? { address, to: at + 1 } : null;
}

function pointed(text: string, from: number, end: number): Range | null {
	for (let at = from + 1; at < end; at++) {
		const char = text[at];
		if (char === '\\') at++;
		else if (char === '>') return { from: from + 1, to: at };
		else if (char === '<' || char === '\n') return null;
	}
	return null;
}

function bare(text: string, from: number, end: number): Range | null {
	let depth = 0;
	let at = from;
	for (; at < end; at++) {
		const char = text.charAt(at);
		if (char === '\\') at++;
		else if (char <= ' ') break;
		else if (char === '(' && ++depth > 32) return null;
		else if (char === ')' && --depth < 0) break;
	}
	return depth > 0 ? null : { from, to: Math.min(at, end) };
}

function titleEnd(text: string, from: number, end: number): number {
	const close = text[from] === '(' ? ')' : text[from];
	for (let at = from + 1; at < end; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === close) return at + 1;
		else if (close === ')' && text[at] === '(') return -1;
	}
	return -1;
}

function skipWhite(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\n' || text[at] === '\r')) at++;
	return at;
}
