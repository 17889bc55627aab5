import type { EditorView } from '@codemirror/view';
import type { Editor } from 'obsidian';

/** The CodeMirror view of an editor, which the documentation names but the typings do not. */
export function viewOf(editor: Editor): EditorView | null {
	return (editor as Editor & { cm?: EditorView }).cm ?? null;
}
