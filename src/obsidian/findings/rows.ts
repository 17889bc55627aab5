import { Component, Keymap, type App } from 'obsidian';
import { openPlace, paneOf, type Place } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { moveOf } from '../parts/tree-keys';
import { VirtualList } from '../parts/virtual-list';
import type { FindingRow } from './model/list';
import { drawFindingRow, FOLD, GUESSES, stampOf } from './row';

/** The place that a row leads to; null if it leads to none. */
function placeOf(row: FindingRow): Place | null {
	if (row.type === 'place') return row;
	return row.type === 'cause' ? row.cause.finding : null;
}

/** The rows of the list of findings, with their actions by mouse, touch or keyboard. */
export class FindingRows extends Component {
	readonly list: VirtualList<FindingRow>;
	private rows: readonly FindingRow[] = [];

	/** @param toggle folds or unfolds a row. */
	constructor(
		private readonly app: App,
		scrollEl: HTMLElement,
		private readonly toggle: (key: string) => void,
	) {
		super();
		this.list = this.addChild(new VirtualList<FindingRow>(scrollEl, {
			stampOf,
			draw: drawFindingRow,
			guessHeight: ({ type }) => GUESSES[type],
			onDrawn: () => undefined,
		}));
		this.addChild(new RowPreview(app, this.list, (row) => placeOf(row)?.path ?? null));
	}

	override onload(): void {
		const { treeEl } = this.list;
		this.registerEvent(this.app.workspace.on('css-change', () => this.list.measureAnew()));
		this.registerDomEvent(treeEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(treeEl, 'auxclick', (event) => event.button === 1 && this.onClick(event));
		this.registerDomEvent(treeEl, 'keydown', (event) => this.onKey(event));
	}

	/** Replaces the rows. */
	show(rows: readonly FindingRow[]): void {
		this.rows = rows;
		this.list.setRows(rows);
	}

	private onClick(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (!row) return;
		const isOnFold = event.targetNode?.instanceOf(Element) && event.targetNode.closest(`.${FOLD}`) !== null;
		if (isOnFold) this.toggle(row.key);
		else this.act(row, event);
	}

	private onKey(event: KeyboardEvent): void {
		const { active } = this.list;
		const row = this.rows[active];
		if (!row || event.altKey) return;
		const isPlain = Keymap.isModEvent(event) === false;
		const move = isPlain ? moveOf(event.key, this.rows, active, (direction) => this.list.pageFrom(active, direction)) : null;
		if (move && 'focus' in move) this.list.focus(move.focus);
		else if (move) this.toggle(move.toggle);
		else if (event.key === 'Enter' || (event.key === ' ' && isPlain)) this.act(row, event);
		else return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** Opens the place that a row leads to, or folds a heading. */
	private act(row: FindingRow, event: MouseEvent | KeyboardEvent): void {
		const place = placeOf(row);
		if (place) void openPlace(this.app, place, paneOf(event));
		else if (row.type === 'kind') this.toggle(row.key);
	}
}
