import type { Range } from '../text/range';

/** A line of a note around a mention, and the mention's range in it. */
export interface Context extends Range {
	readonly text: string;
}

const LONGEST = 240;

/** The line that a range of a text begins on, cut at words to some 240 characters around it; the returned range is relative to it. */
export function contextOf(text: string, { from, to }: Range): Context {
	// Only this much text is considered, which bounds the cost for lines of any length.
	const least = Math.max(0, from - LONGEST);
	const start = least + text.slice(least, from).lastIndexOf('\n') + 1;
	const most = text.slice(from, to + LONGEST);
	const newline = most.indexOf('\n');
	let end = from + (newline < 0 ? most.length : newline);
	while (end > from && /\s/.test(text.charAt(end - 1))) end--;
	const last = Math.min(to, end);
	const room = Math.max(0, LONGEST - (last - from)) >> 1;
	const isCutBefore = from - start > room * 1.5;
	const isCutAfter = end - last > room * 1.5;
	const first = isCutBefore ? wordAfter(text, from - room, from) : start + (/\S/.exec(text.slice(start, from))?.index ?? from - start);
	const stop = isCutAfter ? wordBefore(text, last + room, last) : end;
	const lead = isCutBefore ? '… ' : '';
	return {
		text: `${lead}${text.slice(first, stop)}${isCutAfter ? ' …' : ''}`,
		from: lead.length + from - first,
		to: lead.length + last - first,
	};
}

/** The start of the first word at or soon after `at`, and not after `limit`. */
function wordAfter(text: string, at: number, limit: number): number {
	const blank = text.slice(at, Math.min(at + 40, limit)).search(/\s/);
	if (blank >= 0) return at + blank + 1;
	return isLowSurrogate(text, at) ? at + 1 : at;
}

/** The end of the last word at or soon before `at`, and not before `limit`. */
function wordBefore(text: string, at: number, limit: number): number {
	const least = Math.max(limit, at - 39);
	const blank = text.slice(least, at + 1).lastIndexOf(' ');
	if (blank >= 0) return least + blank;
	return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
	return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
