import type { Range } from './range';

/** Last parts of host names that are taken for addresses where no `https://` says so. Short on purpose: "costs.Medicare" is a typing slip. */
const TOP_DOMAINS = new Set('com org net gov edu mil int info biz io co uk us ca eu de fr nl ch au nz md'.split(' '));
const LONGEST_HOST = 253;

/** The address with a scheme whose `://` begins at `colon`, or null. Nothing before `least` belongs to it. */
export function addressAt(text: string, colon: number, least: number, end: number): Range | null {
	let from = colon;
	while (from > least && colon - from < 32 && /[A-Za-z0-9+.-]/.test(text.charAt(from - 1))) from--;
	if (colon - from < 2 || !/[A-Za-z]/.test(text.charAt(from))) return null;
	const to = addressEnd(text, colon + 3, end);
	return to > colon + 3 ? { from, to } : null;
}

/** The host name, with path, around the dot at `dot`, or null. `end` of the looked-at stretch comes back as `to` either way. */
export function hostAt(text: string, dot: number, least: number, end: number): { range: Range | null; to: number } {
	let from = dot;
	while (from > least && dot - from < LONGEST_HOST && isHostChar(text.charCodeAt(from - 1))) from--;
	let to = dot;
	while (to < end && isHostChar(text.charCodeAt(to))) to++;
	let hostTo = to;
	while (hostTo > dot && text[hostTo - 1] === '.') hostTo--;
	const labels = text.slice(from, hostTo).split('.');
	const top = (labels[labels.length - 1] ?? '').toLowerCase();
	const known = TOP_DOMAINS.has(top) || (labels[0]?.toLowerCase() === 'www' && labels.length > 2);
	if (from === dot || labels.length < 2 || labels.includes('') || !known || text[to] === '@' || isWordBefore(text, from)) return { range: null, to };
	const goesOn = hostTo === to && (text[to] === '/' || text[to] === ':' || text[to] === '?');
	return { range: { from, to: goesOn ? addressEnd(text, to, end) : hostTo }, to };
}

/** The e-mail address around the `@` at `at`, or null. */
export function emailAt(text: string, at: number, least: number, end: number): Range | null {
	let from = at;
	while (from > least && at - from < 64 && /[A-Za-z0-9._%+-]/.test(text.charAt(from - 1))) from--;
	let to = at + 1;
	while (to < end && isHostChar(text.charCodeAt(to))) to++;
	while (to > at && /[.-]/.test(text.charAt(to - 1))) to--;
	return from < at && text.slice(at + 1, to).includes('.') ? { from, to } : null;
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

function isHostChar(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

function isWordBefore(text: string, from: number): boolean {
	return from > 0 && /[\p{L}\p{N}_@/]/u.test(text.charAt(from - 1));
}
