import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import { placeOf } from './paths.mjs';
import { refusal } from './refusal.mjs';

/** Files whose text the page gets. Others are listed without it, so that links to them resolve. */
const TEXTS = new Set(['.svg', '.md', '.txt', '.json', '.canvas', '.base', '.csv', '.css']);
const LARGEST = 10 * 1024 * 1024;
const ATTEMPTS = 5;
/** A pipe that took the file's place meanwhile would be waited for without the second. */
const NOT_THROUGH_A_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The hash that is handed out with a file: SHA-256 of its bytes, in hexadecimal digits. */
export function hashOf(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}

/** True for a file that should be UTF-8 and is not: no text stands for its bytes. */
export function isBroken(name, bytes) {
	return TEXTS.has(path.extname(name).toLowerCase()) && !isUtf8(bytes);
}

/** The bytes and the state of one file. A file that changes while it is read is read again. */
export async function readFileAt({ disk }, file) {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const handle = await disk.open(file, NOT_THROUGH_A_LINK);
		try {
			const before = await handle.stat();
			if (!before.isFile()) throw refusal(404, 'There is no such file.');
			const bytes = await handle.readFile();
			const stat = await handle.stat();
			if (bytes.length === stat.size && stat.mtimeMs === before.mtimeMs) return { bytes, stat };
		} finally {
			await handle.close();
		}
	}
	throw refusal(503, 'The file is being written just now.');
}

/** The bytes and the state of a file of the vault. */
export async function readBytes(vault, name) {
	const { file, found } = await placeOf(vault, name);
	if (!found?.isFile()) throw refusal(404, 'There is no such file.');
	return readFileAt(vault, file);
}

/**
 * What the page is told of a file or folder: a file's text with its hash, where it has one. Where the bytes are not UTF-8, `utf8` is
 * false.
 */
export async function readEntry(vault, name) {
	const { file, found } = await placeOf(vault, name);
	if (found?.isDirectory()) return { folder: true };
	if (!found?.isFile()) throw refusal(404, 'There is no such file.');
	if (!TEXTS.has(path.extname(name).toLowerCase()) || found.size > LARGEST) return { text: null, ...stateOf(found) };
	const { bytes, stat } = await readFileAt(vault, file);
	return { text: bytes.toString('utf8'), hash: hashOf(bytes), ...(isUtf8(bytes) ? {} : { utf8: false }), ...stateOf(stat) };
}

/** A file's size in bytes and its times in milliseconds, as the page keeps them. */
export function stateOf({ size, mtimeMs, birthtimeMs }) {
	return { size, mtime: Math.round(mtimeMs), ctime: Math.round(birthtimeMs || mtimeMs) };
}
