import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import { notModelled } from '../../not-modelled';
import { PageStack } from '../definitions/page-stack';

/** A tab of the settings window. It describes its settings, or (before 1.13) draws them itself. */
export abstract class SettingTab {
	/** The members `id` and `name` are the app's own: the settings window lists its tabs by them. */
	id = '';
	name = '';
	icon = '';
	app: App;
	containerEl: HTMLElement;
	settingItems: SettingDefinitionItem[] = [];
	private pages: PageStack;

	constructor(app: App) {
		this.app = app;
		this.containerEl = createDiv('vertical-tab-content');
		this.pages = new PageStack(this);
	}

	getSettingDefinitions(): SettingDefinitionItem[] {
		return [];
	}

	/** Asks for the definitions anew. What is on the screen follows; where nothing is, nothing is drawn. */
	update(): void {
		this.settingItems = this.getSettingDefinitions();
		this.pages.update();
	}

	getControlValue(_key: string): unknown {
		return notModelled('SettingTab.getControlValue (the app\'s own settings)');
	}

	setControlValue(_key: string, _value: unknown): void | Promise<void> {
		return notModelled('SettingTab.setControlValue (the app\'s own settings)');
	}

	refreshDomState(): void {
		this.pages.refresh();
	}

	display(): void {
		this.settingItems = this.getSettingDefinitions();
		this.pages.open();
	}

	hide(): void {
		this.pages.close();
	}

	/** What the settings window calls to show the tab, as the app does: `display` is only for tabs without definitions. */
	renderTab(): void {
		this.settingItems = this.getSettingDefinitions();
		if (this.settingItems.length > 0) this.pages.open();
		else this.display();
	}

	/** What the settings window calls when the tab is left: rows are cleaned up, also where a plugin's `hide` forgets to. */
	leaveTab(): void {
		this.hide();
		this.pages.close();
		this.containerEl.empty();
	}
}
