import { apiVersion } from '../../platform';
import { Setting } from '../rows/setting';
import { SettingTab } from '../tabs/setting-tab';
import { describeHotkey } from '../../core/commands';
import type { App } from '../../app';
import type { ColorScheme } from '../../core/theme';

/** What this app is, and what of the app it stands in for. */
export class GeneralTab extends SettingTab {
	constructor(app: App) {
		super(app);
		this.icon = 'lucide-settings';
	}

	override display(): void {
		this.containerEl.empty();
		new Setting(this.containerEl).setName(`Version ${apiVersion}`)
			.setDesc('A stand-in for Obsidian, to try a plugin in the browser. What it does not stand in for says “not modelled”.');
		new Setting(this.containerEl).setName('Vault').setDesc(`${this.app.vault.getName()}: ${this.app.vault.getMarkdownFiles().length} notes`);
	}
}

/** Light or dark. */
export class AppearanceTab extends SettingTab {
	constructor(app: App) {
		super(app);
		this.icon = 'lucide-palette';
	}

	override display(): void {
		this.containerEl.empty();
		new Setting(this.containerEl)
			.setName('Base color scheme')
			.setDesc("Choose Obsidian's default color scheme.")
			.addDropdown((dropdown) =>
				dropdown
					.addOptions({ light: 'Light', dark: 'Dark' })
					.setValue(this.app.isDarkMode() ? 'dark' : 'light')
					.onChange((value) => this.app.theme.set(value as ColorScheme)),
			);
	}
}

/** The commands with their hotkeys, to look up; changing them is not modelled. */
export class HotkeysTab extends SettingTab {
	constructor(app: App) {
		super(app);
		this.icon = 'lucide-keyboard';
	}

	override display(): void {
		this.containerEl.empty();
		new Setting(this.containerEl).setName('Search hotkeys')
			.addSearch((search) => search.setPlaceholder('Filter...').onChange((text) => this.draw(list, text)));
		const list = this.containerEl.createDiv('hotkey-list-container');
		this.draw(list, '');
	}

	private draw(list: HTMLElement, filter: string): void {
		list.empty();
		const commands = Object.values(this.app.commands.commands).filter(({ name }) => name.toLowerCase().includes(filter.trim().toLowerCase()));
		for (const { name, hotkeys } of commands.sort((a, b) => a.name.localeCompare(b.name))) {
			const setting = new Setting(list).setName(name);
			const keys = setting.controlEl.createDiv('setting-command-hotkeys');
			if (hotkeys?.length) hotkeys.forEach((hotkey) => keys.createSpan({ cls: 'setting-hotkey', text: describeHotkey(hotkey) }));
			else keys.createSpan({ cls: 'setting-hotkey mod-empty', text: 'Blank' });
		}
	}
}

/** The installed community plugins, each with its switch. */
export class CommunityPluginsTab extends SettingTab {
	constructor(app: App) {
		super(app);
		this.icon = 'lucide-blocks';
	}

	override display(): void {
		const { containerEl } = this;
		const { plugins, setting } = this.app;
		containerEl.empty();
		const manifests = Object.values(plugins.manifests);
		new Setting(containerEl).setName('Installed plugins').setHeading();
		for (const { id, name, version, author, description } of manifests) {
			const item = new Setting(containerEl).setName(name);
			item.descEl.createDiv({ text: `Version: ${version}` });
			item.descEl.createDiv({ text: `By ${author}` });
			item.descEl.createDiv({ text: description });
			const shows = plugins.getPlugin(id) !== null;
			const openOptions = (): unknown => setting.openTabById(id);
			if (shows) item.addExtraButton((button) => button.setIcon('lucide-settings').setTooltip('Options').onClick(openOptions));
			item.addToggle((toggle) => toggle.setValue(shows).setTooltip('Enable').onChange((on) => void this.switchPlugin(id, on)));
		}
	}

	private async switchPlugin(id: string, on: boolean): Promise<void> {
		await this.app.plugins.setEnabled(id, on);
		if (this.containerEl.isConnected) this.display();
	}
}
