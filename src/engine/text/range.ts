/** A stretch of a note's original text: half-open, in UTF-16 code units (BOM included). */
export interface Range {
	readonly from: number;
	readonly to: number;
}

/**
 * A copy of a text in memory of its own. V8 lets a slice of 13 or more characters point into the text it was cut from, so storing it as a
 * fact would keep the whole note in memory. Joining copies, and unlike other ways it makes a flat string that takes no extra memory.
 */
export function own(text: string): string {
	return text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join('');
}

/** What `whole` keeps when the sorted, disjoint `holes` are taken out of it: sorted, disjoint, never empty ranges. */
export function subtract(whole: Range, holes: readonly Range[]): Range[] {
	const kept: Range[] = [];
	let from = whole.from;
	for (const hole of holes) {
		if (hole.from >= whole.to) break;
		if (hole.from > from) kept.push({ from, to: hole.from });
		from = Math.max(from, hole.to);
	}
	if (from < whole.to) kept.push({ from, to: whole.to });
	return kept;
}
