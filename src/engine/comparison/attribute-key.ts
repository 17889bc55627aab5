/** An attribute's name as it is compared: letter case, blanks, hyphens and underscores do not count. */
export function foldKey(key: string): string {
	return key.normalize('NFC').toUpperCase().replace(/[\s_\u2010-\u2015-]+/g, '');
}

/** Keys by which a vault keeps its books. They say nothing of the subject, so a comparison shows them only when asked. */
const BOOKKEEPING = new Set(
	[
		'created', 'updated', 'modified', 'date', 'date created', 'date modified', 'created at', 'updated at', 'creation date', 'last updated',
		'last modified', 'last reviewed', 'publish', 'permalink', 'title', 'id', 'uid',
	].map(foldKey),
);

/** Whether a folded key is one by which a vault keeps its books, such as `created`. */
export function isBookkeeping(foldedKey: string): boolean {
	return BOOKKEEPING.has(foldedKey);
}

/** An attribute's name as a row is headed: `financial_model` and `financial-model` read "Financial model". */
export function rowLabel(key: string): string {
	const isJoined = /^[\p{Ll}\p{N}_-]+$/u.test(key) && !/^[_-]|[_-]{2}|[_-]$/.test(key);
	const words = isJoined ? key.replace(/[_-]/g, ' ') : key.replace(/_/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
