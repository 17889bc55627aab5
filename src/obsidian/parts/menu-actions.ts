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

/** Adds actions to a menu of our own. */
export function addMenuActions(menu: Menu, actions: readonly MenuAction[]): void {
	for (const { section, ...action } of actions) addToSection(menu, `care-lexicon-${section}`, [action]);
}

/** Adds actions to a section of a menu, which may be one of Obsidian's. */
export function addToSection(menu: Menu, section: string, actions: readonly Omit<MenuAction, 'section'>[]): void {
	for (const { icon, title, checked = null, act } of actions) {
		menu.addItem((item) => item.setSection(section).setIcon(icon).setTitle(title).setChecked(checked).onClick(() => void act()));
	}
}
