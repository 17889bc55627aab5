import { createNote } from '../obsidian/core/new-note';
import { setIcon } from '../obsidian/icons';
import { Menu } from '../obsidian/menu';
import { activeTabs } from '../obsidian/workspace/workspace-tabs';
import type { App } from '../obsidian/app';

/** The bar at the bottom of the phone: back, forward, find a note, tabs, and a menu with what the desktop has in its ribbon. */
export function createNavbar(app: App): HTMLElement {
	const bar = createDiv('mobile-navbar');
	const actions = bar.createDiv('mobile-navbar-actions');
	const add = (icon: string, title: string, act: (event: MouseEvent) => unknown): HTMLElement => {
		const button = actions.createEl('button', { cls: 'mobile-navbar-action clickable-icon', attr: { 'aria-label': title } });
		setIcon(button, icon);
		button.addEventListener('click', (event) => act(event));
		return button;
	};
	const back = add('lucide-chevron-left', 'Navigate back', () => app.commands.executeCommandById('app:go-back'));
	const forward = add('lucide-chevron-right', 'Navigate forward', () => app.commands.executeCommandById('app:go-forward'));
	add('lucide-search', 'Quick switcher', () => app.commands.executeCommandById('switcher:open'));
	add('lucide-square', 'Tabs', (event) => showTabs(app, event)).addClass('mobile-navbar-action-tabs');
	add('lucide-menu', 'Menu', (event) => showMenu(app, event));
	const update = (): void => {
		const history = app.workspace.getMostRecentLeaf()?.history;
		back.toggleClass('is-disabled', !history?.backHistory.length);
		forward.toggleClass('is-disabled', !history?.forwardHistory.length);
	};
	for (const name of ['active-leaf-change', 'file-open', 'layout-change']) app.workspace.on(name, update);
	update();
	return bar;
}

function showTabs(app: App, event: MouseEvent): void {
	const { workspace } = app;
	const menu = new Menu();
	for (const leaf of activeTabs(workspace).children) {
		menu.addItem((item) => item.setTitle(leaf.getDisplayText()).setIcon(leaf.getIcon()).setChecked(leaf === workspace.getMostRecentLeaf())
			.onClick(() => workspace.setActiveLeaf(leaf, { focus: true })));
	}
	menu.addSeparator();
	menu.addItem((item) =>
		item
			.setTitle('New tab')
			.setIcon('lucide-plus')
			.onClick(() => app.commands.executeCommandById('workspace:new-tab')),
	);
	menu.addItem((item) =>
		item
			.setTitle('Close current tab')
			.setIcon('lucide-x')
			.onClick(() => app.commands.executeCommandById('workspace:close')),
	);
	menu.showAtMouseEvent(event);
}

function showMenu(app: App, event: MouseEvent): void {
	const menu = new Menu();
	menu.addItem((item) => item.setTitle('New note').setIcon('lucide-edit').onClick(() => void createNote(app, false)));
	for (const { title, icon, callback } of app.workspace.leftRibbon.items) {
		menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick((clicked) => void callback(clicked as MouseEvent)));
	}
	menu.addSeparator();
	menu.addItem((item) => item.setTitle('Files').setIcon('lucide-folder-closed').onClick(() => app.workspace.leftSplit.expand()));
	menu.addItem((item) => item.setTitle('Right sidebar').setIcon('lucide-panel-right').onClick(() => app.workspace.rightSplit.expand()));
	menu.addItem((item) => item.setTitle('Settings').setIcon('lucide-settings').onClick(() => app.setting.open()));
	menu.showAtMouseEvent(event);
}
