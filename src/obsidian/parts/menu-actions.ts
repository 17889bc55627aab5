import type { Menu } from 'obsidian';

/** An item of a menu. */
export interface MenuAction {
	/** Items of one section are grouped together. */
	readonly section: string;
	readonly icon: string;
	readonly title: string;
	/** Whether it has a check mark. */
	readonly checked?: boolean;
	readonly act: () => unknown;
}

/** Adds actions to a menu. */
export function addMenuActions(menu: Menu, actions: readonly MenuAction[]): void {
	for (const { section, icon, title, checked = null, act } of actions) {
		menu.addItem((item) => {
			item.setSection(`care-lexicon-${section}`).setIcon(icon).setTitle(title).setChecked(checked).onClick(() => void act());
		});
	}
}
