import type { PaneType } from 'obsidian';
import type { App } from '../app';
import type { TFolder } from '../files';

/** Makes an empty note, "Untitled", where new notes go (or in the folder that is given), and opens it for writing. */
export async function createNote({ fileManager, vault, workspace }: App, newLeaf: PaneType | boolean, folder?: TFolder): Promise<void> {
	const parent = folder ?? fileManager.getNewFileParent(workspace.getActiveFile()?.path ?? '');
	const base = parent.isRoot() ? 'Untitled' : `${parent.path}/Untitled`;
	const file = await vault.create(vault.getAvailablePath(base, 'md'), '');
	await workspace.getLeaf(newLeaf).openFile(file, { state: { mode: 'source' }, eState: { focus: true } });
}
