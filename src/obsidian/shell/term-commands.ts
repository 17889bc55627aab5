import { TFile, type Command, type Editor, type Plugin } from 'obsidian';
import { countTerms, termAt } from '../terms/model/reading';
import { TermsModal } from '../terms/modal';
import type { Services } from '../vault/services';
import { createNoteFromTerm } from '../writing/create-term';

type TermServices = Pick<Services, 'app' | 'index' | 'settings'>;

/** The commands about terms inside the note that is open. */
export function termCommands(services: TermServices): Command[] {
	const { app, index } = services;
	return [
		{
			id: 'show-terms',
			name: 'Show terms read in this note',
			icon: 'list-tree',
			checkCallback: (checking) => {
				const file = app.workspace.getActiveFile();
				if (file?.extension !== 'md') return false;
				if (!checking) new TermsModal(services, file.path).open();
				return true;
			},
		},
		{
			id: 'note-from-term',
			name: 'Create note from term at cursor',
			icon: 'file-plus-2',
			editorCheckCallback: (checking, editor: Editor) => {
				const groups = index.lexicon.termsIn(app.workspace.getActiveFile()?.path ?? '');
				const term = termAt(groups, editor.getCursor().line + 1);
				if (term && !checking) void createNoteFromTerm(services, term);
				return term !== null;
			},
		},
	];
}

/** Adds to the menu of a note in which terms were read, or are switched off, an item that shows them. */
export function addTermMenu(plugin: Plugin, services: TermServices): void {
	const { app, index, settings } = services;
	plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => {
		if (!(file instanceof TFile)) return;
		const count = countTerms(index.lexicon.termsIn(file.path));
		if (count === 0 && !settings.current.termsInsideExcept.includes(file.path)) return;
		menu.addItem((item) => item
			.setSection('info')
			.setIcon('list-tree')
			.setTitle(`Show terms read here (${count.toLocaleString()})`)
			.onClick(() => new TermsModal(services, file.path).open()));
	}));
}
