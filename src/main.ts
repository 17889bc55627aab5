import { Platform, Plugin } from 'obsidian';
import { scanNote, termChoice } from './engine';
import { CalloutBlocks } from './obsidian/callouts/blocks';
import { registerComparisonBlocks } from './obsidian/comparison/block';
import type { CardActions } from './obsidian/names/entry-card';
import { Explanations } from './obsidian/names/explain';
import { FollowedLinks } from './obsidian/names/followed-links';
import { MenuNames } from './obsidian/names/menu-names';
import { Underlines } from './obsidian/names/underlines';
import { CareLexiconSettingTab } from './obsidian/settings/tab';
import { addCliHandlers } from './obsidian/shell/cli-handlers';
import { addCommands, searchGlossary } from './obsidian/shell/commands';
import { compareAll, openMentions, showMentionsOf } from './obsidian/shell/entry-actions';
import { Status } from './obsidian/shell/status';
import { offerOverview, registerViews } from './obsidian/shell/views';
import { TermSuggest } from './obsidian/typing/suggest';
import { VaultGlossary } from './obsidian/vault/glossary';
import { VaultMentions } from './obsidian/vault/mentions';
import { openVaultCache } from './obsidian/vault/note-cache';
import { readOwnKindsIn } from './obsidian/vault/own-kinds';
import { SearchHistory } from './obsidian/vault/search-history';
import type { Services } from './obsidian/vault/services';
import { SettingsStore } from './obsidian/vault/settings-store';
import { VaultIndex } from './obsidian/vault/vault-index';

/** The plugin: lists its parts. What each part does is documented where it is defined. */
export default class CareLexicon extends Plugin {
	private readonly settingsStore = new SettingsStore(this);

	override async onload(): Promise<void> {
		const { app, settingsStore: settings, manifest } = this;
		await settings.load();
		this.registerEvent(app.vault.on('rename', (file, from) => void settings.followRename(from, file.path)));
		const kinds = await readOwnKindsIn(app);
		// Facts that were read with other kinds have other titles.
		const openCache = (): ReturnType<typeof openVaultCache> => openVaultCache(app, manifest.version + JSON.stringify([...kinds]));
		const index = this.addChild(new VaultIndex(app, openCache, { scan: (text) => scanNote(text, kinds) }));
		const chooseTerms = (): void => index.chooseTerms(termChoice(settings.current));
		chooseTerms();
		this.registerEvent(settings.onChanged(chooseTerms));
		const mentions = this.addChild(new VaultMentions(app, index, settings));
		const glossary = this.addChild(new VaultGlossary(index, settings));
		const history = this.addChild(new SearchHistory(app));
		const services: Services = { app, index, glossary, history, mentions, settings };
		this.addChild(new CalloutBlocks(this, index, kinds));
		// Before the underlines, which rerender the open notes.
		const actions: CardActions = {
			compareWith: (ids) => compareAll(services, ids),
			showMentionsOf: (id) => void showMentionsOf(services, id),
		};
		const links = this.addChild(new FollowedLinks(this, { ...services, actions }));
		const rendering = { ...services, links: links.rendered };
		registerComparisonBlocks(this, rendering);
		registerViews(this, rendering);
		const cards = { ...rendering, actions };
		const underlines = this.addChild(new Underlines(this, cards));
		const explanations = this.addChild(new Explanations({ ...cards, underlines }, (text) => searchGlossary(rendering, text)));
		const menuNames = this.addChild(new MenuNames({ ...services, underlines, links, explanations }));
		addCommands(this, { ...rendering, underlines, explanations, menuNames });
		this.registerEditorSuggest(new TermSuggest(services));
		addCliHandlers(this, services);
		this.addRibbonIcon('book-open-text', 'Search glossary', () => searchGlossary(rendering));
		this.addSettingTab(new CareLexiconSettingTab(this, services));
		if (!Platform.isMobile) this.addChild(new Status(this.addStatusBarItem(), services, () => void openMentions(app)));
	}

	override onUserEnable(): void {
		offerOverview(this.app);
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.settingsStore.load();
	}
}
