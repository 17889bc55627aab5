import { Notice, type App } from 'obsidian';

/** An unused path in the folder for new notes; a number is added to the name if it is taken. */
export function freePath(app: App, name: string, extension: string): string {
	const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
	const path = folder.isRoot() ? name : `${folder.path}/${name}`;
	for (let number = 0; ; number++) {
		const free = `${path}${number === 0 ? '' : ` ${number}`}.${extension}`;
		if (!app.vault.getAbstractFileByPath(free)) return free;
	}
}

/** Saves an export as a new file. A notice says where it is, or why it could not be saved. */
export async function saveAsFile(app: App, name: string, extension: string, text: Promise<string>): Promise<void> {
	try {
		const path = freePath(app, name, extension);
		await app.vault.create(path, await text);
		new Notice(`Saved as “${path}”.`);
	} catch (error) {
		new Notice(`The file could not be saved: ${error instanceof Error ? error.message : String(error)}`);
	}
}
