/**
 * A path as the vault writes it: single slashes, none at the ends, plain blanks for the two unbreakable ones, NFC; nothing is `/`.
 * Measured against the app by the Obsidian team (obsidian-importer, web/obsidian/core.ts). No guard against `..`.
 */
export function normalizePath(path: string): string {
	const slashed = path.replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '').replace(/[\u00a0\u202f]/g, ' ');
	return (slashed === '' ? '/' : slashed).normalize('NFC');
}

/** The last part of a path. */
export function fileName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The part before the last slash, empty at the top. */
export function parentPath(path: string): string {
	return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** True below a folder or at a file whose name begins with a dot: the app keeps such paths out of the vault. */
export function isHidden(path: string): boolean {
	return path.startsWith('.') || path.includes('/.');
}
