import { MemoryAdapter, type StoredFile } from '../../obsidian/adapter';
import { FileManager } from '../../obsidian/file-manager';
import type { TFile } from '../../obsidian/files';
import { MetadataCache } from '../../obsidian/metadata-cache';
import { Vault } from '../../obsidian/vault';

/** A file last written at 1000, made at 500. */
export const stored = (text: string): StoredFile => ({ text, mtime: 1000, ctime: 500 });

/** A small vault in memory, loaded and indexed. */
export async function openVault(texts: Record<string, string>, folders: string[] = []) {
	const adapter = new MemoryAdapter(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, stored(text)])), folders);
	const vault = new Vault(adapter);
	const metadataCache = new MetadataCache(vault);
	const fileManager = new FileManager({ vault, metadataCache });
	await vault.load();
	await metadataCache.settled();
	const file = (path: string): TFile => {
		const found = vault.getFileByPath(path);
		if (!found) throw new Error(`no ${path}`);
		return found;
	};
	return { adapter, vault, metadataCache, fileManager, file };
}

/** Notes each event as `name path`, in the order in which they come. */
export function heard(vault: Vault): string[] {
	const events: string[] = [];
	for (const name of ['create', 'modify', 'delete'] as const) vault.on(name, (file) => events.push(`${name} ${file.path}`));
	vault.on('rename', (file, oldPath) => events.push(`rename ${oldPath} > ${file.path}`));
	return events;
}
