import { Component } from 'obsidian';
import { onlyMenu } from './only-menu';
import { RowHeights } from './row-heights';

/** How the rows of a list are drawn. */
interface RowDrawer<R> {
	/** A text that changes whenever the row's look does, so that it is redrawn; null keeps the row as it is drawn. */
	stampOf(row: R): string | null;
	/** Draws a row into its element, replacing what was there. */
	draw(row: R, el: HTMLElement): void;
	/** The estimated height of a row that has not been drawn yet, in CSS pixels. */
	guessHeight(row: R): number;
	/** Called with the rows in the document, each time they have been placed. */
	onDrawn(rows: readonly R[]): void;
}

interface DrawnRow {
	readonly el: HTMLElement;
	stamp: string | null;
	/** The offset of its top, in CSS pixels. */
	top: number;
	/** Whether its height has been measured since it was drawn. Measuring costs a layout. */
	isMeasured: boolean;
}

/** The row at the top of the viewport, and how much of it is scrolled away. */
interface ScrollAnchor {
	readonly index: number;
	readonly hidden: number;
}

/** How far outside the viewport rows are drawn, in CSS pixels. */
const OVERSCAN = 300;
/** Bounds the passes of drawing and measuring: measured heights move rows, and those that move into view have to be measured in turn. */
const MOST_TURNS = 5;

/**
 * A tree of rows of any height. Only the rows in view, and the focused one, are in the document. What is in view stays in place when rows
 * around it change. One row is reachable with Tab; the list's user moves the focus on from there.
 */
export class VirtualList<R extends { readonly key: string }> extends Component {
	readonly treeEl: HTMLElement;
	private rows: readonly R[] = [];
	private activeKey: string | null = null;
	/** Whether the list has ever had the focus: until then Tab leads to the first row, even if new rows are inserted above. */
	private wasUsed = false;
	private readonly heights = new RowHeights();
	private readonly drawn = new Map<string, DrawnRow>();

	constructor(
		private readonly scrollEl: HTMLElement,
		private readonly drawer: RowDrawer<R>,
	) {
		super();
		this.treeEl = onlyMenu(scrollEl.createDiv({ cls: 'care-lexicon-tree', attr: { role: 'tree' } }));
	}

	override onload(): void {
		this.registerDomEvent(this.scrollEl, 'scroll', () => this.draw());
		this.registerDomEvent(this.treeEl, 'focusin', (event) => {
			this.activeKey = this.rowOf(event)?.key ?? this.activeKey;
			this.wasUsed = true;
			this.place();
		});
	}

	/** The index of the row that has the focus, or would get it with Tab. */
	get active(): number {
		return this.heights.indexOf(this.activeKey ?? '') ?? 0;
	}

	/** The row in which a mouse or keyboard event happened, or null. */
	rowOf({ targetNode }: UIEvent): R | null {
		const el = targetNode?.instanceOf(Element) ? targetNode.closest<HTMLElement>('[data-key]') : null;
		return this.rows[this.heights.indexOf(el?.dataset.key ?? '') ?? -1] ?? null;
	}

	/** The element of a row, while it is in the document. */
	elementOf({ key }: R): HTMLElement | null {
		return this.drawn.get(key)?.el ?? null;
	}

	/** Replaces the rows. Rows whose keys stay keep their elements, the focus, and their place on the screen. */
	setRows(rows: readonly R[]): void {
		const [anchor, before] = [this.anchor(), this.rows];
		const active = this.wasUsed ? this.active : 0;
		this.rows = rows;
		this.heights.setRows(rows, (index) => this.guess(rows[index]));
		if (!this.wasUsed || this.activeKey === null || this.heights.indexOf(this.activeKey) === undefined)
			this.activeKey = (rows[active] ?? rows[rows.length - 1])?.key ?? null;
		if (anchor) {
			const kept = before.findIndex(({ key }, index) => index >= anchor.index && this.heights.indexOf(key) !== undefined);
			const index = this.heights.indexOf(before[kept]?.key ?? '');
			if (index !== undefined) this.hold({ index, hidden: kept === anchor.index ? anchor.hidden : 0 });
		}
		this.draw();
	}

	/** Discards the measured heights, after the width of the list changed. */
	measureAnew(): void {
		this.heights.forget();
		for (const drawn of this.drawn.values()) drawn.isMeasured = false;
		this.draw();
	}

	/** Moves the keyboard focus to a row, and scrolls it into view. */
	focus(index: number): void {
		const row = this.rows[index];
		if (!row) return;
		this.activeKey = row.key;
		this.reveal(index);
		this.elementOf(row)?.focus({ preventScroll: true });
	}

	/** Scrolls a row into view. */
	reveal(index: number): void {
		for (let turn = 0; turn < MOST_TURNS; turn++) {
			const [top, bottom] = [this.heights.top(index), this.heights.bottom(index)];
			const { scrollTop, clientHeight } = this.scrollEl;
			if (top < scrollTop) this.scrollEl.scrollTop = top;
			else if (bottom > scrollTop + clientHeight) this.scrollEl.scrollTop = Math.min(top, bottom - clientHeight);
			this.draw();
			if (top === this.heights.top(index) && bottom === this.heights.bottom(index)) break;
		}
	}

