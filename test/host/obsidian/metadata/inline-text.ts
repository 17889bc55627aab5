/**
 * Running text put together from parts of a note (its lines without the marks of their containers), which knows where in the note each
 * character stands.
 */
export class InlineText {
	private constructor(
		readonly value: string,
		private readonly places: readonly { readonly at: number; readonly offset: number }[],
	) {}

	/** Parts become lines of the running text. */
	static of(text: string, parts: readonly { readonly from: number; readonly to: number }[]): InlineText {
		let value = '';
		const places = [];
		for (const [index, { from, to }] of parts.entries()) {
			if (index > 0) value += '\n';
			places.push({ at: value.length, offset: from });
			value += text.slice(from, to);
		}
		return new InlineText(value, places);
	}

	/** The offset in the note of a character of the running text. */
	offset(index: number): number {
		let low = 0;
		let high = this.places.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.places[middle]?.at ?? 0) <= index) low = middle;
			else high = middle - 1;
		}
		const place = this.places[low];
		return place === undefined ? index : place.offset + index - place.at;
	}
}
