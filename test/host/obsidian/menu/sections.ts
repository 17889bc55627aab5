import { MenuItem, MenuSeparator } from './menu-item';

/**
 * The order of the app's own sections; a plugin's come after them in the order they came, and what belongs to none comes before the last.
 */
const BEFORE = [
	'title', 'correction', 'spellcheck', 'close', 'pane', 'open', 'selection', 'selection-link', 'insert', 'action', 'info', 'view',
	'system',
];
const LAST = 'danger';

/** The items section by section, with a line between the sections. A separator belongs to the section of the item before it. */
export function arrangeSections(items: readonly (MenuItem | MenuSeparator)[]): (MenuItem | MenuSeparator)[] {
	const sections = new Map<string, (MenuItem | MenuSeparator)[]>();
	let section = '';
	for (const item of items) {
		if (item instanceof MenuItem) section = item.section;
		sections.set(section, [...(sections.get(section) ?? []), item]);
	}
	const names = [...sections.keys()].sort((a, b) => rank(a) - rank(b));
	return names.flatMap((name, index) => [...(index > 0 ? [new MenuSeparator()] : []), ...(sections.get(name) ?? [])]);
}

function rank(section: string): number {
	if (section === LAST) return BEFORE.length + 2;
	if (section === '') return BEFORE.length + 1;
	const at = BEFORE.indexOf(section);
	return at < 0 ? BEFORE.length : at;
}
