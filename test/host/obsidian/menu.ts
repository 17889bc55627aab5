import type { MenuPositionDef } from 'obsidian';
import './dom';
import { Component } from './component';
import { MenuItem, MenuSeparator } from './menu/menu-item';
import { arrangeSections } from './menu/sections';
import { placeMenu } from './menu/place';
import { Keymap, Scope } from './scope';

export { MenuItem, MenuSeparator };

const ofEvent = new WeakMap<Event, Menu>();
const SUBMENU_DELAY = 200;

/** A menu at the pointer or at a place. It is drawn by the page, never by the system. */
export class Menu extends Component {
	/** The members below are the app's own; items and submenus use them. */
	dom: HTMLElement;
	scope: Scope;
	items: (MenuItem | MenuSeparator)[] = [];
	parentMenu: Menu | null = null;
	currentSubmenu: Menu | null = null;
	selected = -1;
	private bodyEl: HTMLElement;
	private focusBefore: Element | null = null;
	private hideCallbacks: (() => unknown)[] = [];
	private submenuTimer = 0;

	constructor() {
		super();
		this.dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: '-1' } });
		this.dom.createDiv('menu-grabber');
		this.bodyEl = this.dom.createDiv('menu-scroll');
		this.scope = new Scope();
		this.registerKeys();
		this.dom.addEventListener('contextmenu', (evt) => evt.preventDefault());
	}

	/** The menu of an event: whoever hears the event adds to the same one, and it is shown when all have. */
	static forEvent(evt: PointerEvent | MouseEvent): Menu {
		const known = ofEvent.get(evt);
		if (known) return known;
		const menu = new Menu();
		ofEvent.set(evt, menu);
		evt.preventDefault();
		window.setTimeout(() => menu.showAtMouseEvent(evt));
		return menu;
	}

	addItem(cb: (item: MenuItem) => unknown): this {
		const item = new MenuItem(this, () => new Menu());
		this.items.push(item);
		cb(item);
		return this;
	}

	addSeparator(): this {
		this.items.push(new MenuSeparator());
		return this;
	}

	showAtMouseEvent(evt: MouseEvent): this {
		evt.preventDefault();
		return this.showAtPosition({ x: evt.clientX, y: evt.clientY }, evt.doc);
	}

	showAtPosition(position: MenuPositionDef, doc: Document = activeDocument): this {
		this.hide();
		if (this.items.length === 0) return this;
		this.bodyEl.empty();
		for (const item of arrangeSections(this.items)) this.bodyEl.appendChild(item.dom);
		this.focusBefore = doc.activeElement;
		doc.body.appendChild(this.dom);
		placeMenu(this.dom, position);
		Keymap.global?.pushScope(this.scope);
		this.load();
		this.dom.focus({ preventScroll: true });
		return this;
	}

	override onload(): void {
		if (this.parentMenu) return;
		this.registerDomEvent(this.dom.win, 'mousedown', (evt: MouseEvent) => this.hideOutside(evt), { capture: true });
		this.registerDomEvent(this.dom.win, 'blur', () => this.hide());
	}

	hide(): this {
		if (!this.dom.isConnected) return this;
		this.closeSubmenu();
		Keymap.global?.popScope(this.scope);
		const hadFocus = this.dom.contains(this.dom.doc.activeElement);
		this.dom.detach();
		this.select(-1);
		if (hadFocus && this.focusBefore instanceof HTMLElement) this.focusBefore.focus({ preventScroll: true });
		this.unload();
		for (const callback of this.hideCallbacks) callback();
		return this;
	}

	close(): void {
		this.hide();
	}

	onHide(callback: () => unknown): void {
		this.hideCallbacks.push(callback);
	}

	/** Marks an item as the selected one, as the pointer and the arrow keys do; -1 for none. */
	select(index: number): void {
		const before = this.items[this.selected];
		if (before instanceof MenuItem) before.dom.removeClass('selected');
		this.selected = index;
		const now = this.items[index];
		this.dom.setAttr('aria-activedescendant', now instanceof MenuItem ? now.dom.id : null);
		if (now instanceof MenuItem) now.dom.addClass('selected');
	}

	/** The pointer came onto an item: it is selected, and its submenu opens after a moment. */
	onPointer(item: MenuItem): void {
		window.clearTimeout(this.submenuTimer);
		if (!item.disabled) this.select(this.items.indexOf(item));
		this.submenuTimer = window.setTimeout(() => {
			if (!this.dom.isConnected || this.currentSubmenu === item.submenu) return;
			this.closeSubmenu();
			if (!item.disabled) this.openSubmenu(item);
		}, SUBMENU_DELAY);
	}

	openSubmenu(item: MenuItem): boolean {
		if (!item.submenu) return false;
		this.closeSubmenu();
		this.currentSubmenu = item.submenu;
		item.submenu.parentMenu = this;
		const { right, top, width } = item.dom.getBoundingClientRect();
		item.submenu.showAtPosition({ x: right, y: top - 6, width, overlap: true }, this.dom.doc);
		return true;
	}

	closeSubmenu(): void {
		this.currentSubmenu?.hide();
		this.currentSubmenu = null;
	}

	/** Hides the whole chain of menus: something was chosen. */
	hideAll(): void {
		(this.parentMenu ?? this).hide();
		if (this.parentMenu?.parentMenu) this.parentMenu.hideAll();
	}

	private hideOutside(evt: MouseEvent): void {
		const isInside = (menu: Menu | null): boolean =>
			menu !== null && (menu.dom.contains(evt.target as Node) || isInside(menu.currentSubmenu));
		if (!isInside(this)) this.hide();
	}

	private registerKeys(): void {
		const keys: Record<string, (evt: KeyboardEvent) => void> = {
			ArrowDown: () => this.move(1),
			ArrowUp: () => this.move(-1),
			Tab: () => this.move(1),
			Home: () => this.move(1, -1),
			End: () => this.move(-1, this.items.length),
			Escape: () => this.hide(),
			ArrowLeft: () => this.parentMenu?.closeSubmenu(),
			ArrowRight: () => this.enterSubmenu(),
			Enter: (evt) => this.choose(evt),
			' ': (evt) => this.choose(evt),
		};
		for (const [key, act] of Object.entries(keys)) {
			this.scope.register([], key, (evt) => {
				act(evt);
				return false;
			});
		}
	}

	/** Goes to the next item that can be chosen, round the ends. */
	private move(step: 1 | -1, from = this.selected): void {
		const order = this.drawnItems();
		let at = from === this.selected ? order.indexOf(this.items[from] as MenuItem) : from;
		if (at < 0 && step < 0) at = order.length;
		for (let tried = 0; tried < order.length; tried += 1) {
			at = (at + step + order.length) % order.length;
			const item = order[at];
			if (!item || item.disabled) continue;
			this.select(this.items.indexOf(item));
			return item.dom.scrollIntoView({ block: 'nearest' });
		}
	}

	private drawnItems(): MenuItem[] {
		const place = [...this.bodyEl.children];
		const items = this.items.filter((item): item is MenuItem => item instanceof MenuItem);
		return items.sort((a, b) => place.indexOf(a.dom) - place.indexOf(b.dom));
	}

	private enterSubmenu(): void {
		const item = this.items[this.selected];
		const submenu = item instanceof MenuItem && this.openSubmenu(item) ? item.submenu : null;
		if (submenu) submenu.move(1);
	}

	private choose(evt: KeyboardEvent): void {
		const item = this.items[this.selected];
		if (!(item instanceof MenuItem)) return;
		if (item.submenu) this.enterSubmenu();
		else item.choose(evt);
	}
}
