import type { Cursor } from './cursor';
import type { Range } from '../range';

/** Last parts of host names that are taken for addresses where no `https://` says so. Few on purpose: "costs.Medicare" is a slip. */
const TOP_DOMAINS = new Set('com org net gov edu mil int info biz io co uk us ca eu de fr nl ch au nz md'.split(' '));

/** Reads an address that stands bare in the text: with a scheme (at its `://`), a host name (at a dot), of e-mail (at its `@`). */
export function readAddress(cursor: Cursor, char: string): void {
	const found = char === ':' ? addressAt(cursor) : char === '@' ? emailAt(cursor) : hostAt(cursor);
	if (typeof found === 'number') cursor.moveTo(found);
	else cursor.add({ kind: 'url', ...found });
}

/** The address with a scheme whose `://` the cursor stands at, or where looking goes on. */
function addressAt(cursor: Cursor): Range | number {
	const { text, pos: colon } = cursor;
	const from = startBefore(cursor, 32, /[A-Za-z0-9+.-]/);
	if (colon - from < 2 || !/[A-Za-z]/.test(text.charAt(from))) return colon + 3;
	const to = addressEnd(text, colon + 3, cursor.end);
	return to > colon + 3 ? { from, to } : colon + 3;
}

/** The host name, with path, around the dot that the cursor stands at, or where looking goes on. */
function hostAt(cursor: Cursor): Range | number {
	const { text, pos: dot, end } = cursor;
	if (!isHostChar(text.charCodeAt(dot + 1))) return dot + 1;
	const from = startBefore(cursor, 253, /[A-Za-z0-9.-]/);
	let to = dot;
	while (to < end && isHostChar(text.charCodeAt(to))) to++;
	let hostTo = to;
	while (text[hostTo - 1] === '.') hostTo--;
	if (!isHost(text.slice(from, hostTo)) || text[to] === '@' || isWordBefore(text, from)) return to;
	const goesOn = hostTo === to && (text[to] === '/' || text[to] === ':' || text[to] === '?');
	return { from, to: goesOn ? addressEnd(text, to, end) : hostTo };
}

/** The e-mail address around the `@` that the cursor stands at, or where looking goes on. */
function emailAt(cursor: Cursor): Range | number {
	const { text, pos: at, end } = cursor;
	const from = startBefore(cursor, 64, /[A-Za-z0-9._%+-]/);
	let to = at + 1;
	while (to < end && isHostChar(text.charCodeAt(to))) to++;
	while (/[.-]/.test(text.charAt(to - 1))) to--;
	return from < at && text.slice(at + 1, to).includes('.') ? { from, to } : at + 1;
}

/** Where the run of fitting characters before the cursor starts, at most `most` back and not inside what is read already. */
function startBefore(cursor: Cursor, most: number, fits: RegExp): number {
	const least = Math.max(cursor.least(), cursor.pos - most);
	let from = cursor.pos;
	while (from > least && fits.test(cursor.text.charAt(from - 1))) from--;
	return from;
}

/** Where an address ends, as GFM's extended autolinks do: before a blank, `<`, a quote, a pipe, and before closing punctuation. */
function addressEnd(text: string, from: number, end: number): number {
	let to = from;
	let open = 0;
	for (; to < end; to++) {
		const char = text.charAt(to);
		if (char <= ' ' || char === '\u00a0' || '<>"`|'.includes(char)) break;
		if (char === '(') open++;
		if (char === ')' && --open < 0) break;
	}
	while (to > from && /[.,;:!?'*_~\]]/.test(text.charAt(to - 1))) to--;
	return to;
}

function isHost(host: string): boolean {
	// "costs.Net" is two sentences: a top domain is written small, or all is written large.
	const written = host === host.toUpperCase() ? host.toLowerCase() : host;
	const labels = written.split('.');
	const known = TOP_DOMAINS.has(written.slice(written.lastIndexOf('.') + 1)) || (/^www\./i.test(written) && labels.length > 2);
	return known && labels.length > 1 && !labels.includes('');
}

function isHostChar(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

function isWordBefore(text: string, from: number): boolean {
	return /[\p{L}\p{N}_@/]/u.test(text.charAt(from - 1));
}
