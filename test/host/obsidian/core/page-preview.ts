import { HoverPopover } from '../hover-popover';
import { parseLinktext } from '../links';
import { attachLinks } from '../markdown/link-events';
import { MarkdownRenderer } from '../markdown/renderer';
import { Keymap } from '../scope';
import { setIcon } from '../icons';
import { textOfPlace } from './text-of-place';
import type { HoverLinkSource } from 'obsidian';
import type { App } from '../app';
import type { TFile } from '../files';

/** What a link says when the pointer comes over it. */
interface HoverLink {
	readonly event: MouseEvent;
	readonly source: string;
	readonly hoverParent: { hoverPopover: HoverPopover | null };
	readonly targetEl: HTMLElement | null;
	readonly linktext: string;
	readonly sourcePath?: string;
}

/** The app's own sources. Help, "Page preview": while editing it opens with Ctrl or Cmd held. */
const OWN_SOURCES: Record<string, HoverLinkSource> = {
	preview: { display: 'Reading view', defaultMod: false },
	editor: { display: 'Editing view', defaultMod: true },
	'file-explorer': { display: 'File explorer', defaultMod: true },
};

/** The core plugin "Page preview": shows the note behind a link. */
export class PagePreview {
	private readonly app: App;

	constructor(app: App) {
		this.app = app;
		Object.assign(app.hoverLinkSources, OWN_SOURCES);
		app.workspace.on('hover-link', (link: HoverLink) => this.onHoverLink(link));
	}

	/** Where Mod is needed, pressing it while the pointer rests on the link opens the preview too. */
	private onHoverLink(link: HoverLink): void {
		const { event, source, targetEl } = link;
		const needsMod = this.app.hoverLinkSources[source]?.defaultMod ?? false;
		if (!needsMod || Keymap.isModifier(event, 'Mod')) return this.open(link);
		if (!targetEl) return;
		const stop = (): void => {
			document.removeEventListener('keydown', onKey, true);
			targetEl.removeEventListener('mouseleave', stop);
		};
		const onKey = (pressed: KeyboardEvent): void => {
			if (!Keymap.isModifier(pressed, 'Mod')) return;
			stop();
			if (targetEl.isConnected) this.open(link);
		};
		document.addEventListener('keydown', onKey, true);
		targetEl.addEventListener('mouseleave', stop);
	}

	private open({ hoverParent, targetEl, linktext, sourcePath = '' }: HoverLink): void {
		const open = hoverParent.hoverPopover;
		if (open && open.targetEl === targetEl && open instanceof PreviewPopover && open.linktext === linktext) return;
		new PreviewPopover(this.app, { hoverParent, targetEl, linktext, sourcePath });
	}
}

/** A popover with a note, or the part of it that the link names. */
class PreviewPopover extends HoverPopover {
	readonly linktext: string;
	hoverPopover: HoverPopover | null = null;
	private readonly app: App;
	private readonly sourcePath: string;

	constructor(app: App, link: Pick<HoverLink, 'hoverParent' | 'targetEl' | 'linktext'> & { sourcePath: string }) {
		super(link.hoverParent, link.targetEl);
		this.app = app;
		this.linktext = link.linktext;
		this.sourcePath = link.sourcePath;
	}

	override onload(): void {
		const { path, subpath } = parseLinktext(this.linktext);
		const file = this.app.metadataCache.getFirstLinkpathDest(path, this.sourcePath);
		if (file?.extension === 'md') void this.showNote(file, subpath);
		else this.showMissing(path);
	}

	private async showNote(file: TFile, subpath: string): Promise<void> {
		const { app, hoverEl } = this;
		const text = textOfPlace(await app.vault.cachedRead(file), app.metadataCache.getFileCache(file), subpath);
		const embed = hoverEl.createDiv('markdown-embed is-loaded');
		const link = embed.createDiv({ cls: 'markdown-embed-link', attr: { 'aria-label': 'Open link' } });
		setIcon(link, 'lucide-maximize-2');
		link.addEventListener('click', (event) => {
			this.hide();
			void app.workspace.openLinkText(this.linktext, this.sourcePath, Keymap.isModEvent(event));
		});
		const content = embed
			.createDiv('markdown-embed-content')
			.createDiv('markdown-preview-view markdown-rendered node-insert-event show-properties');
		if (subpath === '') content.createDiv({ cls: 'inline-title', text: file.basename });
		const sizer = content.createDiv('markdown-preview-sizer markdown-preview-section');
		attachLinks(content, app, () => file.path, this);
		const missing = `Unable to find section ${subpath} in “${file.basename}”`;
		if (text === null) sizer.createDiv({ cls: 'markdown-embed-missing', text: missing });
		else await MarkdownRenderer.render(app, text, sizer, file.path, this);
		hoverEl.addClass('is-loaded');
		if (this.hoverEl.isConnected) this.position();
	}

	private showMissing(path: string): void {
		const missing = this.hoverEl.createDiv('markdown-embed is-loaded mod-missing').createDiv('markdown-embed-missing');
		missing.setText(`“${path}” is not created yet. Click to create.`);
		missing.addEventListener('click', () => {
			this.hide();
			void this.app.workspace.openLinkText(this.linktext, this.sourcePath);
		});
		this.hoverEl.addClass('is-loaded');
	}
}
