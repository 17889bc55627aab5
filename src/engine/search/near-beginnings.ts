import { keepsCodes } from './codes';
import { isSmallWord } from './fold-text';
import type { Matches } from './matches';
import { BLEND, LETTERS, TIER } from './ranking';
import type { Segment } from './segment';
import { EditMeter, editsAllowed } from './typos';

const meter = new EditMeter();

/** Whether a name begins with a text, apart from a few typing errors. */
export function beginsNearly(name: string, text: string): boolean {
	return meter.measure(text, name, editsAllowed(text)).half !== Infinity;
}

/**
 * Adds entries with a name that begins with the query apart from one typing error in its later half. This finds what matching by words does
 * not: another letter typed for a blank, and errors in words of which only three letters were typed.
 * @returns whether there are any.
 */
export function addNearBeginnings(segments: readonly Segment[], text: string, matches: Matches): boolean {
	if (text.length < LETTERS.nearBeginning) return false;
	const words = text.split(' ').filter((word) => !isSmallWord(word));
	let isAny = false;
	for (const segment of segments) {
		const { index, limits: { nearBeginnings: most } } = segment;
		const { sortedNames, nameEntries, nameTexts } = index.data;
		let length = Math.max(LETTERS.nearBeginningAsTyped, Math.ceil(text.length / 2));
		let range = index.namesFrom(text.slice(0, length));
		while (range.high - range.low > most && length < text.length - 1) range = index.namesFrom(text.slice(0, ++length));
		for (const name of sortedNames.subarray(range.low, Math.min(range.high, range.low + most))) {
			const candidate = nameTexts[name] ?? '';
			if (meter.measure(text, candidate, 1).half === Infinity || !keepsCodes(candidate, words)) continue;
			isAny ||= segment.accepts(nameEntries[name] ?? 0);
			const rest = Math.max(0, 1 - text.length / candidate.length);
			const key = TIER.nearBeginning + BLEND.nearBeginningRest * rest;
			matches.add(segment, nameEntries[name] ?? 0, { key, name, reason: 'typo' });
		}
	}
	return isAny;
}
