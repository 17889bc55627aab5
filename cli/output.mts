import { styleText } from 'node:util';
import { PLAIN_STYLE, StyledText, styled, jsonLine, visible, withoutControls, type TextStyle } from '../src/engine';

/** Where the program writes: data to `out`, messages to `err`, each call one line or more. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether to format for a person: bold headings, and lines wrapped to `columns`. */
	readonly color: boolean;
	readonly columns: number;
	/** Whether `out` is a terminal rather than a file or another program. */
	readonly isTerminal?: boolean;
}

/**
 * How commands write. Text from notes, files and arguments is made visible on the way, so that a terminal neither obeys nor hides any of
 * it.
 */
export class Printer {
	/** The style for lines written here. */
	readonly style: TextStyle;

	constructor(private readonly output: Output) {
		// Whether to use colours was decided by the creator of the output.
		const weighted = (weight: 'bold' | 'dim', text: string): StyledText =>
			output.color ? new StyledText(styleText(weight, styled(text).text, { validateStream: false })) : styled(text);
		const bold = (text: string): StyledText => weighted('bold', text);
		this.style = { bold, dim: (text) => weighted('dim', text), mark: output.color ? bold : PLAIN_STYLE.mark };
	}

	get columns(): number {
		return this.output.columns;
	}

	/** Prints for a person. */
	out(text: string | StyledText): void {
		this.output.out(shown(text));
	}

	/** Prints a message for a person. */
	err(text: string | StyledText): void {
		this.output.err(shown(text));
	}

	/** Prints a value for a program. */
	json(value: unknown): void {
		this.output.out(jsonLine(value));
	}

	/** Prints text meant for files and notes as well as for terminals; on a terminal all of it is made visible. */
	data(text: string): void {
		this.output.out(this.output.isTerminal === true ? visible(text) : withoutControls(text));
	}
}

function shown(text: string | StyledText): string {
	return text instanceof StyledText ? text.text : visible(text);
}
