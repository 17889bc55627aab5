import type { Range } from '../src/engine/text/range';

/** A text whose expected ranges stand in it between « and »: gives the text without the marks, and the ranges. */
export function marked(source: string): { text: string; ranges: Range[] } {
	const ranges: Range[] = [];
	let text = '';
	let from = -1;
	for (const char of source) {
		if (char === '«') from = text.length;
		else if (char === '»') ranges.push({ from, to: text.length });
		else text += char;
	}
	return { text, ranges };
}
