import type { App } from '../../app';
import type { Plugin } from '../../plugin';
import { SettingTab } from './setting-tab';

/** The settings of a plugin: kept in `plugin.settings` and saved with the plugin's data. */
export abstract class PluginSettingTab extends SettingTab {
	plugin: Plugin;

	constructor(app: App, plugin: Plugin) {
		super(app);
		this.plugin = plugin;
		this.id = plugin.manifest.id;
		this.name = plugin.manifest.name;
	}

	override getControlValue(key: string): unknown {
		const settings = this.plugin.settings as Record<string, unknown> | undefined;
		return settings?.[key];
	}

	override setControlValue(key: string, value: unknown): void | Promise<void> {
		const settings = this.plugin.settings as Record<string, unknown> | undefined;
		if (!settings) return;
		settings[key] = value;
		return this.plugin.saveData(settings);
	}
}
