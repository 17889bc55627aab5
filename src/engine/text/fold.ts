/**
 * A name for comparison: letter case, Unicode composition, straight or curly apostrophes, the difference between hyphens, dashes and
 * blanks, and what cannot be seen are ignored. "Fee-for-service" and "fee for service" are one name, and so are "STRASSE" and "Straße".
 */
export function foldName(name: string): string {
	// Upper case folds more than lower case: ß with SS, the two lower-case sigmas with each other. Lower case first makes ẞ equal to ß, and
	// composing last makes folding idempotent.
	const upper = isAscii(name) ? name.toUpperCase() : foldLetters(name);
	return /[^A-Z0-9 ()&]|\s\s/.test(upper) ? upper.replace(/[‘’ʼ]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ').trim() : upper.trim();
}

/** Letters, digits and signs as wide as a Han character, and kana half as wide, are the same letters. */
export function narrow(name: string): string {
	return name.replace(/[\uff01-\uff5e]|[\uff61-\uff9f]+/g, (wide) => wide.normalize('NFKC'));
}

function foldLetters(name: string): string {
	return narrow(name).replace(INVISIBLE, '').normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

/** What a reader cannot see: soft hyphens, blanks without width, marks of writing direction, joiners, selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Joiners and selectors are needed: they shape letters and pictographs. What turns the direction of writing can be seen by that. */
const USELESS = /(?!\u200c|\u200d|[\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}])\p{Default_Ignorable_Code_Point}/gu;

/** A text without characters that a reader cannot see and that shape nothing, such as blanks without width. */
export function withoutInvisible(text: string): string {
	return isAscii(text) ? text : text.replace(USELESS, '');
}

function isAscii(text: string): boolean {
	return !/[\u0080-\uffff]/.test(text);
}

/** A path or file name as links compare it: letter case and composition do not count. */
export function foldPath(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
