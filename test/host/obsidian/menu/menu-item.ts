import type {} from 'obsidian';
import { setIcon } from '../icons';
import type { Menu } from '../menu';

let itemCount = 0;

/** One line of a menu. */
export class MenuItem {
	/** The members below are the app's own; the menu uses them. */
	dom: HTMLElement;
	section = '';
	submenu: Menu | null = null;
	disabled = false;
	private readonly menu: Menu;
	private readonly createSubmenu: () => Menu;
	private readonly iconEl: HTMLElement;
	private readonly titleEl: HTMLElement;
	private checkEl: HTMLElement | null = null;
	private callback: ((evt: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(menu: Menu, createSubmenu: () => Menu) {
		this.menu = menu;
		this.createSubmenu = createSubmenu;
		this.dom = createDiv({ cls: 'menu-item', attr: { role: 'menuitem', id: `menu-item-${(itemCount += 1)}` } });
		this.iconEl = this.dom.createDiv('menu-item-icon');
		this.titleEl = this.dom.createDiv('menu-item-title');
		this.dom.addEventListener('mouseenter', () => menu.onPointer(this));
		this.dom.addEventListener('click', (evt) => (this.submenu ? menu.openSubmenu(this) : this.choose(evt)));
	}

	setTitle(title: string | DocumentFragment): this {
		this.titleEl.setText(title);
		return this;
	}

	setIcon(icon: string | null): this {
		this.iconEl.empty();
		if (icon) setIcon(this.iconEl, icon);
		return this;
	}

	/** With a check or without one; null where it makes no sense. */
	setChecked(checked: boolean | null): this {
		this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
		this.dom.setAttr('aria-checked', checked);
		this.dom.toggleClass('mod-checked', checked === true);
		this.checkEl?.detach();
		this.checkEl = null;
		if (!checked) return this;
		this.checkEl = this.dom.createDiv('menu-item-icon mod-checked');
		setIcon(this.checkEl, 'lucide-check');
		return this;
	}

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		this.dom.toggleClass('is-disabled', disabled);
		this.dom.setAttr('aria-disabled', disabled || null);
		return this;
	}

	setWarning(isWarning: boolean): this {
		this.dom.toggleClass('is-warning', isWarning);
		return this;
	}

	onClick(callback: (evt: MouseEvent | KeyboardEvent) => unknown): this {
		this.callback = callback;
		return this;
	}

	setSection(section: string): this {
		this.section = section;
		this.dom.setAttr('data-section', section);
		return this;
	}

	/** A menu of its own behind this item. Not in the typings, but of the app. */
	setSubmenu(): Menu {
		if (this.submenu) return this.submenu;
		setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'lucide-chevron-right');
		this.dom.addClass('has-submenu');
		this.dom.setAttrs({ 'aria-haspopup': 'menu' });
		this.submenu = this.createSubmenu();
		return this.submenu;
	}

	/** Does what the item is for; the menu goes first. */
	choose(evt: MouseEvent | KeyboardEvent): void {
		if (this.disabled) return;
		this.menu.hideAll();
		void this.callback?.(evt);
	}
}

/** A line between items. Those at the ends, and doubled ones, are hidden by the style. */
export class MenuSeparator {
	dom: HTMLElement;

	constructor() {
		this.dom = createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
	}
}
