import { MarkdownView, Notice, type App, type Command, type Plugin } from 'obsidian';
import { findRecipes, parseRecipe, scanNote, writeMarkdown } from '../../engine';
import { copyText } from '../parts/clipboard';
import { CompareModal } from '../comparison/modal';
import { followRecipe, type ComparisonSources } from '../comparison/block';
import type { Explanations } from '../names/explain';
import { FINDINGS_VIEW } from '../findings/view';
import { GLOSSARY_VIEW } from '../glossary/view';
import { mentionCommands, type MentionSurfaces } from './mention-commands';
import { MENTIONS_VIEW } from '../mentions/view';
import type { LinkPlace } from '../writing/insert-link';
import type { SearchSources } from '../search/actions';
import { SearchModal } from '../search/modal';

/** What the commands work with. */
export interface Surfaces extends MentionSurfaces, SearchSources {
	readonly explanations: Explanations;
}

/** The commands of the palette. */
export function commands(sources: Surfaces): Command[] {
	const { app } = sources;
	return [
		{ id: 'search-glossary', name: 'Search glossary', icon: 'book-open-text', callback: () => searchGlossary(sources) },
		{ id: 'insert-link', name: 'Insert link to a term', icon: 'link', checkCallback: whenEditing(app, (place) => new SearchModal(sources, place, 'insert').open()) },
		{ id: 'explain-selection', name: 'Explain selection', icon: 'message-circle-question', checkCallback: (checking) => sources.explanations.explainSelection(checking) },
		{ id: 'compare-notes', name: 'Compare notes', icon: 'columns-3', callback: () => new CompareModal(sources, placeIn(app)).open() },
		{ id: 'open-glossary', name: 'Show glossary', icon: 'book-a', callback: () => void openGlossary(app) },
		{ id: 'open-mentions', name: 'Show mentions', icon: 'at-sign', callback: () => void openMentions(app) },
		{ id: 'check-vault', name: 'Check vault', icon: 'list-checks', callback: () => void checkVault(app) },
		{ id: 'copy-comparison', name: 'Copy comparison as Markdown', icon: 'copy', checkCallback: (checking) => copyComparison(sources, checking) },
		...mentionCommands(sources),
	];
}

/** Adds all commands to a plugin. */
export function addCommands(plugin: Plugin, sources: Surfaces): void {
	for (const command of commands(sources)) plugin.addCommand(command);
}

/** Where a link or block would go: the editor of the active note, unless it is only read. */
function placeIn(app: App): LinkPlace | null {
	const view = app.workspace.getActiveViewOfType(MarkdownView);
	return view?.file && view.getMode() === 'source' ? { editor: view.editor, file: view.file } : null;
}

function whenEditing(app: App, act: (place: LinkPlace) => void): (checking: boolean) => boolean {
	return (checking) => {
		const place = placeIn(app);
		if (place && !checking) act(place);
		return place !== null;
	};
}

/** Opens the search over the glossary. @param query what is searched for at once, in place of what is selected. */
export function searchGlossary(sources: SearchSources, query?: string): void {
	const modal = new SearchModal(sources, placeIn(sources.app), 'open');
	modal.open();
	if (query === undefined) return;
	modal.inputEl.value = query;
	modal.inputEl.dispatchEvent(new Event('input'));
	modal.inputEl.select();
}

/** Shows the mentions of the active note, in the right sidebar. */
export async function openMentions(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(MENTIONS_VIEW, 'right', { active: true, reveal: true });
}

/** Shows the entries of the glossary, in the right sidebar. */
export async function openGlossary(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(GLOSSARY_VIEW, 'right', { active: true, reveal: true });
}

/** Shows what the audit finds, in the tab that has it already or in a new one. */
export async function checkVault(app: App): Promise<void> {
	const [open] = app.workspace.getLeavesOfType(FINDINGS_VIEW);
	const leaf = open ?? app.workspace.getLeaf('tab');
	if (!open) await leaf.setViewState({ type: FINDINGS_VIEW, active: true });
	await app.workspace.revealLeaf(leaf);
}

/** Copies the comparison at the cursor, else the first of the note. */
function copyComparison(sources: ComparisonSources, checking: boolean): boolean {
	const view = sources.app.workspace.getActiveViewOfType(MarkdownView);
	const recipe = view ? recipeIn(view) : null;
	if (recipe === null || checking) return recipe !== null;
	const comparison = followRecipe(sources, parseRecipe(recipe));
	if (comparison.notes.length < 2) new Notice(comparison.problems[0]?.message ?? 'A comparison needs at least two notes.');
	else void copyText(writeMarkdown(comparison), 'Comparison copied.');
	return true;
}

/** The recipe of the block that the cursor stands in, else of the first in the note. */
function recipeIn(view: MarkdownView): string | null {
	const text = view.getViewData();
	const recipes = findRecipes(scanNote(text));
	const cursor = view.getMode() === 'source' ? view.editor.posToOffset(view.editor.getCursor()) : -1;
	return (recipes.find(({ from, to }) => from <= cursor && cursor <= to) ?? recipes[0])?.source ?? null;
}
