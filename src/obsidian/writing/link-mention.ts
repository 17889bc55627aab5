import { MarkdownView, Notice, type App, type TFile } from 'obsidian';
import { planLink, refused, type Edit, type Mention, type PlannedLink } from '../../engine';
import type { Services } from '../vault/services';
import { writtenIn, withWrittenLink } from '../vault/mention-decisions';
import { chooseCandidate } from './mention-choices';
import { notifyWithUndo } from './undo-notice';
import { editInEditor, editInFile } from './writable-note';

type LinkServices = Pick<Services, 'app' | 'index' | 'settings'>;

const GONE = 'The note is gone.';
const UNDO_GONE = 'The note has changed since. Nothing was undone.';

/**
 * Turns a mention into a link to the entry with an id, or repairs a link written with another of its names, provided its sentence is still
 * there: in the editor showing the note, as one undo step, or else in the file.
 * @returns whether it was written; a notice says why not.
 */
export async function linkMention(services: LinkServices, mention: Mention, target: string): Promise<boolean> {
	const { app } = services;
	const entry = services.index.lexicon.entry(target);
	const [source, file] = [app.vault.getFileByPath(mention.path), app.vault.getFileByPath(entry?.path ?? target)];
	const link = (to: TFile) => (subpath: string): string => app.fileManager.generateMarkdownLink(to, mention.path, subpath);
	const keep = keeperOf(services, mention, target);
	// Before it is written, so that whoever reads the note then knows whose link it is.
	if (source && file) await keep(true);
	const plan = (to: TFile) => (text: string): PlannedLink => planLink(text, mention, link(to), entry?.anchor?.subpath);
	const refusal = source && file ? await writeLink(app, source, plan(file), () => void keep(false)) : GONE;
	if (refusal !== null) {
		await keep(false);
		new Notice(refusal);
		return false;
	}
	const isChoice = mention.candidates.length > 1 && (mention.ambiguous || mention.targets[0] !== target);
	if (isChoice) await chooseCandidate(services, mention, target);
	return true;
}

/** Remembers that the plugin wrote a link in place of a mention, or forgets it, unless an earlier link is remembered. */
function keeperOf({ settings, index }: LinkServices, { path }: Mention, target: string): (isWritten: boolean) => Promise<void> {
	const isNew = settings.refusal === null && index.lexicon.entry(target) !== null && !writtenIn(settings.current, path).includes(target);
	return async (isWritten) => {
		if (isNew) await settings.change((now) => withWrittenLink(now, path, target, isWritten));
	};
}

/** @param undone called if the user takes it back. @returns why nothing was written, or null. */
async function writeLink(app: App, source: TFile, plan: (text: string) => PlannedLink, undone: () => void): Promise<string | null> {
	const view = editingView(app, source);
	if (!view) return linkInFile(app, source, plan, undone);
	const { refusal } = await editInEditor(app, { editor: view.editor, file: source }, (text, saved) => planInEditor(text, saved, plan));
	// The index reads files, so saving at once makes the link appear in the mentions view without delay.
	if (refusal === null) await view.save().catch((error: unknown) => new Notice(`The link could not be saved: ${String(error)}`));
	return refusal;
}

/** The editor showing a note, in any window; the active one if it shows the note. */
function editingView(app: App, file: TFile): MarkdownView | null {
	const views = [app.workspace.getActiveViewOfType(MarkdownView)];
	app.workspace.iterateAllLeaves(({ view }) => views.push(view instanceof MarkdownView ? view : null));
	return views.find((view) => view?.file === file && view.getMode() === 'source') ?? null;
}

/** Editors normalise line ends; the offsets of a mention found in the file count those of the file. */
function planInEditor(text: string, saved: string, plan: (text: string) => PlannedLink): PlannedLink {
	const edit = unixLines(saved) === text ? plan(saved).edit : null;
	if (!edit) return plan(text);
	const [from, to] = [unixLines(saved.slice(0, edit.from)).length, unixLines(saved.slice(0, edit.to)).length];
	return { edit: { from, to, before: text.slice(from, to), after: edit.after }, refusal: null };
}

function unixLines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** Unlike an editor, a file has no undo. */
async function linkInFile(app: App, file: TFile, plan: (text: string) => PlannedLink, undone: () => void): Promise<string | null> {
	const { edit, refusal } = await editInFile(app, file, plan);
	if (!edit) return refusal;
	const { from, before, after } = edit;
	const back: Edit = { from, to: from + after.length, before: after, after: before };
	notifyWithUndo(`Linked in “${file.basename}”.`, async () => {
		const result = await editInFile(app, file, (text) => (text.startsWith(after, from) ? { edit: back, refusal: null } : refused(UNDO_GONE)));
		if (result.refusal === null) undone();
		else new Notice(result.refusal);
	});
	return null;
}
