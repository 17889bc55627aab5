import { Component, Keymap, type App } from 'obsidian';
import type { Entry } from '../../engine';
import { addressOf, paneOf } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { Selection } from '../parts/selection';
import { CHECK } from '../parts/selection-check';
import { moveOf } from '../parts/tree-keys';
import { VirtualList } from '../parts/virtual-list';
import { rowTyped, type EntryRow, type GlossaryRow } from './model/list';
import { drawGlossaryRow, GUESSES, stampOf, type RowLook } from './row';

/** What the rows report to their view. */
interface GlossaryRowsCallbacks {
	/** What is shown of an entry beside its names. */
	tell(entry: Entry): Omit<RowLook, 'isSelected'>;
	/** Folds or unfolds a row. */
	toggle(key: string): void;
	/** Shows only the entries with a tag. */
	chooseTag(tag: string): void;
	openEntry(row: EntryRow, pane: ReturnType<typeof paneOf>): void;
	/** Opens the menu of an entry: at the mouse, or below the row for a key. */
	openMenu(row: EntryRow, event: MouseEvent): void;
	/** The selection has changed. */
	onSelected(): void;
}

const NOTHING_TOLD = { told: null, where: '', mentions: 0, isOpen: false };

/** Type-ahead: letters typed within this time of each other form one text. In milliseconds. */
const TYPING_MS = 800;

/** The rows of the glossary view, with their actions by mouse, touch or keyboard. */
export class GlossaryRows extends Component {
	readonly list: VirtualList<GlossaryRow>;
	readonly selection = new Selection<GlossaryRow>(({ type }) => type === 'entry');
	private rows: readonly GlossaryRow[] = [];
	private typed = '';
	private typedAt = 0;

	constructor(
		app: App,
		private readonly scrollEl: HTMLElement,
		private readonly callbacks: GlossaryRowsCallbacks,
	) {
		super();
		const lookOf = (row: GlossaryRow): RowLook => ({
			isSelected: this.selection.has(row.key),
			...(row.type === 'entry' ? callbacks.tell(row.listed.entry) : NOTHING_TOLD),
		});
		this.list = this.addChild(new VirtualList<GlossaryRow>(scrollEl, {
			stampOf: (row) => stampOf(row, lookOf(row)),
			draw: (row, el) => drawGlossaryRow(row, el, lookOf(row)),
			guessHeight: ({ type }) => GUESSES[type],
			onDrawn: () => undefined,
		}));
		this.addChild(new RowPreview(app, this.list, (row) => (row.type === 'entry' ? addressOf(row.listed.entry) : null)));
	}

