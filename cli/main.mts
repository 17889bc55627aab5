import { isatty } from 'node:tty';
import { setFlagsFromString } from 'node:v8';
import { LineWriter, WriteError, writeWhole } from './line-writer.mjs';
import { runProgram } from './program.mjs';

// V8 lets memory grow to the fourfold of what is in use before it looks for what is not: of a large vault that is more than there may be.
setFlagsFromString('--heap-growing-percent=20');

const STDOUT = 1;
const isTerminal = isatty(STDOUT);
const fail = (code: string): void => {
	// A reader that closes the pipe early, as `head` does, is not an error; a full disk is.
	process.exitCode = code === 'EPIPE' ? 0 : 2;
	if (code !== 'EPIPE') process.stderr.write(`care-lexicon: What was found cannot be written (${code}).\n`);
};
process.stderr.on('error', () => undefined);
if (isTerminal) process.stdout.on('error', (error: Error & { code?: string }) => fail(error.code ?? error.message));

// Only Node's stream knows how to write to every terminal; a pipe or a file is written to until it has taken everything.
const writer = new LineWriter(isTerminal ? (text) => void process.stdout.write(text) : (text) => writeWhole(STDOUT, text));
try {
	process.exitCode = runProgram(process.argv.slice(2), {
		out: (text) => writer.add(text),
		err: (text) => {
			writer.flush();
			process.stderr.write(`${text}\n`);
		},
		color: isTerminal && process.env.NO_COLOR === undefined,
		columns: isTerminal ? process.stdout.columns : 100,
		isTerminal,
	});
	writer.flush();
} catch (error) {
	if (!(error instanceof WriteError)) throw error;
	fail(error.message);
}
