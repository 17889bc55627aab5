import { MarkdownView, Notice, type App, type EditorPosition, type Menu, type TFile } from 'obsidian';
import { applyEdit, planLink, type Edit, type Mention, type PlannedLink } from '../engine';
import { openPlace } from './open-place';
import { rememberChoice, rememberNames, rememberPlace } from './remembered';
import type { SettingsStore } from './settings-store';
import type { VaultIndex } from './vault-index';
import type { VaultMentions } from './vault-mentions';

/** What acting on a mention takes. */
export interface MentionPlaces {
	readonly app: App;
	readonly index: VaultIndex;
	readonly mentions: VaultMentions;
	readonly settings: SettingsStore;
}

const GONE = 'The note is gone.';

/**
 * Makes a mention a link to the note at a path, or mends a link that says another name of it, if its text still stands there: in the
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
	try {
		if (view) return await linkInEditor(view, await app.vault.cachedRead(source), plan);
		return await linkInFile(app, source, plan);
	} catch (error) {
		return `The note could not be changed: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/** The editor that shows a note, in whatever window: the active one if it does. */
function editingView(app: App, file: TFile): MarkdownView | null {
	const views = [app.workspace.getActiveViewOfType(MarkdownView)];
	app.workspace.iterateAllLeaves(({ view }) => views.push(view instanceof MarkdownView ? view : null));
	return views.find((view) => view?.file === file && view.getMode() === 'source') ?? null;
}

async function linkInEditor(view: MarkdownView, saved: string, plan: (text: string) => PlannedLink): Promise<string | null> {
	const text = view.editor.getValue();
	// An editor knows one kind of line end; a mention counts those of the file it was found in.
	const isSaved = saved.replace(/\r\n?/g, '\n') === text;
	const before = isSaved ? plan(saved) : null;
	const { edit, refusal } = before?.edit ? before : plan(text);
	if (!edit) return refusal;
	const [from, to] = [edit.from, edit.to].map((offset) => positionIn(before?.edit ? saved : text, offset));
	if (from && to) view.editor.transaction({ changes: [{ from, to, text: edit.after }] });
	await view.save();
	return null;
}

function positionIn(text: string, offset: number): EditorPosition {
	const lines = text.slice(0, offset).split(/\r\n?|\n/);
	return { line: lines.length - 1, ch: lines[lines.length - 1]?.length ?? 0 };
}

async function linkInFile(app: App, file: TFile, plan: (text: string) => PlannedLink): Promise<string | null> {
	const plans: PlannedLink[] = [];
	await app.vault.process(file, (text) => {
		const planned = plan(text);
		plans.push(planned);
		return planned.edit ? applyEdit(text, planned.edit) : text;
	});
	const [planned] = plans;
	if (planned?.edit) offerUndo(app, file, planned.edit);
	return planned ? planned.refusal : GONE;
}

/** A file has no undo of its own, as an editor has. */
function offerUndo(app: App, file: TFile, { from, before, after }: Edit): void {
	const undo = async (): Promise<void> => {
		let isThere = false;
		await app.vault.process(file, (text) => {
			isThere = text.startsWith(after, from);
			return isThere ? applyEdit(text, { from, to: from + after.length, before: after, after: before }) : text;
		});
		if (!isThere) new Notice('The note has changed since. Nothing was undone.');
	};
	new Notice(createFragment((message) => {
		message.appendText(`Linked in “${file.basename}”.`);
		message.createEl('a', { cls: 'care-lexicon-undo', text: 'Undo', href: '#' }).addEventListener('click', (event) => {
			event.preventDefault();
			void undo();
		});
	}));
}

/** Never suggests a link at this place again. */
export async function ignoreHere({ settings }: MentionPlaces, { kind, path, print }: Mention): Promise<void> {
	if (kind === 'unlinked') await settings.change(rememberPlace(settings.current, path, print, true));
}

/** Never suggests a name again, wherever it stands. */
export async function ignoreName({ settings }: MentionPlaces, name: string): Promise<void> {
	await settings.change(rememberNames(settings.current, [name], true));
	new Notice(`“${name}” is no longer suggested.`);
}

/** Remembers which note is meant by the name of a mention, in the note where it stands. */
export async function chooseCandidate({ settings }: MentionPlaces, { path, candidates }: Mention, target: string): Promise<void> {
	await settings.change(rememberChoice(settings.current, path, candidates.map(({ name }) => name), target));
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

/** One item for each candidate; the one that was chosen is checked, and choosing it again forgets it. */
function choiceItems(places: MentionPlaces, mention: Mention): Item[] {
	const { settings } = places;
	const { path, candidates } = mention;
	if (candidates.length < 2) return [];
	return candidates.map((candidate) => {
		const checked = candidate.reasons.some(({ code }) => code === 'chosen');
		const title = `Means ${titleOf(places, mention, candidate.path)} in this note`;
		const names = candidates.map(({ name }) => name);
		const forget = (): Promise<void> => settings.change(rememberChoice(settings.current, path, names, null));
		return { section: 'choose', icon: 'signpost', title, checked, act: checked ? forget : () => chooseCandidate(places, mention, candidate.path) };
	});
}

function ignoreItems(places: MentionPlaces, mention: Mention): Item[] {
	const { settings } = places;
	const [best] = mention.candidates;
	if (mention.kind !== 'unlinked' || !best) return [];
	const isIgnored = (code: string): boolean => mention.reasons.some((reason) => reason.code === code);
	const names = mention.candidates.map(({ name }) => name);
	const suggestHere = (): Promise<void> => settings.change(rememberPlace(settings.current, mention.path, mention.print, false));
	const suggestName = (): Promise<void> => settings.change(rememberNames(settings.current, names, false));
	const here: Item = isIgnored('ignored-here')
		? { section: 'ignore', icon: 'eye', title: 'Suggest here again', act: suggestHere }
		: { section: 'ignore', icon: 'eye-off', title: 'Ignore here', act: () => ignoreHere(places, mention) };
	const everywhere: Item = isIgnored('ignored-name')
		? { section: 'ignore', icon: 'eye', title: `Suggest “${best.name}” again`, act: suggestName }
		: { section: 'ignore', icon: 'ban', title: `Ignore “${best.name}” everywhere`, act: () => ignoreName(places, best.name) };
	return [here, everywhere];
}

/** The title of a note that may be meant; its path where another one has the same. */
function titleOf({ index }: MentionPlaces, { targets }: Mention, path: string): string {
	const title = (one: string): string => index.lexicon.get(one)?.names[0]?.text ?? one;
	return targets.some((one) => one !== path && title(one) === title(path)) ? path.replace(/\.md$/i, '') : title(path);
}
