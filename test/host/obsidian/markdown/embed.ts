import type { App } from '../app';
import type { Component } from '../component';
import type { TFile } from '../files';
import { setIcon } from '../icons';
import { parseLinktext, resolveSubpath } from '../links';
import { Keymap } from '../scope';
import { MarkdownRenderChild } from './render-child';
import { SectionList, type NoteRange } from './section-list';

interface EmbedPlace {
	readonly app: App;
	readonly sourcePath: string;
	readonly component: Component;
	readonly depth: number;
}

/** The app stops following embeds of embeds at some depth; ours is five. */
const DEEPEST = 5;
const pictures = /\.(?:avif|bmp|gif|jpe?g|png|webp)$/i;

/** Fills the embeds in a rendered section. */
export function loadEmbeds(el: HTMLElement, place: EmbedPlace): void {
	if (place.depth >= DEEPEST) return;
	for (const embedEl of el.querySelectorAll<HTMLElement>('.internal-embed:not(.is-loaded)')) {
		if (!embedEl.classList.contains('file-embed')) place.component.addChild(new Embed(embedEl, place));
	}
}

/** An embedded note, part of a note or file. Follows the note as it changes. */
class Embed extends MarkdownRenderChild {
	private readonly place: EmbedPlace;
	private readonly linktext: string;
	private file: TFile | null = null;
	private content: SectionList | null = null;

	constructor(containerEl: HTMLElement, place: EmbedPlace) {
		super(containerEl);
		this.place = place;
		this.linktext = containerEl.getAttribute('src') ?? '';
	}

	override onload(): void {
		const { app } = this.place;
		this.registerEvent(app.metadataCache.on('changed', (file: TFile) => {
			if (file === this.file) void this.showText(file);
		}));
		this.registerEvent(app.metadataCache.on('resolved', () => this.find()));
		this.show(this.target());
	}

	private target(): TFile | null {
		return this.place.app.metadataCache.getFirstLinkpathDest(parseLinktext(this.linktext).path, this.place.sourcePath);
	}

	private find(): void {
		const file = this.target();
		if (file !== this.file) this.show(file);
	}

	private show(file: TFile | null): void {
		this.file = file;
		if (this.content) this.removeChild(this.content);
		this.content = null;
		this.containerEl.replaceChildren();
		this.containerEl.className = 'internal-embed';
		if (!file) this.showMissing();
		else if (file.extension === 'md') this.showNote(file);
		else void this.showFile(file);
	}

	private showMissing(): void {
		const { app, sourcePath } = this.place;
		this.containerEl.classList.add('file-embed', 'mod-empty', 'is-loaded');
		const { path } = parseLinktext(this.linktext);
		if (pictures.test(path)) {
			this.containerEl.textContent = `“${path}” is not shown: this host holds text files only.`;
			return;
		}
		this.containerEl.textContent = `“${path}” is not created yet. Click to create.`;
		this.containerEl.addEventListener('click', (event) => {
			if (this.file === null) void app.workspace.openLinkText(this.linktext, sourcePath, Keymap.isModEvent(event));
		});
	}

	/** Structure as measured in 1.12.7. */
	private showNote(file: TFile): void {
		const { app, sourcePath, depth } = this.place;
		this.containerEl.classList.add('markdown-embed', 'inline-embed', 'is-loaded');
		const title = child(this.containerEl, 'embed-title markdown-embed-title');
		title.textContent = parseLinktext(this.linktext).subpath === '' ? file.basename : '';
		const content = child(this.containerEl, 'markdown-embed-content node-insert-event');
		const preview = child(content, 'markdown-preview-view markdown-rendered node-insert-event show-indentation-guide allow-fold-headings');
		const sizer = child(preview, 'markdown-preview-sizer markdown-preview-section');
		const open = child(this.containerEl, 'markdown-embed-link');
		open.setAttribute('aria-label', 'Open link');
		setIcon(open, 'lucide-link');
		open.addEventListener('click', (event) => void app.workspace.openLinkText(this.linktext, sourcePath, Keymap.isModEvent(event)));
		const source = { sourcePath: () => file.path, frontmatter: () => app.metadataCache.getFileCache(file)?.frontmatter, depth: depth + 1 };
		this.content = this.addChild(new SectionList(app, sizer, source));
		void this.showText(file);
	}

	private async showText(file: TFile): Promise<void> {
		const { app } = this.place;
		const text = await app.vault.cachedRead(file);
		if (this.file !== file || !this.content) return;
		const { subpath } = parseLinktext(this.linktext);
		const cache = app.metadataCache.getFileCache(file);
		const place = subpath === '' || !cache ? null : resolveSubpath(cache, subpath);
		if (subpath !== '' && !place) return this.showNoPart(file, subpath);
		const range: NoteRange | null = place && { from: place.start.offset, to: place.end?.offset ?? text.length };
		this.content.set(text, range);
	}

	private showNoPart(file: TFile, subpath: string): void {
		this.content?.set('', null);
		const note = this.containerEl.querySelector('.markdown-embed-title');
		if (note) note.textContent = `Unable to find section ${subpath} in “${file.basename}”`;
	}

	/** The host's vault holds text files only, so of all pictures it can show drawings. */
	private async showFile(file: TFile): Promise<void> {
		if (file.extension !== 'svg') return this.showCard(file);
		const text = await this.place.app.vault.cachedRead(file);
		if (this.file !== file) return;
		const img = document.createElement('img');
		img.alt = this.containerEl.getAttribute('alt') ?? '';
		for (const side of ['width', 'height']) {
			const length = this.containerEl.getAttribute(side);
			if (length !== null) img.setAttribute(side, length);
		}
		img.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
		this.register(() => URL.revokeObjectURL(img.src));
		this.containerEl.classList.add('media-embed', 'image-embed', 'is-loaded');
		this.containerEl.append(img);
	}

	/** How the app shows a file that it cannot show in a note. */
	private showCard(file: TFile): void {
		this.containerEl.classList.add('file-embed', 'mod-generic', 'is-loaded');
		const title = child(this.containerEl, 'file-embed-title');
		const icon = child(title, 'file-embed-icon');
		setIcon(icon, 'lucide-file');
		title.append(` ${file.name}`);
	}
}

function child(parentEl: HTMLElement, className: string): HTMLElement {
	const el = document.createElement('div');
	el.className = className;
	parentEl.append(el);
	return el;
}
