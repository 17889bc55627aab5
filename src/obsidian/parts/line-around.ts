import type { Hit } from '../../engine';

type HitRanges = Hit['ranges'];

/** The most characters shown, and how many of them precede the first mark if the beginning is cut. */
const LONGEST = 240;
const BEFORE = 25;
/** A first mark that begins before this offset is visible in a line of usual width, so the beginning is kept. */
const IN_SIGHT = 45;

/** The part of a text shown in one line, cut at words so that its first mark is visible; the ranges are relative to the returned text. */
export function lineAround(text: string, ranges: HitRanges): { text: string; ranges: HitRanges } {
	const first = ranges[0]?.[0] ?? 0;
	const start = first <= IN_SIGHT ? 0 : (wordStart(text, first - BEFORE) ?? 0);
	const end = text.length - start <= LONGEST ? text.length : start + LONGEST;
	const lead = start === 0 ? '' : '… ';
	const shift = lead.length - start;
	const shown = ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift] as const);
	return { text: `${lead}${text.slice(start, end)}${end === text.length ? '' : '…'}`, ranges: shown };
}

/** The offset of the first word that begins at or after an offset. */
function wordStart(text: string, offset: number): number | null {
	const blank = text.indexOf(' ', offset - 1);
	return blank < 0 ? null : blank + 1;
}
