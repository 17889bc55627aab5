import { TFile, type Plugin, type TAbstractFile } from 'obsidian';
import type { MenuNames } from '../names/menu-names';
import { addToSection } from '../parts/menu-actions';
import type { Services } from '../vault/services';
import { compareAction, explainAction } from './editor-menu';
import { compareAll, showMentionsOf } from './entry-actions';

type NoteMenuServices = Pick<Services, 'app' | 'glossary' | 'index'> & { readonly menuNames: MenuNames };

/** Obsidian's section for what tells something about a file. */
const SECTION = 'info';
/** The table of more notes could not be read. */
const MOST_COMPARED = 12;

/** Adds to the menu of a note, wherever it is opened, and to that of several, what can be done with them as entries. */
export function addNoteMenu(plugin: Plugin, services: NoteMenuServices): void {
	const { app: { workspace }, index: { lexicon }, menuNames } = services;
	const isNote = (file: TAbstractFile): boolean => file instanceof TFile && lexicon.get(file.path) !== null;
	plugin.registerEvent(workspace.on('file-menu', (menu, file, source) => {
		if (!isNote(file)) return;
		const link = source === 'link-context-menu' ? menuNames.ofLink(file.path) : null;
		const id = link?.id ?? file.path;
		addToSection(menu, SECTION, [
			...(link ? [explainAction(link)] : []),
			{ icon: 'at-sign', title: 'Show mentions', act: () => showMentionsOf(services, id) },
			compareAction(services, id),
		]);
	}));
	plugin.registerEvent(workspace.on('files-menu', (menu, files) => {
		const ids = files.filter(isNote).map(({ path }) => path);
		if (ids.length < 2 || ids.length > MOST_COMPARED) return;
		addToSection(menu, SECTION, [{ icon: 'columns-3', title: `Compare ${ids.length} notes`, act: () => compareAll(services, ids) }]);
	}));
}