	/** The index of the row about a page further up (-1) or down (1). */
	pageFrom(index: number, direction: 1 | -1): number {
		const page = Math.max(this.scrollEl.clientHeight * 0.9, 1);
		const wanted = this.heights.at(this.heights.top(index) + direction * page);
		return wanted === index ? Math.min(Math.max(index + direction, 0), this.rows.length - 1) : wanted;
	}

	/** Scrolls back to the first row. */
	scrollToStart(): void {
		this.scrollEl.scrollTop = 0;
		this.activeKey = this.rows[0]?.key ?? null;
	}

	/** Draws what is in view now. The focus stays in the list if its row is removed, and in view if its row is resized. */
	draw(): void {
		const hadFocus = this.hasFocus;
		const wasSeen = hadFocus && this.isSeen(this.active);
		for (let turn = 0; turn < MOST_TURNS; turn++) {
			const anchor = this.anchor();
			this.place();
			if (!this.heights.take(this.measure())) break;
			if (anchor) this.hold(anchor);
		}
		this.place();
		if (hadFocus && !this.hasFocus) this.drawn.get(this.activeKey ?? '')?.el.focus({ preventScroll: true });
		if (wasSeen && !this.isSeen(this.active)) this.reveal(this.active);
		else this.drawer.onDrawn([...this.drawn.keys()].flatMap((key) => this.rows[this.heights.indexOf(key) ?? -1] ?? []));
	}

	private get hasFocus(): boolean {
		return this.treeEl.contains(this.treeEl.doc.activeElement);
	}

	/** Whether a row is completely in view. */
	private isSeen(index: number): boolean {
		const { scrollTop, clientHeight } = this.scrollEl;
		return this.heights.top(index) >= scrollTop && this.heights.bottom(index) <= scrollTop + clientHeight;
	}

	/** The row to hold in place; null at the very start, where new rows may come in above. */
	private anchor(): ScrollAnchor | null {
		const { scrollTop } = this.scrollEl;
		if (scrollTop <= 0 || this.rows.length === 0) return null;
		const index = this.heights.at(scrollTop);
		return { index, hidden: scrollTop - this.heights.top(index) };
	}

	private guess(row: R | undefined): number {
		return row ? this.drawer.guessHeight(row) : 0;
	}

	private hold({ index, hidden }: ScrollAnchor): void {
		this.setTotal();
		const wanted = this.heights.top(index) + hidden;
		if (Math.abs(this.scrollEl.scrollTop - wanted) >= 1) this.scrollEl.scrollTop = wanted;
	}

	private setTotal(): void {
		this.treeEl.setCssStyles({ height: `${this.heights.total}px` });
	}

	/** The rows that must be in the document, in order. */
	private wanted(): number[] {
		if (this.rows.length === 0) return [];
		const { scrollTop, clientHeight } = this.scrollEl;
		const [first, last] = [this.heights.at(scrollTop - OVERSCAN), this.heights.at(scrollTop + clientHeight + OVERSCAN)];
		const seen = Array.from({ length: last - first + 1 }, (_, i) => first + i);
		const { active } = this;
		return active < first ? [active, ...seen] : active > last ? [...seen, active] : seen;
	}

	/** Places the rows that must be in the document, in order, each at its offset. */
	private place(): void {
		this.setTotal();
		const wanted = this.wanted();
		const keys = new Set(wanted.map((index) => this.rows[index]?.key));
		for (const [key, { el }] of this.drawn) if (!keys.has(key) && this.drawn.delete(key)) el.remove();
		let before: Element | null = null;
		for (const index of wanted) {
			const row = this.rows[index];
			if (!row) continue;
			const { el } = this.drawnRow(row, this.heights.top(index));
			const after: Element | null = before ? before.nextElementSibling : this.treeEl.firstElementChild;
			if (after !== el) this.treeEl.insertBefore(el, after);
			before = el;
		}
	}

	private drawnRow(row: R, top: number): DrawnRow {
		const stamp = this.drawer.stampOf(row);
		const known = this.drawn.get(row.key);
		const drawn = known ?? {
			el: createDiv({ cls: 'care-lexicon-row', attr: { role: 'treeitem', 'data-key': row.key } }),
			stamp: null,
			top: -1,
			isMeasured: false,
		};
		if (!known || (stamp !== null && stamp !== drawn.stamp)) {
			this.drawer.draw(row, drawn.el);
			drawn.stamp = stamp;
			drawn.isMeasured = false;
		}
		if (drawn.top !== top) drawn.el.setCssStyles({ transform: `translateY(${top}px)` });
		drawn.top = top;
		const tabIndex = row.key === this.activeKey ? 0 : -1;
		if (!known || drawn.el.tabIndex !== tabIndex) drawn.el.tabIndex = tabIndex;
		this.drawn.set(row.key, drawn);
		return drawn;
	}

	/** The heights of the rows drawn since the last measurement. */
	private measure(): [key: string, height: number][] {
		const drawn = [...this.drawn].filter(([, { isMeasured }]) => !isMeasured);
		return drawn.map(([key, row]) => {
			const { height } = row.el.getBoundingClientRect();
			// A hidden row has no height.
			row.isMeasured = height > 0;
			return [key, height];
		});
	}
}
