import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import { applyEdit, readNoteBytes, refused, whyNotWritable, type Edit, type PlannedLink } from '../../engine';

/** An editor, and the note in it. */
export interface EditorPlace {
	readonly editor: Editor;
	readonly file: TFile;
}

/** The edit of a text, or why there is none. @param text what is to be edited. @param saved what the file says, which may differ. */
export type Plan = (text: string, saved: string) => PlannedLink;

const OTHER_NOTE = 'The editor has gone to another note. Nothing was written.';
const MEANWHILE = 'The note was changed at the same moment. Try again.';

/**
 * Edits the note in an editor, as one step to undo. The file is looked at first, since the app shows what it cannot read as other letters,
 * and writes these: so this answers a moment later. What was written is not left selected: where the cursor touches it, it goes behind it.
 * @param origin what the editor is told of the edit's kind. @returns the edit that was made, or why there was none.
 */
export async function editInEditor(app: App, place: EditorPlace, plan: Plan, origin?: string): Promise<PlannedLink> {
	const { editor, file } = place;
	const before = editor.getValue();
	return guarded(async () => {
		const saved = await readNote(app, file);
		const text = editor.getValue();
		if (!isStillIn(app, place, before)) return refused(OTHER_NOTE);
		requireWritable(file, text);
		const planned = plan(text, saved);
		if (planned.edit) {
			requireWritable(file, planned.edit.after);
			put(editor, text, planned.edit, origin);
		}
		return planned;
	});
}

/** Edits a note in its file. @returns the edit that was made, or why there was none. */
export async function editInFile(app: App, file: TFile, plan: Plan): Promise<PlannedLink> {
	return guarded(async () => {
		const saved = await readNote(app, file);
		const plans: PlannedLink[] = [];
		await app.vault.process(file, (text) => {
			const planned = text === saved ? plan(text, saved) : refused(MEANWHILE);
			if (planned.edit) requireWritable(file, planned.edit.after);
			plans.push(planned);
			return planned.edit ? applyEdit(text, planned.edit) : text;
		});
		return plans[plans.length - 1] ?? refused(MEANWHILE);
	});
}

/** Makes a note. Throws, with the reason in words, what the app throws, and where no file could keep the text. */
export async function createNote(app: App, path: string, text: string): Promise<TFile> {
	const refusal = whyNotWritable(text);
	if (refusal !== null) throw new Error(`What was to be written ${refusal}`);
	return app.vault.create(path, text);
}

/**
 * The text of a note to be written, or to be copied into another. Throws, with the reason in words, if its bytes are not those of a text.
 */
export async function readNote(app: App, file: TFile): Promise<string> {
	const { text, refusal } = readNoteBytes(new Uint8Array(await app.vault.readBinary(file)));
	if (text === null) throw new NotWritable(`“${file.basename}” ${refusal}`);
	return text;
}

/** Why a note is not written, in whole sentences. */
class NotWritable extends Error {}

function requireWritable(file: TFile, text: string): void {
	const refusal = whyNotWritable(text);
	if (refusal !== null) throw new NotWritable(`“${file.basename}” ${refusal}`);
}

async function guarded(act: () => Promise<PlannedLink>): Promise<PlannedLink> {
	try {
		return await act();
	} catch (error) {
		if (error instanceof NotWritable) return refused(error.message);
		return refused(`The note could not be changed: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** Whether an editor still has the note, to be told by its view; where nobody knows the view, by the text. */
function isStillIn({ workspace }: App, { editor, file }: EditorPlace, before: string): boolean {
	const owners = [workspace.activeEditor];
	workspace.iterateAllLeaves(({ view }) => owners.push(view instanceof MarkdownView ? view : null));
	const owner = owners.find((one) => one?.editor === editor);
	return owner ? owner.file === file : editor.getValue() === before;
}

function put(editor: Editor, text: string, { from, to, after }: Edit, origin?: string): void {
	const isTouched = editor.listSelections().some(({ anchor, head }) => {
		const [a, b] = [editor.posToOffset(anchor), editor.posToOffset(head)];
		return Math.min(a, b) <= to && Math.max(a, b) >= from;
	});
	const behind = positionIn(text.slice(0, from) + after, from + after.length);
	const changes = [{ from: positionIn(text, from), to: positionIn(text, to), text: after }];
	editor.transaction(isTouched ? { changes, selection: { from: behind } } : { changes }, origin);
}

function positionIn(text: string, offset: number): EditorPosition {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return { line: text.slice(0, start).split('\n').length - 1, ch: offset - start };
}
