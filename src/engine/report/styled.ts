import { visible } from './visible';

/** Text that a terminal may have: what notes say in it was made visible before our own colours went round it. */
export class Inked {
	constructor(readonly text: string) {}
}

/** How a line is written: with weight on some words and less on others, where that can be seen. */
export interface Ink {
	readonly bold: (text: string) => Inked;
	readonly dim: (text: string) => Inked;
}

/** Nothing but the words. */
export const PLAIN: Ink = { bold: inked, dim: inked };

/** A text of a note, or of who typed it, on one line, with a sign for all that a terminal would obey or hide. */
export function inked(text: string): Inked {
	return new Inked(visible(text.includes('\n') ? text.split('\n').map((one) => one.trim()).join(' ') : text));
}

/** A line, as a template: what is put into it is made visible, unless it has been. The words around are ours. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | Inked)[]): Inked {
	const parts = values.map((value) => (value instanceof Inked ? value : inked(String(value))).text);
	return new Inked(words.map((word, i) => word + (parts[i] ?? '')).join('').trimEnd());
}

/** Lines, one below the other. */
export function lines(all: readonly Inked[]): Inked {
	return new Inked(all.map(({ text }) => text).join('\n'));
}
