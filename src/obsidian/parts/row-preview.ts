import { Component, type App, type HoverPopover } from 'obsidian';
import type { VirtualList } from './virtual-list';

/** The id of the page-preview source for rows of our lists: as in Obsidian's own lists, previews need Ctrl or Cmd. */
export const LIST_SOURCE = 'care-lexicon-list';

/** Offers a preview of the note that the hovered row leads to. */
export class RowPreview<R extends { readonly key: string }> extends Component {
	hoverPopover: HoverPopover | null = null;

	/** @param pathOf the path of the note that a row leads to; null if none. */
	constructor(
		private readonly app: App,
		private readonly list: VirtualList<R>,
		private readonly pathOf: (row: R) => string | null,
	) {
		super();
	}

	override onload(): void {
		this.registerDomEvent(this.list.treeEl, 'mouseover', (event) => {
			const row = this.list.rowOf(event);
			const [path, targetEl] = row ? [this.pathOf(row), this.list.elementOf(row)] : [null, null];
			if (path !== null)
				this.app.workspace.trigger('hover-link', { event, source: LIST_SOURCE, hoverParent: this, targetEl, linktext: path, sourcePath: '' });
		});
	}
}
