/** The reasons for system error codes, and what to do about them. */
const REASONS: ReadonlyMap<string, { readonly words: string; readonly mend: string }> = new Map([
	['ENOENT', { words: 'it is not there', mend: 'If it was moved or deleted just now, try again.' }],
	['EACCES', { words: 'reading it is not permitted', mend: 'Check its permissions.' }],
	['EPERM', { words: 'reading it is not permitted', mend: 'Check its permissions.' }],
	['EIO', { words: 'the disk reports a fault', mend: 'Check the disk, and restore the file from a backup.' }],
	['EISDIR', { words: 'it is a folder', mend: 'Look for the notes inside it.' }],
	['ENOTDIR', { words: 'a part of its path is no folder', mend: 'If it was moved just now, try again.' }],
	['ELOOP', { words: 'its links lead in a circle', mend: 'Remove the link.' }],
	['ENAMETOOLONG', { words: 'its name is too long', mend: 'Give it a shorter name.' }],
	['EMFILE', { words: 'too many files are open', mend: 'Close other programs and try again.' }],
	['EBUSY', { words: 'another program uses it', mend: 'Close that program and try again.' }],
	['ERR_STRING_TOO_LONG', { words: 'it is too long', mend: 'Part it into several notes.' }],
	['ERR_FS_FILE_TOO_LARGE', { words: 'it is too long', mend: 'Part it into several notes.' }],
]);

/** Why a file cannot be read, in words, with the system's error code. */
export function reasonOf(error: unknown): string {
	const code = codeOf(error);
	const known = REASONS.get(code);
	return known ? `${known.words}, ${code}` : code;
}

/** What to do about it, in a sentence. */
export function mendOf(error: unknown): string {
	return REASONS.get(codeOf(error))?.mend ?? 'Check its permissions.';
}

/** The code of a system error; anything else that was thrown, as text. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A sentence saying that a file of the vault is left out, and why. */
export function explainUnread(file: string, error: unknown): string {
	// The file cannot be opened by this name: its bytes on disk are different.
	const isMisnamed = file.includes('\ufffd');
	const mend = isMisnamed ? 'Its name is not written in UTF-8: rename it.' : mendOf(error);
	return `"${file}" cannot be read (${isMisnamed ? codeOf(error) : reasonOf(error)}) and is passed over. ${mend}`;
}
