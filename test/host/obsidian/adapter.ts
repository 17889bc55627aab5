import type { DataWriteOptions, Stat } from 'obsidian';
import { DiskChanges, type DiskChange } from './disk-changes';
import type { Entry, StoredFile } from './disk-entries';
import { diskError } from './disk-error';
import { ExternalChanges } from './external-changes';
import { nextTask } from './next-task';
import { notModelled } from './not-modelled';
import { fileName, parentPath } from './paths';
import type { OutsideHint, VaultSource } from './kept-vault';

export type { DiskChange, StoredFile };

const encoder = new TextEncoder();
/** As Node reads a file as text: what is no UTF-8 becomes U+FFFD, a byte order mark stays. */
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The vault's disk, held in memory. Reads and writes end in a later task, as from a disk; writes wait for one another, so that `process` is
 * atomic. Names are told apart by case, but `exists` is not, unless asked to be, as on most people's disks. Where the
 * vault is kept elsewhere, a change is made there first: what fails there has not happened here.
 */
export class MemoryAdapter {
	/** The vault's name: in the app the name of its folder. */
	name = 'Vault';
	/** While the page is being left nothing waits for a later task, which would not come: what is asked for happens within this one. */
	isLeaving = false;
	readonly external = new ExternalChanges(this);
	private readonly disk: DiskChanges;
	private readonly source: VaultSource | null;
	private lastWrite: Promise<unknown> = Promise.resolve();

	constructor(files: Record<string, StoredFile>, folders: string[] = [], source: VaultSource | null = null) {
		this.source = source;
		this.disk = new DiskChanges(source);
		const { entries, names } = this.disk;
		for (const folder of folders) entries.makeFolders(names.learn(folder));
		for (const [diskPath, file] of Object.entries(files)) {
			const path = names.learn(diskPath);
			entries.makeFolders(parentPath(path));
			entries.put(path, { type: 'file', ...file });
		}
	}

	/** Whether something that was written would not arrive if the page were left now. */
	get isUnfinished(): boolean {
		return this.source?.kept?.isUnfinished ?? false;
	}

	/** Tells of every change from now on; the app's vault is the only watcher. */
	watch(watcher: (change: DiskChange) => void): void {
		this.disk.tell = watcher;
	}

	/** All paths on the disk, a folder before what is in it. */
	paths(): string[] {
		return this.disk.entries.paths();
	}

	getName(): string {
		return this.name;
	}

	async exists(path: string, sensitive = false): Promise<boolean> {
		await this.pause();
		return path === '/' || (sensitive ? this.disk.entries.has(path) : this.disk.entries.hasInAnyCase(path));
	}

	async stat(path: string): Promise<Stat | null> {
		await this.pause();
		return this.statNow(path);
	}

	/** The same at once: what a watcher is told along with a change. */
	statNow(path: string): Stat | null {
		const entry = this.disk.entries.get(path);
		if (!entry) return null;
		entry.size ??= encoder.encode(entry.text ?? '').length;
		return { type: entry.type, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
	}

	async read(path: string): Promise<string> {
		await this.pause();
		return this.text(path);
	}

	/** The bytes as they lie where the vault comes from, or those of what was written since. */
	async readBinary(path: string): Promise<ArrayBuffer> {
		await this.pause();
		const { text, utf8, bytes } = this.file(path, 'open');
		if (bytes) return Uint8Array.from(bytes).buffer;
		if (text !== null && utf8 !== false) return encoder.encode(text).buffer;
		return this.source?.bytes(this.disk.names.of(path)) ?? notModelled('reading a file that is not text');
	}

	/** Where changes are kept elsewhere, they are texts. */
	writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
		if (this.disk.isKept) notModelled('DataAdapter.writeBinary where changes are kept');
		const bytes = new Uint8Array(data.slice(0));
		return this.inTurn(async () => {
			const change = await this.writeEntry(path, lenient.decode(bytes), options);
			const entry = this.disk.entries.get(path);
			if (entry) Object.assign(entry, { bytes, size: bytes.length });
			this.disk.tell(change);
		});
	}

	write(path: string, text: string, options?: DataWriteOptions): Promise<void> {
		return this.inTurn(async () => this.disk.tell(await this.writeEntry(path, text, options)));
	}

	/** Hears that another program has changed the place where the vault is kept. */
	noticeOutside(hint: OutsideHint): Promise<void> {
		return this.inTurn(async () => this.disk.outside?.takeHint(hint));
	}

	/** The same after a time in which nothing was heard: all that is there. */
	noticeAll(files: ReadonlyMap<string, StoredFile>, folders: readonly string[]): Promise<void> {
		return this.inTurn(async () => this.disk.outside?.takeAll(files, folders));
	}

