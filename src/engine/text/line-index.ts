/** Tells the line of an offset. Built once for a text; a look-up is a binary search. */
export class LineIndex {
	/** Where each line starts, in order. */
	readonly starts: number[] = [0];

	constructor(text: string) {
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
	}

	/** The line, counted from 1, that the offset (UTF-16 code units) stands on. */
	lineAt(offset: number): number {
		return lastAtMost(this.starts, offset) + 1;
	}
}

/** The index of the last of the rising numbers that is not above `limit`; 0 if all are. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
	let low = 0;
	let high = numbers.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= limit) low = middle;
		else high = middle;
	}
	return low;
}
