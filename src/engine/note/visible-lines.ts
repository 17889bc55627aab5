import { own, subtract, type Range } from '../text/range';
import type { Scan } from './prose';

/** A line that only tells a program how to draw what stands above or below it, such as `{ .wide}`. */
const ATTRIBUTE_LIST = /^\{(?::|\s*[.#])[^{}]*\}$/;

/** The text of some lines, joined by blanks, without comments, block ids and attribute lists. */
export function visible(scan: Scan, lines: readonly number[]): string {
	const whole = { from: lines[0] ?? 0, to: lines[lines.length - 1] ?? 0 };
	const hidden = spansWithin(scan, whole).filter(({ kind }) => kind === 'comment' || kind === 'block-id');
	if (hidden.length === 0 && lines.length === 2 && scan.text[whole.from] !== '{') return own(scan.text.slice(whole.from, whole.to).trim());
	const parts: string[] = [];
	for (let i = 0; i + 1 < lines.length; i += 2) {
		const line = { from: lines[i] ?? 0, to: lines[i + 1] ?? 0 };
		const seen = hidden.length === 0
			? scan.text.slice(line.from, line.to).trim()
			: subtract(line, hidden).map(({ from, to }) => scan.text.slice(from, to)).join('').trim();
		if (seen !== '' && !(seen.startsWith('{') && ATTRIBUTE_LIST.test(seen))) parts.push(seen);
	}
	return own(parts.join(' '));
}

/** The spans that lie in a range, or reach into it, in order. */
export function spansWithin(scan: Scan, range: Range): Scan['spans'] {
	let low = 0;
	let high = scan.spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((scan.spans[middle]?.to ?? 0) <= range.from) low = middle + 1;
		else high = middle;
	}
	let end = low;
	while (end < scan.spans.length && (scan.spans[end]?.from ?? 0) < range.to) end++;
	return scan.spans.slice(low, end);
}
