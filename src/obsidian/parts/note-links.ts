import type { App, Component, HoverParent } from 'obsidian';
import { openEntry, openPlace, paneOf } from './open-place';

/** The id of the page-preview source for our links. */
export const HOVER_SOURCE = 'care-lexicon';

/** What links in rendered Markdown need: the app, and the component they belong to. */
interface LinkContext {
	readonly app: App;
	readonly parent: Component & HoverParent;
	/** What knows the entries that links lead to by id. */
	readonly index?: Parameters<typeof openEntry>[1];
}

/**
 * Makes the links below an element work as they do in Obsidian's own notes: click, middle click, Enter and hover.
 * @param sourceOf the path of the note that the link's text comes from.
 */
export function activateLinks({ app, parent, index }: LinkContext, el: HTMLElement, sourceOf: (link: HTMLElement) => string): void {
	const follow = (event: MouseEvent | KeyboardEvent): void => {
		const link = linkAt(event);
		if (!link) return;
		event.preventDefault();
		event.stopPropagation();
		const { line, entry } = link.dataset;
		if (entry !== undefined && index) void openEntry(app, index, entry, paneOf(event));
		else if (line !== undefined) void openPlace(app, { path: linktextOf(link), line: Number(line) }, paneOf(event));
		else void app.workspace.openLinkText(linktextOf(link), sourceOf(link), paneOf(event));
	};
	parent.registerDomEvent(el, 'click', follow);
	parent.registerDomEvent(el, 'auxclick', (event) => event.button === 1 && follow(event));
	parent.registerDomEvent(el, 'keydown', (event) => event.key === 'Enter' && follow(event));
	parent.registerDomEvent(el, 'mouseover', (event) => {
		const link = linkAt(event);
		if (!link) return;
		event.stopPropagation();
		app.workspace.trigger('hover-link', {
			event,
			source: HOVER_SOURCE,
			hoverParent: parent,
			targetEl: link,
			linktext: linktextOf(link),
			sourcePath: sourceOf(link),
		});
	});
}

function linkAt({ targetNode }: UIEvent): HTMLElement | null {
	return targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('a.internal-link') : null;
}

function linktextOf(link: HTMLElement): string {
	return link.dataset.href ?? link.getAttribute('href') ?? '';
}
