import type { MarkdownPostProcessor } from 'obsidian';
import type { App } from '../app';
import { Component } from '../component';
import type { TFile } from '../files';
import { getFrontMatterInfo } from '../frontmatter';
import { InlineTitle } from './inline-title';
import { markUnresolved } from './links';
import { postProcess } from './post-process';
import { renderProperties } from './properties';
import { codeBlockPostProcessor, type CodeBlockHandler } from './registry';
import { SectionList } from './section-list';
import { parseYaml } from '../yaml';

/** What a reading view belongs to. */
export interface PreviewOwner {
	readonly app: App;
	readonly file: TFile | null;
}

const appOfWindow = (): App => (window as unknown as { app: App }).app;

/** Draws a note into a reading view: title and properties above, the sections, the footer. */
export class MarkdownPreviewRenderer extends Component {
	readonly previewEl: HTMLElement;
	readonly sizerEl: HTMLElement;
	readonly list: SectionList;
	private readonly owner: PreviewOwner;
	private readonly headerEl: HTMLElement;
	private readonly frontmatterEl: HTMLElement;
	private readonly title: InlineTitle;
	private frontmatter: string | null = null;
	private frontmatterContent: Component | null = null;

	constructor(owner: PreviewOwner, previewEl: HTMLElement) {
		super();
		this.owner = owner;
		this.previewEl = previewEl;
		this.sizerEl = child(previewEl, 'markdown-preview-sizer markdown-preview-section');
		const pusher = child(this.sizerEl, 'markdown-preview-pusher');
		pusher.style.cssText = 'width: 1px; height: 0.1px; margin-bottom: 0px;';
		this.headerEl = child(this.sizerEl, 'mod-header mod-ui');
		this.frontmatterEl = document.createElement('div');
		this.frontmatterEl.className = 'el-pre mod-frontmatter mod-ui';
		child(this.sizerEl, 'mod-footer mod-ui');
		this.title = new InlineTitle(owner.app);
		this.headerEl.append(this.title.el);
		const source = { sourcePath: () => owner.file?.path ?? '', frontmatter: () => this.readFrontmatter(), depth: 0 };
		this.list = this.addChild(new SectionList(owner.app, this.sizerEl, source));
	}

	/** Adds a processor for every note that is rendered. */
	static registerPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder?: number): void {
		appOfWindow().markdown.addPostProcessor(postProcessor, sortOrder);
	}

	/** Makes a processor for code blocks of one language; registering it is the caller's. */
	static createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): MarkdownPostProcessor {
		return codeBlockPostProcessor(language, handler);
	}

	override onload(): void {
		const { vault } = this.owner.app;
		this.registerEvent(vault.on('rename', (file) => {
			if (file === this.owner.file) this.title.show(this.owner.file);
		}));
	}

	get text(): string {
		return this.list.text;
	}

	set(text: string): void {
		this.list.text = text;
		this.applySettings();
		this.title.show(this.owner.file);
		const { frontmatter, exists } = getFrontMatterInfo(text);
		const shown = exists ? `${this.owner.file?.path ?? ''}\n${frontmatter}` : null;
		if (this.frontmatter !== shown || !this.headerEl.querySelector('.metadata-container')) {
			this.frontmatter = shown;
			this.showProperties(text);
		}
		this.list.set(text);
	}

	clear(): void {
		this.set('');
	}

	/** Renders every section anew, or looks again at what leads where. */
	rerender(full = false): void {
		if (full) this.list.outdate(() => true);
		else this.list.set(this.text);
		markUnresolved(this.sizerEl, this.owner.app, this.owner.file?.path ?? '');
	}

	/** What the frontmatter says, as processors are told it: that of the text shown, which the cache may not have read yet. */
	private readFrontmatter(): unknown {
		const { exists, frontmatter } = getFrontMatterInfo(this.text);
		try {
			return exists ? parseYaml(frontmatter) : null;
		} catch {
			return null;
		}
	}

	/** The settings of the vault that concern the view; what they do not say is as in a new vault. */
	private applySettings(): void {
		const { config } = this.owner.app.vault;
		this.previewEl.classList.toggle('is-readable-line-width', config.get('readableLineLength') !== false);
		this.previewEl.classList.toggle(
			'show-properties',
			config.get('propertiesInDocument') !== 'hidden' && config.get('propertiesInDocument') !== 'source',
		);
		this.title.el.style.display = config.get('showInlineTitle') === false ? 'none' : '';
	}

	/**
	 * The properties, and after them the hidden source of the frontmatter, which processors get like every other section (recorded:
	 * `div.el-pre.mod-frontmatter.mod-ui > pre.frontmatter.language-yaml`).
	 */
	private showProperties(text: string): void {
		const { app, file } = this.owner;
		this.headerEl.querySelector('.metadata-container')?.remove();
		renderProperties(this.headerEl, text);
		markUnresolved(this.headerEl, app, file?.path ?? '');
		if (this.frontmatterContent) this.removeChild(this.frontmatterContent);
		this.frontmatterContent = null;
		this.frontmatterEl.replaceChildren();
		const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
		this.frontmatterEl.remove();
		if (!exists) return;
		this.headerEl.after(this.frontmatterEl);
		const pre = document.createElement('pre');
		pre.className = 'frontmatter language-yaml';
		pre.style.display = app.vault.config.get('propertiesInDocument') === 'source' ? '' : 'none';
		const code = document.createElement('code');
		code.className = 'language-yaml';
		code.textContent = frontmatter;
		pre.append(code);
		this.frontmatterEl.append(pre);
		this.frontmatterContent = this.addChild(new Component());
		const lineEnd = text.slice(0, contentStart).trimEnd().split('\n').length - 1;
		const section = { text, from: 0, to: contentStart, lineStart: 0, lineEnd };
		const context = {
			sourcePath: file?.path ?? '',
			docId: this.list.docId,
			frontmatter: this.readFrontmatter(),
			component: this.frontmatterContent,
			section,
		};
		void postProcess(app, this.frontmatterEl, context);
	}
}

function child(parentEl: HTMLElement, className: string): HTMLElement {
	const el = document.createElement('div');
	el.className = className;
	parentEl.append(el);
	return el;
}
