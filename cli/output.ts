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
