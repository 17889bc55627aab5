import type { DataWriteOptions } from 'obsidian';
import { DiskEntries, type StoredFile } from './disk-entries';
import { DiskNames } from './disk-names';
import { ChangedOutside, type KeptVault, type VaultSource } from './kept-vault';
import { OutsideChanges } from './outside-changes';

/** What happened on the disk, as a watcher tells it. `isOutside`: another program did it. */
export type DiskChange =
	| { kind: 'created' | 'modified' | 'removed'; path: string; isOutside?: true }
	| { kind: 'renamed'; path: string; oldPath: string };

/** How often a change is made anew from the text that another program has put there, before it is given up. */
const ATTEMPTS = 20;
/**
 * The longest that the second attempt waits, in milliseconds; each further one may wait as much longer. By chance, so that two do not go
 * in step.
 */
const PAUSE_MS = 5;

/**
 * The disk in memory, and how it changes: where the vault is kept elsewhere, there first, so that what fails there has not happened here.
 * One change at a time; the adapter sees to that, and to what may be changed.
 */
export class DiskChanges {
	readonly entries = new DiskEntries();
	readonly names = new DiskNames();
	readonly outside: OutsideChanges | null;
	/** Hears of every change. */
	tell: (change: DiskChange) => void = () => undefined;
	private readonly kept: KeptVault | null;

	constructor(source: VaultSource | null) {
		this.kept = source?.kept ?? null;
		const { entries, names } = this;
		this.outside = this.kept && new OutsideChanges({ entries, names, kept: this.kept, tell: (change) => this.tell(change) });
	}

	/** Whether the vault is kept elsewhere too. */
	get isKept(): boolean {
		return this.kept !== null;
	}

	/** Makes a change and tells of it; where another program was there first, makes it anew from what that one has written. */
	async again(make: () => Promise<DiskChange | null>): Promise<void> {
		for (let attempt = 1; ; attempt++) {
			try {
				const change = await make();
				if (change) this.tell(change);
				return;
			} catch (error) {
				if (!(error instanceof ChangedOutside) || attempt === ATTEMPTS) throw error;
				await new Promise((resume) => setTimeout(resume, Math.random() * PAUSE_MS * attempt));
			}
		}
	}

	/** Whoever calls this tells of the change. */
	async write(path: string, text: string, options?: DataWriteOptions): Promise<DiskChange> {
		const known = this.entries.get(path);
		const state = await this.keep([path], (kept) => kept.write(this.names.of(path), text, known?.hash ?? null));
		const now = Date.now();
		const times = { ctime: options?.ctime ?? known?.ctime ?? now, mtime: options?.mtime ?? state?.mtime ?? now };
		// No disk keeps half of a character.
		const file: StoredFile = { text: text.replace(/\p{Surrogate}/gu, '\ufffd'), ...state, ...times };
		this.entries.put(path, { type: 'file', ...file });
		return { kind: known ? 'modified' : 'created', path };
	}

	async makeFolder(path: string): Promise<void> {
		if (path !== '' && !this.entries.has(path)) await this.keep([path], (kept) => kept.makeFolder(this.names.of(path)));
		for (const folder of this.entries.makeFolders(path)) this.tell({ kind: 'created', path: folder });
	}

	async remove(path: string): Promise<void> {
		const { type, hash } = this.entries.get(path) ?? {};
		await this.keep([path], (kept) => (type === 'folder' ? kept.removeFolder(this.names.of(path)) : kept.remove(this.names.of(path), hash)));
		this.drop(path);
	}

	async move(path: string, newPath: string): Promise<void> {
		await this.keep([path, newPath], (kept) => kept.move(this.names.of(path), this.names.of(newPath), this.entries.get(path)?.hash));
		for (const moved of [path, ...this.entries.below(path)]) {
			if (this.isKept) this.names.forget(moved);
			else this.names.move(moved, newPath + moved.slice(path.length));
		}
		this.entries.move(path, newPath);
		this.tell({ kind: 'renamed', path: newPath, oldPath: path });
	}

	/** Where the vault is kept elsewhere, its trash is out of sight. */
	async trash(path: string): Promise<void> {
		await this.keep([path], (kept) => kept.trash(this.names.of(path), this.entries.get(path)?.hash));
		for (const gone of [...this.entries.below(path).reverse(), path]) this.drop(gone);
	}

	/** Makes a change where the vault is kept. If another program was there first, what it did is taken in before the change fails. */
	private async keep<T>(paths: string[], act: (kept: KeptVault) => Promise<T>): Promise<T | null> {
		if (!this.kept) return null;
		try {
			return await act(this.kept);
		} catch (error) {
			if (error instanceof ChangedOutside) for (const path of paths) await this.outside?.take(path);
			throw error;
		}
	}

	private drop(path: string): void {
		this.names.forget(path);
		this.entries.drop(path);
		this.tell({ kind: 'removed', path });
	}
}
