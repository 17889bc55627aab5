import type { Range } from '../text/range';
import { readLineStart, seenText, type Context } from './seen-line';
import { cellsOf } from './table-row';

const LONGEST = 240;
/** How much of a text before and behind a mention is read: more than is shown, since marks and addresses are not. */
const REACH = 1.5 * LONGEST;
/** As much of a row of a table, which is known by its start. */
const ROW_REACH = 4096;
/** Stands between the cells of a row. */
const BETWEEN_CELLS = ' · ';

/** What is read of a text: from the start of a line to the end of one, or less of a long line. */
interface Window extends Range {
	readonly isCutBefore: boolean;
	readonly isCutAfter: boolean;
}

/**
 * The lines that a range of a text stands on, as readers see them: without the marks of blocks, of emphasis and of links, the cells of a
 * table apart; of long lines some 240 characters around the range, cut at words. The returned range is relative to that text. The cost is
 * bounded, whatever the text.
 */
export function contextOf(text: string, mention: Range): Context {
	const hasPipe = text.slice(Math.max(0, mention.from - REACH), mention.to + REACH).includes('|');
	const whole = hasPipe ? windowOf(text, mention, ROW_REACH) : null;
	const row = whole && seenRow(text, whole, mention);
	if (row) return shortened(row, whole);
	const window = windowOf(text, mention, REACH);
	return shortened(seenLines(text, window, mention), window);
}

/** From the start of a range's first line to the end of its last, at most `reach` characters before and behind it. */
function windowOf(text: string, { from, to }: Range, reach: number): Window {
	const least = Math.max(0, from - reach);
	const before = text.slice(least, from).lastIndexOf('\n');
	const isCutBefore = before < 0 && least > 0 && text[least - 1] !== '\n';
	const most = Math.min(text.length, to + reach);
	const after = text.slice(to, most).indexOf('\n');
	const isCutAfter = after < 0 && most < text.length && text[most] !== '\n';
	const end = isCutAfter ? wordBefore(text, most, to) : most;
	return {
		from: isCutBefore ? wordAfter(text, least, from) : least + before + 1,
		to: after < 0 ? end : to + (text[to + after - 1] === '\r' ? after - 1 : after),
		isCutBefore,
		isCutAfter,
	};
}

/** The row of a table that a mention stands in; null if its line is none. */
function seenRow(text: string, window: Window, mention: Range): Context | null {
	if (window.isCutBefore) return null;
	const { at, isMarked } = readLineStart(text, window.from, window.to);
	const cells = cellsOf(text, { from: at, to: window.to }, !isMarked);
	const own = cells?.find(({ from, to }) => from <= mention.from && mention.to <= to);
	if (!cells || !own) return null;
	let row: Context = { text: '', from: 0, to: 0 };
	for (const cell of cells) {
		const range = cell === own ? { from: mention.from - cell.from, to: mention.to - cell.from } : { from: 0, to: 0 };
		const seen = seenText(text.slice(cell.from, cell.to), range, true);
		if (seen.text === '') continue;
		const lead = row.text === '' ? '' : row.text + BETWEEN_CELLS;
		const place = cell === own ? { from: lead.length + seen.from, to: lead.length + seen.to } : row;
		row = { text: lead + seen.text, from: place.from, to: place.to };
	}
	return row;
}

/** A line, or, of a mention that goes on in the next lines, all of them as one. */
function seenLines(text: string, window: Window, mention: Range): Context {
	const [own = '', ...others] = text.slice(window.from, window.to).split('\n');
	const first = window.from + own.length;
	const { at, isHeading } = window.isCutBefore
		? { at: window.from, isHeading: false }
		: readLineStart(text, window.from, first);
	const start = Math.min(at, mention.from);
	let joined = text.slice(start, first);
	let from = first + 1;
	/** How far the offsets of the last line are from those of the joined text. */
	let shift = start;
	for (const line of others) {
		const skipped = /^[\s>]*/.exec(line)?.[0].length ?? 0;
		joined += ' ';
		shift = from + skipped - joined.length;
		joined += line.slice(skipped);
		from += line.length + 1;
	}
	const range = { from: mention.from - start, to: Math.min(mention.to - shift, joined.length) };
	return seenText(isHeading ? withoutClosers(joined, range.to) : joined, range, false);
}

/** A heading without the marks that may close it. */
function withoutClosers(heading: string, least: number): string {
	let end = heading.trimEnd().length;
	while (end > least && heading[end - 1] === '#') end--;
	return end > least && /[ \t]/.test(heading.charAt(end - 1)) ? heading.slice(0, end) : heading;
}

/** Some 240 characters of a line around the mention, cut at words. */
function shortened({ text, from, to }: Context, window: Window): Context {
	const room = Math.max(0, LONGEST - (to - from)) >> 1;
	const first = from > room * 1.5 ? wordAfter(text, from - room, from) : 0;
	const stop = text.length - to > room * 1.5 ? wordBefore(text, to + room, to) : text.length;
	const lead = first > 0 || window.isCutBefore ? '… ' : '';
	const end = stop < text.length || window.isCutAfter ? ' …' : '';
	return { text: lead + text.slice(first, stop) + end, from: lead.length + from - first, to: lead.length + to - first };
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
