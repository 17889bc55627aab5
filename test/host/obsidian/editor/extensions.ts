import { closeBrackets } from '@codemirror/autocomplete';
import { history } from '@codemirror/commands';
import { indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, scrollPastEnd } from '@codemirror/view';
import { activeLine } from './active-line';
import { editorMenu } from './editor-menu';
import { mouseWatch } from './fields';
import { folding } from './fold-indicator';
import { aroundProperties, frontmatterField } from './frontmatter-range';
import { highlighting } from './highlight';
import { inlineTitle } from './inline-title';
import { editorKeys } from './keymap';
import { obsidianMarkdown } from './language';
import { linkEvents } from './links';
import { liveMarkPlugin } from './live-marks';
import { previewBlocks } from './preview-blocks';
import { noteSearch } from './search-panel';
import { suggestOnTyping } from './suggest-trigger';

/** All that every Markdown editor of the app has, before the extensions of plugins. */
export const editorExtensions: Extension = [
	mouseWatch,
	frontmatterField,
	aroundProperties,
	obsidianMarkdown(),
	inlineTitle,
	previewBlocks,
	activeLine,
	// What is drawn by an earlier extension is nested inside: `.cm-hmd-internal-link > a.cm-underline`, as in the app.
	liveMarkPlugin,
	highlighting,
	linkEvents,
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
