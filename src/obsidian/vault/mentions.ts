import { Component, Events, type App, type EventRef } from 'obsidian';
import { followLinks, MentionIndex, scanNote, takeNames, type Entry, type MentionSources } from '../../engine';
import type { CachedMentions } from './cache-records';
import { writtenIn } from './mention-decisions';
import type { SettingsStore } from './settings-store';
import { SteadyWork } from './steady-work';
import { TimeSlice } from './time-slice';
import type { VaultIndex } from './vault-index';

const CACHE_WRITE_MS = 2000;
/** How many texts are read at once. */
const AHEAD = 16;

/** The state of a file when its text was read. */
type FileState = Pick<CachedMentions, 'mtime' | 'size'>;

/**
 * Keeps the index of mentions in step with the lexicon and the notes' texts. Works in short slices after the vault index: an edit rescans
 * one note, and a new name rescans only the notes that may contain it. Results are cached on the device, so the next start scans only what
 * changed.
 */
export class VaultMentions extends Component {
	private index = new MentionIndex();
	private readonly events = new Events();
	/** The notes whose names may have changed, by path. */
	private readonly names: SteadyWork<string>;
	/** The notes whose texts are waiting to be scanned, by path. */
	private readonly texts: SteadyWork<string>;
	private readonly touched = new Set<string>();
	/** What is not in the cache yet: the state of each scanned file, or null if the file is gone. */
	private readonly uncached = new Map<string, FileState | null>();
	/** Notes whose cached mentions match the current text. */
	private readonly unchanged = new Set<string>();
	/** Notes whose text has changed since it was scanned, by path. For all others only names have changed. */
	private readonly changed = new Set<string>();
	private cacheTimer: number | null = null;
	private isCacheAsked = false;
	private isCacheTaken = false;
	/** Whether the cache may mark its mentions as consistent with each other. */
	private doesCacheAgree = true;
	/** Whether a write failed, so that the cache holds outdated mentions. */
	private hasLost = false;
	private isLoaded = false;
	private isComplete = false;

	/** @param scan finds the prose in a note's text. */
	constructor(
		private readonly app: App,
		private readonly vault: VaultIndex,
		private readonly settings: SettingsStore,
		private readonly scan = scanNote,
	) {
		super();
		this.names = this.addChild(new SteadyWork<string>({
			step: (path) => this.takeNames(path),
			failed: (path, error) => this.loseNames(path, error),
			emptied: () => this.texts.resume(),
			mayWork: () => this.isCacheTaken,
		}));
		// Names are updated before texts are scanned, so that no text is searched for names that no longer exist.
		this.texts = this.addChild(new SteadyWork<string>({
			step: (path) => this.scanText(path),
			failed: (path, error) => this.loseText(path, error),
			emptied: () => this.announce(),
			mayWork: () => this.isCacheTaken && this.names.size === 0,
		}));
	}

	override onload(): void {
		this.isLoaded = true;
		this.registerEvent(this.vault.onChanged((paths) => this.follow(paths)));
		this.registerEvent(this.settings.onChanged(() => this.isComplete && this.events.trigger('changed', new Set())));
	}

	override onunload(): void {
		this.isLoaded = false;
		if (this.cacheTimer !== null) window.clearTimeout(this.cacheTimer);
	}

	/** Whether every note has been scanned once. */
	get complete(): boolean {
		return this.isComplete;
	}

	/** The facts that mentions are judged by, with the current settings. */
	get sources(): MentionSources {
		const { lexicon, linkers } = this.vault;
		return { lexicon, linkers, index: this.index, preferences: this.settings.current };
	}

	/** How often other notes link or name an entry, as of the last change; null until all notes have been counted once. Costs nothing. */
	countOf(entry: Entry): number | null {
		return this.index.countOf(this.vault.lexicon.placesOf(entry));
	}

	/** Reads the texts of some notes where needed, so that their mentions can be shown. A note that cannot be read has no mentions. */
	async prepare(paths: readonly string[]): Promise<void> {
		await Promise.all(paths.map(async (path) => {
			const file = this.index.isReady(path) ? null : this.app.vault.getFileByPath(path);
			const text = file ? await this.vault.textOf(file).catch(() => null) : null;
			if (text !== null) this.index.makeReady(path, text);
		}));
	}

	/** Like `prepare`, in batches: yields each path once its note is ready. */
	async *prepared(paths: readonly string[]): AsyncGenerator<string> {
		for (let at = 0; at < paths.length; at += AHEAD) {
			const some = paths.slice(at, at + AHEAD);
			await this.prepare(some);
			yield* some;
		}
	}

