import { MarkdownPreviewView } from '../markdown/preview-view';
import { setIcon } from '../icons';
import { Keymap } from '../scope';
import { setTooltip } from '../tooltip';
import { MarkdownEditView } from './markdown-edit-view';
import { goToPlace } from './markdown-place';
import { TextFileView } from './text-file-view';
import type { MarkdownSubView, MarkdownViewModeType, ViewStateResult } from 'obsidian';
import type { Editor } from '../editor/editor';
import type { TFile } from '../files';
import type { HoverPopover } from '../hover-popover';
import type { Menu } from '../menu';
import type { WorkspaceLeaf } from '../workspace/workspace-leaf';

/** A note, as reading view or in the editor (Live Preview or source). */
export class MarkdownView extends TextFileView {
	readonly editMode: MarkdownEditView;
	readonly previewMode: MarkdownPreviewView;
	readonly editor: Editor;
	currentMode: MarkdownSubView;
	hoverPopover: HoverPopover | null = null;
	private sourceMode: boolean;
	private readonly modeButtonEl: HTMLElement;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.icon = 'lucide-file';
		this.editMode = new MarkdownEditView(this);
		this.editor = this.editMode.markdownEditor.editor;
		this.previewMode = new MarkdownPreviewView(this, this.contentEl.createDiv('markdown-reading-view'));
		this.currentMode = this.editMode;
		this.sourceMode = this.app.vault.config.get('livePreview') === false;
		this.editMode.setLivePreview(!this.sourceMode);
		this.modeButtonEl = this.addAction('lucide-book-open', '', (event) => void this.onModeButton(event));
		this.showMode(this.app.vault.config.get('defaultViewMode') === 'preview' ? 'preview' : 'source');
	}

	override onload(): void {
		super.onload();
		this.addChild(this.previewMode);
		this.register(() => this.editMode.markdownEditor.destroy());
		this.register(this.editMode.markdownEditor.onChange(() => this.onEdited()));
	}

	override getViewType(): string {
		return 'markdown';
	}

	override canAcceptExtension(extension: string): boolean {
		return extension === 'md';
	}

	getMode(): MarkdownViewModeType {
		return this.currentMode === this.previewMode ? 'preview' : 'source';
	}

	override getViewData(): string {
		return this.editMode.get();
	}

	override setViewData(data: string, clear: boolean): void {
		this.editMode.set(data, clear);
		if (this.getMode() === 'preview') this.previewMode.set(data, clear);
		this.app.workspace.trigger('view-data-set', this);
	}

	override clear(): void {
		this.editMode.clear();
		this.previewMode.clear();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.getMode(), source: this.sourceMode };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		const { mode, source } = (state ?? {}) as { mode?: unknown; source?: unknown };
		await super.setState(state, result);
		if (typeof source === 'boolean' && source !== this.sourceMode) this.setSource(source);
		if ((mode === 'preview' || mode === 'source') && mode !== this.getMode()) this.showMode(mode);
	}

	override getEphemeralState(): Record<string, unknown> {
		const cursor = { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') };
		return { scroll: this.currentMode.getScroll(), ...(this.getMode() === 'source' ? { cursor } : {}) };
	}

	override setEphemeralState(state: unknown): void {
		goToPlace(this, (state ?? {}) as Record<string, unknown>);
	}

	override focus(): void {
		if (this.getMode() === 'source') this.editMode.markdownEditor.focus();
		else this.previewMode.containerEl.focus({ preventScroll: true });
	}

	/** Opens the search panel of the editor. */
	showSearch(replace = false): void {
		if (this.getMode() === 'preview') this.showMode('source');
		this.editMode.markdownEditor.showSearch(replace);
	}

	/** Reading view and editor change places; what was at the top stays there. */
	toggleMode(): void {
		this.showMode(this.getMode() === 'source' ? 'preview' : 'source');
		this.focus();
		this.app.workspace.onLayoutChange();
	}

	toggleSource(): void {
		this.setSource(!this.sourceMode);
		if (this.getMode() === 'preview') this.showMode('source');
		this.app.workspace.onLayoutChange();
	}

	override onPaneMenu(menu: Menu, source: string): void {
		if (source === 'more-options') {
			const reading = this.getMode() === 'preview';
			menu.addItem((item) => item.setSection('pane').setTitle('Reading view').setIcon('lucide-book-open').setChecked(reading)
				.onClick(() => this.toggleMode()));
			menu.addItem((item) => item.setSection('pane').setTitle('Source mode').setIcon('lucide-code-2').setChecked(this.sourceMode)
				.onClick(() => this.toggleSource()));
		}
		super.onPaneMenu(menu, source);
	}

	override async onUnloadFile(file: TFile): Promise<void> {
		this.hoverPopover = null;
		await super.onUnloadFile(file);
	}

	private setSource(source: boolean): void {
		this.sourceMode = source;
		this.editMode.setLivePreview(!source);
	}

	private showMode(mode: MarkdownViewModeType): void {
		const scroll = this.currentMode.getScroll();
		const preview = mode === 'preview';
		if (preview) this.previewMode.set(this.getViewData(), false);
		this.currentMode = preview ? this.previewMode : this.editMode;
		this.editMode.containerEl.toggle(!preview);
		this.contentEl.find(':scope > .markdown-reading-view').toggle(preview);
		this.containerEl.setAttr('data-mode', mode);
		this.currentMode.applyScroll(scroll);
		setIcon(this.modeButtonEl, preview ? 'lucide-edit-3' : 'lucide-book-open');
		const now = preview ? 'Current view: reading\nClick to edit' : 'Current view: editing\nClick to read';
		setTooltip(this.modeButtonEl, `${now}\n${this.app.commands.modName}+Click to open to the right`, { placement: 'bottom' });
		this.app.workspace?.trigger('view-mode-change', this);
	}

	/** A click toggles; with Mod the other mode opens to the right. */
	private async onModeButton(event: MouseEvent): Promise<void> {
		if (!Keymap.isModEvent(event)) return this.toggleMode();
		const leaf = this.app.workspace.createLeafBySplit(this.leaf, 'vertical');
		const mode = this.getMode() === 'preview' ? 'source' : 'preview';
		await leaf.setViewState({ type: 'markdown', state: { ...this.getState(), mode }, active: true });
	}

	private onEdited(): void {
		this.requestSave();
		const { workspace } = this.app;
		workspace.trigger('editor-change', this.editor, this);
		if (this.file) workspace.trigger('quick-preview', this.file, this.getViewData());
	}
}
