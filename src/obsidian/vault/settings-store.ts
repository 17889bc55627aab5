import { Events, type EventRef, type Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from '../../engine';
import { FailureNotice } from './failure-notice';
import { moveDecisions } from './mention-decisions';

/** The settings to change, or a function that derives them from those in force at that moment; null for no change. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings> | null);

/**
 * The settings in force and their one file on disk. What is in force is what is on disk: a change takes effect once it is saved. Changes
 * are queued, and each starts from the file's content at that moment, since a sync may have written it. An unusable file is neither trusted
 * nor overwritten.
 */
export class SettingsStore {
	private readonly events = new Events();
	private readonly failure = new FailureNotice();
	private settings = DEFAULT_SETTINGS;
	private why: string | null = null;
	private failed: string | null = null;
	/** The last content of the file, including what other versions of the plugin store in it. */
	private saved: unknown = null;
	private last: Promise<unknown> = Promise.resolve();

	constructor(private readonly plugin: Plugin) {}

	get current(): Settings {
		return this.settings;
	}

	/** Why settings cannot be saved, or could not be saved the last time, in one sentence; null if they can. */
	get refusal(): string | null {
		return this.why ?? this.failed;
	}

	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	/** Reads the saved settings: at the start, and when another device changed them. */
	async load(): Promise<void> {
		await this.inTurn(async () => {
			this.take(await this.loadSaved());
			this.events.trigger('changed');
		});
	}

	/** Changes settings and saves them. Never rejects; a failure is shown in a notice. @returns whether it succeeded. */
	change(change: SettingsChange): Promise<boolean> {
		return this.inTurn(async () => {
			const saved = await this.loadSaved();
			// A missing file may be one that a sync is about to replace, so it changes nothing.
			if (saved !== null && saved !== undefined) this.take(saved);
			else this.why = null;
			const wanted = typeof change === 'function' ? change(this.settings) : change;
			if (wanted !== null) await this.saveOrNotify(wanted);
			this.events.trigger('changed');
			return wanted === null || this.refusal === null;
		});
	}

	/** A note was moved: the user's decisions about its mentions move along. Silent if nothing can be saved. */
	async followRename(from: string, to: string): Promise<void> {
		await this.inTurn(() => Promise.resolve());
		if (this.why === null && moveDecisions(this.settings, from, to)) await this.change((now) => moveDecisions(now, from, to));
	}

	private loadSaved(): Promise<unknown> {
		return this.plugin.loadData().catch(() => 'unreadable');
	}

	private take(saved: unknown): void {
		const { settings, refusal } = readSettings(saved);
		this.saved = saved;
		this.settings = settings;
		this.why = refusal;
	}

	private async saveOrNotify(wanted: Partial<Settings>): Promise<void> {
		if (this.why === null) this.failed = await this.save({ ...this.settings, ...wanted });
		if (this.refusal === null) this.failure.hide();
		else this.failure.show(this.refusal);
	}

	/** @returns why the settings could not be saved, in one sentence; null if they are now in force. */
	private async save(settings: Settings): Promise<string | null> {
		const written = writeSettings(settings, this.saved);
		try {
			await this.plugin.saveData(written);
		} catch (error) {
			return `The settings could not be saved, and stay as they were: ${error instanceof Error ? error.message : String(error)}`;
		}
		this.saved = written;
		this.settings = settings;
		return null;
	}

	private inTurn<T>(act: () => Promise<T>): Promise<T> {
		const result = this.last.then(act);
		this.last = result.catch(() => undefined);
		return result;
	}
}