	/** Calls back after mentions changed, with the paths of the notes that were rescanned; an empty set if only settings changed. */
	onChanged(callback: (paths: ReadonlySet<string>) => void): EventRef {
		return this.events.on('changed', callback as (...data: unknown[]) => unknown);
	}

	private follow(paths: ReadonlySet<string>): void {
		if (this.isCacheTaken && paths.size === 0) return;
		for (const path of paths) this.names.add(path);
		if (this.isCacheAsked) this.names.resume();
		else void this.takeFromCache();
	}

	private async takeFromCache(): Promise<void> {
		this.isCacheAsked = true;
		try {
			await this.readCache();
		} catch {
			// A partly restored index refers to names by numbers that are no longer valid.
			this.index = new MentionIndex();
			this.unchanged.clear();
		}
		this.isCacheTaken = true;
		this.names.resume();
	}

	/** Restores the mentions of the last session. A partly written cache is not used: a name may be gone that other notes still refer to. */
	private async readCache(): Promise<void> {
		const cache = this.vault.kept;
		const slice = new TimeSlice();
		const agrees = cache ? await cache.mentionsAgree() : false;
		this.doesCacheAgree = agrees !== false;
		if (!cache || agrees !== true) return;
		for await (const cached of cache.readMentions()) {
			for (const { path, mtime, size, mentions } of cached) {
				if (!this.isLoaded) return;
				this.index.restore(mentions);
				const file = this.app.vault.getFileByPath(path);
				if (!file) this.names.add(path);
				else if (file.stat.mtime === mtime && file.stat.size === size) this.unchanged.add(path);
				await slice.rest();
			}
		}
	}

	private takeNames(path: string): void {
		const note = this.vault.lexicon.get(path);
		for (const other of takeNames(this.sources, path)) this.texts.add(other);
		if (note && this.unchanged.delete(path)) this.touched.add(path);
		else if (note) {
			this.changed.add(path);
			this.texts.add(path);
		} else this.forget(path);
	}

	private loseNames(path: string, error: unknown): void {
		this.vault.lose(path, error);
		for (const other of this.index.setNames(path, null)) this.texts.add(other);
		this.forget(path);
	}

	private async scanText(path: string): Promise<void> {
		const file = this.app.vault.getFileByPath(path);
		const state = file ? { mtime: file.stat.mtime, size: file.stat.size } : null;
		const isOther = this.changed.delete(path);
		const scanned = file ? this.vault.takeText(path) : null;
		const text = scanned ? scanned.text : await this.vault.textAt(path, this.texts.waiting());
		const note = this.vault.lexicon.get(path);
		if (text === null || !note) {
			this.forget(path);
			return;
		}
		const links = followLinks(this.vault.lexicon, note, text, writtenIn(this.settings.current, path));
		if (scanned) this.index.scan(note, scanned, links);
		else if (isOther || !this.index.scanAgain(note, text, links)) this.index.scan(note, this.scan(text), links);
		this.mark(path, state);
	}

	private loseText(path: string, error: unknown): void {
		this.vault.lose(path, error);
		this.forget(path);
	}

	private forget(path: string): void {
		this.index.forget(path);
		this.mark(path, null);
	}

	private mark(path: string, state: FileState | null): void {
		this.touched.add(path);
		this.uncached.set(path, state);
		if (this.doesCacheAgree) void this.vault.kept?.setMentionsAgree(false);
		this.doesCacheAgree = false;
	}

	private *announce(): Generator<void> {
		yield* this.index.prepareInSteps();
		this.isComplete = true;
		const paths = new Set(this.touched);
		this.touched.clear();
		this.events.trigger('changed', paths);
		if (this.uncached.size > 0 && this.cacheTimer === null) this.cacheTimer = window.setTimeout(() => void this.writeCache(), CACHE_WRITE_MS);
	}

	/** Writes new results to the cache, and marks it as consistent once nothing is left to write. */
	private async writeCache(): Promise<void> {
		const cache = this.vault.kept;
		if (cache && !(await cache.writeMentions(this.takeUncached()))) this.hasLost = true;
		this.cacheTimer = null;
		if (!cache || this.hasLost || !this.isLoaded || this.uncached.size + this.names.size + this.texts.size > 0) return;
		// Set before the mark is written, so that a change in between can still revoke it.
		this.doesCacheAgree = true;
		if (!(await cache.setMentionsAgree(true))) this.doesCacheAgree = false;
	}

	/** The changes since the last write, each in its state at the time it is requested. */
	private *takeUncached(): Generator<CachedMentions | string> {
		for (const [path, state] of this.uncached) {
			if (!this.isLoaded) return;
			this.uncached.delete(path);
			const mentions = this.index.keep(path);
			yield mentions && state ? { path, ...state, mentions } : path;
		}
	}
}
