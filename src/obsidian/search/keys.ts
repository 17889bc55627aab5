import { Platform, type Instruction } from 'obsidian';
import type { PreviewState } from './preview';

/** What Enter does in the search. */
export type Purpose = 'open' | 'insert';

/** What the key hints depend on. */
export interface KeyContext {
	readonly purpose: Purpose;
	/** Whether there is an editor to insert a link into. */
	readonly canInsert: boolean;
	/** Whether nothing was found and Enter creates a note for what was typed. */
	readonly isMissing: boolean;
	readonly preview: PreviewState;
}

/** The key hints below the search, the most important first: those that do not fit into one line are not shown. */
export function instructionsFor({ purpose, canInsert, isMissing, preview }: KeyContext): Instruction[] {
	const mod = Platform.isMacOS ? '⌘' : 'Ctrl';
	const link = purpose === 'insert' ? '↵' : 'alt ↵';
	const opens = purpose === 'open';
	if (preview === 'entered') return IN_PREVIEW;
	if (isMissing) return [
		...(opens ? [{ command: '↵', purpose: 'to create' }] : []),
		...(canInsert ? [{ command: link, purpose: 'to create and link' }] : []),
		{ command: `${mod} ↵`, purpose: 'to create in new tab' },
		PAST,
	];
	return [
		...(opens ? [{ command: '↵', purpose: 'to open' }] : []),
		...(canInsert ? [{ command: link, purpose: 'to insert link' }] : []),
		...(preview === 'shown' ? WITH_PREVIEW : [{ command: 'tab', purpose: 'to preview' }]),
		{ command: `${mod} ↵`, purpose: 'to open in new tab' },
		{ command: 'shift ↵', purpose: 'to create' },
		{ command: `${mod} shift C`, purpose: 'to copy definition' },
		PAST,
	];
}

const PAST: Instruction = { command: 'alt ↑', purpose: 'for past queries' };

const WITH_PREVIEW: Instruction[] = [
	{ command: 'tab', purpose: 'to enter preview' },
	{ command: 'shift tab', purpose: 'to hide it' },
];

const IN_PREVIEW: Instruction[] = [
	{ command: 'esc', purpose: 'to return' },
	{ command: '↑↓', purpose: 'to scroll' },
	{ command: '↵', purpose: 'to open' },
	{ command: 'tab', purpose: 'for links' },
];
