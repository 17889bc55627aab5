/** An attribute's name for comparison: letter case, blanks, hyphens and underscores are ignored. */
export function foldKey(key: string): string {
	return key.normalize('NFC').toUpperCase().replace(/[\s_\u2010-\u2015-]+/g, '');
}

/** Bookkeeping keys. They say nothing about the subject, so a comparison shows them only on request. */
const BOOKKEEPING = new Set(
	[
		'created', 'updated', 'modified', 'date', 'date created', 'date modified', 'created at', 'updated at', 'creation date', 'last updated',
		'last modified', 'last reviewed', 'publish', 'permalink', 'title', 'id', 'uid',
	].map(foldKey),
);

/** Whether a folded key is a bookkeeping key, such as `created`. */
export function isBookkeeping(foldedKey: string): boolean {
	return BOOKKEEPING.has(foldedKey);
}

/** An attribute's name as a row heading: `financial_model` and `financial-model` become "Financial model". */
export function rowLabel(key: string): string {
	const isJoined = /^[\p{Ll}\p{N}_-]+$/u.test(key) && !/^[_-]|[_-]{2}|[_-]$/.test(key);
	const words = isJoined ? key.replace(/[_-]/g, ' ') : key.replace(/_/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
