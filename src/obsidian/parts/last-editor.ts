import { MarkdownView, type App } from 'obsidian';
import type { EditorPlace } from '../writing/writable-note';

/** The editor that had the focus last, since a sidebar or a menu has none; null if its note is in reading view. */
export function lastEditor(app: App): EditorPlace | null {
	const view = app.workspace.getMostRecentLeaf()?.view;
	return view instanceof MarkdownView && view.file && view.getMode() === 'source' ? { editor: view.editor, file: view.file } : null;
}
