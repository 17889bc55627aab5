import { Component, type Plugin } from 'obsidian';
import type { Services } from '../vault/services';
import type { CardServices } from './entry-card';
import { EntryPopovers } from './entry-popover';
import { linksExtension } from './link-editor';
import { LinkOpening } from './link-opening';
import { RenderedLinks, type OnLinkHover } from './link-reading';
import { NameLinks } from './name-links';

/** Shows links written with any name of a note as links to that note, and makes them open it. */
export class FollowedLinks extends Component {
	private readonly links: NameLinks;
	/** The links in rendered notes. */
	readonly rendered: RenderedLinks;
	private readonly onHover: OnLinkHover;

	constructor(
		private readonly plugin: Plugin,
		services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'> & Pick<CardServices, 'actions'>,
	) {
		super();
		const links = (this.links = this.addChild(new NameLinks(services)));
		this.onHover = (el, link) => popovers.hover(el, links.mentionOf(link));
		this.rendered = new RenderedLinks(links, this.onHover);
		const popovers = this.addChild(new EntryPopovers({ ...services, links: this.rendered }));
		this.addChild(new LinkOpening(links, services.index, () => popovers.close()));
	}

	override onload(): void {
		const { plugin, rendered, links, onHover } = this;
		plugin.registerMarkdownPostProcessor((el, context) => rendered.process(el, context));
		plugin.registerEditorExtension(linksExtension(links, onHover));
	}

	override onunload(): void {
		this.rendered.clear();
	}
}
