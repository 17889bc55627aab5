import { MarkdownView, Notice, type App, type Menu, type TFile } from 'obsidian';
import { planLink, refused, type Edit, type Mention, type PlannedLink } from '../../engine';
import { chooseCandidate, decideByContext, ignoreHere, ignoreName, isChosen, suggestHere, suggestNames, titleOf, type ChoicePlaces } from './mention-choices';
import { openPlace } from '../parts/open-place';
import { sayWithUndo } from './undo-notice';
import type { VaultMentions } from '../vault/mentions';
import { editInEditor, editInFile } from './writable-note';

/** What acting on a mention takes. */
export interface MentionPlaces extends ChoicePlaces {
	readonly app: App;
	readonly mentions: VaultMentions;
}

const GONE = 'The note is gone.';
const UNDO_GONE = 'The note has changed since. Nothing was undone.';

/**
 * Makes a mention a link to the note at a path, or mends a link that says another name of it, if its sentence still stands there: in the
 * editor that has the note, as one step to undo, else in the file. @returns whether it was written; a notice says why not.
 */
export async function linkMention(places: MentionPlaces, mention: Mention, target: string): Promise<boolean> {
	const { app } = places;
	const [source, file] = [app.vault.getFileByPath(mention.path), app.vault.getFileByPath(target)];
	const link = (to: TFile, subpath: string): string => app.fileManager.generateMarkdownLink(to, mention.path, subpath);
	const refusal = source && file ? await writeLink(app, source, (text) => planLink(text, mention, (subpath) => link(file, subpath))) : GONE;
	if (refusal !== null) {
		new Notice(refusal);
		return false;
	}
	if (mention.candidates.length > 1 && (mention.ambiguous || mention.targets[0] !== target)) await chooseCandidate(places, mention, target);
	return true;
}

/** @returns why nothing was written, or null. */
async function writeLink(app: App, source: TFile, plan: (text: string) => PlannedLink): Promise<string | null> {
	const view = editingView(app, source);
	if (!view) return linkInFile(app, source, plan);
	const { refusal } = await editInEditor(app, { editor: view.editor, file: source }, (text, saved) => planInEditor(text, saved, plan));
	// Who looks at the mentions sees the link at once, as the index reads files.
	if (refusal === null) await view.save().catch((error: unknown) => new Notice(`The link could not be saved: ${String(error)}`));
	return refusal;
}

/** The editor that shows a note, in whatever window: the active one if it does. */
function editingView(app: App, file: TFile): MarkdownView | null {
	const views = [app.workspace.getActiveViewOfType(MarkdownView)];
	app.workspace.iterateAllLeaves(({ view }) => views.push(view instanceof MarkdownView ? view : null));
	return views.find((view) => view?.file === file && view.getMode() === 'source') ?? null;
}

/** An editor knows one kind of line end; a mention counts those of the file if it was found in that. */
function planInEditor(text: string, saved: string, plan: (text: string) => PlannedLink): PlannedLink {
	const edit = unixLines(saved) === text ? plan(saved).edit : null;
	if (!edit) return plan(text);
	const [from, to] = [unixLines(saved.slice(0, edit.from)).length, unixLines(saved.slice(0, edit.to)).length];
	return { edit: { from, to, before: text.slice(from, to), after: edit.after }, refusal: null };
}

function unixLines(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}

/** A file has no undo of its own, as an editor has. */
async function linkInFile(app: App, file: TFile, plan: (text: string) => PlannedLink): Promise<string | null> {
	const { edit, refusal } = await editInFile(app, file, plan);
	if (!edit) return refusal;
	const { from, before, after } = edit;
	const back: Edit = { from, to: from + after.length, before: after, after: before };
	sayWithUndo(`Linked in “${file.basename}”.`, async () => {
		const undone = await editInFile(app, file, (text) => (text.startsWith(after, from) ? { edit: back, refusal: null } : refused(UNDO_GONE)));
		if (undone.refusal !== null) new Notice(undone.refusal);
	});
	return null;
}

/** One line of a menu. */
interface Item {
	readonly section: string;
	readonly icon: string;
	readonly title: string;
	readonly checked?: boolean;
	readonly act: () => Promise<unknown>;
}

/** Puts into a menu what can be done with a mention. */
export function addMentionItems(menu: Menu, places: MentionPlaces, mention: Mention): void {
	const open: Item = { section: 'open', icon: 'text-cursor', title: 'Open the place', act: () => openPlace(places.app, mention, false) };
	for (const { section, icon, title, checked = null, act } of [...linkItems(places, mention), ...choiceItems(places, mention), ...ignoreItems(places, mention), open]) {
		menu.addItem((item) => item.setSection(`care-lexicon-${section}`).setIcon(icon).setTitle(title).setChecked(checked).onClick(() => void act()));
	}
}

function linkItems(places: MentionPlaces, mention: Mention): Item[] {
	if (mention.kind === 'linked') return [];
	return mention.targets.map((target) => {
		const title = `Link to ${titleOf(places, mention, target)}`;
		return { section: 'link', icon: 'link', title, act: () => linkMention(places, mention, target) };
	});
}

/** One item for each candidate, of which the chosen one is checked; choosing it again leaves it to the context, as the last item does. */
function choiceItems(places: MentionPlaces, mention: Mention): Item[] {
	const { candidates } = mention;
	const byContext: Item = { section: 'choose', icon: 'undo-2', title: 'Decide by context', act: () => decideByContext(places, mention) };
	const meant = candidates.length < 2 ? [] : candidates.map((candidate): Item => {
		const checked = candidate.reasons.some(({ code }) => code === 'chosen');
		const title = `Means ${titleOf(places, mention, candidate.path)} in this note`;
		return { section: 'choose', icon: 'signpost', title, checked, act: checked ? byContext.act : () => chooseCandidate(places, mention, candidate.path) };
	});
	return isChosen(places, mention) ? [...meant, byContext] : meant;
}

function ignoreItems(places: MentionPlaces, mention: Mention): Item[] {
	const [best] = mention.candidates;
	if (mention.kind !== 'unlinked' || !best) return [];
	const isIgnored = (code: string): boolean => mention.reasons.some((reason) => reason.code === code);
	const names = mention.candidates.map(({ name }) => name);
	const here: Item = isIgnored('ignored-here')
		? { section: 'ignore', icon: 'eye', title: 'Suggest here again', act: () => suggestHere(places, mention) }
		: { section: 'ignore', icon: 'eye-off', title: 'Ignore here', act: () => ignoreHere(places, mention) };
	const everywhere: Item = isIgnored('ignored-name')
		? { section: 'ignore', icon: 'eye', title: `Suggest “${best.name}” again`, act: () => suggestNames(places, names) }
		: { section: 'ignore', icon: 'ban', title: `Ignore “${best.name}” everywhere`, act: () => ignoreName(places, best.name) };
	return [here, everywhere];
}
