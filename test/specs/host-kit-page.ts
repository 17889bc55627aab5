import '../host/obsidian/dom';
import { TFile, TFolder } from '../host/obsidian/files';
import { Keymap, Scope } from '../host/obsidian/scope';
import * as controls from '../host/obsidian/settings/controls';
import * as hoverPopover from '../host/obsidian/hover-popover';
import * as icons from '../host/obsidian/icons';
import * as menu from '../host/obsidian/menu';
import * as modal from '../host/obsidian/modal';
import * as notice from '../host/obsidian/notice';
import * as settings from '../host/obsidian/settings';
import * as suggest from '../host/obsidian/suggest';
import * as tooltip from '../host/obsidian/tooltip';
import type { App } from '../host/obsidian/app';
import type { SettingDefinitionItem } from 'obsidian';

const kit = { ...controls, ...hoverPopover, ...icons, ...menu, ...modal, ...notice, ...settings, ...suggest, ...tooltip, Keymap, Scope };

const scope = new Scope();
const folders = ['Glossary', 'Glossary/Payers', 'Archive'];
const vault = {
	getFiles: () => [],
	getAllFolders: () => folders.map((path) => Object.assign(Object.create(TFolder.prototype) as TFolder, { path })),
};
const app = { scope, keymap: new Keymap(scope), vault } as unknown as App;

/** What happened, in order, as lines of text. */
const log: string[] = [];

/** A prompt over a few words, that says what is chosen and with which key. */
class Prompt extends kit.SuggestModal<string> {
	ask: (query: string) => string[] | Promise<string[]> = (query) =>
		['ACO', 'IPA', 'MSO'].filter((name) => name.toLowerCase().includes(query.toLowerCase()));

	getSuggestions(query: string): string[] | Promise<string[]> {
		return this.ask(query);
	}

	renderSuggestion(value: string, el: HTMLElement): void {
		el.setText(value);
	}

	override onClose(): void {
		super.onClose();
		log.push('closed');
	}

	onChooseSuggestion(value: string, evt: MouseEvent | KeyboardEvent): void {
		log.push(`chose ${value}${Keymap.isModEvent(evt) === 'tab' ? ' for a new tab' : ''}`);
	}
}

type Settings = Record<string, unknown>;

/** A tab with these definitions, on the page, and what is saved from it in the log. */
function openTab(
	values: Settings,
	define: (values: Settings, tab: settings.PluginSettingTab) => SettingDefinitionItem[],
): settings.PluginSettingTab {
	const manifest = { id: 'care', name: 'Care' };
	const saveData = (data: unknown): Promise<void> => Promise.resolve(void log.push(`saved ${JSON.stringify(data)}`));
	class Tab extends kit.PluginSettingTab {
		override getSettingDefinitions(): SettingDefinitionItem[] {
			return define(values, this);
		}
	}
	const tab = new Tab(app, { manifest, settings: values, saveData } as never);
	document.body.appendChild(tab.containerEl);
	tab.renderTab();
	return tab;
}

const page = { kit, app, log, Prompt, openTab, TFile };

declare global {
	interface Window {
		page: typeof page;
	}
}

window.page = page;
