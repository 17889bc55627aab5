import { Platform, type Instruction } from 'obsidian';

/** What Enter does in the search. */
export type Purpose = 'open' | 'insert';

/** The key hints below the search. @param canInsert whether there is an editor to insert a link into. */
export function instructionsFor(purpose: Purpose, canInsert: boolean): Instruction[] {
	const mod = Platform.isMacOS ? '⌘' : 'Ctrl';
	const inserts = { command: purpose === 'insert' ? '↵' : 'alt ↵', purpose: 'to insert link' };
	return [
		...(purpose === 'open' ? [{ command: '↵', purpose: 'to open' }] : []),
		...(canInsert ? [inserts] : []),
		{ command: `${mod} ↵`, purpose: 'to open in new tab' },
		{ command: 'shift ↵', purpose: 'to create' },
		{ command: 'tab', purpose: 'to preview' },
		{ command: `${mod} shift C`, purpose: 'to copy definition' },
		{ command: 'alt ↑', purpose: 'for past queries' },
		{ command: '#tag in:folder "exact" -without', purpose: 'to filter' },
	];
}
