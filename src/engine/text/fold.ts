/**
 * A name for comparison: letter case, Unicode composition, straight or curly apostrophes, and the difference between hyphens, dashes and
 * blanks are ignored. "Fee-for-service" and "fee for service" are one name, and so are "STRASSE" and "Straße".
 */
export function foldName(name: string): string {
	// Upper case folds more than lower case: ß with SS, the two lower-case sigmas with each other. Lower case first makes ẞ equal to ß, and
	// composing last makes folding idempotent.
	const upper = isAscii(name) ? name.toUpperCase() : name.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
	return /[^A-Z0-9 ()&]|\s\s/.test(upper) ? upper.replace(/[‘’ʼ]/g, "'").replace(/[\s\u2010-\u2015-]+/g, ' ').trim() : upper.trim();
}

function isAscii(text: string): boolean {
	return !/[\u0080-\uffff]/.test(text);
}

/** A path or file name as links compare it: letter case and composition do not count. */
export function foldPath(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
