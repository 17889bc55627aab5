import { Events, type EventRef, type Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, readSettings, writeSettings, type Settings } from '../../engine';
import { FailureNotice } from './failure-notice';
import { moveDecisions } from './mention-decisions';

/** What is to change, or how that follows from what is in force by then; null for nothing. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings> | null);

/**
 * The settings in force, with their one place on disk. What is in force is what the disk has: a change holds once it is saved. Changes wait
 * for one another, and each begins with what the file says by then, since a sync may have written it. A file that cannot be used is neither
 * trusted nor overwritten.
 */
export class SettingsStore {
	private readonly events = new Events();
	private readonly failure = new FailureNotice();
	private settings = DEFAULT_SETTINGS;
	private why: string | null = null;
	private failed: string | null = null;
	/** What the file said last, with what other versions of the plugin keep in it. */
	private saved: unknown = null;
	private last: Promise<unknown> = Promise.resolve();

	constructor(private readonly plugin: Plugin) {}

	get current(): Settings {
		return this.settings;
	}

	/** Why settings cannot be saved, or could not the last time, in one sentence; null if they can. */
	get refusal(): string | null {
		return this.why ?? this.failed;
	}

	onChanged(callback: () => void): EventRef {
		return this.events.on('changed', callback);
	}

	/** Reads what is saved, at the start and when another device changed it. */
	async load(): Promise<void> {
		await this.inTurn(async () => {
			this.take(await this.loadSaved());
			this.events.trigger('changed');
		});
	}

	/** Changes settings and saves them. @returns whether that was done; a notice says why not. Never rejects. */
	change(change: SettingsChange): Promise<boolean> {
		return this.inTurn(async () => {
			const saved = await this.loadSaved();
			// A file that is gone may be one that a sync is about to replace: it says nothing.
			if (saved !== null && saved !== undefined) this.take(saved);
			else this.why = null;
			const wanted = typeof change === 'function' ? change(this.settings) : change;
			if (wanted !== null) await this.saveOrNotify(wanted);
			this.events.trigger('changed');
			return wanted === null || this.refusal === null;
		});
	}

	/** A note has another path: what the user said of its mentions goes along. Says nothing where nothing can be saved. */
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

	/** @returns why the settings could not be saved, in one sentence; null if they are in force now. */
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
