import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { walk } from './walk.mjs';

/** What a disk says that knows no second names for a file, as those of cameras and of some networks. */
const NO_SECOND_NAMES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
/** A name begun with a dot is no file of the vault: it is neither listed nor served. */
const TEMPORARY = /^\.writing-(\d+)-[\da-f]{16}$/;
const LEFT_BEHIND = 60_000;

/**
 * Writes bytes under a name of their own beside a file, down to the disk, with the rights and the owner of the old file. Returns that name
 * and the state of what was written; nothing is left behind where it fails.
 */
export async function writeBeside(disk, file, bytes, old) {
	const temporary = path.join(path.dirname(file), `.writing-${process.pid}-${randomBytes(8).toString('hex')}`);
	const handle = await disk.open(temporary, 'wx', 0o666);
	try {
		await handle.writeFile(bytes);
		// Only root may give a file away.
		if (old && old.uid !== process.getuid?.()) await handle.chown(old.uid, old.gid).catch(() => undefined);
		if (old) await handle.chmod(old.mode & 0o7777);
		await handle.sync();
		const stat = await handle.stat();
		await handle.close();
		return { temporary, stat };
	} catch (error) {
		await handle.close().catch(() => undefined);
		await disk.rm(temporary, { force: true });
		throw error;
	}
}

/** Moves a file to where nothing is, else EEXIST. A rename would replace what came there meanwhile; a second name cannot. */
export async function moveToFree(disk, file, target) {
	try {
		await disk.link(file, target);
	} catch (error) {
		if (!NO_SECOND_NAMES.has(error.code)) throw error;
		if (await exists(disk, target)) throw Object.assign(new Error('The name is taken.'), { code: 'EEXIST' });
		return disk.rename(file, target);
	}
	return disk.unlink(file);
}

/** A new name is on the disk once its folder is. Not every system lets a folder be written out. */
export async function settle(disk, ...folders) {
	for (const folder of new Set(folders)) {
		const handle = await disk.open(folder, 'r').catch(() => null);
		await handle?.sync().catch(() => undefined);
		await handle?.close();
	}
}

/** Removes what a server that was killed in the middle of a write has left in the vault's folders. */
export async function sweep(vault) {
	const folders = [''];
	await walk(vault, (name, kind) => kind === 'folder' && folders.push(name));
	for (const folder of folders) {
		const names = await vault.disk.readdir(path.join(vault.folder, folder)).catch(() => []);
		for (const name of names.filter(isOrphan)) await removeIfOld(vault.disk, path.join(vault.folder, folder, name));
	}
}

function isOrphan(name) {
	const pid = Number(TEMPORARY.exec(name)?.[1] ?? 0);
	if (pid === 0) return false;
	try {
		process.kill(pid, 0);
		return false;
	} catch (error) {
		return error.code === 'ESRCH';
	}
}

/** The folder may be shared with a machine whose processes are not to be seen from here. */
async function removeIfOld(disk, file) {
	const found = await disk.lstat(file).catch(() => null);
	if (found?.isFile() && Date.now() - found.mtimeMs > LEFT_BEHIND) await disk.rm(file, { force: true });
}

function exists(disk, file) {
	return disk.lstat(file).then(() => true, (error) => {
		if (error.code === 'ENOENT') return false;
		throw error;
	});
}
