import { TFile, TFolder, type TAbstractFile } from '../files';
import { ConfirmationModal } from '../modal';
import type { App } from '../app';

/** Asks, then moves the file to the trash. */
export function promptForDeletion(app: App, file: TAbstractFile): void {
	const modal = new ConfirmationModal(app);
	modal.setTitle(file instanceof TFolder ? 'Delete folder' : 'Delete file');
	const name = file instanceof TFile && file.extension === 'md' ? file.basename : file.name;
	modal.contentEl.createEl('p', { text: `Are you sure you want to delete “${name}”?` });
	modal.contentEl.createEl('p', {
		text: 'It will be moved to your Obsidian trash, which is located in the “.trash” hidden folder in your vault.',
	});
	modal.addButton((button) =>
		button
			.setButtonText('Delete')
			.setDestructive()
			.setInitialFocus()
			.onClick(() => app.fileManager.trashFile(file)),
	);
	modal.addCancelButton();
	modal.open();
}
