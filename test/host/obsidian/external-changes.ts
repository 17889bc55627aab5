import type { MemoryAdapter } from './adapter';
import { parentPath } from './paths';

/** What a sync tool or another program does to the folder: the disk changes, and the vault notices. */
export class ExternalChanges {
	private readonly adapter: MemoryAdapter;

	constructor(adapter: MemoryAdapter) {
		this.adapter = adapter;
	}

	/** Folders on the way are made. */
	async write(path: string, text: string): Promise<void> {
		await this.adapter.mkdir(parentPath(path));
		await this.adapter.writeFromOutside(path, text);
	}

	async remove(path: string): Promise<void> {
		const stat = await this.adapter.stat(path);
		await (stat?.type === 'folder' ? this.adapter.rmdir(path, true) : this.adapter.remove(path));
	}

	/** A watcher cannot tell a rename from the outside: the app sees one file go and another come. */
	async rename(path: string, newPath: string): Promise<void> {
		const text = await this.adapter.read(path);
		await this.remove(path);
		await this.write(newPath, text);
	}
}
