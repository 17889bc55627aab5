import { Component, type Plugin } from 'obsidian';
import { EntryPopovers } from './entry-popover';
import { linksExtension } from './link-editor';
import { LinkOpening } from './link-opening';
import { RenderedLinks, type OnLinkHover } from './link-reading';
import type { MentionPlaces } from '../writing/mention-actions';
import { NameLinks } from './name-links';

/** Shows links that say any name of a note as links to it, and follows them there. */
export class FollowedLinks extends Component {
	private readonly links: NameLinks;
	/** The links in what is rendered. */
	readonly rendered: RenderedLinks;
	private readonly onHover: OnLinkHover;

	constructor(
		private readonly plugin: Plugin,
		places: MentionPlaces,
	) {
		super();
		const links = (this.links = this.addChild(new NameLinks(places)));
		const popovers = this.addChild(new EntryPopovers(places));
		this.onHover = (el, link) => popovers.hover(el, links.mentionOf(link));
		this.rendered = new RenderedLinks(links, this.onHover);
		this.addChild(new LinkOpening(links, places.index, () => popovers.close()));
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
