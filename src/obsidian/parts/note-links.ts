import type { App, Component, HoverParent } from 'obsidian';
import { openEntry, openPlace, paneOf } from './open-place';

/** The id of the page-preview source for our links. */
export const HOVER_SOURCE = 'care-lexicon';

/** What links in rendered Markdown need: the app, and the component they belong to. */
interface LinkContext<Parent extends Component = Component> {
	readonly app: App;
	readonly parent: Parent;
	/** What knows the entries that links lead to by id. */
	readonly index?: Parameters<typeof openEntry>[1];
	/** Called before a link is followed. */
	readonly leave?: () => void;
}

/** The path of the note that the text of a link comes from. */
type SourceOf = (link: HTMLElement) => string;

/** Makes the links below an element lead where they do in Obsidian's own notes: by click, middle click and Enter. */
export function followLinks({ app, parent, index, leave }: LinkContext, el: HTMLElement, sourceOf: SourceOf): void {
	const follow = (event: MouseEvent | KeyboardEvent): void => {
		const link = linkAt(event);
		if (!link) return;
		event.preventDefault();
		event.stopPropagation();
		const { line, entry } = link.dataset;
		const [linktext, source, pane] = [linktextOf(link), sourceOf(link), paneOf(event)];
		leave?.();
		if (entry !== undefined && index) void openEntry(app, index, entry, pane);
		else if (line !== undefined) void openPlace(app, { path: linktext, line: Number(line) }, pane);
		else void app.workspace.openLinkText(linktext, source, pane);
	};
	parent.registerDomEvent(el, 'click', follow);
	parent.registerDomEvent(el, 'auxclick', (event) => event.button === 1 && follow(event));
	parent.registerDomEvent(el, 'keydown', (event) => event.key === 'Enter' && follow(event));
}

/** The same, with a page preview of where a link leads under the pointer. */
export function activateLinks(context: LinkContext<Component & HoverParent>, el: HTMLElement, sourceOf: SourceOf): void {
	const { app, parent } = context;
	followLinks(context, el, sourceOf);
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
