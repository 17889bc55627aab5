import { own, subtract, type Range } from '../text/range';
import type { Scan } from './prose';

/** A line that only tells a program how to draw what stands above or below it, such as `{ .wide}`. */
const ATTRIBUTE_LIST = /^\{(?::|\s*[.#])[^{}]*\}$/;

/** The text of some lines, joined by blanks, without comments, block ids and attribute lists. */
export function visible(scan: Scan, lines: readonly number[]): string {
	return own(seen(scan, lines));
}

/** As `visible`, for what is not kept, or is to become part of something else: it may point into the text of the note. */
export function seen(scan: Scan, lines: readonly number[]): string {
	const from = lines[0] ?? 0;
	const to = lines[lines.length - 1] ?? 0;
	const hidden = scan.hidden.length === 0 ? scan.hidden : within(scan.hidden, from, to);
	if (hidden.length === 0 && lines.length === 2 && scan.text[from] !== '{') return scan.text.slice(from, to).trim();
	let text = '';
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const line = { from: lines[i] ?? 0, to: lines[i + 1] ?? 0 };
		const shown = hidden.length === 0
			? scan.text.slice(line.from, line.to).trim()
			: subtract(line, hidden).map((part) => scan.text.slice(part.from, part.to)).join('').trim();
		if (shown !== '' && !(shown.startsWith('{') && ATTRIBUTE_LIST.test(shown))) text += text === '' ? shown : ` ${shown}`;
	}
	return text;
}

/** Those of some sorted spans that lie between two offsets, or reach in between, in order. */
export function within<T extends Range>(spans: readonly T[], from: number, to: number): readonly T[] {
	const low = firstWithin(spans, from);
	let end = low;
	while (end < spans.length && (spans[end]?.from ?? 0) < to) end++;
	return low === 0 && end === spans.length ? spans : spans.slice(low, end);
}

/** The index of the first of some sorted spans that ends behind an offset. */
export function firstWithin(spans: readonly Range[], from: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.to ?? 0) <= from) low = middle + 1;
		else high = middle;
	}
	return low;
}
