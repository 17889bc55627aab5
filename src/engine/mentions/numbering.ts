/** Assigns numbers to texts such as paths, from 0 on. A text keeps its number permanently. */
export class Numbering {
	private readonly numbers = new Map<string, number>();
	private readonly texts: string[] = [];

	/** How many numbers there are. */
	get size(): number {
		return this.texts.length;
	}

	/** The number of a text, assigned if it has none. */
	numberFor(text: string): number {
		const held = this.numbers.get(text);
		if (held !== undefined) return held;
		const number = this.texts.push(text) - 1;
		this.numbers.set(text, number);
		return number;
	}

	/** The number of a text; -1 if it has none. */
	numberOf(text: string): number {
		return this.numbers.get(text) ?? -1;
	}

	/** The text of a number; empty if no text has it. */
	textOf(number: number): string {
		return this.texts[number] ?? '';
	}
}
