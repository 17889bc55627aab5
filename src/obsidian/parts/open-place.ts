import { Keymap, MarkdownView, type App, type PaneType } from 'obsidian';

/** A place in a note. `line` is 1-based. */
export interface Place {
	readonly path: string;
	readonly line: number;
}

/** Where a click or key should open a note, by its modifiers: in this tab, in a new one or beside it. */
export function paneOf(event: MouseEvent | KeyboardEvent): PaneType | boolean {
	return event.instanceOf(MouseEvent) && event.button === 1 ? 'tab' : Keymap.isModEvent(event);
}

/** Opens a note at a line: scrolled to in reading view, with the cursor on it in an editor. */
export async function openPlace(app: App, { path, line }: Place, pane: PaneType | boolean): Promise<void> {
	const file = app.vault.getFileByPath(path);
	if (!file) return;
	const leaf = app.workspace.getLeaf(pane);
	await leaf.openFile(file, { eState: { line: line - 1 } });
	if (leaf.view instanceof MarkdownView && leaf.view.getMode() === 'source') leaf.view.editor.setCursor({ line: line - 1, ch: 0 });
}
