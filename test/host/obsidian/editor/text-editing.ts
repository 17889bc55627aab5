import { closeBrackets } from '@codemirror/autocomplete';
import { history } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, scrollPastEnd } from '@codemirror/view';
import { editorMenu } from './editor-menu';
import { folding } from './fold-indicator';
import { editorKeys } from './keymap';
import { noteSearch } from './search-panel';
import { suggestOnTyping } from './suggest-trigger';

/** How text is written in an editor, whatever it means: suggestions, history, keys, selections, search. */
export const textEditing: Extension = [
	suggestOnTyping,
	history(),
	closeBrackets(),
	folding,
	editorMenu,
	indentUnit.of('\t'),
	EditorState.tabSize.of(4),
	EditorState.allowMultipleSelections.of(true),
	drawSelection({ cursorBlinkRate: 1200 }),
	dropCursor(),
	scrollPastEnd(),
	noteSearch,
	editorKeys,
	EditorView.lineWrapping,
	EditorView.contentAttributes.of({ spellcheck: 'false', autocapitalize: 'on', autocorrect: 'on' }),
];
