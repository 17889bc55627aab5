import { Notice, type App, type Editor, type TFile } from 'obsidian';
import { planInsert } from '../engine';

/** Where a term may be put: an editor, and the note in it. */
export interface LinkPlace {
	readonly editor: Editor;
	readonly file: TFile;
}

/**
 * Puts a link to a note at the cursor, or around the selection, as one step to undo. A notice says why where it cannot be.
 * @param name what the link shows where nothing is selected. @returns whether it was written.
 */
export function insertTerm(app: App, { editor, file }: LinkPlace, target: TFile, name: string): boolean {
	const selected = { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
	const { edit, refusal } = planInsert(editor.getValue(), selected, { model: app.fileManager.generateMarkdownLink(target, file.path), name });
	if (!edit) {
		new Notice(refusal);
		return false;
	}
	const from = editor.offsetToPos(edit.from);
	const end = { line: from.line, ch: from.ch + edit.after.length };
	editor.transaction({ changes: [{ from, to: editor.offsetToPos(edit.to), text: edit.after }], selection: { from: end } });
	return true;
}
