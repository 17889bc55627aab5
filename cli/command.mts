import type { Printer } from './output.mjs';

/** One command of the terminal program. */
export interface Command {
	readonly name: string;
	/** The arguments after the name on the usage line. */
	readonly usage: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** The text of `--help` below the usage line. */
	readonly help: string;
	/** Options besides `--vault` and `--help`: `string` takes a value, `boolean` is a switch. */
	readonly options: Readonly<Record<string, 'string' | 'boolean'>>;
	/** Does the work and returns the exit code. @throws UsageError */
	readonly run: (call: Call) => number;
}

/** A command as it was called. */
export interface Call {
	/** The folder of the vault. */
	readonly vault: string;
	readonly words: readonly string[];
	/** The value of an option that takes one, if it was given. */
	readonly text: (option: string) => string | undefined;
	/** Whether a switch was given. */
	readonly has: (option: string) => boolean;
	readonly output: Printer;
}
