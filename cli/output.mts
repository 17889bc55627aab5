import { styleText } from 'node:util';
import { Inked, inked, jsonLine, visible, withoutControls, type Ink } from '../src/engine';

/** Where the program writes: data to `out`, messages to `err`, each call one line or more. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether a person reads along: then headings are bold and lines wrapped to `columns`. */
	readonly color: boolean;
	readonly columns: number;
	/** Whether `out` is a terminal, and no file or other program. */
	readonly isTerminal?: boolean;
}

/** How commands write: what notes, files and arguments say is made visible on the way, so that a terminal neither obeys nor hides it. */
export class Printer {
	/** How lines are written here. */
	readonly ink: Ink;

	constructor(private readonly output: Output) {
		// Whether there are colours was decided by who made the output.
		const style = (weight: 'bold' | 'dim', text: string): Inked =>
			output.color ? new Inked(styleText(weight, inked(text).text, { validateStream: false })) : inked(text);
		this.ink = { bold: (text) => style('bold', text), dim: (text) => style('dim', text) };
	}

	get columns(): number {
		return this.output.columns;
	}

	/** Prints for a person. */
	out(text: string | Inked): void {
		this.output.out(shown(text));
	}

	/** Prints a message for a person. */
	err(text: string | Inked): void {
		this.output.err(shown(text));
	}

	/** Prints a value for a program. */
	json(value: unknown): void {
		this.output.out(jsonLine(value));
	}

	/** Prints a text that goes into a file or a note as often as onto a terminal: there it is made visible wholly. */
	data(text: string): void {
		this.output.out(this.output.isTerminal === true ? visible(text) : withoutControls(text));
	}
}

function shown(text: string | Inked): string {
	return text instanceof Inked ? text.text : visible(text);
}
