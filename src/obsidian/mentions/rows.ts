import { Component } from 'obsidian';
import type { Context } from '../../engine';
import { addressOf } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { Selection } from '../parts/selection';
import { VirtualList } from '../parts/virtual-list';
import type { ListServices } from './actions';
import type { MentionListRow } from './model/list';
import type { TitleOf } from './model/words';
import { drawRow } from './row';

/** What the rows report to their view, and ask it. */
interface MentionRowsCallbacks {
	/** The selection has changed. */
	onSelected(): void;
	readonly titleOf: TitleOf;
}

/** The estimated heights of rows that have not been drawn, in CSS pixels. */
const GUESSES: Readonly<Record<MentionListRow['type'], number>> = { group: 32, term: 30, note: 30, name: 30, mention: 72, empty: 28 };

/** The id of the entry that a row leads to; null if it leads to none. */
function idOf(row: MentionListRow): string | null {
	if (row.type === 'mention') return row.listed.note.id;
	return row.type === 'empty' ? null : row.id;
}

/** The rows of a list of mentions: which are drawn, selected, and say why they are not suggested. */
export class MentionRows extends Component {
	readonly list: VirtualList<MentionListRow>;
	readonly selection = new Selection<MentionListRow>(({ type }) => type === 'mention');
	/** The rows that are shown. */
	rows: readonly MentionListRow[] = [];
	private seen: string | null = null;
	/** The key of the row that is to have the focus. */
	private wanted: string | null = null;
	/** The rows that say why they are not suggested. */
	private readonly explained = new Set<string>();
	/** Stamps are requested at every scroll step, so they are cached by row object; showing rows anew creates new objects. */
	private readonly stamps = new WeakMap<MentionListRow, { readonly line: Context | null; readonly stamp: string }>();

	constructor(
		private readonly scrollEl: HTMLElement,
		private readonly services: ListServices,
		private readonly callbacks: MentionRowsCallbacks,
	) {
		super();
		this.list = this.addChild(new VirtualList<MentionListRow>(scrollEl, {
			stampOf: (row) => this.stampOf(row),
			draw: (row, el) => drawRow(row, el, {
				seen: this.seen,
				line: this.lineOf(row),
				titleOf: callbacks.titleOf,
				isSelected: this.selection.has(row.key),
				isExplained: this.explained.has(row.key),
			}),
			guessHeight: ({ type }) => GUESSES[type],
			onDrawn: (rows) => void this.loadContexts(rows),
		}));
		this.list.treeEl.setAttr('aria-multiselectable', 'true');
		this.addChild(new RowPreview(services.app, this.list, (row) => {
			const id = idOf(row);
			const entry = id === null ? null : services.index.lexicon.entry(id);
			return entry ? addressOf(entry) : id;
		}));
	}

	override onload(): void {
		this.registerDomEvent(this.list.treeEl, 'focusin', () => (this.wanted = null));
		this.registerEvent(this.services.app.workspace.on('css-change', () => this.list.measureAnew()));
	}

	/** Replaces the rows. @param seen the path of the note whose mentions they are; null if they are mentions inside a note. */
	show(rows: readonly MentionListRow[], seen: string | null): void {
		this.rows = rows;
		this.seen = seen;
		this.list.setRows(rows);
		const index = this.wanted === null ? -1 : rows.findIndex(({ key }) => key === this.wanted);
		if (index < 0) return;
		this.wanted = null;
		this.list.focus(index);
	}

	/** Moves the focus to the row with a key, as soon as there is one, unless the user goes elsewhere before. */
	goTo(key: string): void {
		this.wanted = key;
	}

	/** Forgets what was selected and explained, and goes back to the first row: the list is another. */
	startAnew(): void {
		this.explained.clear();
		this.clear();
		this.list.scrollToStart();
	}

	/** Clears the selection. */
	clear(): void {
		if (this.selection.size === 0) return;
		this.selection.clear();
		this.showSelected();
	}

	/** Clears the selection, and goes back to the list. */
	leaveSelection(): void {
		this.clear();
		this.enter();
	}

	/** Moves the focus to the list. */
	enter(): void {
		this.list.focus(this.list.active);
	}

	/** Deselects mentions that are no longer in the list. */
	keep(isThere: (key: string) => boolean): void {
		if (this.selection.keep(isThere)) this.showSelected();
	}

	/** Selects or deselects a mention. */
	toggleSelected(key: string): void {
		this.selection.toggle(key);
		this.showSelected();
	}

	/** Selects what lies between the row selected last and another. @param start stands for the former if there is none. */
	selectTo(index: number, start: number): void {
		this.selection.extend(this.rows, index, start);
		this.showSelected();
	}

	/** Selects all mentions of the list that are not folded away. */
	selectAll(): void {
		this.selection.selectAll(this.rows);
		this.showSelected();
	}

	/** Whether a mention says why it is not suggested. */
	isExplained(key: string): boolean {
		return this.explained.has(key);
	}

	/** Unfolds below a mention why it is not suggested, or folds it away. */
	toggleExplained(key: string): void {
		if (!this.explained.delete(key)) this.explained.add(key);
		this.list.draw();
	}

	private showSelected(): void {
		this.scrollEl.toggleClass('is-selecting', this.selection.size > 0);
		this.list.draw();
		this.callbacks.onSelected();
	}

	private lineOf(row: MentionListRow): Context | null {
		return row.type === 'mention' ? this.services.contexts.get(row.listed.mention) : null;
	}

	private stampOf(row: MentionListRow): string | null {
		if (row.type !== 'mention') return JSON.stringify(row);
		const line = this.lineOf(row);
		const marks = `${this.selection.has(row.key)} ${this.explained.has(row.key)}`;
		// Until the line comes a row keeps its look, unless the user acts on it.
		if (!line) return marks === 'false false' ? null : marks;
		const known = this.stamps.get(row);
		if (known && known.line === line) return marks + known.stamp;
		const titles = row.listed.mention.targets.map((id) => this.callbacks.titleOf(id));
		const stamp = JSON.stringify([row, this.seen, titles, line]);
		this.stamps.set(row, { line, stamp });
		return marks + stamp;
	}

	private async loadContexts(rows: readonly MentionListRow[]): Promise<void> {
		const mentions = rows.flatMap((row) => (row.type === 'mention' ? [row.listed.mention] : []));
		if (await this.services.contexts.load(mentions)) this.list.draw();
	}
}
