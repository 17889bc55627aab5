import type { App, Menu } from 'obsidian';
import { writeGlossary, type GlossaryFormat, type Lexicon } from '../../engine';
import { copyText } from '../parts/clipboard';
import { lastEditor } from '../parts/last-editor';
import { addMenuActions, type MenuAction } from '../parts/menu-actions';
import { openEntry } from '../parts/open-place';
import { TimeSlice } from '../vault/time-slice';
import { createNoteFromTerm } from '../writing/create-term';
import { insertTerm, linkTo } from '../writing/insert-link';
import { saveAsFile } from '../writing/new-file';
import type { EditorPlace } from '../writing/writable-note';
import type { Services } from '../vault/services';
import type { ListedEntry } from './model/entries';

/** Adds the actions for an entry to a menu. */
export function addEntryActions(
	menu: Menu, services: Pick<Services, 'app' | 'index' | 'settings'>, listed: ListedEntry, showMentions: (id: string) => unknown,
): void {
	const { app, index } = services;
	const { id, anchor, definition } = listed.entry;
	const place = lastEditor(app);
	const make = (): Promise<void> => createNoteFromTerm(services, listed.entry);
	addMenuActions(menu, [
		{ section: 'open', icon: 'file', title: 'Open', act: () => openEntry(app, index, id, false) },
		{ section: 'open', icon: 'file-plus', title: 'Open in new tab', act: () => openEntry(app, index, id, 'tab') },
		{ section: 'open', icon: 'at-sign', title: 'Show mentions', act: () => showMentions(id) },
		...(place ? [{ section: 'take', icon: 'link', title: 'Insert link', act: () => insertLink(app, index.lexicon, place, listed) }] : []),
		...(definition
			? [{ section: 'take', icon: 'copy', title: 'Copy definition', act: () => copyText(definition.text, 'Definition copied.') }]
			: []),
		...(anchor ? [{ section: 'note', icon: 'file-plus-2', title: 'Create note from this term', act: make }] : []),
	]);
}

async function insertLink(app: App, lexicon: Lexicon, place: EditorPlace, { entry, title }: ListedEntry): Promise<void> {
	const target = linkTo(app, lexicon, { id: entry.id, name: title });
	if (target && await insertTerm(app, place, target)) place.editor.focus();
}

const FORMATS: readonly { readonly format: GlossaryFormat; readonly word: string; readonly icon: string }[] = [
	{ format: 'csv', word: 'CSV', icon: 'table' },
	{ format: 'json', word: 'JSON', icon: 'braces' },
];

/** Adds the export formats for entries, in the order given, to a menu. */
export function addExportActions(menu: Menu, app: App, entries: readonly ListedEntry[]): void {
	const what = entries.length === 1 ? '1 entry' : `${entries.length.toLocaleString()} entries`;
	const copied = FORMATS.map(({ format, word, icon }): MenuAction => {
		const copy = async (): Promise<void> => copyText(await write(entries, format), `Copied ${what} as ${word}.`);
		return { section: 'copy', icon, title: `Copy ${what} as ${word}`, act: copy };
	});
	const saved = FORMATS.map(({ format, word }): MenuAction => {
		const save = (): Promise<void> => saveAsFile(app, 'Glossary', format, writeMarked(entries, format));
		return { section: 'save', icon: 'save', title: `Save ${what} as ${word} file`, act: save };
	});
	addMenuActions(menu, [...copied, ...saved]);
}

async function write(entries: readonly ListedEntry[], format: GlossaryFormat): Promise<string> {
	const slice = new TimeSlice();
	const pieces: string[] = [];
	for (const piece of writeGlossary(entries.map(({ entry }) => entry), format)) {
		pieces.push(piece);
		await slice.rest();
	}
	return pieces.join('');
}

/** Without a byte order mark, spreadsheets assume an older encoding for CSV. */
const MARKS: Readonly<Record<GlossaryFormat, string>> = { csv: '\ufeff', json: '' };

async function writeMarked(entries: readonly ListedEntry[], format: GlossaryFormat): Promise<string> {
	return MARKS[format] + await write(entries, format);
}
