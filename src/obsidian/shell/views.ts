import { Notice, type App, type Plugin, type WorkspaceLeaf } from 'obsidian';
import { CompareModal } from '../comparison/modal';
import { FINDINGS_VIEW, FindingsView } from '../findings/view';
import { GLOSSARY_VIEW, GlossaryView } from '../glossary/view';
import { MENTIONS_VIEW, MentionsView } from '../mentions/view';
import { OVERVIEW_VIEW, OverviewView } from '../overview/view';
import { HOVER_SOURCE } from '../parts/note-links';
import { LIST_SOURCE } from '../parts/row-preview';
import { SearchModal, type SearchServices } from '../search/modal';
import { keepOnDevice, readFromDevice } from '../vault/device-storage';
import type { Services } from '../vault/services';
import { openMentions, showMentionsOf } from './entry-actions';

/** Registers the views, and the sources of page previews in them. */
export function registerViews(plugin: Plugin, services: Services & SearchServices): void {
	plugin.registerView(MENTIONS_VIEW, (leaf) => new MentionsView(leaf, services));
	plugin.registerView(GLOSSARY_VIEW, (leaf) => new GlossaryView(leaf, services, {
		compare: (notes, place) => new CompareModal(services, place, notes).open(),
		showMentions: (id) => showMentionsOf(services, id),
	}));
	plugin.registerView(FINDINGS_VIEW, (leaf) => new FindingsView(leaf, services));
	plugin.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, services, {
		commands: {
			'search-glossary': () => new SearchModal(services, null, 'open').open(),
			'compare-notes': () => new CompareModal(services, null).open(),
			'open-mentions': () => openMentions(services.app),
			'open-glossary': () => openGlossary(services.app),
		},
		check: async (kind) => {
			const { view } = await showTab(services.app, FINDINGS_VIEW, { kind });
			if (view instanceof FindingsView) view.enter();
		},
	}));
	plugin.registerHoverLinkSource(HOVER_SOURCE, { display: 'Care Lexicon', defaultMod: false });
	plugin.registerHoverLinkSource(LIST_SOURCE, { display: 'Care Lexicon: mentions and glossary', defaultMod: true });
}

/** Shows the entries of the glossary, in the right sidebar. */
export async function openGlossary(app: App): Promise<void> {
	await app.workspace.ensureSideLeaf(GLOSSARY_VIEW, 'right', { active: true, reveal: true });
}

/** Shows what the audit finds. */
export function checkVault(app: App): Promise<unknown> {
	return showTab(app, FINDINGS_VIEW);
}

/** Shows what the vault holds, what looks like its glossary, and what to try. */
export function openOverview(app: App): Promise<unknown> {
	return showTab(app, OVERVIEW_VIEW);
}

/** Shows a view in its existing tab or in a new one. @param state what it is to show; without one an open view stays as it is. */
async function showTab(app: App, type: string, state?: Record<string, unknown>): Promise<WorkspaceLeaf> {
	const [open] = app.workspace.getLeavesOfType(type);
	const leaf = open ?? app.workspace.getLeaf('tab');
	if (!open || state) await leaf.setViewState({ type, state, active: true });
	await app.workspace.revealLeaf(leaf);
	return leaf;
}

/** On this device: whether the overview was offered. */
const OFFERED = 'care-lexicon-overview-offered';
const OFFER_MS = 15_000;

/** Offers the overview, once in a vault on this device: after the plugin was enabled by hand. */
export function offerOverview(app: App): void {
	if (readFromDevice(app, OFFERED) === true) return;
	keepOnDevice(app, OFFERED, true);
	const notice = new Notice(createFragment((message) => {
		message.appendText('Care Lexicon reads your notes, and changes none. ');
		message.createEl('a', { cls: 'care-lexicon-undo', text: 'See what it found', href: '#' }).addEventListener('click', (event) => {
			event.preventDefault();
			notice.hide();
			void openOverview(app);
		});
	}), OFFER_MS);
}
