import { visible } from './visible';

/** Text that is safe for a terminal: text from notes was made visible before our own styling was added. */
export class StyledText {
	constructor(readonly text: string) {}
}

/** How to emphasise, dim or mark words in a line, where the output supports it. */
export interface TextStyle {
	readonly bold: (text: string) => StyledText;
	readonly dim: (text: string) => StyledText;
	/** Words that were looked for, among others. */
	readonly mark: (text: string) => StyledText;
}

/** No styling: found words stand between quotation marks. */
export const PLAIN_STYLE: TextStyle = { bold: styled, dim: styled, mark: (text) => styled(`«${text}»`) };

/** A text from a note or a user, on one line, with visible signs for characters that a terminal would obey or hide. */
export function styled(text: string): StyledText {
	return new StyledText(visible(text.includes('\n') ? text.split('\n').map((one) => one.trim()).join(' ') : text));
}

/** A line, as a tagged template: values are made visible unless they are already. The literal parts are ours. */
export function line(words: TemplateStringsArray, ...values: readonly (string | number | StyledText)[]): StyledText {
	const parts = values.map((value) => (value instanceof StyledText ? value : styled(String(value))).text);
	return new StyledText(words.map((word, i) => word + (parts[i] ?? '')).join('').trimEnd());
}

/** Joins lines. */
export function lines(all: readonly StyledText[]): StyledText {
	return new StyledText(all.map(({ text }) => text).join('\n'));
}
