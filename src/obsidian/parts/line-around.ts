import type { Hit } from '../../engine';

type HitRanges = Hit['ranges'];

/** How many characters are shown at most, and how many before the first mark once the beginning is left out. */
const LONGEST = 240;
const BEFORE = 25;
/** A mark that begins so far in is to be seen at the end of a line of usual width. */
const IN_SIGHT = 45;

/** As much of a text as one line may show, cut at words so that its first mark is in sight; the ranges are those of the text answered. */
export function lineAround(text: string, ranges: HitRanges): { text: string; ranges: HitRanges } {
	const first = ranges[0]?.[0] ?? 0;
	const start = first <= IN_SIGHT ? 0 : (wordStart(text, first - BEFORE) ?? 0);
	const end = text.length - start <= LONGEST ? text.length : start + LONGEST;
	const lead = start === 0 ? '' : '… ';
	const shift = lead.length - start;
	const shown = ranges.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift] as const);
	return { text: `${lead}${text.slice(start, end)}${end === text.length ? '' : '…'}`, ranges: shown };
}

/** Where the first word at or behind an offset begins. */
function wordStart(text: string, offset: number): number | null {
	const blank = text.indexOf(' ', offset - 1);
	return blank < 0 ? null : blank + 1;
}
