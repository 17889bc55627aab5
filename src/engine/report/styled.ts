import { visible } from './visible';

/** Text that a terminal may have: what notes say in it was made visible before our own colours went round it. */
export class StyledText {
	constructor(readonly text: string) {}
}

/** How a line is written: with weight on some words and less on others, where that can be seen. */
export interface TextStyle {
	readonly bold: (text: string) => StyledText;
	readonly dim: (text: string) => StyledText;
}

/** Nothing but the words. */
export const PLAIN_STYLE: TextStyle = { bold: styled, dim: styled };

/** A text of a note, or of who typed it, on one line, with a sign for all that a terminal would obey or hide. */
export function styled(text: string): StyledText {
	return new StyledText(visible(text.includes('\n') ? text.split('\n').map((one) => one.trim()).join(' ') : text));
}

/** A line, as a template: what is put into it is made visible, unless it has been. The words around are ours. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | StyledText)[]): StyledText {
	const parts = values.map((value) => (value instanceof StyledText ? value : styled(String(value))).text);
	return new StyledText(words.map((word, i) => word + (parts[i] ?? '')).join('').trimEnd());
}

/** Lines, one below the other. */
export function lines(all: readonly StyledText[]): StyledText {
	return new StyledText(all.map(({ text }) => text).join('\n'));
}
