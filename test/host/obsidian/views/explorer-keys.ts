import { TFile, TFolder, type TAbstractFile } from '../files';
import type { ExplorerItems } from './explorer-items';

/** The explorer by keyboard: up and down go from row to row, right and left open and close folders, Enter opens. */
export function moveByKey(event: KeyboardEvent, items: ExplorerItems, open: (file: TFile, newLeaf: 'tab' | false) => void): void {
	const rows = items.rows();
	const { focused } = items;
	const at = focused ? rows.indexOf(focused) : -1;
	const goTo = (file: TAbstractFile | null | undefined): void => {
		if (!file) return;
		items.setFocused(file);
		items.rowOf(file.path)?.scrollIntoView({ block: 'nearest' });
	};
	switch (event.key) {
		case 'ArrowDown':
			goTo(rows[Math.min(at + 1, rows.length - 1)]);
			break;
		case 'ArrowUp':
			goTo(rows[Math.max(at - 1, 0)]);
			break;
		case 'ArrowRight':
			if (focused instanceof TFolder && !items.isOpen(focused)) items.toggle(focused, true);
			else if (focused instanceof TFolder) goTo(rows[at + 1]);
			break;
		case 'ArrowLeft':
			if (focused instanceof TFolder && items.isOpen(focused)) items.toggle(focused, false);
			else if (focused?.parent && !focused.parent.isRoot()) goTo(focused.parent);
			break;
		case 'Enter':
			if (focused instanceof TFolder) items.toggle(focused);
			else if (focused instanceof TFile) open(focused, event.ctrlKey || event.metaKey ? 'tab' : false);
			break;
		default:
			return;
	}
	event.preventDefault();
}
