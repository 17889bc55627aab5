import { Commands } from './core/commands';
import { loadCorePlugins } from './core/core-plugins';
import { Plugins, type PluginSource } from './core/plugins';
import { SettingsWindow } from './settings/window/settings-window';
import { StatusBar } from './core/status-bar';
import { Theme } from './core/theme';
import { EditorRegistry } from './editor/registry';
import { FileManager } from './file-manager';
import { MarkdownRegistry } from './markdown/registry';
import { MetadataCache } from './metadata-cache';
import { Keymap, Scope } from './scope';
import { Vault } from './vault';
import { ViewRegistry } from './views/view-registry';
import { Workspace } from './workspace/workspace';
import type { CliHandler, HoverLinkSource, UserEvent } from 'obsidian';
import type { MemoryAdapter } from './adapter';

/** What a plugin said of a command for the command line. */
interface CliCommand {
	readonly description: string;
	readonly flags: unknown;
	readonly handler: CliHandler;
}

/** The app: all its parts, in one place. */
export class App {
	readonly vault: Vault;
	readonly metadataCache: MetadataCache;
	readonly fileManager: FileManager;
	readonly keymap: Keymap;
	readonly scope = new Scope();
	readonly commands: Commands;
	readonly markdown: MarkdownRegistry;
	readonly editors: EditorRegistry;
	readonly views = new ViewRegistry();
	readonly workspace: Workspace;
	readonly theme: Theme;
	readonly statusBar: StatusBar;
	readonly setting: SettingsWindow;
	readonly plugins: Plugins;
	readonly hoverLinkSources: Record<string, HoverLinkSource> = {};
	readonly cli = new Map<string, CliCommand>();
	/** What went wrong in a plugin or a view, as text; the tests expect it to stay empty. */
	private readonly errors: string[];
	lastEvent: UserEvent | null = null;

	constructor(adapter: MemoryAdapter, sources: readonly PluginSource[], errors: string[] = []) {
		this.errors = errors;
		this.vault = new Vault(adapter);
		this.metadataCache = new MetadataCache(this.vault);
		this.fileManager = new FileManager(this);
		this.keymap = new Keymap(this.scope);
		this.commands = new Commands(this);
		this.markdown = new MarkdownRegistry();
		this.editors = new EditorRegistry(this);
		this.workspace = new Workspace(this);
		this.keymap.getRootScope = () => this.workspace.activeLeaf?.view.scope ?? this.scope;
		this.theme = new Theme(this);
		this.statusBar = new StatusBar(this);
		this.setting = new SettingsWindow(this);
		this.plugins = new Plugins(this, sources);
		loadCorePlugins(this);
		this.followEvents();
	}

	/** Starts in the app's order: vault, plugins, layout; what waits for the layout comes last. */
	async start(): Promise<void> {
		await this.vault.load();
		await this.plugins.loadEnabled();
		await this.workspace.restoreLayout();
		this.workspace.setLayoutReady();
	}

	isDarkMode(): boolean {
		return this.theme.isDark();
	}

	loadLocalStorage(key: string): unknown {
		const text = localStorage.getItem(`${this.vault.getName()}-${key}`);
		return text === null ? null : (JSON.parse(text) as unknown);
	}

	saveLocalStorage(key: string, data: unknown): void {
		const name = `${this.vault.getName()}-${key}`;
		if (data === null || data === undefined) localStorage.removeItem(name);
		else localStorage.setItem(name, JSON.stringify(data));
	}

	/** Keeps an error for the tests, and says it on the console. */
	reportError(place: string, error: unknown): void {
		const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
		this.errors.push(`${place}: ${text}`);
		console.error(`${place}:`, error);
	}

	/** Runs what a plugin has left with the app; its error stops nothing else. */
	guard(place: string, act: () => unknown): void {
		try {
			act();
		} catch (error) {
			this.reportError(place, error);
		}
	}

	private followEvents(): void {
		for (const type of ['mousedown', 'mouseup', 'click', 'auxclick', 'keydown', 'keyup', 'touchstart'] as const) {
			window.addEventListener(type, (event) => (this.lastEvent = event), true);
		}
		window.addEventListener('resize', () => this.workspace.onResize());
	}
}
