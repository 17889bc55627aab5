import { TFile, type TAbstractFile } from '../files';
import { Modal } from '../modal';
import { Notice } from '../notice';
import type { App } from '../app';

/** Asks for a new name and renames; links to the file follow. */
export function promptForRename(app: App, file: TAbstractFile): void {
	new RenameModal(app, file).open();
}

const FORBIDDEN = /[*"\\/<>:|?]/;

class RenameModal extends Modal {
	private readonly file: TAbstractFile;
	private readonly inputEl: HTMLInputElement;

	constructor(app: App, file: TAbstractFile) {
		super(app);
		this.file = file;
		this.modalEl.addClass('mod-file-rename');
		this.setTitle(file instanceof TFile ? 'File name' : 'Folder name');
		this.inputEl = this.contentEl.createEl('input', {
			cls: 'rename-textarea',
			type: 'text',
			value: nameOf(file),
			attr: { 'aria-label': 'File name' },
		});
		const buttons = this.modalEl.createDiv('modal-button-container');
		buttons.createEl('button', { cls: 'mod-cta', text: 'Save' }).addEventListener('click', () => void this.save());
		buttons.createEl('button', { text: 'Cancel' }).addEventListener('click', () => this.close());
		this.scope.register([], 'Enter', () => {
			void this.save();
			return false;
		});
	}

	override onOpen(): void {
		this.inputEl.focus();
		this.inputEl.select();
	}

	private async save(): Promise<void> {
		if (await renameTo(this.app, this.file, this.inputEl.value)) this.close();
	}
}

/** Gives a file another name in its folder. A name that will not do is refused with a notice. */
export async function renameTo(app: App, file: TAbstractFile, text: string): Promise<boolean> {
	const name = text.trim();
	const folder = file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : '';
	const path = `${folder}${name}${file instanceof TFile ? `.${file.extension}` : ''}`;
	if (path === file.path) return true;
	try {
		if (name === '') throw new Error('File name cannot be empty.');
		if (FORBIDDEN.test(name)) throw new Error('File name cannot contain any of the following characters: * " \\ / < > : | ?');
		await app.fileManager.renameFile(file, path);
		return true;
	} catch (error) {
		new Notice(error instanceof Error ? error.message : String(error));
		return false;
	}
}

function nameOf(file: TAbstractFile): string {
	return file instanceof TFile ? file.basename : file.name;
}
