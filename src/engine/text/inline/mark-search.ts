/**
 * Finds the next occurrence of a mark at or after an offset, and remembers the last answer, so that repeated searches from left to right
 * cost one pass over the text, even if there is nothing to find.
 */
export class MarkSearch {
	private asked = 0;
	private found = -2;

	constructor(
		private readonly text: string,
		private readonly mark: string,
	) {}

	/** The first offset at or behind `from` where the mark stands, or -1. */
	next(from: number): number {
		const known = from >= this.asked && (this.found === -1 || from <= this.found);
		if (!known) {
			this.asked = from;
			this.found = this.text.indexOf(this.mark, from);
		}
		return this.found;
	}
}
