import type { FileStats } from 'obsidian';
import { fileName, parentPath } from './paths';
import type { Vault } from './vault';

/** A file or folder of the vault. The same object stays with it through renames. */
export abstract class TAbstractFile {
	vault: Vault;
	path = '';
	name = '';
	parent: TFolder | null = null;

	constructor(vault: Vault, path: string) {
		this.vault = vault;
		this.setPath(path);
	}

	/** Only the vault says where a file lies. */
	setPath(path: string): void {
		this.path = path;
		this.name = path === '/' ? '' : fileName(path);
	}
}

/** A file of the vault. */
export class TFile extends TAbstractFile {
	stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
	declare basename: string;
	declare extension: string;

	/** The extension is in lower case whatever the name says; a name that begins with its only dot has none. */
	override setPath(path: string): void {
		super.setPath(path);
		const dot = this.name.lastIndexOf('.');
		const hasExtension = dot > 0 && dot < this.name.length - 1;
		this.basename = hasExtension ? this.name.slice(0, dot) : this.name;
		this.extension = hasExtension ? this.name.slice(dot + 1).toLowerCase() : '';
	}
}

/** A folder of the vault; the root's path is `/`. */
export class TFolder extends TAbstractFile {
	children: TAbstractFile[] = [];

	isRoot(): boolean {
		return this.path === '/';
	}
}

/** The path of the folder that a path lies in, as the vault names it: the root is `/`. */
export function folderPath(path: string): string {
	return parentPath(path) || '/';
}
