import { promptForDeletion } from '../core/delete-file';
import { createNote } from '../core/new-note';
import { promptForRename } from '../core/rename';
import { TFile, TFolder, type TAbstractFile } from '../files';
import { Menu } from '../menu';
import type { App } from '../app';

/** The context menu of a file or folder in the explorer; plugins add to it by 'file-menu'. */
export function showFileMenu(app: App, file: TAbstractFile, event: MouseEvent): void {
	const menu = new Menu();
	if (file instanceof TFile) addOpening(app, file, menu);
	if (file instanceof TFolder) addCreating(app, file, menu);
	app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
	if (!(file instanceof TFolder && file.isRoot())) {
		menu.addItem((item) =>
			item
				.setSection('danger')
				.setTitle('Rename...')
				.setIcon('lucide-edit-3')
				.onClick(() => promptForRename(app, file)),
		);
		menu.addItem((item) => item.setSection('danger').setTitle('Delete').setIcon('lucide-trash-2').setWarning(true)
			.onClick(() => promptForDeletion(app, file)));
	}
	menu.showAtMouseEvent(event);
}

/** The context menu of several files: only what plugins add to it by 'files-menu' is modelled. */
export function showFilesMenu(app: App, files: TAbstractFile[], event: MouseEvent): void {
	const menu = new Menu();
	app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
	menu.showAtMouseEvent(event);
}

function addOpening(app: App, file: TFile, menu: Menu): void {
	const { workspace } = app;
	menu.addItem((item) => item.setSection('open').setTitle('Open in new tab').setIcon('lucide-file-plus')
		.onClick(() => void workspace.getLeaf('tab').openFile(file)));
	menu.addItem((item) => item.setSection('open').setTitle('Open to the right').setIcon('lucide-separator-vertical')
		.onClick(() => void workspace.getLeaf('split', 'vertical').openFile(file)));
}

function addCreating(app: App, folder: TFolder, menu: Menu): void {
	const base = folder.isRoot() ? 'Untitled' : `${folder.path}/Untitled`;
	menu.addItem((item) => item.setSection('action-primary').setTitle('New note').setIcon('lucide-edit')
		.onClick(() => void createNote(app, false, folder)));
	menu.addItem((item) => item.setSection('action-primary').setTitle('New folder').setIcon('lucide-folder-open')
		.onClick(() => void app.vault.createFolder(app.vault.getAvailablePath(base, ''))));
}
