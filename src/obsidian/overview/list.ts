import { Component, Keymap, type App } from 'obsidian';
import { labelBy } from '../parts/label';
import { addNavButton } from '../parts/nav-button';
import { openPlace, paneOf } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { moveOf } from '../parts/tree-keys';
import { VirtualList } from '../parts/virtual-list';
import type { ListedRow } from './model/listed';

/** The list behind a number of the overview, with the way back to the page. */
export class OverviewList extends Component {
	private readonly titleEl: HTMLElement;
	private readonly list: VirtualList<ListedRow>;
	private rows: readonly ListedRow[] = [];

	constructor(
		private readonly app: App,
		private readonly el: HTMLElement,
		private readonly back: () => void,
	) {
		super();
		const headEl = el.createDiv({ cls: 'care-lexicon-list-head' });
		addNavButton(headEl, { icon: 'arrow-left', label: 'Back to the overview', act: back });
		this.titleEl = headEl.createEl('h2');
		const scrollEl = el.createDiv({ cls: 'care-lexicon-scroller' });
		this.list = this.addChild(new VirtualList<ListedRow>(scrollEl, {
			stampOf: (row) => JSON.stringify([row, this.rows.length]),
			draw: (row, el) => drawRow(row, el, this.rows.length),
			guessHeight: () => 46,
			onDrawn: () => undefined,
		}));
		labelBy(this.list.treeEl, this.titleEl);
		this.addChild(new RowPreview(app, this.list, ({ path }) => path));
	}

	override onload(): void {
		const { treeEl } = this.list;
		this.registerDomEvent(treeEl, 'click', (event) => this.open(this.list.rowOf(event), event));
		this.registerDomEvent(treeEl, 'auxclick', (event) => event.button === 1 && this.open(this.list.rowOf(event), event));
		this.registerDomEvent(this.el, 'keydown', (event) => this.onKey(event));
	}

	/** Shows the rows of a list. @param isNew whether it is another list than before, to be seen from its beginning. */
	show(title: string, rows: readonly ListedRow[], isNew: boolean): void {
		this.rows = rows;
		this.titleEl.setText(`${title}: ${rows.length.toLocaleString()}`);
		this.list.setRows(rows);
		if (!isNew) return;
		this.list.scrollToStart();
		this.list.focus(0);
	}

	/** Draws the rows again, after the size of the view changed. */
	measureAnew(): void {
		this.list.measureAnew();
	}

	private onKey(event: KeyboardEvent): void {
		const { active } = this.list;
		const isPlain = Keymap.isModEvent(event) === false && !event.altKey;
		const isInTree = this.list.rowOf(event) !== null;
		const move = isInTree && isPlain ? moveOf(event.key, this.rows, active, (direction) => this.list.pageFrom(active, direction)) : null;
		if (event.key === 'Escape') this.back();
		else if (move && 'focus' in move) this.list.focus(move.focus);
		else if (isInTree && (event.key === 'Enter' || (event.key === ' ' && isPlain))) this.open(this.rows[active] ?? null, event);
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	private open(row: ListedRow | null, event: MouseEvent | KeyboardEvent): void {
		if (row) void openPlace(this.app, row, paneOf(event));
	}
}

function drawRow({ key, level, text, path, line }: ListedRow, el: HTMLElement, size: number): void {
	el.empty();
	el.setAttrs({ 'aria-level': level, 'aria-posinset': Number(key) + 1, 'aria-setsize': size });
	const item = el.createDiv({ cls: 'care-lexicon-item' });
	item.createDiv({ text }).createDiv({ text: `${path.replace(/\.md$/i, '')}, line ${line.toLocaleString()}` });
}