	/** The vault notices such a change a little later than it happens. */
	writeFromOutside(path: string, text: string): Promise<void> {
		return this.inTurn(async () => {
			const change = await this.writeEntry(path, text);
			await nextTask();
			await nextTask();
			this.disk.tell(change);
		});
	}

	append(path: string, text: string, options?: DataWriteOptions): Promise<void> {
		return this.inTurn(async () => {
			await this.disk.again(() => this.writeEntry(path, (this.disk.entries.has(path) ? this.text(path) : '') + text, options));
		});
	}

	/** Nothing is written where the text stays as it is (reported of the app's adapter). */
	process(path: string, change: (text: string) => string, options?: DataWriteOptions): Promise<string> {
		return this.inTurn(async () => {
			let after = '';
			await this.disk.again(async () => {
				const before = this.text(path);
				after = change(before);
				return after === before ? null : this.writeEntry(path, after, options);
			});
			return after;
		});
	}

	mkdir(path: string): Promise<void> {
		return this.inTurn(() => this.disk.makeFolder(path));
	}

	/** There is no system trash here, which the typings allow for: whoever asks falls back to the vault's own. */
	async trashSystem(_path: string): Promise<boolean> {
		await this.pause();
		return false;
	}

	async trashLocal(path: string): Promise<void> {
		if (this.disk.isKept) return this.inTurn(() => this.disk.trash(path));
		await this.mkdir('.trash');
		let free = `.trash/${fileName(path)}`;
		for (let count = 2; this.disk.entries.has(free); count++) free = `.trash/${numbered(fileName(path), count)}`;
		await this.rename(path, free);
	}

	rmdir(path: string, recursive: boolean): Promise<void> {
		return this.inTurn(async () => {
			const inside = this.disk.entries.below(path);
			if (this.disk.entries.get(path)?.type !== 'folder') throw diskError('ENOENT', 'no such file or directory', 'rmdir', path);
			if (inside.length > 0 && !recursive) throw diskError('ENOTEMPTY', 'directory not empty', 'rmdir', path);
			for (const gone of [...inside.reverse(), path]) await this.disk.remove(gone);
		});
	}

	remove(path: string): Promise<void> {
		return this.inTurn(() => {
			this.file(path, 'unlink');
			return this.disk.remove(path);
		});
	}

	rename(path: string, newPath: string): Promise<void> {
		return this.inTurn(async () => {
			if (!this.disk.entries.has(path)) throw diskError('ENOENT', 'no such file or directory', 'rename', path);
			if (this.disk.entries.has(newPath)) throw new Error('Destination file already exists!');
			this.requireFolderOf(newPath, 'rename');
			await this.disk.move(path, newPath);
		});
	}

	copy(path: string, newPath: string): Promise<void> {
		return this.inTurn(async () => {
			if (this.disk.entries.has(newPath)) throw diskError('EEXIST', 'file already exists', 'copyfile', newPath);
			if (this.disk.entries.get(path)?.bytes) notModelled('copying a file that is not UTF-8');
			this.disk.tell(await this.writeEntry(newPath, this.text(path)));
		});
	}

	/** Runs after all writes before it, whether they went well or not. */
	private inTurn<T>(job: () => Promise<T>): Promise<T> {
		const result = this.lastWrite.then(() => this.pause()).then(job);
		this.lastWrite = result.catch(() => undefined);
		return result;
	}

	private pause(): Promise<void> {
		return this.isLeaving ? Promise.resolve() : nextTask();
	}

	private writeEntry(path: string, text: string, options?: DataWriteOptions): Promise<DiskChange> {
		if (this.disk.entries.get(path)?.type === 'folder') throw diskError('EISDIR', 'illegal operation on a directory', 'open', path);
		this.requireFolderOf(path, 'open');
		return this.disk.write(path, text, options);
	}

	private file(path: string, call: string): Entry {
		const entry = this.disk.entries.get(path);
		if (!entry) throw diskError('ENOENT', 'no such file or directory', call, path);
		if (entry.type === 'folder') throw diskError('EISDIR', 'illegal operation on a directory', call, path);
		return entry;
	}

	private text(path: string): string {
		return this.file(path, 'open').text ?? notModelled('reading a file that is not text');
	}

	private requireFolderOf(path: string, call: string): void {
		const folder = parentPath(path);
		if (folder !== '' && !this.disk.entries.has(folder)) throw diskError('ENOENT', 'no such file or directory', call, path);
	}
}

/** `Note.md` and 2 are `Note 2.md`. */
function numbered(name: string, count: number): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? `${name.slice(0, dot)} ${count}${name.slice(dot)}` : `${name} ${count}`;
}
