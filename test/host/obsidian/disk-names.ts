import { fileName, parentPath } from './paths';

/** Paths in the vault are NFC; a disk may hold other forms. This knows how the disk spells each path. */
export class DiskNames {
	private readonly spelt = new Map<string, string>();

	/** The vault's path for one of the disk. The folders on the way are learnt with it. */
	learn(diskPath: string): string {
		const path = diskPath.normalize('NFC');
		if (path === diskPath || this.spelt.get(path) === diskPath) return path;
		this.spelt.set(path, diskPath);
		this.learn(parentPath(diskPath));
		return path;
	}

	/** How the disk spells a path: what is new has the spelling of the folder that it lies in. */
	of(path: string): string {
		const known = this.spelt.get(path);
		if (known !== undefined) return known;
		const folder = parentPath(path);
		return folder === '' ? path : `${this.of(folder)}/${fileName(path)}`;
	}

	/** What is moved is spelt anew there. */
	forget(path: string): void {
		this.spelt.delete(path);
	}

	/** What is moved in memory alone lies on the disk where it was. */
	move(path: string, newPath: string): void {
		const diskPath = this.of(path);
		this.spelt.delete(path);
		if (diskPath !== newPath) this.spelt.set(newPath, diskPath);
	}
}
