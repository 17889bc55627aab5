import { type App, type Component, type HoverParent } from 'obsidian';
import type { Lexicon } from '../engine';
import { openPlace, paneOf } from './open-place';

/** The id under which hovering over our links asks for a preview. */
export const HOVER_SOURCE = 'care-lexicon';

/** What links in drawn Markdown need: whose they are, and the note whose text they stand in. */
export interface LinkContext {
	readonly app: App;
	readonly lexicon: Lexicon;
	readonly parent: Component & HoverParent;
}

/**
 * Makes the links below an element work: click, middle click, Enter and hover. A link that Obsidian cannot follow, but that says a name
 * of one note, leads there. @param sourceOf the path of the note whose text the link is.
 */
export function activateLinks({ app, lexicon, parent }: LinkContext, el: HTMLElement, sourceOf: (link: HTMLElement) => string): void {
	const follow = (event: MouseEvent | KeyboardEvent): void => {
		const link = linkAt(event);
		if (!link) return;
		event.preventDefault();
		event.stopPropagation();
		const { target, subpath } = splitHref(link.dataset.href ?? link.getAttribute('href') ?? '');
		const { line } = link.dataset;
		const path = lexicon.resolve(target, sourceOf(link)).path;
		if (path !== null && line !== undefined) void openPlace(app, { path, line: Number(line) }, paneOf(event));
		else void app.workspace.openLinkText((path ?? target) + subpath, sourceOf(link), paneOf(event));
	};
	parent.registerDomEvent(el, 'click', follow);
	parent.registerDomEvent(el, 'auxclick', (event) => event.button === 1 && follow(event));
	parent.registerDomEvent(el, 'keydown', (event) => event.key === 'Enter' && follow(event));
	parent.registerDomEvent(el, 'mouseover', (event) => {
		const link = linkAt(event);
		if (!link) return;
		event.stopPropagation();
		const { target, subpath } = splitHref(link.dataset.href ?? '');
		const linktext = (lexicon.resolve(target, sourceOf(link)).path ?? target) + subpath;
		app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent: parent, targetEl: link, linktext, sourcePath: sourceOf(link) });
	});
}

function linkAt({ targetNode }: UIEvent): HTMLElement | null {
	return targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('a.internal-link') : null;
}

function splitHref(href: string): { target: string; subpath: string } {
	const hash = href.indexOf('#');
	return hash < 0 ? { target: href, subpath: '' } : { target: href.slice(0, hash), subpath: href.slice(hash) };
}

/** Takes the mark of an unresolved link off those that a name of one note resolves. */
export function markResolved(lexicon: Lexicon, el: HTMLElement, source: string): void {
	for (const link of el.querySelectorAll<HTMLElement>('a.internal-link.is-unresolved')) {
		const { target } = splitHref(link.dataset.href ?? '');
		if (lexicon.resolve(target, source).path !== null) link.removeClass('is-unresolved');
	}
}
