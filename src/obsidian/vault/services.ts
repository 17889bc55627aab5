import type { App } from 'obsidian';
import type { VaultGlossary } from './glossary';
import type { VaultMentions } from './mentions';
import type { SearchHistory } from './search-history';
import type { SettingsStore } from './settings-store';
import type { VaultIndex } from './vault-index';

/** The objects that live as long as the plugin. Main creates them; each user picks those it needs. */
export interface Services {
	readonly app: App;
	readonly index: VaultIndex;
	readonly mentions: VaultMentions;
	readonly glossary: VaultGlossary;
	readonly history: SearchHistory;
	readonly settings: SettingsStore;
}
