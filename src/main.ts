import { Platform, Plugin } from 'obsidian';
import { CalloutBlocks } from './obsidian/callouts';
import { addCommands, checkVault, searchGlossary } from './obsidian/commands';
import { registerComparisonBlocks } from './obsidian/comparison-block';
import { FINDINGS_VIEW, FindingsView } from './obsidian/findings-view';
import { MENTIONS_VIEW, MentionsView } from './obsidian/mentions-view';
import { openVaultCache } from './obsidian/note-cache';
import { HOVER_SOURCE } from './obsidian/note-links';
import { SettingsStore } from './obsidian/settings-store';
import { CareLexiconSettingTab } from './obsidian/settings-tab';
import { Status } from './obsidian/status';
import { VaultIndex } from './obsidian/vault-index';

/** The plugin: what it consists of. What each part does is said where it is made. */
export default class CareLexicon extends Plugin {
	private readonly settingsStore = new SettingsStore(this);

	override async onload(): Promise<void> {
		const { app, settingsStore: settings, manifest } = this;
		await settings.load();
		const index = this.addChild(new VaultIndex(app, () => openVaultCache(app, manifest.version)));
		const sources = { app, index, settings };
		this.addChild(new CalloutBlocks(this, index));
		registerComparisonBlocks(this, sources);
		this.registerView(MENTIONS_VIEW, (leaf) => new MentionsView(leaf, index));
		this.registerView(FINDINGS_VIEW, (leaf) => new FindingsView(leaf, index, settings));
		this.registerHoverLinkSource(HOVER_SOURCE, { display: 'Care Lexicon', defaultMod: false });
		addCommands(this, sources);
		this.addRibbonIcon('book-open-text', 'Search glossary', () => searchGlossary(sources));
		this.addSettingTab(new CareLexiconSettingTab(this, settings));
		if (!Platform.isMobile) this.addChild(new Status(this.addStatusBarItem(), index, () => void checkVault(app)));
	}

	override async onExternalSettingsChange(): Promise<void> {
		await this.settingsStore.load();
	}
}
