import type { TFile, Vault } from 'obsidian';
import { withTimeout } from './timeout';

/** How many notes are read at once. */
const AHEAD = 32;
/** A file that does not come within this time, as one that is still in a cloud, is left out until it does. In milliseconds. */
const READ_MS = 10_000;

/** Reads the texts of notes, those that come next at the same time, and waits for none of them for ever. */
export class NoteReader {
	private readonly ahead = new Map<string, Promise<string>>();

	/** @param onLate called when a text that was given up has come after all. */
	constructor(
		private readonly vault: Vault,
		private readonly onLate: (file: TFile) => void,
		private readonly limit = READ_MS,
	) {}

	/** The text of a note. @throws Error if it cannot be read, or does not come in time. */
	async textOf(file: TFile): Promise<string> {
		return withTimeout(this.vault.cachedRead(file), this.limit, () => this.onLate(file));
	}

	/** The same by path; null if there is no such note any more. @param next the paths that will be asked for next. */
	async textAt(path: string, next: Iterable<string>): Promise<string | null> {
		if (!this.ahead.has(path)) {
			this.begin(path);
			for (const one of next) {
				if (this.ahead.size >= AHEAD) break;
				this.begin(one);
			}
		}
		const reading = this.ahead.get(path) ?? null;
		this.ahead.delete(path);
		return reading;
	}

	/** Forgets what has been read ahead of a note: it changed, or went. */
	forget(path: string): void {
		this.ahead.delete(path);
	}

	private begin(path: string): void {
		const file = this.vault.getFileByPath(path);
		if (!file) return;
		const reading = this.textOf(file);
		// What it fails with is told when it is the note's turn.
		reading.catch(() => undefined);
		this.ahead.set(path, reading);
	}
}
