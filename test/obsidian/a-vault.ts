import type { App } from 'obsidian';
import { openVault } from '../host/conformance/documented/open-vault';

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
	const { vault, fileManager, file } = await openVault(texts);
	return {
		app: { vault, workspace: { onLayoutReady: (ready: () => void) => ready() } } as unknown as App,
		write: async (path, text) => {
			if (vault.getFileByPath(path)) await vault.modify(file(path), text);
			else await vault.create(path, text);
		},
		remove: (path) => fileManager.trashFile(file(path)),
		rename: (from, to) => vault.rename(file(from), to),
	};
}
