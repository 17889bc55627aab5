import type { App, Plugin } from 'obsidian';
import { CompareModal } from '../comparison/modal';
import { FINDINGS_VIEW, FindingsView } from '../findings/view';
import { GLOSSARY_VIEW, GlossaryView } from '../glossary/view';
import { MENTIONS_VIEW, MentionsView } from '../mentions/view';
import { HOVER_SOURCE } from '../parts/note-links';
import { openPlace } from '../parts/open-place';
import { LIST_SOURCE } from '../parts/row-preview';
import type { Services } from '../vault/services';

/** Registers the views, and the sources of page previews in them. */
export function registerViews(plugin: Plugin, services: Services): void {
	plugin.registerView(MENTIONS_VIEW, (leaf) => new MentionsView(leaf, services));
	plugin.registerView(GLOSSARY_VIEW, (leaf) => new GlossaryView(leaf, services, {
		compare: (notes, place) => new CompareModal(services, place, notes).open(),
		showMentions: (path) => showMentionsOf(services.app, path),
	}));
	plugin.registerView(FINDINGS_VIEW, (leaf) => new FindingsView(leaf, services));
	plugin.registerHoverLinkSource(HOVER_SOURCE, { display: 'Care Lexicon', defaultMod: false });
	plugin.registerHoverLinkSource(LIST_SOURCE, { display: 'Care Lexicon: mentions and glossary', defaultMod: true });
}

/** Shows the mentions of the active note, in the right sidebar. */
export async function openMentions(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(MENTIONS_VIEW, 'right', { active: true, reveal: true });
}

/** Points the mentions view at the note that is open. */
async function showMentionsOf(app: App, path: string): Promise<void> {
	await openPlace(app, { path, line: 1 }, false);
	await openMentions(app);
}

/** Shows the entries of the glossary, in the right sidebar. */
export async function openGlossary(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(GLOSSARY_VIEW, 'right', { active: true, reveal: true });
}

/** Shows what the audit finds, in its existing tab or in a new one. */
export async function checkVault(app: App): Promise<void> {
	const [open] = app.workspace.getLeavesOfType(FINDINGS_VIEW);
	const leaf = open ?? app.workspace.getLeaf('tab');
	if (!open) await leaf.setViewState({ type: FINDINGS_VIEW, active: true });
	await app.workspace.revealLeaf(leaf);
}
