import { Component, type Editor, type Plugin } from 'obsidian';
import type { Mention } from '../../engine';
import { viewOf } from '../parts/editor-view';
import type { Services } from '../vault/services';
import type { CardServices } from './entry-card';
import { EntryPopovers } from './entry-popover';
import { linksExtension, type LinkInEditor } from './link-editor';
import { LinkOpening } from './link-opening';
import { RenderedLinks, type OnLinkHover } from './link-reading';
import { NameLinks, type NameLink } from './name-links';

/** Shows links written with any name of a note as links to that note, and makes them open it. */
export class FollowedLinks extends Component {
	private readonly links: NameLinks;
	/** The links in rendered notes. */
	readonly rendered: RenderedLinks;
	private readonly edited: ReturnType<typeof linksExtension>;

	constructor(
		private readonly plugin: Plugin,
		services: Pick<Services, 'app' | 'index' | 'mentions' | 'settings'> & Pick<CardServices, 'actions'>,
	) {
		super();
		const links = (this.links = this.addChild(new NameLinks(services)));
		const onHover: OnLinkHover = (el, link) => popovers.hover(el, links.mentionOf(link));
		this.rendered = new RenderedLinks(links, onHover);
		this.edited = linksExtension(links, onHover);
		const popovers = this.addChild(new EntryPopovers({ ...services, links: this.rendered }));
		this.addChild(new LinkOpening(links, services.index, () => popovers.close()));
	}

	override onload(): void {
		const { plugin, rendered, edited } = this;
		plugin.registerMarkdownPostProcessor((el, context) => rendered.process(el, context));
		plugin.registerEditorExtension(edited.extension);
	}

	override onunload(): void {
		this.rendered.clear();
	}

	/** The link that an offset in an editor is in or beside; null if there is none. */
	linkAt(editor: Editor, offset: number): LinkInEditor | null {
		const view = viewOf(editor);
		return (view && this.edited.of(view)?.linkAt(offset)) ?? null;
	}

	/** A link that means something by a name, as a mention for its card. */
	mentionOf(link: NameLink): Mention {
		return this.links.mentionOf(link);
	}
}
