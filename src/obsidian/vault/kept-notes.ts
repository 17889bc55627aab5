import { Component } from 'obsidian';
import type { CachedNote } from './cache-records';
import type { NoteCache } from './note-cache';
import { TimeSlice } from './time-slice';

const WRITE_MS = 2000;

/**
 * The cached notes of a vault, and the changes not yet written to the cache: they are written a while after the last change, at low
 * priority.
 */
export class KeptNotes extends Component {
	private opened: NoteCache | null = null;
	private readonly uncached = new Set<string>();
	private timer: number | null = null;
	private isStopped = false;

	/** @param noteAt returns the current note at a path; only the path if there is none; null if the note is about to change again. */
	constructor(
		private readonly openCache: () => Promise<NoteCache | null>,
		private readonly noteAt: (path: string) => CachedNote | string | null,
	) {
		super();
	}

	override onunload(): void {
		this.isStopped = true;
		if (this.timer !== null) window.clearTimeout(this.timer);
		this.opened?.close();
	}

	/** The cache, once it is open; null if this device has none. */
	get cache(): NoteCache | null {
		return this.opened;
	}

	/**
	 * Opens the cache and hands out its notes in short slices. Any fault costs a slower start and nothing else.
	 * @param take accepts a cached note, and says whether its file still exists: if not, it is removed from the cache.
	 */
	async open(take: (cached: CachedNote) => boolean): Promise<void> {
		try {
			this.opened = await this.openCache();
			if (this.isStopped) this.opened?.close();
			const slice = new TimeSlice();
			for await (const cached of this.opened?.read() ?? []) {
				for (const one of cached) {
					if (this.isStopped) return;
					if (!take(one)) this.uncached.add(one.path);
					await slice.rest();
				}
			}
		} catch {
			// Notes missing from the cache are read from the vault.
		}
	}

	/** Marks the cached copy of a note as outdated. */
	change(path: string): void {
		this.uncached.add(path);
	}

	/** Schedules the pending changes to be written. */
	writeSoon(): void {
		if (this.uncached.size > 0 && this.opened) this.timer ??= window.setTimeout(() => void this.write(), WRITE_MS);
	}

	private async write(): Promise<void> {
		await this.opened?.write(this.takeUncached());
		this.timer = null;
	}

	private *takeUncached(): Generator<CachedNote | string> {
		for (const path of this.uncached) {
			if (this.isStopped) return;
			this.uncached.delete(path);
			const note = this.noteAt(path);
			if (note !== null) yield note;
		}
	}
}
