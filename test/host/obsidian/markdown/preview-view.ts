import type { App } from '../app';
import type { TFile } from '../files';
import { attachLinks } from './link-events';
import { MarkdownPreviewRenderer, type PreviewOwner } from './preview-renderer';
import { MarkdownRenderer } from './renderer';

/** Classes as measured on a reading view (obsidian-tasks, approved DOM of the app), but for `allow-fold-lists`: lists do not fold here. */
const viewClasses =
	'markdown-preview-view markdown-rendered node-insert-event is-readable-line-width allow-fold-headings ' +
	'show-indentation-guide show-properties';

/** A note's reading view. Its owner loads it, as its child. */
export class MarkdownPreviewView extends MarkdownRenderer {
	app: App;
	readonly renderer: MarkdownPreviewRenderer;
	private readonly owner: PreviewOwner;
	private wantedScroll: number | null = null;

	/** `parentEl` is the `.markdown-reading-view` that holds it. */
	constructor(owner: PreviewOwner, parentEl: HTMLElement) {
		const previewEl = document.createElement('div');
		previewEl.className = viewClasses;
		previewEl.tabIndex = -1;
		parentEl.append(previewEl);
		super(previewEl);
		this.app = owner.app;
		this.owner = owner;
		this.renderer = this.addChild(new MarkdownPreviewRenderer(owner, previewEl));
		attachLinks(previewEl, owner.app, () => owner.file?.path ?? '', this);
		for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
			previewEl.addEventListener(type, () => (this.wantedScroll = null), { passive: true });
		}
	}

	get file(): TFile | null {
		return this.owner.file;
	}

	get(): string {
		return this.renderer.text;
	}

	set(data: string, clear: boolean): void {
		if (clear) {
			this.wantedScroll = null;
			this.containerEl.scrollTop = 0;
		}
		this.renderer.set(data);
	}

	clear(): void {
		this.wantedScroll = null;
		this.renderer.clear();
	}

	rerender(full?: boolean): void {
		this.renderer.rerender(full);
	}

	/** The line at the top of the view, with the part of its section that is above. */
	getScroll(): number {
		if (this.wantedScroll !== null) return this.wantedScroll;
		const top = this.containerEl.getBoundingClientRect().top;
		if (this.containerEl.scrollTop <= 0) return 0;
		for (const section of this.renderer.list.sections) {
			const box = section.el.getBoundingClientRect();
			if (box.bottom <= top || box.height === 0) continue;
			const part = Math.max(0, (top - box.top) / box.height);
			return section.lineStart + part * (section.lineEnd - section.lineStart + 1);
		}
		return 0;
	}

	/** Brings a line to the top; where its section is still to be rendered, as soon as it is, unless the reader scrolls meanwhile. */
	applyScroll(scroll: number): void {
		this.wantedScroll = scroll > 0 ? scroll : null;
		this.scrollToLine(scroll);
		void this.renderer.list.whenRendered().then(() => {
			if (this.wantedScroll !== scroll) return;
			this.scrollToLine(scroll);
			this.wantedScroll = null;
		});
	}

	/** The element of the section that holds a line. */
	elementAtLine(line: number): HTMLElement | null {
		return this.renderer.list.sectionAt(line)?.el ?? null;
	}

	private scrollToLine(scroll: number): void {
		const section = this.renderer.list.sectionAt(Math.floor(scroll));
		if (scroll <= 0 || !section) {
			this.containerEl.scrollTop = 0;
			return;
		}
		const box = section.el.getBoundingClientRect();
		const lines = section.lineEnd - section.lineStart + 1;
		const part = Math.min(1, Math.max(0, (scroll - section.lineStart) / lines));
		this.containerEl.scrollTop += box.top - this.containerEl.getBoundingClientRect().top + part * box.height;
	}
}
