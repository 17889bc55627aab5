import { MarkdownView, Notice, type App, type Menu } from 'obsidian';
import { writeGlossary, type GlossaryFormat } from '../../engine';
import { copyText } from '../parts/clipboard';
import type { Entry } from './model/entries';
import { insertTerm, type LinkPlace } from '../writing/insert-link';
import { MENTIONS_VIEW } from '../mentions/view';
import { openPlace } from '../parts/open-place';
import { TimeSlice } from '../vault/time-slice';

/** The editor that had the focus last; null if the note there is only read. A view in the sidebar has none of its own. */
export function lastEditor(app: App): LinkPlace | null {
	const view = app.workspace.getMostRecentLeaf()?.view;
	return view instanceof MarkdownView && view.file && view.getMode() === 'source' ? { editor: view.editor, file: view.file } : null;
}

/** One line of a menu. */
interface Item {
	readonly section: string;
	readonly icon: string;
	readonly title: string;
	readonly act: () => unknown;
}

function addItems(menu: Menu, items: readonly Item[]): void {
	for (const { section, icon, title, act } of items) {
		menu.addItem((item) => item.setSection(`care-lexicon-${section}`).setIcon(icon).setTitle(title).onClick(() => void act()));
	}
}

/** Puts into a menu what can be done with an entry. */
export function addEntryItems(menu: Menu, app: App, entry: Entry): void {
	const { path, definition } = entry.note;
	const place = lastEditor(app);
	addItems(menu, [
		{ section: 'open', icon: 'file', title: 'Open', act: () => openPlace(app, { path, line: 1 }, false) },
		{ section: 'open', icon: 'file-plus', title: 'Open in new tab', act: () => openPlace(app, { path, line: 1 }, 'tab') },
		{ section: 'open', icon: 'at-sign', title: 'Show mentions', act: () => showMentions(app, path) },
		...(place ? [{ section: 'take', icon: 'link', title: 'Insert link', act: () => insertLink(app, place, entry) }] : []),
		...(definition ? [{ section: 'take', icon: 'copy', title: 'Copy definition', act: () => copyText(definition.text, 'Definition copied.') }] : []),
	]);
}

/** The view of mentions follows the note that is open. */
async function showMentions(app: App, path: string): Promise<void> {
	await openPlace(app, { path, line: 1 }, false);
	await app.workspace.ensureSideLeaf(MENTIONS_VIEW, 'right', { active: true, reveal: true });
}

async function insertLink(app: App, place: LinkPlace, { note, title }: Entry): Promise<void> {
	const file = app.vault.getFileByPath(note.path);
	if (file && await insertTerm(app, place, file, title)) place.editor.focus();
}

const FORMATS: readonly { readonly format: GlossaryFormat; readonly word: string; readonly icon: string }[] = [
	{ format: 'csv', word: 'CSV', icon: 'table' },
	{ format: 'json', word: 'JSON', icon: 'braces' },
];

/** Puts into a menu how entries can be taken out of the vault, in the order given. */
export function addExportItems(menu: Menu, app: App, entries: readonly Entry[]): void {
	const what = entries.length === 1 ? '1 entry' : `${entries.length.toLocaleString()} entries`;
	const copied = FORMATS.map(({ format, word, icon }): Item => ({ section: 'copy', icon, title: `Copy ${what} as ${word}`, act: async () => copyText(await write(entries, format), `Copied ${what} as ${word}.`) }));
	const saved = FORMATS.map(({ format, word }): Item => ({ section: 'save', icon: 'save', title: `Save ${what} as ${word} file`, act: () => save(app, entries, format) }));
	addItems(menu, [...copied, ...saved]);
}

async function write(entries: readonly Entry[], format: GlossaryFormat): Promise<string> {
	const slice = new TimeSlice();
	const pieces: string[] = [];
	for (const piece of writeGlossary(entries.map(({ note }) => note), format)) {
		pieces.push(piece);
		await slice.rest();
	}
	return pieces.join('');
}

/** Spreadsheets take a CSV file without a byte order mark for one of an older encoding. */
const MARKS: Readonly<Record<GlossaryFormat, string>> = { csv: '\ufeff', json: '' };

async function save(app: App, entries: readonly Entry[], format: GlossaryFormat): Promise<void> {
	try {
		const folder = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
		const path = freePath(app, folder.isRoot() ? 'Glossary' : `${folder.path}/Glossary`, format);
		await app.vault.create(path, MARKS[format] + await write(entries, format));
		new Notice(`Saved as “${path}”.`);
	} catch (error) {
		new Notice(`The file could not be saved: ${error instanceof Error ? error.message : String(error)}`);
	}
}

/** A path that no file has yet: with a number behind it if need be. */
function freePath(app: App, path: string, extension: string): string {
	for (let number = 0; ; number++) {
		const free = `${path}${number === 0 ? '' : ` ${number}`}.${extension}`;
		if (!app.vault.getAbstractFileByPath(free)) return free;
	}
}
