import { Component } from 'obsidian';
import type { CachedNote, NoteCache } from './note-cache';
import { TimeSlice } from './time-slice';

const WRITE_MS = 2000;

/**
 * What the cache has of a vault's notes, and what it does not have yet: that is written some time after the last change, behind all else.
 */
export class KeptNotes extends Component {
	private opened: NoteCache | null = null;
	private readonly uncached = new Set<string>();
	private timer: number | null = null;
	private isStopped = false;

	/** @param noteAt the note at a path as it is when it is asked for; only the path if there is none, null if it will change once more. */
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

	/** The cache, once it is open; null if this device keeps none. */
	get cache(): NoteCache | null {
		return this.opened;
	}

	/**
	 * Opens the cache and hands out what it has, in short slices. Whatever is wrong with it costs a slower start and nothing else.
	 * @param take takes over a note, and says whether there still is a file at its path: what is gone goes.
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
			// What it did not give is read.
		}
	}

	/** A note is no longer as the cache has it. */
	change(path: string): void {
		this.uncached.add(path);
	}

	/** Writes what there is, after a while. */
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
