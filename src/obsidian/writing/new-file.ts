import { Notice, type App } from 'obsidian';

/** A path where new notes go that no file has yet: with a number behind the name if need be. */
export function freePath(app: App, name: string, extension: string): string {
	const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	const path = folder.isRoot() ? name : `${folder.path}/${name}`;
	for (let number = 0; ; number++) {
		const free = `${path}${number === 0 ? '' : ` ${number}`}.${extension}`;
		if (!app.vault.getAbstractFileByPath(free)) return free;
	}
}

/** Saves what is exported as a new file, which is no note. A notice says where it is, or why it could not be saved. */
export async function saveAsFile(app: App, name: string, extension: string, text: Promise<string>): Promise<void> {
	try {
		const path = freePath(app, name, extension);
		await app.vault.create(path, await text);
		new Notice(`Saved as “${path}”.`);
	} catch (error) {
		new Notice(`The file could not be saved: ${error instanceof Error ? error.message : String(error)}`);
	}
}
