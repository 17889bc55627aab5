import { runProgram } from './program';

// A reader that closes the pipe early, as `head` does, is no error.
process.stdout.on('error', (error: Error & { code?: string }) => {
	if (error.code !== 'EPIPE') throw error;
	process.exitCode = 0;
});

const lines: string[] = [];
process.exitCode = runProgram(process.argv.slice(2), {
	out: (text) => void lines.push(text),
	err: (text) => void process.stderr.write(`${text}\n`),
	color: process.stdout.isTTY && process.env.NO_COLOR === undefined,
	columns: process.stdout.columns ?? 100,
});
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
