import type { Menu } from 'obsidian';

/** Something that can be chosen in a menu. */
export interface MenuAction {
	/** Actions of one section stand together. */
	readonly section: string;
	readonly icon: string;
	readonly title: string;
	/** Whether it has a check mark. */
	readonly checked?: boolean;
	readonly act: () => unknown;
}

/** Puts actions into a menu. */
export function addMenuActions(menu: Menu, actions: readonly MenuAction[]): void {
	for (const { section, icon, title, checked = null, act } of actions) {
		menu.addItem((item) => {
			item.setSection(`care-lexicon-${section}`).setIcon(icon).setTitle(title).setChecked(checked).onClick(() => void act());
		});
	}
}
