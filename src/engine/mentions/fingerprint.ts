import type { Range } from '../text/range';
import { addToHash, FIRST_HASH, spreadHash } from '../text/hash';

/** How much context counts on each side of a place: in code units after collapsing blanks, and in the original text. */
const AROUND = 32;
const AROUND_WITH_BLANKS = 64;

/** A hash of a place in a text: of the text itself and its immediate surroundings in the paragraph. Blanks and line ends are equal. */
export function fingerprintOf(text: string, { from, to }: Range): number {
	let hash = hashAlong(FIRST_HASH, text, { from, to: Math.max(0, from - AROUND_WITH_BLANKS) }, AROUND);
	hash = hashAlong(addToHash(hash, LINE_FEED), text, { from, to }, Infinity);
	hash = hashAlong(addToHash(hash, LINE_FEED), text, { from: to, to: Math.min(text.length, to + AROUND_WITH_BLANKS) }, AROUND);
	return spreadHash(hash);
}

/**
 * Adds a range of text to a hash, up to the end of the paragraph; backwards if its end is before its start. A run of blanks counts as one
 * if something follows it.
 */
function hashAlong(first: number, text: string, { from, to }: Range, most: number): number {
	const step = from <= to ? 1 : -1;
	const end = step > 0 ? to : to - 1;
	let hash = first;
	let added = 0;
	let isBehindBlank = false;
	let lineFeeds = 0;
	let returns = 0;
	for (let at = step > 0 ? from : from - 1; at !== end && added < most; at += step) {
		const code = text.charCodeAt(at);
		if (isBlank(code)) {
			isBehindBlank = true;
			if (code === LINE_FEED) lineFeeds++;
			if (code === RETURN) returns++;
			if (lineFeeds > 1 || returns > 1) break;
			continue;
		}
		if (isBehindBlank) {
			hash = addToHash(hash, SPACE);
			added++;
			isBehindBlank = false;
			lineFeeds = returns = 0;
		}
		hash = addToHash(hash, code);
		added++;
	}
	return hash;
}

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;

function isBlank(code: number): boolean {
	return code <= SPACE ? code === SPACE || (code >= 9 && code <= RETURN) : code >= 160 && /\s/.test(String.fromCharCode(code));
}
