import type { EditorView } from '@codemirror/view';
import type { Editor } from 'obsidian';

/** The CodeMirror view of an editor: documented, but missing from the typings. */
export function viewOf(editor: Editor): EditorView | null {
	return (editor as Editor & { cm?: EditorView }).cm ?? null;
}
