import { closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap } from '@codemirror/commands';
import { deleteMarkupBackward, insertNewlineContinueMarkupCommand } from '@codemirror/lang-markdown';
import { foldKeymap } from '@codemirror/language';
import { searchKeymap } from '@codemirror/search';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type KeyBinding } from '@codemirror/view';
import { enterBlock, shiftTab, tab } from './list-keys';

// Keys for writing. What the app has commands for (bold, follow link, find ...) is in editor-commands.ts, so that it stands in the
// palette too.
const own: KeyBinding[] = [
	{ key: 'Tab', run: tab, shift: shiftTab },
	{ key: 'Enter', run: insertNewlineContinueMarkupCommand({ nonTightLists: false }) },
	{ key: 'Backspace', run: deleteMarkupBackward },
	{ key: 'ArrowDown', run: enterBlock(1) },
	{ key: 'ArrowUp', run: enterBlock(-1) },
];

// The app uses these keys for itself, or not at all.
const leftOut = new Set(['Alt-l', 'Mod-i', 'Ctrl-l', 'Mod-/', 'Alt-A', 'Mod-Enter', 'Mod-Alt-\\', 'Mod-f', 'Mod-m']);
const defaults = [...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap].filter(
	(binding) => !leftOut.has(binding.key ?? ''),
);

/** The keys of the editor. */
export const editorKeys: Extension = [Prec.high(keymap.of(own)), keymap.of(defaults)];
