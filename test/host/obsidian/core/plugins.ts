import { Notice } from '../notice';
import { requireApiVersion } from '../platform';
import type { PluginManifest } from 'obsidian';
import type { App } from '../app';
import type { Plugin } from '../plugin';

/** A community plugin as it lies in the config folder: its manifest, and how its code and styles are had. */
export interface PluginSource {
	readonly manifest: PluginManifest;
	/** Makes the plugin's class from its main.js. */
	load(): Promise<new (app: App, manifest: PluginManifest) => Plugin>;
	/** The text of its styles.css, or nothing. */
	readonly styles: string;
}

/** The community plugins: which there are, which are on, loading and unloading them. */
export class Plugins {
	readonly manifests: Record<string, PluginManifest> = {};
	readonly plugins: Record<string, Plugin> = {};
	readonly enabledPlugins = new Set<string>();
	private readonly app: App;
	private readonly sources = new Map<string, PluginSource>();
	private readonly styleEls = new Map<string, HTMLStyleElement>();
	private readonly ownWrites = new Set<string>();

	constructor(app: App, sources: readonly PluginSource[]) {
		this.app = app;
		for (const source of sources) {
			const { id } = source.manifest;
			this.sources.set(id, source);
			this.manifests[id] = { ...source.manifest, dir: `${app.vault.configDir}/plugins/${id}` };
			this.enabledPlugins.add(id);
		}
		app.vault.on('raw', (path: string) => this.onRawChange(path));
	}

	getPlugin(id: string): Plugin | null {
		return this.plugins[id] ?? null;
	}

	async loadEnabled(): Promise<void> {
		for (const id of this.enabledPlugins) await this.enablePlugin(id);
	}

	/** Loads a plugin. One that fails is taken down again and named to the user. */
	async enablePlugin(id: string): Promise<boolean> {
		const source = this.sources.get(id);
		const manifest = this.manifests[id];
		if (!source || !manifest || this.plugins[id]) return false;
		try {
			if (!requireApiVersion(manifest.minAppVersion)) throw new Error(`needs Obsidian ${manifest.minAppVersion}`);
			const PluginClass = await source.load();
			const plugin = new PluginClass(this.app, manifest);
			this.plugins[id] = plugin;
			this.addStyles(id, source.styles);
			await (plugin.load() as unknown as Promise<void> | void);
			return true;
		} catch (error) {
			this.takeDown(id);
			new Notice(`Failed to load plugin “${id}”`);
			this.app.reportError(`plugin ${id}`, error);
			return false;
		}
	}

	async disablePlugin(id: string): Promise<void> {
		await Promise.resolve();
		this.takeDown(id);
	}

	/** As the switch in the settings does it. */
	async setEnabled(id: string, enabled: boolean): Promise<void> {
		if (!enabled) {
			this.enabledPlugins.delete(id);
			return this.disablePlugin(id);
		}
		this.enabledPlugins.add(id);
		if (await this.enablePlugin(id)) this.plugins[id]?.onUserEnable();
	}

	/** Writes a plugin's data, and knows that write from those of a sync tool. */
	async writeData(path: string, text: string): Promise<void> {
		this.ownWrites.add(path);
		try {
			await this.app.vault.adapter.write(path, text);
		} finally {
			this.ownWrites.delete(path);
		}
	}

	private takeDown(id: string): void {
		const plugin = this.plugins[id];
		delete this.plugins[id];
		this.styleEls.get(id)?.remove();
		this.styleEls.delete(id);
		try {
			plugin?.unload();
		} catch (error) {
			this.app.reportError(`plugin ${id}, unload`, error);
		}
	}

	private addStyles(id: string, styles: string): void {
		if (styles.trim() === '') return;
		const el = document.head.createEl('style', { attr: { type: 'text/css' }, text: styles });
		this.styleEls.set(id, el);
		this.app.workspace.trigger('css-change');
	}

	/** Typings, `onExternalSettingsChange`: "Called when the data.json file is modified on disk externally". */
	private onRawChange(path: string): void {
		const plugin = Object.values(this.plugins).find(({ manifest }) => path === `${manifest.dir ?? ''}/data.json`);
		if (!this.ownWrites.has(path)) plugin?.onExternalSettingsChange?.();
	}
}
