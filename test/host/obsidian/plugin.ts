import { Component } from './component';
import { notModelled } from './not-modelled';
import { Platform } from './platform';
import type { Extension } from '@codemirror/state';
import type { CliFlags, CliHandler, HoverLinkSource, IconName, MarkdownPostProcessor, PluginManifest } from 'obsidian';
import type { App } from './app';
import type { HostCommand } from './core/commands';
import type { EditorSuggest } from './editor/editor-suggest';
import type { PluginSettingTab } from './settings';
import type { ViewCreator } from './views/view-registry';

type CodeBlockHandler = Parameters<App['markdown']['addCodeBlockProcessor']>[1];

/** What every community plugin extends: whatever it registers is taken back when it is unloaded. */
export abstract class Plugin extends Component {
	app: App;
	manifest: PluginManifest;
	declare settings?: unknown;
	/** Called when `data.json` is changed by something else than the app. Plugins may have it. */
	declare onExternalSettingsChange?: () => unknown;

	constructor(app: App, manifest: PluginManifest) {
		super();
		this.app = app;
		this.manifest = manifest;
	}

	/** Called after the user switched the plugin on. Plugins override it. */
	onUserEnable(): void {}

	addRibbonIcon(icon: IconName, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
		const ribbon = this.app.workspace.leftRibbon;
		const button = ribbon.add(`${this.manifest.id}:${title}`, icon, title, callback);
		this.register(() => ribbon.remove(button));
		return button;
	}

	/** Typings: "Not available on mobile". */
	addStatusBarItem(): HTMLElement {
		if (Platform.isMobile) throw new Error('Status bar items are not available on mobile');
		const item = this.app.statusBar.addItem(`plugin-${this.manifest.id}`);
		this.register(() => item.detach());
		return item;
	}

	/** The id and name of the plugin come to stand before those of the command, in the object itself as in the app. */
	addCommand(command: HostCommand): HostCommand {
		const { id, name } = this.manifest;
		Object.assign(command, { id: `${id}:${command.id}`, name: `${name}: ${command.name}` });
		this.app.commands.addCommand(command);
		this.register(() => this.app.commands.removeCommand(command.id));
		return command;
	}

	addSettingTab(settingTab: PluginSettingTab): void {
		this.app.setting.addSettingTab(settingTab);
		this.register(() => this.app.setting.removeSettingTab(settingTab));
	}

	registerView(type: string, viewCreator: ViewCreator): void {
		this.app.views.registerView(type, viewCreator);
		this.register(() => this.app.views.unregisterView(type));
	}

	registerHoverLinkSource(id: string, info: HoverLinkSource): void {
		this.app.hoverLinkSources[id] = info;
		this.register(() => delete this.app.hoverLinkSources[id]);
	}

	registerMarkdownPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder?: number): MarkdownPostProcessor {
		this.app.markdown.addPostProcessor(postProcessor, sortOrder);
		this.register(() => this.app.markdown.removePostProcessor(postProcessor));
		return postProcessor;
	}

	registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler, sortOrder?: number): MarkdownPostProcessor {
		const postProcessor = this.app.markdown.addCodeBlockProcessor(language, handler, sortOrder);
		this.register(() => this.app.markdown.removeCodeBlockProcessor(language));
		return postProcessor;
	}

	/** Bases is off in this vault: typings, "Returns false if bases are not enabled in this vault". */
	registerBasesView(): boolean {
		return false;
	}

	registerEditorExtension(extension: Extension): void {
		this.app.editors.addExtension(extension);
		this.register(() => this.app.editors.removeExtension(extension));
	}

	registerEditorSuggest(editorSuggest: EditorSuggest<unknown>): void {
		this.app.editors.addSuggest(editorSuggest);
		this.register(() => this.app.editors.removeSuggest(editorSuggest));
	}

	/** Typings: "Attempting to register a command that is already registered will throw an Error". */
	registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: CliHandler): void {
		const { cli } = this.app;
		if (cli.has(command)) throw new Error(`CLI command "${command}" is already registered`);
		cli.set(command, { description, flags, handler });
		this.register(() => cli.delete(command));
	}

	/** Null where there is no data yet. Damaged JSON throws, as in the app. */
	async loadData(): Promise<unknown> {
		const path = this.dataPath();
		if (!(await this.app.vault.adapter.exists(path))) return null;
		return JSON.parse(await this.app.vault.adapter.read(path)) as unknown;
	}

	async saveData(data: unknown): Promise<void> {
		const { adapter } = this.app.vault;
		const path = this.dataPath();
		const folder = path.slice(0, path.lastIndexOf('/'));
		if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
		await this.app.plugins.writeData(path, JSON.stringify(data, null, 2));
	}

	private dataPath(): string {
		const dir = this.manifest.dir ?? notModelled('a plugin outside the config folder');
		return `${dir}/data.json`;
	}
}
