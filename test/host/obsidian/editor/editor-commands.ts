import { deleteLine, moveLineDown, moveLineUp } from '@codemirror/commands';
import { foldAll, toggleFold, unfoldAll } from '@codemirror/language';
import type { Command } from '@codemirror/view';
import type { Modifier, PaneType } from 'obsidian';
import type { HostCommand } from '../core/commands';
import type { Editor } from './editor';
import { toggleCheckbox, toggleMark } from './formatting';
import { followLink, linkAt } from './links';

const key = (modifiers: Modifier[], name: string): HostCommand['hotkeys'] => [{ modifiers, key: name }];

const runs = (run: Command) => ({ editorCallback: (editor: Editor): void => void run(editor.cm) });

/** Offered only while the cursor is in a link. */
const follows = (pane: PaneType | false) => ({
	editorCheckCallback: (checking: boolean, { cm }: Editor): boolean =>
		(checking ? linkAt(cm.state, cm.state.selection.main.head) !== null : followLink(pane)(cm)),
});

/** The app's own commands for the editor, with its ids, names and default hotkeys (help, "Editing shortcuts"). */
export const editorCommands: HostCommand[] = [
	{ id: 'editor:toggle-bold', name: 'Toggle bold', icon: 'lucide-bold', hotkeys: key(['Mod'], 'b'), ...runs(toggleMark('**')) },
	{ id: 'editor:toggle-italics', name: 'Toggle italic', icon: 'lucide-italic', hotkeys: key(['Mod'], 'i'), ...runs(toggleMark('*')) },
	{ id: 'editor:toggle-strikethrough', name: 'Toggle strikethrough', icon: 'lucide-strikethrough', ...runs(toggleMark('~~')) },
	{ id: 'editor:toggle-highlight', name: 'Toggle highlight', icon: 'lucide-highlighter', ...runs(toggleMark('==')) },
	{ id: 'editor:toggle-code', name: 'Toggle code', icon: 'lucide-code', ...runs(toggleMark('`')) },
	{
		id: 'editor:toggle-checklist-status',
		name: 'Toggle checkbox status',
		icon: 'lucide-check-square',
		hotkeys: key(['Mod'], 'l'),
		...runs(toggleCheckbox),
	},
	{ id: 'editor:swap-line-up', name: 'Move line up', icon: 'lucide-corner-right-up', repeatable: true, ...runs(moveLineUp) },
	{ id: 'editor:swap-line-down', name: 'Move line down', icon: 'lucide-corner-right-down', repeatable: true, ...runs(moveLineDown) },
	{
		id: 'editor:delete-paragraph',
		name: 'Delete paragraph',
		icon: 'lucide-trash-2',
		hotkeys: key(['Mod'], 'd'),
		repeatable: true,
		...runs(deleteLine),
	},
	{ id: 'editor:toggle-fold', name: 'Toggle fold on the current line', icon: 'lucide-chevrons-down-up', ...runs(toggleFold) },
	{ id: 'editor:fold-all', name: 'Fold all headings and lists', icon: 'lucide-chevrons-down-up', ...runs(foldAll) },
	{ id: 'editor:unfold-all', name: 'Unfold all headings and lists', icon: 'lucide-chevrons-up-down', ...runs(unfoldAll) },
	{
		id: 'editor:follow-link',
		name: 'Follow link under cursor',
		icon: 'lucide-mouse-pointer-click',
		hotkeys: key(['Alt'], 'Enter'),
		...follows(false),
	},
	{
		id: 'editor:open-link-in-new-leaf',
		name: 'Open link under cursor in new tab',
		icon: 'lucide-file-plus',
		hotkeys: key(['Mod'], 'Enter'),
		...follows('tab'),
	},
	{
		id: 'editor:open-link-in-new-split',
		name: 'Open link under cursor to the right',
		icon: 'lucide-separator-vertical',
		hotkeys: key(['Mod', 'Alt'], 'Enter'),
		...follows('split'),
	},
];
