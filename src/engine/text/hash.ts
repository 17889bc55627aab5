/** What a hash begins with: the offset basis of FNV-1a (Fowler, Noll and Vo) for 32 bits. */
export const FIRST_HASH = 0x811c9dc5;

/** Goes on with a hash by a code unit. */
export function addToHash(hash: number, code: number): number {
	return Math.imul(hash ^ code, 0x01000193);
}

/** Ends a hash: spreads it over all 32 bits, by the last steps of MurmurHash3 (Appleby). */
export function spreadHash(hash: number): number {
	let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
	return spread ^ (spread >>> 16);
}

/** A number for a text, well spread over 32 bits, by its UTF-16 code units. */
export function hashText(text: string): number {
	return spreadHash(hashOn(FIRST_HASH, text, 0, text.length));
}

/** Goes on with a hash by a stretch of a text. */
export function hashOn(hash: number, text: string, from: number, to: number): number {
	let next = hash;
	for (let at = from; at < to; at++) next = addToHash(next, text.charCodeAt(at));
	return next;
}
