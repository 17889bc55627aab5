import { watch } from 'node:fs';
import path from 'node:path';
import { placeOf } from './paths.mjs';
import { walk } from './walk.mjs';

/** Changes come in flocks; a file that is being written has a moment to be finished. In milliseconds. */
const QUIET = 80;
const PATIENCE = 500;
/** How often the folder is looked at where the system cannot tell of changes. */
const POLL = 2000;
const AT_ONCE = 32;

/**
 * Notices what other programs change in a vault's folder. What the system tells is only a hint that something has happened; what has, is
 * seen by comparing the folder with how it was. So nothing is missed in folders that are made or moved as a whole.
 */
export class VaultWatch {
	#vault;
	#tell;
	#watchFolder;
	/** A word for the state of each file and folder. */
	#known = new Map();
	#watchers = new Map();
	#timer = null;
	#since = 0;
	#poll = null;
	#scanning = Promise.resolve();
	#isClosed = false;

	/** @param tell hears the path of whatever came, changed or went. */
	constructor(vault, tell, watchFolder = watch) {
		this.#vault = vault;
		this.#tell = tell;
		this.#watchFolder = watchFolder;
	}

	async start() {
		this.#known = await this.#look();
	}

	close() {
		this.#isClosed = true;
		clearTimeout(this.#timer);
		clearInterval(this.#poll);
		for (const { watcher } of this.#watchers.values()) watcher.close();
	}

	/** Learns of a change that the server itself has made, so that it is not taken for another program's. */
	async note({ path: name, from }) {
		for (const gone of [name, from]) if (gone !== undefined) this.#forget(gone);
		const { found } = await placeOf(this.#vault, name).catch(() => ({ found: null }));
		if (found?.isFile() || found?.isDirectory()) this.#known.set(name, stampOf(found));
		if (found?.isDirectory()) for (const [inside, stamp] of await this.#look(name)) this.#known.set(inside, stamp);
	}

	#forget(name) {
		const isFolder = this.#known.get(name)?.startsWith('folder');
		this.#known.delete(name);
		if (isFolder) for (const inside of this.#known.keys()) if (inside.startsWith(`${name}/`)) this.#known.delete(inside);
	}

	#hint() {
		if (this.#isClosed) return;
		const now = performance.now();
		if (this.#timer === null) this.#since = now;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = null;
			this.#scanning = this.#scanning.then(() => this.#compare()).catch(() => this.#startPolling());
		}, Math.max(0, Math.min(QUIET, this.#since + PATIENCE - now)));
	}

	async #compare() {
		const before = this.#known;
		const now = await this.#look();
		if (this.#isClosed) return;
		this.#known = now;
		for (const [name, stamp] of now) if (before.get(name) !== stamp) this.#tell(name);
		// What was in a folder goes before the folder.
		for (const name of [...before.keys()].reverse()) if (!now.has(name)) this.#tell(name);
	}

	/** The state of all that is shown, and a watcher for each folder. */
	async #look(inside = '') {
		const names = [];
		await walk(this.#vault, (name) => names.push(name), inside);
		const stamps = new Map();
		for (let at = 0; at < names.length; at += AT_ONCE) {
			const batch = names.slice(at, at + AT_ONCE);
			const found = await Promise.all(batch.map((name) => this.#vault.disk.lstat(path.join(this.#vault.folder, name)).catch(() => null)));
			batch.forEach((name, index) => found[index] && stamps.set(name, stampOf(found[index])));
		}
		if (inside === '') this.#watchAll(stamps);
		return stamps;
	}

	#watchAll(stamps) {
		if (this.#isClosed) return;
		const folders = new Map([['', 'folder'], ...[...stamps].filter(([, stamp]) => stamp.startsWith('folder'))]);
		for (const [name, { watcher, stamp }] of this.#watchers) {
			if (folders.get(name) === stamp) continue;
			watcher.close();
			this.#watchers.delete(name);
		}
		const unwatched = [...folders].filter(([name]) => !this.#watchers.has(name));
		const isWatched = unwatched.map(([name, stamp]) => this.#watch(name, stamp));
		// Something may have happened there between the look and the watcher.
		if (isWatched.includes(true)) this.#hint();
	}

	/** False: the system has no watcher left, or none for this kind of disk. */
	#watch(name, stamp) {
		try {
			const watcher = this.#watchFolder(path.join(this.#vault.folder, name), { persistent: false }, () => this.#hint());
			watcher.on('error', () => this.#startPolling());
			this.#watchers.set(name, { watcher, stamp });
			return true;
		} catch {
			this.#startPolling();
			return false;
		}
	}

	#startPolling() {
		if (this.#isClosed) return;
		this.#poll ??= setInterval(() => this.#hint(), POLL).unref();
	}
}

/** A folder is another one when it was made anew, even under the same number: its watcher would be that of the old one. */
function stampOf(found) {
	return found.isDirectory()
		? `folder ${found.ino} ${found.birthtimeMs}`
		: `file ${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}
