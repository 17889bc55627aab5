/** An error that is answered with a status of its own. Its message is for the page: it names nothing outside the vault. */
export function refusal(status, message, more = {}) {
	return Object.assign(new Error(message), { status, more });
}

/** What the disk says in codes, as a status and words that name no folder of the machine. */
const SAID = {
	ENOENT: [404, 'There is no such file.'],
	ENOTDIR: [404, 'There is no such folder.'],
	EISDIR: [409, 'A folder has this name.'],
	EEXIST: [409, 'Another file has this name.'],
	ENOTEMPTY: [409, 'The folder is not empty; what is hidden in it is not shown here.'],
	ELOOP: [403, 'A link is not followed.'],
	EACCES: [403, 'The disk does not allow it.'],
	EPERM: [403, 'The disk does not allow it.'],
	EROFS: [403, 'The disk is read-only.'],
	ENAMETOOLONG: [400, 'The name is too long.'],
	ENOSPC: [507, 'The disk is full.'],
	EDQUOT: [507, 'The disk is full.'],
};

/** Any error as it is answered. What nobody has foreseen is a 500 without its message, which may name a path. */
export function asRefusal(error) {
	if (typeof error?.status === 'number') return error;
	if (Object.hasOwn(SAID, error?.code ?? '')) return refusal(...SAID[error.code]);
	return refusal(500, 'The server failed; its terminal says more.', { cause: error });
}
