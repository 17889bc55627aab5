import { MarkdownView, type App, type Editor, type EditorPosition, type TFile } from 'obsidian';
import { applyEdit, readNoteBytes, refused, whyNotWritable, type Edit, type PlannedLink } from '../../engine';

/** An editor, and the note that is open in it. */
export interface EditorPlace {
	readonly editor: Editor;
	readonly file: TFile;
}

/**
 * Plans the edit of a text, or says why there is none.
 * @param text the text to edit.
 * @param saved the text in the file, which may differ.
 */
export type Plan = (text: string, saved: string) => PlannedLink;

const OTHER_NOTE = 'The editor has gone to another note. Nothing was written.';
const MEANWHILE = 'The note was changed at the same moment. Try again.';

/**
 * Edits the note in an editor, as one undo step. The file's bytes are checked first, because the app shows undecodable bytes as replacement
 * characters and would write those; the edit therefore happens a moment later. The result is not left selected: a cursor touching it is
 * moved after it.
 * @param origin the kind of edit, passed on to the editor.
 * @returns the edit that was made, or why there was none.
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

/** Creates a note. @throws Error with the app's reason, or if the text cannot be stored in a file. */
export async function createNote(app: App, path: string, text: string): Promise<TFile> {
	const refusal = whyNotWritable(text);
	if (refusal !== null) throw new Error(`What was to be written ${refusal}`);
	return app.vault.create(path, text);
}

/** The text of a note that will be written to, or copied into another. @throws Error, with the reason, if its bytes are not valid text. */
export async function readNote(app: App, file: TFile): Promise<string> {
	const { text, refusal } = readNoteBytes(new Uint8Array(await app.vault.readBinary(file)));
	if (text === null) throw new NotWritable(`“${file.basename}” ${refusal}`);
	return text;
}

/** A note cannot be written; the message says why in whole sentences. */
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

/** Whether an editor still shows the note: decided by its view, or by the text if no view has this editor. */
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
