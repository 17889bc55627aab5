import { Component, type App, type HoverPopover } from 'obsidian';
import type { VirtualList } from './virtual-list';

/** The id under which the rows of our lists ask for a preview: as in Obsidian's own lists, only with Ctrl or Cmd. */
export const LIST_SOURCE = 'care-lexicon-list';

/** Offers a preview of the note that a row leads to, where the pointer is on the row. */
export class RowPreview<R extends { readonly key: string }> extends Component {
	hoverPopover: HoverPopover | null = null;

	/** @param pathOf the path of the note that a row leads to; null if it leads nowhere. */
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
