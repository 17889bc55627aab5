import path from 'node:path';
import { isOnTheWay, isShown } from './paths.mjs';

/**
 * Calls back with the path of every file and folder that is shown, a folder before what is in it. Links are passed over, and so is what
 * cannot be looked into: one folder without permission does not take the vault away.
 */
export async function walk(vault, found, inside = '') {
	const entries = await vault.disk.readdir(path.join(vault.folder, inside), { withFileTypes: true }).catch((error) => {
		if (inside === '') throw error;
		return [];
	});
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
		if (entry.isDirectory() && (isShown(name) || isOnTheWay(name))) {
			found(name, 'folder');
			await walk(vault, found, name);
		} else if (entry.isFile() && isShown(name)) found(name, 'file');
	}
}
