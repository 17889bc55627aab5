import { Component, Keymap, Menu, Platform } from 'obsidian';
import { addMenuActions, type MenuAction } from '../parts/menu-actions';
import { addMentionActions } from '../parts/mention-menu';
import { openEntry, openPlace, paneOf } from '../parts/open-place';
import { CHECK } from '../parts/selection-check';
import { moveOf } from '../parts/tree-keys';
import { linkMention } from '../writing/link-mention';
import { ignoreHere, refuse } from '../writing/mention-choices';
import { actionsForHead, actionsForSeveral, type Folding, type ListServices } from './actions';
import type { ListedMention, MentionRow, MentionListRow } from './model/list';
import { worthOf, type TitleOf } from './model/words';
import { canExplain, canLink, LINK_BUTTON } from './row';
import type { MentionRows } from './rows';

/** What mouse, touch and keys report to the view, and ask it. */
interface RowInputCallbacks extends Folding {
	/** Announces a text to screen readers. */
	announce(text: string): void;
	/** The mentions below a heading, folded away or not. */
	below(key: string): ListedMention[];
	/** The selected mentions, in the order of the list. */
	selected(): ListedMention[];
	readonly titleOf: TitleOf;
}

/** What mouse, touch and keys do with the rows of a list of mentions. */
export class RowInput extends Component {
	constructor(
		private readonly rows: MentionRows,
		private readonly services: ListServices,
		private readonly callbacks: RowInputCallbacks,
	) {
		super();
	}

	override onload(): void {
		const { treeEl } = this.rows.list;
		this.registerDomEvent(treeEl, 'click', (event) => this.onClick(event));
		this.registerDomEvent(treeEl, 'auxclick', (event) => event.button === 1 && this.onClick(event));
		this.registerDomEvent(treeEl, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerDomEvent(treeEl, 'keydown', (event) => this.onKey(event));
	}

	private onClick(event: MouseEvent): void {
		const row = this.rows.list.rowOf(event);
		if (!row) return;
		if (row.type === 'mention' && event.button === 0 && this.select(row, event)) return;
		if (row.type === 'mention' && event.button === 0 && isOn(event, LINK_BUTTON)) this.link(row, event);
		else this.open(row, event);
	}

	/** @returns whether the click is one that selects. On a phone, where no key can be held, each does once something is selected. */
	private select(row: MentionRow, event: MouseEvent): boolean {
		const { selection, rows, list } = this.rows;
		const isSelecting = Platform.isMobile && selection.size > 0;
		if (event.shiftKey) this.rows.selectTo(rows.indexOf(row), list.active);
		else if (isSelecting || event.ctrlKey || event.metaKey || isOn(event, CHECK)) this.rows.toggleSelected(row.key);
		else return false;
		return true;
	}

	private onContextMenu(event: MouseEvent): void {
		const row = this.rows.list.rowOf(event);
		if (!row || row.type === 'empty') return;
		event.preventDefault();
		this.menuFor(row).showAtMouseEvent(event);
	}

	private onKey(event: KeyboardEvent): void {
		const row = this.rows.rows[this.rows.list.active];
		if (!row || event.altKey) return;
		if (!this.move(event) && !this.selectByKey(event, row) && !this.act(event, row)) return;
		event.preventDefault();
		event.stopPropagation();
	}

	private move(event: KeyboardEvent): boolean {
		const { list, rows } = this.rows;
		const { active } = list;
		const move = Keymap.isModEvent(event) === false ? moveOf(event.key, rows, active, (direction) => list.pageFrom(active, direction)) : null;
		if (!move) return false;
		if ('toggle' in move) this.callbacks.toggle(move.toggle);
		else list.focus(move.focus);
		if ('focus' in move && event.shiftKey) this.rows.selectTo(move.focus, active);
		return true;
	}

	private selectByKey(event: KeyboardEvent, row: MentionListRow): boolean {
		const isPlain = Keymap.isModEvent(event) === false;
		if (event.key === ' ' && isPlain && row.type === 'mention') this.rows.toggleSelected(row.key);
		else if (event.key === 'a' && !isPlain && !event.shiftKey) this.rows.selectAll();
		else if (event.key === 'Escape' && this.rows.selection.size > 0) this.rows.clear();
		else return false;
		return true;
	}

	private act(event: KeyboardEvent, row: MentionListRow): boolean {
		const isPlain = Keymap.isModEvent(event) === false;
		if (event.key === 'Enter' || (event.key === ' ' && isPlain)) this.open(row, event);
		else if (event.key === 'm' && isPlain && row.type !== 'empty') this.openMenu(row);
		else if (row.type !== 'mention' || !isPlain) return false;
		else if (event.key === 'l') this.link(row, null);
		else if (event.key === 'Delete') this.ignore(row);
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
		else if (event) this.menuForOne(row).showAtMouseEvent(event);
		else this.openMenu(row);
	}

	private async linkTo({ listed: { mention } }: MentionRow, target: string): Promise<void> {
		if (await linkMention(this.services, mention, target)) this.callbacks.announce(`Linked to ${this.callbacks.titleOf(target)}`);
	}

	private ignore(row: MentionRow): void {
		const { mention } = row.listed;
		if (this.isOneOfSeveral(row)) void ignoreHere(this.services, this.callbacks.selected().map((one) => one.mention));
		else void refuse(this.services, mention, 'not-here');
	}

	/** Whether what is done with a row is meant for others, too. */
	private isOneOfSeveral({ key }: MentionListRow): boolean {
		const { selection } = this.rows;
		return selection.size > 1 && selection.has(key);
	}

	private menuFor(row: Exclude<MentionListRow, { readonly type: 'empty' }>): Menu {
		if (row.type === 'mention' && !this.isOneOfSeveral(row)) return this.menuForOne(row);
		const menu = new Menu();
		const { services, callbacks } = this;
		const clear: MenuAction = { section: 'select', icon: 'x', title: 'Clear selection', act: () => this.rows.clear() };
		addMenuActions(menu, row.type === 'mention'
			? [...actionsForSeveral(services, callbacks.selected()), clear]
			: actionsForHead(services, row, callbacks.below(row.key), callbacks));
		return menu;
	}

	private menuForOne(row: MentionRow): Menu {
		const menu = new Menu();
		const { key, listed: { mention } } = row;
		const [isSelected, isExplained] = [this.rows.selection.has(key), this.rows.isExplained(key)];
		const explain: MenuAction = {
			section: 'why',
			icon: 'info',
			title: 'Why not suggested?',
			checked: isExplained,
			act: () => {
				this.rows.toggleExplained(key);
				if (!isExplained) this.callbacks.announce(worthOf(mention));
			},
		};
		const select: MenuAction = {
			section: 'select',
			icon: 'check-square',
			title: isSelected ? 'Deselect' : 'Select',
			act: () => this.rows.toggleSelected(key),
		};
		addMentionActions(menu, this.services, mention, [...(canExplain(mention) ? [explain] : []), select]);
		return menu;
	}

	private openMenu(row: Exclude<MentionListRow, { readonly type: 'empty' }>): void {
		const el = this.rows.list.elementOf(row);
		if (!el) return;
		const { left, bottom } = el.getBoundingClientRect();
		this.menuFor(row).showAtPosition({ x: left + 24, y: bottom }, el.doc);
	}
}

function isOn({ targetNode }: MouseEvent, cls: string): boolean {
	return targetNode?.instanceOf(Element) === true && targetNode.closest(`.${cls}`) !== null;
}
