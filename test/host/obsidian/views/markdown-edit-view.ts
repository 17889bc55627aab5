import { createMarkdownEditor, type MarkdownEditor } from '../editor/markdown-editor';
import { notModelled } from '../not-modelled';
import type { App } from '../app';
import type { TFile } from '../files';
import type { HoverPopover } from '../hover-popover';
import type { MarkdownView } from './markdown-view';

const VIEW_CLASSES = 'markdown-source-view cm-s-obsidian mod-cm6 node-insert-event is-readable-line-width is-folding show-properties';

/** The editing half of a Markdown view. */
export class MarkdownEditView {
	readonly app: App;
	readonly containerEl: HTMLElement;
	readonly markdownEditor: MarkdownEditor;
	hoverPopover: HoverPopover | null = null;
	private readonly view: MarkdownView;

	constructor(view: MarkdownView) {
		this.app = view.app;
		this.view = view;
		this.containerEl = view.contentEl.createDiv(`${VIEW_CLASSES} is-live-preview`);
		this.markdownEditor = createMarkdownEditor(view.app, view, this.containerEl);
	}

	get file(): TFile {
		return this.view.file ?? notModelled('MarkdownEditView.file of a view without a file');
	}

	get(): string {
		return this.markdownEditor.getText();
	}

	set(data: string, clear: boolean): void {
		this.markdownEditor.setText(data, !clear);
	}

	clear(): void {
		this.markdownEditor.setText('', false);
	}

	getScroll(): number {
		return this.markdownEditor.getScroll();
	}

	applyScroll(scroll: number): void {
		this.markdownEditor.applyScroll(scroll);
	}

	setLivePreview(on: boolean): void {
		this.containerEl.toggleClass('is-live-preview', on);
		this.markdownEditor.setLivePreview(on);
	}
}
