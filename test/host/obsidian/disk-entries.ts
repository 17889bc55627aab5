import type { Stat } from 'obsidian';
import { parentPath } from './paths';

/** What a file of the vault holds on the disk that this adapter stands for. */
export interface StoredFile {
	/** What the file holds, where that is not its text in UTF-8: `text` is then what the app makes of it. */
	bytes?: Uint8Array;
	/** Null where the file is not text, or too large: it is in the vault, but cannot be read, copied or, where changes are kept, moved. */
	text: string | null;
	mtime: number;
	ctime: number;
	/** In bytes; that of the text where it is not given. */
	size?: number;
	/** Names the state of the file where the vault is kept; not given where it is kept in memory alone, or nobody has asked. */
	hash?: string;
	/** False where the bytes are no UTF-8: the text holds signs for what could not be read, and is not what the file says. */
	utf8?: false;
}

/** The size is counted when first asked for. */
export interface Entry extends StoredFile {
	type: Stat['type'];
}

/** The files and folders of a disk by their paths. */
export class DiskEntries {
	private readonly entries = new Map<string, Entry>();
	/** How many paths differ by case only, by the path in lower case. */
	private readonly spellings = new Map<string, number>();

	get(path: string): Entry | undefined {
		return this.entries.get(path);
	}

	has(path: string): boolean {
		return this.entries.has(path);
	}

	hasInAnyCase(path: string): boolean {
		return this.spellings.has(path.toLowerCase());
	}

	paths(): string[] {
		return [...this.entries.keys()];
	}

	/** Makes a folder and those above it; returns the new ones, the outermost first. */
	makeFolders(path: string): string[] {
		if (path === '' || path === '/' || this.entries.has(path)) return [];
		const above = this.makeFolders(parentPath(path));
		this.put(path, { type: 'folder', text: '', ctime: 0, mtime: 0 });
		return [...above, path];
	}

	/** What is in a folder, a folder before what is in it. */
	below(path: string): string[] {
		return this.paths().filter((other) => other.startsWith(`${path}/`)).sort();
	}

	/** Moves a file, or a folder with what is in it. */
	move(path: string, newPath: string): void {
		for (const moved of [path, ...this.below(path)]) {
			const entry = this.entries.get(moved);
			if (!entry) continue;
			this.drop(moved);
			this.put(newPath + moved.slice(path.length), entry);
		}
	}

	put(path: string, entry: Entry): void {
		const spelling = path.toLowerCase();
		if (!this.entries.has(path)) this.spellings.set(spelling, (this.spellings.get(spelling) ?? 0) + 1);
		this.entries.set(path, entry);
	}

	drop(path: string): void {
		const spelling = path.toLowerCase();
		const left = (this.spellings.get(spelling) ?? 0) - (this.entries.delete(path) ? 1 : 0);
		if (left > 0) this.spellings.set(spelling, left);
		else this.spellings.delete(spelling);
	}
}
