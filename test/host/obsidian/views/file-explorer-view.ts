import { createNote } from '../core/new-note';
import { debounce } from '../debounce';
import { TFile, TFolder, type TAbstractFile } from '../files';
import { setIcon } from '../icons';
import { setTooltip } from '../tooltip';
import { ExplorerItems } from './explorer-items';
import { moveByKey } from './explorer-keys';
import { showFileMenu, showFilesMenu } from './explorer-menu';
import { View } from './view';
import type { App } from '../app';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** The files and folders of the vault as a tree. */
export class FileExplorerView extends View {
	private readonly filesEl: HTMLElement;
	private readonly items: ExplorerItems;
	private readonly drawSoon = debounce(() => this.items.draw(), 20);

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'lucide-folder-closed';
		this.addButtons(this.containerEl.createDiv('nav-header').createDiv('nav-buttons-container'));
		const attr = { tabindex: '0', role: 'tree', 'aria-label': 'Files' };
		this.filesEl = this.containerEl.createDiv({ cls: 'nav-files-container node-insert-event show-unsupported', attr });
		this.items = new ExplorerItems(this.app, this.filesEl);
		this.filesEl.addEventListener('click', (event) => this.onClick(event));
		this.filesEl.addEventListener('auxclick', (event) => this.onClick(event));
		this.filesEl.addEventListener('contextmenu', (event) => this.onContextMenu(event));
		this.filesEl.addEventListener('mouseover', (event) => this.onHover(event));
		this.filesEl.addEventListener('keydown', (event) => {
			moveByKey(event, this.items, (file, newLeaf) => void this.app.workspace.getLeaf(newLeaf).openFile(file));
		});
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.registerEvent(vault.on('create', () => this.drawSoon()));
		this.registerEvent(vault.on('delete', () => this.drawSoon()));
		this.registerEvent(vault.on('rename', (file, oldPath) => {
			this.items.onRename(file, oldPath);
			this.drawSoon();
		}));
		this.registerEvent(workspace.on('file-open', (file: TFile | null) => this.items.setActive(file)));
	}

	override getViewType(): string {
		return 'file-explorer';
	}

	override getDisplayText(): string {
		return 'Files';
	}

	override focus(): void {
		this.filesEl.focus({ preventScroll: true });
	}

	/** Opens the folders around a file, marks it and brings it into sight. */
	reveal(path: string): void {
		this.items.reveal(path);
	}

	protected override async onOpen(): Promise<void> {
		await Promise.resolve();
		this.items.setActive(this.app.workspace.getActiveFile());
		this.items.draw();
	}

	private addButtons(parent: HTMLElement): void {
		const add = (icon: string, title: string, act: () => unknown): void => {
			const button = parent.createEl('button', { cls: 'clickable-icon nav-action-button', attr: { 'aria-label': title } });
			setIcon(button, icon);
			setTooltip(button, title, { placement: 'bottom' });
			button.addEventListener('click', () => act());
		};
		add('lucide-edit', 'New note', () => createNote(this.app, false));
		add('lucide-folder-plus', 'New folder', () => this.app.vault.createFolder(this.app.vault.getAvailablePath('Untitled', '')));
		add('lucide-chevrons-down-up', 'Collapse all', () => this.items.collapseAll());
	}

	private onClick(event: MouseEvent): void {
		const file = this.items.fileAt(event.target);
		if (!file || event.button === 2) return;
		this.items.setFocused(file);
		// As in the app, Alt selects one by one.
		if (event.altKey) return this.items.toggleSelected(file);
		this.items.clearSelected();
		if (file instanceof TFolder) this.items.toggle(file);
		else if (file instanceof TFile && this.app.views.isExtensionRegistered(file.extension)) this.openFile(file, event);
	}

	private openFile(file: TFile, event: MouseEvent): void {
		const newTab = event.button === 1 || event.ctrlKey || event.metaKey;
		void this.app.workspace.getLeaf(newTab ? 'tab' : false).openFile(file);
	}

	private onContextMenu(event: MouseEvent): void {
		event.preventDefault();
		const file: TAbstractFile = this.items.fileAt(event.target) ?? this.app.vault.getRoot();
		this.items.setFocused(file);
		const { selected } = this.items;
		if (selected.length > 1 && selected.includes(file)) return showFilesMenu(this.app, selected, event);
		showFileMenu(this.app, file, event);
	}

	private onHover(event: MouseEvent): void {
		const file = this.items.fileAt(event.target);
		if (!(file instanceof TFile) || !(event.target instanceof HTMLElement)) return;
		const targetEl = event.target.closest('.nav-file-title');
		this.app.workspace.trigger('hover-link', { event, source: 'file-explorer', hoverParent: this.leaf, targetEl, linktext: file.path });
	}
}

/** Shows a file or folder in the explorer, which is opened for it. */
export async function revealInExplorer(app: App, path: string): Promise<void> {
	const { view } = await app.workspace.ensureSideLeaf('file-explorer', 'left', { active: true });
	if (view instanceof FileExplorerView) view.reveal(path);
}
