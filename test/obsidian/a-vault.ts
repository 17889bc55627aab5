import type { App } from 'obsidian';
import { MemoryAdapter } from '../host/obsidian/adapter';
import type { TFile } from '../host/obsidian/files';
import { Vault } from '../host/obsidian/vault';

/** An app with nothing but a vault in it. */
export interface SmallApp {
	readonly app: App;
	/** Writes a note, new or not. */
	readonly write: (path: string, text: string) => Promise<void>;
	readonly remove: (path: string) => Promise<void>;
	readonly rename: (from: string, to: string) => Promise<void>;
}

/** A vault in memory, loaded, in an app whose layout is ready. */
export async function openApp(texts: Readonly<Record<string, string>>): Promise<SmallApp> {
	const files = new Vault(new MemoryAdapter(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, { text, mtime: 1000, ctime: 500 }]))));
	await files.load();
	const app = { vault: files, workspace: { onLayoutReady: (ready: () => void) => ready() } } as unknown as App;
	const fileAt = (path: string): TFile => {
		const file = files.getFileByPath(path);
		if (!file) throw new Error(`no ${path}`);
		return file;
	};
	return {
		app,
		write: async (path, text) => {
			if (files.getFileByPath(path)) await files.modify(fileAt(path), text);
			else await files.create(path, text);
		},
		remove: (path) => files.delete(fileAt(path)),
		rename: (from, to) => files.rename(fileAt(from), to),
	};
}
