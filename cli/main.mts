import { runProgram } from './program.mjs';

// A reader that closes the pipe early, as `head` does, is not an error; a full disk is.
process.stdout.on('error', (error: Error & { code?: string }) => {
	process.exitCode = error.code === 'EPIPE' ? 0 : 2;
	if (error.code !== 'EPIPE') process.stderr.write(`care-lexicon: What was found cannot be written (${error.code ?? error.message}).\n`);
});
process.stderr.on('error', () => undefined);

const lines: string[] = [];
process.exitCode = runProgram(process.argv.slice(2), {
	out: (text) => void lines.push(text),
	err: (text) => void process.stderr.write(`${text}\n`),
	color: process.stdout.isTTY && process.env.NO_COLOR === undefined,
	columns: process.stdout.columns ?? 100,
	isTerminal: process.stdout.isTTY,
});
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
