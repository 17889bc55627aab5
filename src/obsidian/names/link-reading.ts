import { getLinkpath, MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { NameLink, NameLinks } from './name-links';

/** Called when the pointer enters a link whose meaning is undecided. */
export type OnLinkHover = (el: HTMLElement, link: NameLink) => void;

/** The class of a link that is resolved by a name, wherever it is drawn. */
export const NAME_LINK = 'care-lexicon-link';

/**
 * Resolves links by names in rendered notes. The address that Obsidian reads from a link is replaced by that of the note, so click,
 * preview, drag and menu are Obsidian's own. Nothing else about it changes; a link that no longer means the note gets its original address
 * back.
 */
export class RenderedLinks {
	private readonly sections = new Set<RenderedLinksSection>();

	constructor(
		readonly links: NameLinks,
		readonly onHover: OnLinkHover,
	) {}

	/** Handles a part of a note that was rendered. */
	process(el: HTMLElement, context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'addChild'>): void {
		const found = [...el.querySelectorAll<HTMLElement>('a.internal-link[data-href]')];
		if (found.length > 0) context.addChild(new RenderedLinksSection(el, this, { found, source: context.sourcePath }));
	}

	/** Restores all links on the page. */
	clear(): void {
		for (const section of this.sections) section.clear();
	}

	add(section: RenderedLinksSection): void {
		this.sections.add(section);
	}

	remove(section: RenderedLinksSection): void {
		this.sections.delete(section);
	}
}

/** The links of one part of a note. */
class RenderedLinksSection extends MarkdownRenderChild {
	private readonly drawn: readonly DrawnLink[];

	constructor(
		el: HTMLElement,
		private readonly all: RenderedLinks,
		{ found, source }: { readonly found: readonly HTMLElement[]; readonly source: string },
	) {
		super(el);
		this.drawn = found.map((link) => new DrawnLink(link, all, source));
	}

	override onload(): void {
		this.all.add(this);
		this.registerEvent(this.all.links.onChanged(() => this.draw()));
		this.draw();
	}

	override onunload(): void {
		this.all.remove(this);
	}

	clear(): void {
		for (const link of this.drawn) link.show(null);
	}

	private draw(): void {
		for (const link of this.drawn) link.draw();
	}
}

class DrawnLink {
	private readonly linktext: string;
	private readonly href: string | null;
	private shown: NameLink | null = null;
	/** What Obsidian is told instead of the link; null if it cannot be told where the link leads. */
	private address: string | null = null;

	constructor(
		private readonly el: HTMLElement,
		private readonly all: RenderedLinks,
		private readonly source: string,
	) {
		this.linktext = el.dataset.href ?? '';
		this.href = el.getAttribute('href');
		el.addEventListener('mouseover', (event) => {
			const { shown } = this;
			if (!shown || this.address !== null) return;
			// Obsidian's preview would say that the note is not created yet.
			event.stopPropagation();
			if (event.buttons === 0) this.all.onHover(el, shown);
		});
	}

	draw(): void {
		this.show(this.all.links.find(this.linktext, this.source));
	}

	/** Shows the link as resolved by a name, or, with null, in its original state. */
	show(link: NameLink | null): void {
		const wasShown = this.shown !== null;
		this.shown = link;
		if (!link && !wasShown) return;
		const address = link && link.id !== null ? this.all.links.addressOf({ ...link, id: link.id }) : null;
		this.address = address;
		this.el.dataset.href = address ?? this.linktext;
		this.el.setAttr('href', address ?? this.href);
		this.el.toggleClass(NAME_LINK, link !== null);
		this.el.toggleClass('is-ambiguous', link?.id === null);
		const { metadataCache } = this.all.links.app;
		const isLost = link === null && metadataCache.getFirstLinkpathDest(getLinkpath(this.linktext), this.source) === null;
		this.el.toggleClass('is-unresolved', isLost);
	}
}
