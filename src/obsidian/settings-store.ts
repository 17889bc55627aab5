import { Events, Notice, type EventRef, type Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from '../engine';
import { moveRemembered } from './remembered';

/** The settings in force, with their one place on disk. A file that cannot be used is neither trusted nor overwritten. */
export class SettingsStore {
	private readonly events = new Events();
	private settings = DEFAULT_SETTINGS;
	private why: string | null = null;

	constructor(private readonly plugin: Plugin) {}

	get current(): Settings {
		return this.settings;
	}

	/** Why settings cannot be saved, in one sentence, or null. */
	get refusal(): string | null {
		return this.why;
	}

	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	/** Reads what is saved, at the start and when another device changed it. */
	async load(): Promise<void> {
		const saved: unknown = await this.plugin.loadData().catch(() => 'unreadable');
		const { settings, refusal } = readSettings(saved);
		this.settings = settings;
		this.why = refusal;
		this.events.trigger('changed');
	}

	async change(change: Partial<Settings>): Promise<void> {
		if (this.why !== null) {
			new Notice(this.why, 10_000);
			return;
		}
		this.settings = { ...this.settings, ...change };
		await this.plugin.saveData(writeSettings(this.settings));
		this.events.trigger('changed');
	}

	/** A note has another path: what the user said of its mentions goes along. Says nothing where nothing can be saved. */
	async followRename(from: string, to: string): Promise<void> {
		const change = this.why === null ? moveRemembered(this.settings, from, to) : null;
		if (change) await this.change(change);
	}
}
