import { Component, Keymap, Menu } from 'obsidian';
import type { Context } from '../../engine';
import { addMentionActions } from '../parts/mention-menu';
import { addressOf, openEntry, openPlace, paneOf } from '../parts/open-place';
import { RowPreview } from '../parts/row-preview';
import { moveOf } from '../parts/tree-keys';
import { VirtualList } from '../parts/virtual-list';
import type { Services } from '../vault/services';
import { linkMention } from '../writing/link-mention';
import { ignoreHere } from '../writing/mention-choices';
import type { ContextLoader } from './context-loader';
import type { MentionRow, MentionListRow } from './model/list';
import type { TitleOf } from './model/words';
import { canLink, drawRow, LINK_BUTTON } from './row';

/** What the rows report to their view. */
interface MentionRowsCallbacks {
	/** Folds or unfolds a row. */
	toggle(key: string): void;
	/** Announces a text to screen readers. */
	announce(text: string): void;
	readonly titleOf: TitleOf;
}

/** The estimated heights of rows that have not been drawn, in CSS pixels. */
const GUESSES: Readonly<Record<MentionListRow['type'], number>> = { group: 32, term: 30, note: 30, name: 30, mention: 72, empty: 28 };

/** The id of the entry that a row leads to; null if it leads to none. */
function idOf(row: MentionListRow): string | null {
	if (row.type === 'mention') return row.listed.note.id;
	return row.type === 'empty' ? null : row.id;
}

/** The rows of a list of mentions, with their actions by mouse, touch or keyboard. */
export class MentionRows extends Component {
	readonly list: VirtualList<MentionListRow>;
	private rows: readonly MentionListRow[] = [];
	private seen: string | null = null;
	/** The key of the row that is to have the focus. */
	private wanted: string | null = null;
	/** Stamps are requested at every scroll step, so they are cached by row object; showing rows anew creates new objects. */
	private readonly stamps = new WeakMap<MentionListRow, { readonly line: Context | null; readonly stamp: string }>();

	constructor(
		scrollEl: HTMLElement,
		private readonly services: Pick<Services, 'app' | 'index' | 'settings'>,
		private readonly contexts: ContextLoader,
		private readonly callbacks: MentionRowsCallbacks,
	) {
		super();
		this.list = this.addChild(new VirtualList<MentionListRow>(scrollEl, {
			stampOf: (row) => this.stampOf(row),
			draw: (row, el) => {
				const line = row.type === 'mention' ? this.contexts.get(row.listed.mention) : null;
				drawRow(row, el, { seen: this.seen, line, titleOf: callbacks.titleOf });
			},
			guessHeight: ({ type }) => GUESSES[type],
			onDrawn: (rows) => void this.loadContexts(rows),
		}));
		this.addChild(new RowPreview(services.app, this.list, (row) => {
			const id = idOf(row);
			const entry = id === null ? null : services.index.lexicon.entry(id);
			return entry ? addressOf(entry) : id;
		}));
	}

	override onload(): void {
		const { treeEl } = this.list;
		this.registerDomEvent(treeEl, 'focusin', () => (this.wanted = null));
		this.registerEvent(this.services.app.workspace.on('css-change', () => this.list.measureAnew()));
		this.registerDomEvent(treeEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(treeEl, 'auxclick', (event) => event.button === 1 && this.onClick(event));
		this.registerDomEvent(treeEl, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerDomEvent(treeEl, 'keydown', (event) => this.onKey(event));
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

	private stampOf(row: MentionListRow): string | null {
		const line = row.type === 'mention' ? this.contexts.get(row.listed.mention) : null;
		if (row.type === 'mention' && !line) return null;
		const known = this.stamps.get(row);
		if (known && known.line === line) return known.stamp;
		const titles = row.type === 'mention' ? row.listed.mention.targets.map((id) => this.callbacks.titleOf(id)) : [];
		const stamp = JSON.stringify([row, this.seen, titles, line]);
		this.stamps.set(row, { line, stamp });
		return stamp;
	}

	private async loadContexts(rows: readonly MentionListRow[]): Promise<void> {
		const mentions = rows.flatMap((row) => (row.type === 'mention' ? [row.listed.mention] : []));
		if (await this.contexts.load(mentions)) this.list.draw();
	}

	private onClick(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (!row) return;
		const isOnButton = event.targetNode?.instanceOf(Element) && event.targetNode.closest(`.${LINK_BUTTON}`) !== null;
		if (isOnButton && row.type === 'mention') this.link(row, event);
		else this.open(row, event);
	}

	private onContextMenu(event: MouseEvent): void {
		const row = this.list.rowOf(event);
		if (row?.type !== 'mention') return;
		event.preventDefault();
		this.menuFor(row).showAtMouseEvent(event);
	}

	private onKey(event: KeyboardEvent): void {
		const row = this.rows[this.list.active];
		if (!row || event.altKey) return;
		const isPlain = Keymap.isModEvent(event) === false;
		const move = isPlain
			? moveOf(event.key, this.rows, this.list.active, (direction) => this.list.pageFrom(this.list.active, direction))
			: null;
		if (move && 'focus' in move) this.list.focus(move.focus);
		else if (move) this.callbacks.toggle(move.toggle);
		else if (event.key === 'Enter' || (event.key === ' ' && isPlain)) this.open(row, event);
		else if (row.type !== 'mention' || !isPlain || !this.actByKey(row, event.key)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	/** @returns whether the key triggers an action on the mention. */
	private actByKey(row: MentionRow, key: string): boolean {
		const { mention } = row.listed;
		if (key === 'l') this.link(row, null);
		else if (key === 'm') this.openMenu(row);
		else if (key === 'Delete' && mention.kind === 'unlinked') void ignoreHere(this.services, mention);
		else return false;
		return true;
	}

	/** Opens the place of a mention; a heading is folded or unfolded, or, with a modifier, its entry is opened in another pane. */
	private open(row: MentionListRow, event: MouseEvent | KeyboardEvent): void {
		const { app, index } = this.services;
		const pane = paneOf(event);
		if (row.type === 'mention') void openPlace(app, row.listed.mention, pane);
		else if (row.type !== 'empty' && row.id !== null && pane !== false) void openEntry(app, index, row.id, pane);
		else if (row.type !== 'empty') this.callbacks.toggle(row.key);
	}

	/** Links a mention to the note it means; if that is undecided, the user is asked. @param event null for a key. */
	private link(row: MentionRow, event: MouseEvent | null): void {
		const { mention } = row.listed;
		const [target] = mention.targets;
		if (!canLink(mention) || target === undefined) return;
		if (!mention.ambiguous) void this.linkTo(row, target);
		else if (event) this.menuFor(row).showAtMouseEvent(event);
		else this.openMenu(row);
	}

	private async linkTo({ listed: { mention } }: MentionRow, target: string): Promise<void> {
		if (await linkMention(this.services, mention, target)) this.callbacks.announce(`Linked to ${this.callbacks.titleOf(target)}`);
	}

	private menuFor(row: MentionRow): Menu {
		const menu = new Menu();
		addMentionActions(menu, this.services, row.listed.mention);
		return menu;
	}

	private openMenu(row: MentionRow): void {
		const el = this.list.elementOf(row);
		if (!el) return;
		const { left, bottom } = el.getBoundingClientRect();
		this.menuFor(row).showAtPosition({ x: left + 24, y: bottom }, el.doc);
	}
}
