import { Notice, type App, type TFile } from 'obsidian';
import { planInsert } from '../../engine';
import { editInEditor, type EditorPlace } from './writable-note';

/**
 * Puts a link to a note at the cursor, or around the selection, as one step to undo. A notice says why where it cannot be.
 * @param name what the link shows where nothing is selected. @returns whether it was written.
 */
export async function insertTerm(app: App, place: EditorPlace, target: TFile, name: string): Promise<boolean> {
	const { editor, file } = place;
	const { edit, refusal } = await editInEditor(app, place, (text) => {
		const selected = { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
		return planInsert(text, selected, { model: app.fileManager.generateMarkdownLink(target, file.path), name });
	});
	// The link may have gone behind marks that the cursor stood before: who goes on typing does so behind it.
	if (edit) editor.setCursor(editor.offsetToPos(edit.from + edit.after.length));
	else if (refusal !== null) new Notice(refusal);
	return refusal === null;
}