	override onload(): void {
		const { treeEl } = this.list;
		this.registerDomEvent(treeEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(treeEl, 'auxclick', (event) => event.button === 1 && this.onClick(event));
		this.registerDomEvent(treeEl, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerDomEvent(treeEl, 'keydown', (event) => this.onKey(event));
	}

	/** Replaces the rows. */
	show(rows: readonly GlossaryRow[]): void {
		this.rows = rows;
		const isTags = rows[0]?.type === 'tag';
		this.list.treeEl.setAttr('aria-multiselectable', isTags ? null : 'true');
		this.list.setRows(rows);
	}

	/** Scrolls back to the first row, and focuses it if the list has the focus. */
	startAnew(): void {
		const { treeEl } = this.list;
		const hasFocus = treeEl.contains(treeEl.doc.activeElement);
		this.list.scrollToStart();
		if (hasFocus) this.list.focus(0);
		else this.list.draw();
	}

	/** Scrolls the row with a key to the top. @param isFocused whether it gets the focus. */
	jumpTo(key: string, isFocused: boolean): void {
		const index = this.rows.findIndex((row) => row.key === key);
		if (index < 0) return;
		if (isFocused) this.list.focus(index);
		else this.list.reveal(index);
		this.scrollTo(index, 0);
	}

	/** Scrolls the row with a key into the middle, if it is there and not in view. */
	reveal(key: string): void {
		const index = this.rows.findIndex((row) => row.key === key);
		const before = this.scrollEl.scrollTop;
		if (index >= 0) this.list.reveal(index);
		if (this.scrollEl.scrollTop !== before) this.scrollTo(index, 0.5);
	}

	/** Scrolls a row that is in the document. @param part how much of the free height is to be above it. */
	private scrollTo(index: number, part: number): void {
		const row = this.rows[index];
		const [own, box] = [row && this.list.elementOf(row), this.scrollEl].map((el) => el?.getBoundingClientRect());
		if (own && box) this.scrollEl.scrollTop += own.top - box.top - part * Math.max(0, box.height - own.height);
	}

	/** Clears the selection. */
	clear(): void {
		this.selection.clear();
		this.showSelected();
	}

	/** Selects or deselects an entry. */
	toggleSelected(row: EntryRow): void {
		this.selection.toggle(row.key);
		this.showSelected();
	}

	/** Deselects entries that no longer exist. */
	keep(isThere: (id: string) => boolean): void {
		if (this.selection.keep(isThere)) this.showSelected();
	}

	private showSelected(): void {
		this.scrollEl.toggleClass('is-selecting', this.selection.size > 0);
		this.list.draw();
		this.callbacks.onSelected();
	}

	private onClick(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (!row) return;
		const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
		if (row.type === 'letter' || (row.type === 'tag' && target?.closest('.collapse-icon'))) this.callbacks.toggle(row.key);
		else if (row.type === 'tag') this.callbacks.chooseTag(row.tag);
		else if (event.button === 0 && (target?.closest(`.${CHECK}`) || event.metaKey || event.ctrlKey)) this.toggleSelected(row);
		else if (event.shiftKey) this.selectTo(this.rows.indexOf(row));
		else this.callbacks.openEntry(row, paneOf(event));
	}

	private onContextMenu(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (row?.type !== 'entry') return;
		event.preventDefault();
		this.callbacks.openMenu(row, event);
	}

	private onKey(event: KeyboardEvent): void {
		const row = this.rows[this.list.active];
		if (!row || event.altKey) return;
		if (!this.move(event) && !this.select(event, row) && !this.act(event, row) && !this.find(event)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	private move({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
		const { active } = this.list;
		const move = ctrlKey || metaKey ? null : moveOf(key, this.rows, active, (direction) => this.list.pageFrom(active, direction));
		if (!move) return false;
		if ('toggle' in move) this.callbacks.toggle(move.toggle);
		else this.list.focus(move.focus);
		if ('focus' in move && shiftKey) this.selectTo(move.focus, active);
		return true;
	}

	private select(event: KeyboardEvent, row: GlossaryRow): boolean {
		const isPlain = Keymap.isModEvent(event) === false;
		if (event.key === ' ' && isPlain && row.type === 'entry') this.toggleSelected(row);
		else if (event.key === 'Escape' && this.selection.size > 0) this.clear();
		else return false;
		return true;
	}

	private act(event: KeyboardEvent, row: GlossaryRow): boolean {
		if (event.key !== 'Enter' && event.key !== ' ') return false;
		if (row.type === 'letter') this.callbacks.toggle(row.key);
		else if (row.type === 'tag') this.callbacks.chooseTag(row.tag);
		else this.callbacks.openEntry(row, paneOf(event));
		return true;
	}

	/** Type-ahead: moves to a row that begins with the typed letters. */
	private find({ key, ctrlKey, metaKey, timeStamp }: KeyboardEvent): boolean {
		if ([...key].length !== 1 || ctrlKey || metaKey) return false;
		this.typed = timeStamp - this.typedAt > TYPING_MS ? key : this.typed + key;
		this.typedAt = timeStamp;
		const index = rowTyped(this.rows, this.list.active, this.typed);
		if (index !== null) this.list.focus(index);
		return true;
	}

	/** Extends the selection from its anchor to a row. */
	private selectTo(index: number, start = this.list.active): void {
		this.selection.extend(this.rows, index, start);
		this.showSelected();
	}
}
