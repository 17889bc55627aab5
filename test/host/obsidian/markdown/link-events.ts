import type { App } from '../app';
import type { HoverPopover } from '../hover-popover';
import { Menu } from '../menu';
import { Notice } from '../notice';
import { notModelled } from '../not-modelled';
import { Keymap } from '../scope';

interface LinkPlace {
	readonly containerEl: HTMLElement;
	readonly app: App;
	readonly sourcePath: () => string;
	readonly hoverParent: { hoverPopover: HoverPopover | null };
}

/**
 * Makes the links in an element work: a click opens, with Mod or the middle button in a new tab; the pointer over one asks for a preview.
 */
export function attachLinks(
	containerEl: HTMLElement,
	app: App,
	getSourcePath: () => string,
	hoverParent: { hoverPopover: HoverPopover | null },
): void {
	const place: LinkPlace = { containerEl, app, sourcePath: getSourcePath, hoverParent };
	containerEl.addEventListener('click', (event) => onClick(event, place));
	containerEl.addEventListener('auxclick', (event) => {
		if (event.button === 1) onClick(event, place);
	});
	containerEl.addEventListener('keydown', (event) => {
		// Anchors turn Enter into a click themselves; links in properties are no anchors.
		if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.matches('div.internal-link')) event.target.click();
	});
	containerEl.addEventListener('mouseover', (event) => onHover(event, place));
	containerEl.addEventListener('contextmenu', (event) => onContextMenu(event, place));
}

/** The link under an event. A link in an embed is the embed's own: its paths are those of another note. */
function linkAt(event: Event, { containerEl }: LinkPlace): HTMLElement | null {
	const { target } = event;
	const link = target instanceof Element ? target.closest<HTMLElement>('.internal-link') : null;
	return link && containerEl.contains(link) && !event.defaultPrevented ? link : null;
}

function linktextOf(link: HTMLElement): string {
	return link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
}

/** A link in an embed leads from the embedded note. */
function sourceOf(link: HTMLElement, place: LinkPlace): string {
	const embeds: HTMLElement[] = [];
	let embed = link.closest<HTMLElement>('.internal-embed');
	while (embed && place.containerEl.contains(embed)) {
		embeds.unshift(embed);
		embed = embed.parentElement?.closest<HTMLElement>('.internal-embed') ?? null;
	}
	return embeds.reduce((source, outer) => {
		const linkpath = (outer.getAttribute('src') ?? '').split('#')[0] ?? '';
		return place.app.metadataCache.getFirstLinkpathDest(linkpath, source)?.path ?? source;
	}, place.sourcePath());
}

function onClick(event: MouseEvent, place: LinkPlace): void {
	const link = linkAt(event, place);
	if (link) {
		event.preventDefault();
		const pane = event.button === 1 ? 'tab' : Keymap.isModEvent(event);
		void place.app.workspace.openLinkText(linktextOf(link), sourceOf(link, place), pane);
		return;
	}
	const { target } = event;
	if (!(target instanceof Element) || event.defaultPrevented) return;
	const footnote = target.closest('a.footnote-link');
	const tag = target.closest('a.tag');
	if (footnote || tag) event.preventDefault();
	if (footnote) {
		const id = (footnote.getAttribute('href') ?? '').slice(1);
		place.containerEl.querySelector(`[id="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
	}
	if (tag) {
		new Notice('Searching for a tag is not modelled in this host.');
		notModelled('search for a tag');
	}
}

function onHover(event: MouseEvent, place: LinkPlace): void {
	const link = linkAt(event, place);
	if (!link || (event.relatedTarget instanceof Node && link.contains(event.relatedTarget))) return;
	place.app.workspace.trigger('hover-link', {
		event,
		source: 'preview',
		hoverParent: place.hoverParent,
		targetEl: link,
		linktext: linktextOf(link),
		sourcePath: sourceOf(link, place),
	});
}

function onContextMenu(event: MouseEvent, place: LinkPlace): void {
	const link = linkAt(event, place);
	if (!link) return;
	event.preventDefault();
	const menu = new Menu();
	place.app.workspace.handleLinkContextMenu(menu, linktextOf(link), sourceOf(link, place));
	menu.showAtMouseEvent(event);
}
