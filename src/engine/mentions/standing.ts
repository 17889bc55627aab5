import type { Prose } from '../note/prose';
import type { Range } from '../text/range';

/** The kinds of places where a name may stand: within a sentence, in a list item, alone on its line, in a table cell, in a heading. */
export const PLACE_KINDS = ['text', 'item', 'alone', 'cell', 'heading'] as const;
/** A kind of place. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How a name stands in its text, as far as that tells whether its author would link it. */
export interface Standing {
	readonly kind: PlaceKind;
	/** Whether it follows a word that sends the reader on, such as "see". */
	readonly isBehindSee: boolean;
	/** Whether it is near the top of the note. */
	readonly isNearTop: boolean;
	/** Which part of the letters of its line or cell belongs to names, from 0 to 1. */
	readonly share: number;
}

/** How a standing is packed into an integer: three bits for the kind, one for each flag, and the share in steps. */
const PACKED = { see: 1 << 3, top: 1 << 4, share: 5, steps: 31 };
const NEAR_TOP = 300;

/** A standing from its packed form. */
export function unpackStanding(packed: number): Standing {
	return {
		kind: PLACE_KINDS[packed & 7] ?? 'text',
		isBehindSee: (packed & PACKED.see) !== 0,
		isNearTop: (packed & PACKED.top) !== 0,
		share: ((packed >> PACKED.share) & PACKED.steps) / PACKED.steps,
	};
}

/** Words that send the reader on, right before a name. */
const SENDING_ON: ReadonlySet<string> = new Set(['see', 'also', 'cf', 'related', 'compare', 'vs']);
/** The letters that these end in, by which nearly all others are told at once. */
const LAST_LETTERS = 'eofdsEOFDS';
/** What may stand between such a word and the name. */
const BETWEEN = ' \t.:"\'“‘(*_[';
const LONGEST_LEAD = 40;

/** What stands before the words of a line behind marks of quotes: of a heading, or of a list item. */
const LINE_MARK = /^(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?)/;

/** A line with names in it, or a cell of one. */
interface Region extends Range {
	readonly kind: PlaceKind;
	readonly share: number;
}

/** The block of a stretch that is the text of a link. */
const LINK_TEXT = -1;

/** The stretches of prose and the texts of links, in order. */
export function withLinkTexts(prose: readonly Prose[], links: readonly Range[]): readonly Prose[] {
	if (links.length === 0) return prose;
	return [...prose, ...links.map(({ from, to }) => ({ from, to, block: LINK_TEXT }))].sort((a, b) => a.from - b.from);
}

/**
 * The standing of each of some ranges of a text, packed.
 * @param ranges sorted and disjoint. @param stretches all that readers see. @see withLinkTexts
 */
export function readStandings(text: string, stretches: readonly Prose[], ranges: readonly Range[]): number[] {
	const reader = new StandingReader(text, stretches, ranges);
	const packed: number[] = [];
	while (packed.length < ranges.length) {
		const region = reader.regionAt(packed.length);
		do packed.push(reader.pack(packed.length, region));
		while ((ranges[packed.length]?.from ?? Infinity) < region.to);
	}
	return packed;
}

const NOWHERE: Range = { from: 0, to: 0 };

class StandingReader {
	private readonly top: number;
	/** The line that was read last, and whether it is the row of a table. */
	private line: Range = NOWHERE;
	private isInRow = false;
	private stretch = 0;

	constructor(
		private readonly text: string,
		private readonly stretches: readonly Prose[],
		private readonly ranges: readonly Range[],
	) {
		this.top = (stretches[0]?.from ?? 0) + NEAR_TOP;
	}

	/** The line or cell that a range begins in. */
	regionAt(i: number): Region {
		const { text, ranges } = this;
		const range = ranges[i] ?? NOWHERE;
		this.moveTo(range.from);
		const isNew = range.from >= this.line.to;
		if (isNew) this.line = lineAround(text, range);
		const { from, to } = this.line;
		const start = quotesEnd(text, from, range.from);
		if (isNew) this.isInRow = this.isRow(start);
		if (this.isInRow) return this.region('cell', cellAround(text, range, this.line), i);
		const mark = start < range.from ? (LINE_MARK.exec(text.slice(start, Math.min(range.from, start + LONGEST_MARK)))?.[0] ?? '') : '';
		const kind = mark.startsWith('#') ? 'heading' : mark === '' ? 'text' : 'item';
		return this.region(kind, { from: start + mark.length, to }, i);
	}

	private region(kind: PlaceKind, { from, to }: Range, first: number): Region {
		const { ranges } = this;
		const measure = to - from > LONG ? lengthOf : countLetters;
		let named = 0;
		let count = 0;
		for (let one = ranges[first]; one && one.from < to; one = ranges[first + ++count]) named += measure(this.text, one.from, one.to);
		const all = Math.max(1, this.lettersIn(from, to, measure));
		const isFull = (kind === 'text' || kind === 'item') && count === 1 && named >= all;
		const isAlone = isFull && !hasOtherLink(this.text, { from, to }, ranges[first]);
		return { kind: isAlone ? 'alone' : kind, share: Math.min(1, named / all), from, to };
	}

