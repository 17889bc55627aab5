import { styleText } from 'node:util';
import type { Ink } from '../src/engine';

/** Where a command writes: data to `out`, messages to `err`, each call one line or more. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether a person reads along: then headings are bold and lines wrapped to `columns`. */
	readonly color: boolean;
	readonly columns: number;
}

export function bold(text: string, output: Output): string {
	return output.color ? styleText('bold', text) : text;
}

export function dim(text: string, output: Output): string {
	return output.color ? styleText('dim', text) : text;
}

/** How lines are written on an output. */
export function inkFor(output: Output): Ink {
	return { bold: (text) => bold(text, output), dim: (text) => dim(text, output) };
}

/** What a terminal shows of a text and does not obey: control characters, which a note may hold, as a sign. Blanks, line ends and our own bold and dim stay. */
export function shown(text: string): string {
	return text.replace(/\p{Cc}/gu, (char, at: number) => {
		const isLineEnd = char === '\n' || (char === '\r' && (text[at + 1] ?? '\n') === '\n');
		const isOurs = isLineEnd || char === '\t' || (char === '\u001b' && /^\[\d{1,2}m/.test(text.slice(at + 1, at + 5)));
		return isOurs ? char : '\ufffd';
	});
}
