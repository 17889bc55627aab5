import { Notice, type App, type TFile } from 'obsidian';
import { planInsert, writeRecipe, type Lexicon, type PickedEntry } from '../../engine';
import { editInEditor, type EditorPlace } from './writable-note';

/** What a link is to lead to. */
interface LinkTarget {
	readonly file: TFile;
	/** The heading or block in it, with `#`. */
	readonly subpath?: string;
	/** The text of the link if nothing is selected. */
	readonly name: string;
	/** What stands in the recipe of a comparison instead. */
	readonly recipe?: string;
}

/** A link to an entry; null if its note is gone. */
export function linkTo(app: App, lexicon: Lexicon, { id, name }: PickedEntry): LinkTarget | null {
	const entry = lexicon.entry(id);
	const file = entry && app.vault.getFileByPath(entry.path);
	if (!file || !entry.anchor) return file && { file, name };
	return { file, name, subpath: entry.anchor.subpath, recipe: writeRecipe(lexicon, [{ id, name }])?.[0] };
}

/**
 * Inserts a link at the cursor, or around the selection, as one undo step. If that is not possible, a notice says why.
 * @returns whether it was written.
 */
export async function insertTerm(app: App, place: EditorPlace, target: LinkTarget): Promise<boolean> {
	const { editor, file } = place;
	const { edit, refusal } = await editInEditor(app, place, (text) => {
		const selected = { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
		const model = app.fileManager.generateMarkdownLink(target.file, file.path, target.subpath);
		return planInsert(text, selected, { ...target, model });
	});
	// The link may have been placed after Markdown marks that follow the cursor; typing continues after the link.
	if (edit) editor.setCursor(editor.offsetToPos(edit.from + edit.after.length));
	else if (refusal !== null) new Notice(refusal);
	return refusal === null;
}
