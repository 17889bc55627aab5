import { MarkdownView, Notice, type App, type Command, type Plugin } from 'obsidian';
import { findRecipes, parseRecipe, scanNote, writeMarkdown } from '../../engine';
import { followRecipe } from '../comparison/block';
import { CompareModal } from '../comparison/modal';
import type { Ignored } from '../findings/ignoring';
import { FindingsView } from '../findings/view';
import type { Explanations } from '../names/explain';
import type { MenuNames } from '../names/menu-names';
import type { Underlines } from '../names/underlines';
import { copyText } from '../parts/clipboard';
import { SearchModal, type SearchServices } from '../search/modal';
import type { Services } from '../vault/services';
import type { EditorPlace } from '../writing/writable-note';
import { addEditorMenu } from './editor-menu';
import { openMentions } from './entry-actions';
import { mentionCommands } from './mention-commands';
import { addNoteMenu } from './note-menu';
import { addTermMenu, termCommands } from './term-commands';
import { checkVault, openGlossary, openOverview } from './views';

/** What the commands need besides the services. */
interface Surfaces extends SearchServices {
	readonly underlines: Underlines;
	readonly explanations: Explanations;
	readonly menuNames: MenuNames;
}

/** The commands of the palette. */
function commands(services: Services & Surfaces): Command[] {
	const { app } = services;
	return [
		{ id: 'search-glossary', name: 'Search glossary', icon: 'book-open-text', callback: () => searchGlossary(services) },
		{
			id: 'insert-link',
			name: 'Insert link to a term',
			icon: 'link',
			checkCallback: whenEditing(app, (place) => new SearchModal(services, place, 'insert').open()),
		},
		{
			id: 'explain-selection',
			name: 'Explain selection',
			icon: 'message-circle-question',
			checkCallback: (checking) => services.explanations.explainSelection(checking),
		},
		{ id: 'compare-notes', name: 'Compare notes', icon: 'columns-3', callback: () => new CompareModal(services, placeIn(app)).open() },
		{ id: 'open-glossary', name: 'Show glossary', icon: 'book-a', callback: () => void openGlossary(app) },
		{ id: 'open-mentions', name: 'Show mentions', icon: 'at-sign', callback: () => void openMentions(app) },
		{ id: 'open-overview', name: 'Show overview', icon: 'book-open-check', callback: () => void openOverview(app) },
		{ id: 'check-vault', name: 'Check vault', icon: 'list-checks', callback: () => void checkVault(app) },
		{ id: 'ignore-finding', name: 'Ignore finding', icon: 'eye-off', checkCallback: onFinding(app, 'cause') },
		{ id: 'ignore-finding-kind', name: 'Ignore findings of this kind', icon: 'eye-off', checkCallback: onFinding(app, 'kind') },
		{
			id: 'copy-comparison',
			name: 'Copy comparison as Markdown',
			icon: 'copy',
			checkCallback: (checking) => copyComparison(services, checking),
		},
		...mentionCommands(services),
		...termCommands(services),
	];
}

/** Adds all commands to a plugin, and what the menus of notes and editors offer. */
export function addCommands(plugin: Plugin, services: Services & Surfaces): void {
	for (const command of commands(services)) plugin.addCommand(command);
	addNoteMenu(plugin, services);
	addTermMenu(plugin, services);
	addEditorMenu(plugin, services);
}

/** Where a link or block would be inserted: the editor of the active note; null in reading view. */
function placeIn(app: App): EditorPlace | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	return view?.file && view.getMode() === 'source' ? { editor: view.editor, file: view.file } : null;
}

function whenEditing(app: App, act: (place: EditorPlace) => void): (checking: boolean) => boolean {
	return (checking) => {
		const place = placeIn(app);
		if (place && !checking) act(place);
		return place !== null;
	};
}

/** Ignores what is selected in the vault check. */
function onFinding(app: App, what: Ignored): (checking: boolean) => boolean {
	return (checking) => {
		const view = app.workspace.getActiveViewOfType(FindingsView);
		if (!checking) view?.ignoreSelected(what);
		return view?.hasSelected ?? false;
	};
}

/** Opens the glossary search. @param query the initial query, instead of the selected text. */
export function searchGlossary(services: SearchServices, query?: string): void {
	const modal = new SearchModal(services, placeIn(services.app), 'open');
	modal.open();
	if (query === undefined) return;
	modal.inputEl.value = query;
	modal.inputEl.dispatchEvent(new Event('input'));
	modal.inputEl.select();
}

/** Copies the comparison at the cursor, or else the first one in the note. */
function copyComparison(services: Pick<Services, 'app' | 'index' | 'settings'>, checking: boolean): boolean {
	const view = services.app.workspace.getActiveViewOfType(MarkdownView);
	const recipe = view ? recipeIn(view) : null;
	if (recipe === null || checking) return recipe !== null;
	const comparison = followRecipe(services, parseRecipe(recipe));
	if (comparison.notes.length < 2) new Notice(comparison.problems[0]?.message ?? 'A comparison needs at least two notes.');
	else void copyText(writeMarkdown(comparison), 'Comparison copied.');
	return true;
}

/** The recipe of the block at the cursor, or else of the first block in the note. */
function recipeIn(view: MarkdownView): string | null {
	const text = view.getViewData();
	const recipes = findRecipes(scanNote(text));
	const cursor = view.getMode() === 'source' ? view.editor.posToOffset(view.editor.getCursor()) : -1;
	return (recipes.find(({ from, to }) => from <= cursor && cursor <= to) ?? recipes[0])?.source ?? null;
}
