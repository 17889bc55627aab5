import { readEntry } from './disk/files.mjs';
import { walk } from './disk/walk.mjs';

const AT_ONCE = 32;

/**
 * A vault's folder as the page wants it: every file with text, hash and times, every folder; of the hidden ones only the app's settings
 * and what the plugin keeps. What goes away meanwhile is left out, and of what cannot be read there is only the name.
 */
export async function readVault(vault) {
	// Keys are names that somebody chose, `__proto__` among them.
	const files = Object.create(null);
	const folders = [];
	const paths = [];
	await walk(vault, (name, kind) => (kind === 'folder' ? folders : paths).push(name));
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		const names = paths.slice(at, at + AT_ONCE);
		const read = await Promise.all(names.map((name) => readEntry(vault, name).catch(unreadable)));
		names.forEach((name, index) => {
			const entry = read[index];
			if (entry !== null && !entry.folder) files[name] = entry;
		});
	}
	return { name: vault.name, files, folders };
}

function unreadable(error) {
	const isGone = error.status === 404 || error.code === 'ENOENT' || error.code === 'ELOOP';
	return isGone || error.status === 403 ? null : { text: null, size: 0, mtime: 0, ctime: 0 };
}