	/** How many letters readers see between two offsets, by some measure. */
	private lettersIn(from: number, to: number, measure: typeof countLetters): number {
		const { stretches } = this;
		let [count, i] = [0, this.stretch];
		while (i > 0 && (stretches[i - 1]?.to ?? 0) > from) i--;
		for (let one = stretches[i]; one && one.from < to; one = stretches[++i])
			count += measure(this.text, Math.max(from, one.from), Math.min(to, one.to));
		return count;
	}

	/** Finds the last stretch that begins at an offset or before it. */
	private moveTo(at: number): void {
		const { stretches } = this;
		while ((stretches[this.stretch + 1]?.from ?? Infinity) <= at) this.stretch++;
	}

	/** Whether the line is the row of a table: the prose on it belongs to several blocks, or it begins with a bar. */
	private isRow(start: number): boolean {
		const { stretches, line } = this;
		if (this.text.charCodeAt(start) === BAR) return true;
		let [i, block] = [this.stretch, LINK_TEXT];
		while ((stretches[i - 1]?.to ?? 0) > start) i--;
		for (let one = stretches[i]; one && one.from < line.to; one = stretches[++i]) {
			if (one.block === LINK_TEXT) continue;
			if (block !== LINK_TEXT && one.block !== block) return true;
			block = one.block;
		}
		return false;
	}

	pack(i: number, { kind, share }: Region): number {
		const { from } = this.ranges[i] ?? NOWHERE;
		const flags = (isSentOn(this.text, from) ? PACKED.see : 0) + (from < this.top ? PACKED.top : 0);
		return PLACE_KINDS.indexOf(kind) + flags + (Math.round(share * PACKED.steps) << PACKED.share);
	}
}

/** The mark of a heading, or of a task in a list. */
const LONGEST_MARK = 20;
/** Of a line longer than this, letters are not told from blanks and signs: names fill little of it, either way. */
const LONG = 400;
const BAR = 124;
const BACKSLASH = 92;

/** The end of the marks of quotes and blanks that a line begins with. */
function quotesEnd(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text[at] === '>' || text[at] === ' ' || text[at] === '\t')) at++;
	return at;
}

/** Whether a line has a link besides the one that a range is the text of: such a link is no name, but readers see it. */
function hasOtherLink(text: string, line: Range, { from, to }: Range = NOWHERE): boolean {
	const [before, after] = [text.slice(line.from, from), text.slice(to, line.to)];
	const own = before.lastIndexOf('[[') > before.lastIndexOf(']]') ? 1 : 0;
	const count = (mark: string): number => before.split(mark).length + after.split(mark).length - 2;
	return count('[[') > own || count('](') > (after.startsWith('](') ? 1 : 0);
}

/** Whether a word that sends the reader on stands right before an offset, or before the link of which the text begins there. */
function isSentOn(text: string, offset: number): boolean {
	const own = text.charAt(offset - 1) === '|' ? text.lastIndexOf('[[', offset) : -1;
	let to = own < 0 || text.lastIndexOf('\n', offset) > own ? offset : own;
	const least = Math.max(0, to - LONGEST_LEAD);
	while (to > least && BETWEEN.includes(text.charAt(to - 1))) to--;
	if (to === least || !LAST_LETTERS.includes(text.charAt(to - 1))) return false;
	let from = to;
	while (from > least && isLetterCode(text.charCodeAt(from - 1))) from--;
	return SENDING_ON.has(text.slice(from, to).toLowerCase());
}

function isLetterCode(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code >= 192;
}

function lineAround(text: string, { from, to }: Range): Range {
	const newline = text.indexOf('\n', to);
	return { from: text.lastIndexOf('\n', from - 1) + 1, to: newline < 0 ? text.length : newline };
}

/** The cell of a line around a range: between bars that are not escaped. */
function cellAround(text: string, { from, to }: Range, line: Range): Range {
	let [start, end] = [from, to];
	while (start > line.from && !isBarAt(text, start - 1)) start--;
	while (end < line.to && !isBarAt(text, end)) end++;
	return { from: start, to: end };
}

function isBarAt(text: string, at: number): boolean {
	return text.charCodeAt(at) === BAR && text.charCodeAt(at - 1) !== BACKSLASH;
}

function lengthOf(_: string, from: number, to: number): number {
	return to - from;
}

/** How many letters and digits a stretch of a text has, those beyond ASCII by and large. */
function countLetters(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at++) {
		if (isLetterCode(text.charCodeAt(at))) count++;
	}
	return count;
}
