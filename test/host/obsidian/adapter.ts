import type { DataWriteOptions, ListedFiles, Stat } from 'obsidian';
import { DiskEntries, type Entry, type StoredFile } from './disk-entries';
import { diskError } from './disk-error';
import { ExternalChanges } from './external-changes';
import { nextTask } from './next-task';
import { notModelled } from './not-modelled';
import { fileName, parentPath } from './paths';

export type { StoredFile };

/** What happened on the disk, as a watcher tells it. */
export type DiskChange =
	| { kind: 'created' | 'modified' | 'removed'; path: string }
	| { kind: 'renamed'; path: string; oldPath: string };

/** Takes each written file to where it is kept; null: it is gone. */
export type WriteThrough = (path: string, text: string | null) => Promise<void>;

const encoder = new TextEncoder();
/** As Node reads a file as text: what is no UTF-8 becomes U+FFFD, a byte order mark stays. */
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The vault's disk, held in memory. Reads and writes end in a later task, as from a disk; writes wait for one another, so that `process` is
 * atomic. Text files only. Names are told apart by case, but `exists` is not, unless asked to be, as on most people's disks.
 */
export class MemoryAdapter {
	/** The vault's name: in the app the name of its folder. */
	name = 'Vault';
	readonly external = new ExternalChanges(this);
	readonly #entries = new DiskEntries();
	/** Paths in the vault are NFC; a disk may hold other forms. */
	readonly #diskPaths = new Map<string, string>();
	readonly #writeThrough: WriteThrough;
	readonly #isKept: boolean;
	#watcher: (change: DiskChange) => void = () => undefined;
	#lastWrite: Promise<unknown> = Promise.resolve();

	constructor(files: Record<string, StoredFile>, folders: string[] = [], onWrite?: WriteThrough) {
		this.#isKept = onWrite !== undefined;
		this.#writeThrough = async (path, text) => onWrite?.(this.#diskPaths.get(path) ?? path, text);
		for (const folder of folders) this.#entries.makeFolders(folder.normalize('NFC'));
		for (const [diskPath, file] of Object.entries(files)) {
			const path = diskPath.normalize('NFC');
			if (path !== diskPath) this.#diskPaths.set(path, diskPath);
			this.#entries.makeFolders(parentPath(path));
			this.#entries.put(path, { type: 'file', ...file });
		}
	}

	/** Tells of every change from now on; the app's vault is the only watcher. */
	watch(watcher: (change: DiskChange) => void): void {
		this.#watcher = watcher;
	}

	/** All paths on the disk, a folder before what is in it. */
	paths(): string[] {
		return this.#entries.paths();
	}

	getName(): string {
		return this.name;
	}

