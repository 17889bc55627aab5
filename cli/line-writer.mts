import { writeSync } from 'node:fs';
import { codeOf } from './unreadable.mjs';

/** What is printed cannot be written: the reader is gone, or the disk is full. The message is the code of the system's error. */
export class WriteError extends Error {}

/** How much is gathered before it is written, in UTF-16 code units. */
const PIECE = 1 << 16;
/** How long to wait for a reader that is busy, in milliseconds. */
const PAUSE = 5;

/** Writes lines in large pieces. Each piece waits until it has been taken, so that what a slow reader leaves never piles up here. */
export class LineWriter {
	private lines: string[] = [];
	private length = 0;

	/** @param write writes a text as a whole. */
	constructor(private readonly write: (text: string) => void) {}

	add(line: string): void {
		this.lines.push(line);
		this.length += line.length + 1;
		if (this.length >= PIECE) this.flush();
	}

	/** Writes what has been gathered. @throws WriteError */
	flush(): void {
		if (this.lines.length === 0) return;
		const text = `${this.lines.join('\n')}\n`;
		this.lines = [];
		this.length = 0;
		this.write(text);
	}
}

/**
 * Writes a text to an open file, all of it.
 * @param write as of Node.
 * @throws WriteError
 */
export function writeWhole(file: number, text: string, write: typeof writeSync = writeSync): void {
	const bytes = new TextEncoder().encode(text);
	for (let at = 0; at < bytes.length;) {
		try {
			at += write(file, bytes, at);
		} catch (error) {
			// A pipe that does not block says so while it is full.
			if (codeOf(error) !== 'EAGAIN') throw new WriteError(codeOf(error));
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
		}
	}
}
