/** Sixteen hexadecimal digits: what the ids of a rendered note's footnotes end with, so that those of two notes on a page differ. */
export function randomId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