	async exists(path: string, sensitive = false): Promise<boolean> {
		await nextTask();
		return path === '/' || (sensitive ? this.#entries.has(path) : this.#entries.hasInAnyCase(path));
	}

	async stat(path: string): Promise<Stat | null> {
		await nextTask();
		return this.statNow(path);
	}

	/** The same at once: what a watcher is told along with a change. */
	statNow(path: string): Stat | null {
		const entry = this.#entries.get(path);
		if (!entry) return null;
		entry.size ??= encoder.encode(entry.text ?? '').length;
		return { type: entry.type, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
	}

	async list(path: string): Promise<ListedFiles> {
		await nextTask();
		const folder = path === '/' ? '' : path;
		const listed: ListedFiles = { files: [], folders: [] };
		for (const [other, entry] of this.#entries.all()) {
			if (parentPath(other) === folder) (entry.type === 'file' ? listed.files : listed.folders).push(other);
		}
		return listed;
	}

	async read(path: string): Promise<string> {
		await nextTask();
		return this.#text(path);
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		await nextTask();
		const text = this.#text(path);
		return Uint8Array.from(this.#entries.get(path)?.bytes ?? encoder.encode(text)).buffer;
	}

	/** Files that are kept are handed on as texts. */
	writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		if (this.#isKept) notModelled('DataAdapter.writeBinary where changes are kept');
		const bytes = new Uint8Array(data.slice(0));
		const text = lenient.decode(bytes);
		return this.#inTurn(async () => {
			const change = await this.#write(path, text, options);
			const entry = this.#entries.get(path);
			if (entry) Object.assign(entry, { bytes, size: bytes.length });
			this.#watcher(change);
		});
	}

	write(path: string, text: string, options?: DataWriteOptions): Promise<void> {
		return this.#inTurn(async () => this.#watcher(await this.#write(path, text, options)));
	}

	/** The vault notices such a change a little later than it happens. */
	writeFromOutside(path: string, text: string): Promise<void> {
		return this.#inTurn(async () => {
			const change = await this.#write(path, text);
			await nextTask();
			await nextTask();
			this.#watcher(change);
		});
	}

	append(path: string, text: string, options?: DataWriteOptions): Promise<void> {
		return this.#inTurn(async () => {
			const before = this.#entries.has(path) ? this.#text(path) : '';
			this.#watcher(await this.#write(path, before + text, options));
		});
	}

	/** Nothing is written where the text stays as it is (reported of the app's adapter). */
	process(path: string, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.#inTurn(async () => {
			const before = this.#text(path);
			const after = change(before);
			if (after !== before) this.#watcher(await this.#write(path, after, options));
			return after;
		});
	}

	mkdir(path: string): Promise<void> {
		return this.#inTurn(async () => {
			for (const folder of this.#entries.makeFolders(path)) this.#watcher({ kind: 'created', path: folder });
		});
	}

	/** There is no system trash here, which the typings allow for: whoever asks falls back to the vault's own. */
	async trashSystem(_path: string): Promise<boolean> {
		await nextTask();
		return false;
	}

	async trashLocal(path: string): Promise<void> {
		await this.mkdir('.trash');
		let free = `.trash/${fileName(path)}`;
		for (let count = 2; this.#entries.has(free); count++) free = `.trash/${numbered(fileName(path), count)}`;
		await this.rename(path, free);
	}

	rmdir(path: string, recursive: boolean): Promise<void> {
		return this.#inTurn(async () => {
			const inside = this.#entries.below(path);
			if (this.#entries.get(path)?.type !== 'folder') throw diskError('ENOENT', 'no such file or directory', 'rmdir', path);
			if (inside.length > 0 && !recursive) throw diskError('ENOTEMPTY', 'directory not empty', 'rmdir', path);
			for (const gone of [...inside.reverse(), path]) await this.#remove(gone);
		});
	}

	remove(path: string): Promise<void> {
		return this.#inTurn(() => {
			this.#file(path, 'unlink');
			return this.#remove(path);
		});
	}

	rename(path: string, newPath: string): Promise<void> {
		return this.#inTurn(async () => {
			if (!this.#entries.has(path)) throw diskError('ENOENT', 'no such file or directory', 'rename', path);
			if (this.#entries.has(newPath)) throw new Error('Destination file already exists!');
			this.#requireFolderOf(newPath, 'rename');
			const all = [path, ...this.#entries.below(path)];
			if (this.#isKept && all.map((moved) => this.#entries.get(moved)).some((entry) => entry?.text === null || entry?.bytes)) notModelled('moving a file that is not text');
			for (const moved of all) await this.#move(moved, newPath + moved.slice(path.length));
			this.#watcher({ kind: 'renamed', path: newPath, oldPath: path });
		});
	}

	copy(path: string, newPath: string): Promise<void> {
		return this.#inTurn(async () => {
			if (this.#entries.has(newPath)) throw diskError('EEXIST', 'file already exists', 'copyfile', newPath);
			if (this.#entries.get(path)?.bytes) notModelled('copying a file that is not UTF-8');
			this.#watcher(await this.#write(newPath, this.#text(path)));
		});
	}

	/** Runs after all writes before it, whether they went well or not. */
	#inTurn<T>(job: () => Promise<T>): Promise<T> {
		const result = this.#lastWrite.then(nextTask, nextTask).then(job);
		this.#lastWrite = result.catch(() => undefined);
		return result;
	}

	async #write(path: string, text: string, options?: DataWriteOptions): Promise<DiskChange> {
		const known = this.#entries.get(path);
		if (known?.type === 'folder') throw diskError('EISDIR', 'illegal operation on a directory', 'open', path);
		this.#requireFolderOf(path, 'open');
		const now = Date.now();
		await this.#writeThrough(path, text);
		// No disk keeps half of a character.
		const kept = /\p{Surrogate}/u.test(text) ? lenient.decode(encoder.encode(text)) : text;
		this.#entries.put(path, { type: 'file', text: kept, ctime: options?.ctime ?? known?.ctime ?? now, mtime: options?.mtime ?? now });
		return { kind: known ? 'modified' : 'created', path };
	}

	async #remove(path: string): Promise<void> {
		if (this.#entries.get(path)?.type === 'file') await this.#writeThrough(path, null);
		this.#entries.drop(path);
		this.#watcher({ kind: 'removed', path });
	}

	async #move(path: string, newPath: string): Promise<void> {
		const entry = this.#entries.get(path);
		if (!entry) return;
		if (entry.type === 'file') {
			await this.#writeThrough(newPath, entry.text);
			await this.#writeThrough(path, null);
		}
		this.#entries.drop(path);
		this.#entries.put(newPath, entry);
	}

	#file(path: string, call: string): Entry {
		const entry = this.#entries.get(path);
		if (!entry) throw diskError('ENOENT', 'no such file or directory', call, path);
		if (entry.type === 'folder') throw diskError('EISDIR', 'illegal operation on a directory', call, path);
		return entry;
	}

	#text(path: string): string {
		return this.#file(path, 'open').text ?? notModelled('reading a file that is not text');
	}

	#requireFolderOf(path: string, call: string): void {
		const folder = parentPath(path);
		if (folder !== '' && !this.#entries.has(folder)) throw diskError('ENOENT', 'no such file or directory', call, path);
	}
}

/** `Note.md` and 2 are `Note 2.md`. */
function numbered(name: string, count: number): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? `${name.slice(0, dot)} ${count}${name.slice(dot)}` : `${name} ${count}`;
}
