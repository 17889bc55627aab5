import type { Part } from './part';
import type { Rows } from './rows';
import { EditMeter, editsAllowed } from './typos';

/** A query of so many letters may begin a name with a slip in its later half, where the half before has at least so many. */
const LEAST = { typed: 7, asTyped: 4 };
/** So many names are compared, and no more. */
const MOST_NAMES = 2000;
/** Between what has all words, misspelt ones too, and what lacks one; `rest` for all that is missing of the name. */
const KEY = { near: 31, rest: 0.3 };

const meter = new EditMeter();

/** Whether a name begins with a text, a few slips in it allowed for. */
export function beginsNearly(name: string, text: string): boolean {
	return meter.measure(text, name, editsAllowed(text)).half !== Infinity;
}

/**
 * Adds entries with a name that begins with the query but for one slip in its later half. It finds what words do not: another letter for a blank,
 * and slips in words of which but two or three letters are there.
 */
export function addNearBeginnings(parts: readonly Part[], text: string, rows: Rows): void {
	if (text.length < LEAST.typed) return;
	for (const part of parts) {
		const { sortedNames, nameEntries, nameTexts } = part.index.data;
		let length = Math.max(LEAST.asTyped, Math.ceil(text.length / 2));
		let range = part.index.namesFrom(text.slice(0, length));
		while (range.high - range.low > MOST_NAMES && length < text.length - 1) range = part.index.namesFrom(text.slice(0, ++length));
		for (const name of sortedNames.subarray(range.low, Math.min(range.high, range.low + MOST_NAMES))) {
			const candidate = nameTexts[name] ?? '';
			if (meter.measure(text, candidate, 1).half === Infinity) continue;
			rows.add(part, nameEntries[name] ?? 0, { key: KEY.near + KEY.rest * Math.max(0, 1 - text.length / candidate.length), name, why: 'typo' });
		}
	}
}
