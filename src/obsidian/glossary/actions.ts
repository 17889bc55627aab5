import type { App, Menu } from 'obsidian';
import { writeGlossary, writeMarkdownGlossary, type DataFormat, type GlossaryFormat, type Lexicon } from '../../engine';
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
import { letterOf, type ListedEntry } from './model/entries';

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

const WORDS: Readonly<Record<GlossaryFormat, { readonly word: string; readonly icon: string }>> = {
	md: { word: 'Markdown', icon: 'file-text' },
	csv: { word: 'CSV', icon: 'table' },
	json: { word: 'JSON', icon: 'braces' },
};

/** What stands before a saved file: without a byte order mark, spreadsheets assume an older encoding for CSV. */
const MARKS: Readonly<Record<DataFormat, string>> = { csv: '\ufeff', json: '' };

/**
 * Adds the export formats for entries, in the order given, to a menu.
 * @param byName the same from A to Z, which Markdown has letters for.
 */
export function addExportActions(menu: Menu, app: App, entries: readonly ListedEntry[], byName: readonly ListedEntry[]): void {
	const what = entries.length === 1 ? '1 entry' : `${entries.length.toLocaleString()} entries`;
	const piecesOf = (format: GlossaryFormat): Iterable<string> => {
		if (format === 'md') return writeMarkdownGlossary(byName.map(({ entry }) => entry), waysIn(app));
		return writeGlossary(entries.map(({ entry }) => entry), format);
	};
	const copied = (['md', 'csv', 'json'] as const).map((format): MenuAction => {
		const { word, icon } = WORDS[format];
		const copy = async (): Promise<void> => copyText(await joined(piecesOf(format)), `Copied ${what} as ${word}.`);
		return { section: 'copy', icon, title: `Copy ${what} as ${word}`, act: copy };
	});
	const saved = (['csv', 'json'] as const).map((format): MenuAction => {
		const text = async (): Promise<string> => MARKS[format] + await joined(piecesOf(format));
		const save = (): Promise<void> => saveAsFile(app, 'Glossary', format, text());
		return { section: 'save', icon: 'save', title: `Save ${what} as ${WORDS[format].word} file`, act: save };
	});
	addMenuActions(menu, [...copied, ...saved]);
}

/** How Markdown links entries: as the app does, from wherever the text will be pasted. */
function waysIn({ fileManager, vault }: App): Parameters<typeof writeMarkdownGlossary>[1] {
	return {
		letterOf: (entry) => letterOf(entry),
		linkTo: ({ path, anchor }) => {
			const file = vault.getFileByPath(path);
			return file && fileManager.generateMarkdownLink(file, '', anchor?.subpath);
		},
	};
}

async function joined(pieces: Iterable<string>): Promise<string> {
	const slice = new TimeSlice();
	const all: string[] = [];
	for (const piece of pieces) {
		all.push(piece);
		await slice.rest();
	}
	return all.join('');
}
