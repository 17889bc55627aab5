import type { DiskChange } from './disk-changes';
import type { DiskEntries, StoredFile } from './disk-entries';
import type { DiskNames } from './disk-names';
import type { KeptVault, OutsideHint } from './kept-vault';
import { parentPath } from './paths';

/** What it needs of the disk in memory. */
interface Disk {
	readonly entries: DiskEntries;
	readonly names: DiskNames;
	readonly kept: KeptVault;
	readonly tell: (change: DiskChange) => void;
}

/**
 * Brings the disk in memory to the state of the place where the vault is kept. A hint says only where to look: what has become of a path is
 * asked for, so that late hints, and those of the vault's own writes, do no harm.
 */
export class OutsideChanges {
	private readonly disk: Disk;

	constructor(disk: Disk) {
		this.disk = disk;
	}

	async takeHint({ path: diskPath, from, hash }: OutsideHint): Promise<void> {
		const { entries, names } = this.disk;
		const path = names.learn(diskPath);
		if (hash !== undefined && entries.get(path)?.hash === hash) return;
		if (from !== undefined && (await this.takeMove(names.learn(from), path))) return;
		if (from !== undefined) await this.take(names.learn(from));
		await this.take(path);
	}

	/** Whatever has become of one path. */
	async take(path: string): Promise<void> {
		const { entries, names, kept } = this.disk;
		const found = await kept.read(names.of(path));
		const known = entries.get(path);
		if (known && (found === null || (found === 'folder') !== (known.type === 'folder'))) this.drop(path);
		if (found === 'folder') this.makeFolders(path);
		else if (found !== null) this.put(path, found);
	}

	/** All paths there are, after a time in which nothing was heard: each that differs is looked at. */
	async takeAll(files: ReadonlyMap<string, StoredFile>, folders: readonly string[]): Promise<void> {
		const { entries, names } = this.disk;
		const there = new Set([...folders, ...files.keys()].map((diskPath) => names.learn(diskPath)));
		for (const path of [...there, ...entries.paths().reverse()]) {
			const known = entries.get(path);
			const file = files.get(names.of(path));
			const isSame = known !== undefined && (file === undefined ? there.has(path) : known.hash === file.hash && known.size === file.size);
			if (!isSame) await this.take(path);
		}
	}

	/** True if it was a move of what is known here to where nothing was. */
	private async takeMove(from: string, path: string): Promise<boolean> {
		const { entries, names, kept, tell } = this.disk;
		if (!entries.has(from) || entries.has(path)) return false;
		if ((await kept.read(names.of(from))) !== null || (await kept.read(names.of(path))) === null) return false;
		this.makeFolders(parentPath(path));
		entries.move(from, path);
		tell({ kind: 'renamed', path, oldPath: from });
		await this.take(path);
		return true;
	}

	private drop(path: string): void {
		const { entries, tell } = this.disk;
		for (const gone of [...entries.below(path).reverse(), path]) {
			entries.drop(gone);
			tell({ kind: 'removed', path: gone, isOutside: true });
		}
	}

	private makeFolders(path: string): void {
		for (const folder of this.disk.entries.makeFolders(path)) this.disk.tell({ kind: 'created', path: folder });
	}

	private put(path: string, file: StoredFile): void {
		const { entries, tell } = this.disk;
		const known = entries.get(path);
		this.makeFolders(parentPath(path));
		entries.put(path, { type: 'file', ...file });
		const isSame =
			known !== undefined && known.size === file.size && (file.hash === undefined ? known.mtime === file.mtime : known.hash === file.hash);
		if (!isSame) tell({ kind: known ? 'modified' : 'created', path });
	}
}
