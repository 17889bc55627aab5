import { Component, Events, TFile, type App, type EventRef, type TAbstractFile } from 'obsidian';
import { Lexicon, Linkers, parseNote, type Note } from '../engine';
import type { CachedNote, NoteCache } from './note-cache';
import { TimeSlice } from './time-slice';

/** How far the index is: all notes of the vault, and how many of them are in the lexicon. */
export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** Changes that come within this time are one. */
const GATHER_MS = 20;
const BATCH = 32;
const CACHE_WRITE_MS = 2000;

/**
 * Keeps the lexicon in step with the vault. It is the only one who changes it; whoever has drawn something asks to be told. Starts when
 * the layout is ready and works in short slices, whatever comes: one edit, or a sync of five hundred files.
 */
export class VaultIndex extends Component {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();
	/** Files that could not be read, by path, each with the reason. */
	readonly unreadable = new Map<string, string>();
	private readonly events = new Events();
	private readonly pending = new Map<string, TFile>();
	private readonly touched = new Set<string>();
	private readonly uncached = new Set<string>();
	private cache: NoteCache | null = null;
	private timer: number | null = null;
	private cacheTimer: number | null = null;
	private isLoaded = false;
	private isWorking = false;
	private isComplete = false;
	private total = 0;

	constructor(
		private readonly app: App,
		private readonly openCache: () => Promise<NoteCache | null>,
	) {
		super();
	}

	override onload(): void {
		this.isLoaded = true;
		this.app.workspace.onLayoutReady(() => void this.start());
	}

	override onunload(): void {
		this.isLoaded = false;
		if (this.timer !== null) window.clearTimeout(this.timer);
		if (this.cacheTimer !== null) window.clearTimeout(this.cacheTimer);
		this.cache?.close();
	}

	/** What this device keeps from one start to the next, once the index is complete; null if nothing. */
	get kept(): NoteCache | null {
		return this.cache;
	}

	/** Whether every note of the vault has been read once. */
	get complete(): boolean {
		return this.isComplete;
	}

	get progress(): Progress {
		return { done: Math.max(0, this.total - this.pending.size), total: this.total };
	}

	/** Calls back after the lexicon changed, with the paths of the notes and files that did. */
	onChanged(callback: (paths: ReadonlySet<string>) => void): EventRef {
		return this.events.on('changed', callback as (...data: unknown[]) => unknown);
	}

	/** Calls back while a vault is read, and once when it has been. */
	onProgress(callback: (progress: Progress) => void): EventRef {
		return this.events.on('progress', callback as (...data: unknown[]) => unknown);
	}

	private async start(): Promise<void> {
		if (!this.isLoaded) return;
		const { vault } = this.app;
		this.registerEvent(vault.on('create', (file) => this.note(file)));
		this.registerEvent(vault.on('modify', (file) => this.note(file)));
		this.registerEvent(vault.on('delete', (file) => file instanceof TFile && this.forget(file.path)));
		this.registerEvent(vault.on('rename', (file, from) => this.move(file, from)));
		for (const file of vault.getFiles()) {
			if (file.extension === 'md') this.pending.set(file.path, file);
			else this.lexicon.addFile(file.path);
		}
		this.total = this.pending.size;
		// What comes in meanwhile waits: reading it would read what the cache is about to give.
		this.isWorking = true;
		this.cache = await this.openCache();
		await this.takeFromCache();
		this.isWorking = false;
		await this.work();
	}

	/** What the cache knows of files that have not changed since is not read again; what it knows of files that are gone goes. */
	private async takeFromCache(): Promise<void> {
		if (!this.cache) return;
		const slice = new TimeSlice();
		const gone: string[] = [];
		for await (const cached of this.cache.read()) {
			for (const { path, mtime, size, note } of cached) {
				if (!this.isLoaded) return;
				const file = this.pending.get(path);
				if (file && file.stat.mtime === mtime && file.stat.size === size) {
					this.put(note);
					this.pending.delete(path);
				} else if (!file && !this.lexicon.get(path)) gone.push(path);
				await slice.rest();
			}
		}
		if (gone.length > 0) void this.cache.write(gone);
	}

