import { Platform, Plugin } from 'obsidian';
import { CalloutBlocks } from './obsidian/callouts/blocks';
import { addCliHandlers } from './obsidian/shell/cli-handlers';
import { addCommands, openMentions, searchGlossary } from './obsidian/shell/commands';
import { registerComparisonBlocks } from './obsidian/comparison/block';
import { Explanations } from './obsidian/names/explain';
import { FINDINGS_VIEW, FindingsView } from './obsidian/findings/view';
import { FollowedLinks } from './obsidian/names/followed-links';
import { GLOSSARY_VIEW, GlossaryView } from './obsidian/glossary/view';
import { MENTIONS_VIEW, MentionsView } from './obsidian/mentions/view';
import { openVaultCache } from './obsidian/vault/note-cache';
import { HOVER_SOURCE } from './obsidian/parts/note-links';
import { LIST_SOURCE } from './obsidian/parts/row-preview';
import { SearchHistory } from './obsidian/vault/search-history';
import { SettingsStore } from './obsidian/vault/settings-store';
import { CareLexiconSettingTab } from './obsidian/settings/tab';
import { Status } from './obsidian/shell/status';
import { TermSuggest } from './obsidian/typing/suggest';
import { Underlines } from './obsidian/names/underlines';
import { VaultGlossary } from './obsidian/vault/glossary';
import { VaultIndex } from './obsidian/vault/vault-index';
import { VaultMentions } from './obsidian/vault/mentions';

/** The plugin: what it consists of. What each part does is said where it is made. */
export default class CareLexicon extends Plugin {
	private readonly settingsStore = new SettingsStore(this);

	override async onload(): Promise<void> {
		const { app, settingsStore: settings, manifest } = this;
		await settings.load();
		this.registerEvent(app.vault.on('rename', (file, from) => void settings.followRename(from, file.path)));
		const index = this.addChild(new VaultIndex(app, () => openVaultCache(app, manifest.version)));
		const mentions = this.addChild(new VaultMentions(app, index, settings));
		const glossary = this.addChild(new VaultGlossary(index, settings));
		const history = this.addChild(new SearchHistory(app));
		const sources = { app, index, glossary, history, mentions, settings };
		this.addChild(new CalloutBlocks(this, index));
		// Before the underlines, which have the notes that are open rendered anew.
		const { rendered: links } = this.addChild(new FollowedLinks(this, sources));
		registerComparisonBlocks(this, { ...sources, links });
		this.registerView(MENTIONS_VIEW, (leaf) => new MentionsView(leaf, sources));
		this.registerView(GLOSSARY_VIEW, (leaf) => new GlossaryView(leaf, sources));
		this.registerView(FINDINGS_VIEW, (leaf) => new FindingsView(leaf, index, settings));
		this.registerHoverLinkSource(HOVER_SOURCE, { display: 'Care Lexicon', defaultMod: false });
		this.registerHoverLinkSource(LIST_SOURCE, { display: 'Care Lexicon: mentions and glossary', defaultMod: true });
		const underlines = this.addChild(new Underlines(this, sources));
		const explanations = this.addChild(new Explanations({ ...sources, underlines }, (text) => searchGlossary(sources, text)));
		addCommands(this, { ...sources, underlines, explanations });
		this.registerEditorSuggest(new TermSuggest(sources));
		addCliHandlers(this, sources);
		this.addRibbonIcon('book-open-text', 'Search glossary', () => searchGlossary(sources));
		this.addSettingTab(new CareLexiconSettingTab(this, settings));
		if (!Platform.isMobile) this.addChild(new Status(this.addStatusBarItem(), sources, () => void openMentions(app)));
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.settingsStore.load();
	}
}
