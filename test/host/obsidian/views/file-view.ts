import { promptForDeletion } from '../core/delete-file';
import { promptForRename } from '../core/rename';
import { TFile } from '../files';
import { revealInExplorer } from './file-explorer-view';
import { ItemView } from './item-view';
import { makeTitleEditable } from './title-editing';
import type { ViewStateResult } from 'obsidian';
import type { Menu } from '../menu';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** A view of one file. Follows its renames, and lets go of it when it is deleted. */
export abstract class FileView extends ItemView {
	file: TFile | null = null;
	override navigation = true;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		makeTitleEditable(this);
	}

	override onload(): void {
		this.registerEvent(this.app.vault.on('rename', (file) => void this.onFileRenamed(file instanceof TFile ? file : null)));
		this.registerEvent(this.app.vault.on('delete', (file) => void this.onFileDeleted(file instanceof TFile ? file : null)));
	}

	override getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override getState(): Record<string, unknown> {
		return this.file ? { file: this.file.path } : {};
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const path = (state as { file?: unknown } | null)?.file;
		if (typeof path !== 'string') return;
		const file = this.app.vault.getFileByPath(path);
		if (file === this.file) return;
		await this.loadFile(file);
		result.history = true;
	}

	/** Shows another file, after letting go of the one that is shown. */
	async loadFile(file: TFile | null): Promise<void> {
		const old = this.file;
		if (old) {
			await this.onUnloadFile(old);
			this.file = null;
		}
		this.file = file;
		if (file) await this.onLoadFile(file);
		this.leaf.updateHeader();
	}

	async onLoadFile(_file: TFile): Promise<void> {
		await Promise.resolve();
	}

	async onUnloadFile(_file: TFile): Promise<void> {
		await Promise.resolve();
	}

	async onRename(_file: TFile): Promise<void> {
		await Promise.resolve();
		this.leaf.updateHeader();
	}

	canAcceptExtension(_extension: string): boolean {
		return false;
	}

	/** The folders of the file stand before its name, each a way to the folder in the explorer. */
	override updateHeader(): void {
		super.updateHeader();
		this.titleParentEl.empty();
		const folders = this.file?.parent && !this.file.parent.isRoot() ? this.file.parent.path.split('/') : [];
		folders.forEach((name, index) => {
			const path = folders.slice(0, index + 1).join('/');
			const crumb = this.titleParentEl.createSpan({ cls: 'view-header-breadcrumb', text: name });
			crumb.addEventListener('click', () => void revealInExplorer(this.app, path));
			this.titleParentEl.createSpan({ cls: 'view-header-breadcrumb-separator', text: '/' });
		});
	}

	override onPaneMenu(menu: Menu, source: string): void {
		super.onPaneMenu(menu, source);
		const { file } = this;
		if (!file) return;
		menu.addItem((item) =>
			item
				.setSection('action')
				.setTitle('Rename…')
				.setIcon('lucide-edit-3')
				.onClick(() => promptForRename(this.app, file)),
		);
		menu.addItem((item) => item.setSection('find').setTitle('Reveal file in navigation').setIcon('lucide-folder-search')
			.onClick(() => void revealInExplorer(this.app, file.path)));
		this.app.workspace.trigger('file-menu', menu, file, source === 'tab-header' ? 'tab-header' : 'more-options', this.leaf);
		menu.addItem((item) => item.setSection('danger').setTitle('Delete file').setIcon('lucide-trash-2').setWarning(true)
			.onClick(() => promptForDeletion(this.app, file)));
	}

	protected override async onClose(): Promise<void> {
		await this.loadFile(null);
	}

	private async onFileRenamed(file: TFile | null): Promise<void> {
		if (!this.file) return;
		if (file === this.file) await this.onRename(file);
		else this.updateHeader();
	}

	/** The leaf of a deleted file goes back to where it was before, else it closes, as in the app. */
	private async onFileDeleted(file: TFile | null): Promise<void> {
		if (!file || file !== this.file) return;
		this.file = null;
		const { history } = this.leaf;
		const kept = history.backHistory.filter((place) => place.state.state?.['file'] !== file.path);
		history.backHistory.splice(0, history.backHistory.length, ...kept);
		if (kept.length > 0) await history.back();
		else this.leaf.detach();
	}
}

/** A view that can change its file. */
export abstract class EditableFileView extends FileView {}