	private note(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		if (file.extension === 'md') {
			if (!this.lexicon.get(file.path) && !this.pending.has(file.path)) this.total++;
			this.pending.set(file.path, file);
		} else {
			this.lexicon.addFile(file.path);
			this.touched.add(file.path);
		}
		this.schedule();
	}

	private forget(path: string): void {
		if (this.lexicon.get(path) || this.pending.has(path)) this.total--;
		this.pending.delete(path);
		this.unreadable.delete(path);
		this.lexicon.delete(path);
		this.linkers.delete(path);
		this.touched.add(path);
		this.uncached.add(path);
		this.schedule();
	}

	private move(file: TAbstractFile, from: string): void {
		if (!(file instanceof TFile)) return;
		const wasNote = from.toLowerCase().endsWith('.md');
		if (wasNote !== (file.extension === 'md') || this.pending.has(from) || this.unreadable.has(from)) {
			this.forget(from);
			this.note(file);
			return;
		}
		this.lexicon.rename(from, file.path);
		this.linkers.delete(from);
		const note = this.lexicon.get(file.path);
		if (note) this.linkers.set(note);
		for (const path of [from, file.path]) {
			this.touched.add(path);
			this.uncached.add(path);
		}
		this.schedule();
	}

	private schedule(): void {
		if (this.timer !== null || this.isWorking) return;
		this.timer = window.setTimeout(() => {
			this.timer = null;
			void this.work();
		}, GATHER_MS);
	}

	/** Reads what is pending until nothing is, then tells who waits. */
	private async work(): Promise<void> {
		if (this.isWorking) return;
		this.isWorking = true;
		const slice = new TimeSlice();
		let told = performance.now();
		while (this.pending.size > 0 && this.isLoaded) {
			const batch = this.takePending();
			const texts = await Promise.all(batch.map((file) => this.read(file)));
			for (const [i, file] of batch.entries()) {
				const text = texts[i] ?? null;
				// What changed again, or went, while it was read is read again, or forgotten.
				if (text !== null && !this.pending.has(file.path) && this.app.vault.getFileByPath(file.path)) this.put(parseNote(file.path, text), true);
				await slice.rest();
			}
			if (performance.now() - told > 100) {
				told = performance.now();
				this.events.trigger('progress', this.progress);
			}
		}
		this.isWorking = false;
		if (this.isLoaded) this.announce();
	}

	private takePending(): TFile[] {
		const batch: TFile[] = [];
		for (const file of this.pending.values()) if (batch.push(file) === BATCH) break;
		for (const { path } of batch) this.pending.delete(path);
		return batch;
	}

	private async read(file: TFile): Promise<string | null> {
		try {
			const text = await this.app.vault.cachedRead(file);
			this.unreadable.delete(file.path);
			return text;
		} catch (error) {
			this.unreadable.set(file.path, error instanceof Error ? error.message : String(error));
			this.lexicon.delete(file.path);
			this.linkers.delete(file.path);
			this.lexicon.addFile(file.path);
			this.touched.add(file.path);
			return null;
		}
	}

	private put(note: Note, isNew = false): void {
		this.lexicon.set(note);
		this.linkers.set(note);
		this.touched.add(note.path);
		if (isNew) this.uncached.add(note.path);
	}

	private announce(): void {
		const wasComplete = this.isComplete;
		this.isComplete = true;
		const paths = new Set(this.touched);
		this.touched.clear();
		if (!wasComplete || paths.size > 0) this.events.trigger('changed', paths);
		this.events.trigger('progress', this.progress);
		if (this.uncached.size > 0 && this.cacheTimer === null) this.cacheTimer = window.setTimeout(() => void this.writeCache(), CACHE_WRITE_MS);
	}

	private async writeCache(): Promise<void> {
		await this.cache?.write(this.takeUncached());
		this.cacheTimer = null;
	}

	/** What is new since the last time, each as it is when it is asked for. */
	private *takeUncached(): Generator<CachedNote | string> {
		for (const path of this.uncached) {
			if (!this.isLoaded) return;
			this.uncached.delete(path);
			const note = this.lexicon.get(path);
			const file = this.app.vault.getFileByPath(path);
			if (!note) yield path;
			else if (file && !this.pending.has(path)) yield { path, mtime: file.stat.mtime, size: file.stat.size, note };
		}
	}
}
