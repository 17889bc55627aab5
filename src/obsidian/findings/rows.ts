import { Component, Keymap, type App } from 'obsidian';
import type { Cause } from '../../engine';
import { openPlace, paneOf, type NoteLine } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { moveOf } from '../parts/tree-keys';
import { VirtualList } from '../parts/virtual-list';
import type { Ignored } from './ignoring';
import type { FindingRow } from './model/list';
import { drawFindingRow, FOLD, GUESSES, stampOf } from './row';

/** What the rows report to their view. */
interface FindingRowsCallbacks {
	/** Folds or unfolds a row, or shows all the places of a cause. */
	toggle(key: string): void;
	ignore(cause: Cause, what: Ignored): void;
	/** Opens the menu of a cause: at the mouse, or at a position. */
	openMenu(cause: Cause, at: MouseEvent | { readonly x: number; readonly y: number }): void;
}

/** The place that a row leads to; null if it leads to none. */
function placeOf(row: FindingRow): NoteLine | null {
	if (row.type === 'place') return row;
	return row.type === 'cause' ? row.cause.places[0] ?? null : null;
}

/** The rows of the list of findings, with their actions by mouse, touch or keyboard. */
export class FindingRows extends Component {
	readonly list: VirtualList<FindingRow>;
	private rows: readonly FindingRow[] = [];

	constructor(
		private readonly app: App,
		scrollEl: HTMLElement,
		private readonly callbacks: FindingRowsCallbacks,
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
		this.registerDomEvent(treeEl, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerDomEvent(treeEl, 'keydown', (event) => this.onKey(event));
	}

	/** The cause that the selected row is about; null if it is about none. */
	get selected(): Cause | null {
		const row = this.rows[this.list.active];
		return row && row.type !== 'task' ? row.cause : null;
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
		if (isOnFold) this.callbacks.toggle(row.key);
		else this.act(row, event);
	}

	private onContextMenu(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (!row || row.type === 'task') return;
		event.preventDefault();
		this.callbacks.openMenu(row.cause, event);
	}

	private onKey(event: KeyboardEvent): void {
		const { active } = this.list;
		const row = this.rows[active];
		if (!row || event.altKey) return;
		const isPlain = Keymap.isModEvent(event) === false;
		const move = isPlain ? moveOf(event.key, this.rows, active, (direction) => this.list.pageFrom(active, direction)) : null;
		if (move && 'focus' in move) this.list.focus(move.focus);
		else if (move) this.callbacks.toggle(move.toggle);
		else if (event.key === 'Enter' || (event.key === ' ' && isPlain)) this.act(row, event);
		else if (row.type === 'task' || !isPlain || !this.actByKey(row, row.cause, event.key)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** @returns whether the key does something with a cause. */
	private actByKey(row: FindingRow, cause: Cause, key: string): boolean {
		if (key === 'Delete') this.callbacks.ignore(cause, 'cause');
		else if (key === 'm') {
			const { left = 0, bottom = 0 } = this.list.elementOf(row)?.getBoundingClientRect() ?? {};
			this.callbacks.openMenu(cause, { x: left + 24, y: bottom });
		} else return false;
		return true;
	}

	/** Opens the place that a row leads to, folds a heading, or shows all places. */
	private act(row: FindingRow, event: MouseEvent | KeyboardEvent): void {
		const place = placeOf(row);
		if (place) void openPlace(this.app, place, paneOf(event));
		else this.callbacks.toggle(row.key);
	}
}
