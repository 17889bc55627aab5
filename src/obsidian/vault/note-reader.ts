import type { TFile, Vault } from 'obsidian';
import { withTimeout } from './timeout';

/** How many notes are read at once. */
const AHEAD = 32;
/** In milliseconds. A file that takes longer, such as one still in a cloud, is left out until it arrives. */
const READ_MS = 10_000;

/** Reads the texts of notes ahead, several at a time, and never waits for any of them indefinitely. */
export class NoteReader {
	private readonly ahead = new Map<string, Promise<string>>();

	/** @param onLate called when a text arrives after it was given up. */
	constructor(
		private readonly vault: Vault,
		private readonly onLate: (file: TFile) => void,
		private readonly limit = READ_MS,
	) {}

	/** The text of a note. @throws Error if it cannot be read, or does not arrive in time. */
	async textOf(file: TFile): Promise<string> {
		return withTimeout(this.vault.cachedRead(file), this.limit, () => this.onLate(file));
	}

	/** The same by path; null if there is no longer such a note. @param next the paths that will be requested next. */
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

	/** Discards the text read ahead for a note that changed or was deleted. */
	forget(path: string): void {
		this.ahead.delete(path);
	}

	private begin(path: string): void {
		const file = this.vault.getFileByPath(path);
		if (!file) return;
		const reading = this.textOf(file);
		// A failure is reported when it is the note's turn.
		reading.catch(() => undefined);
		this.ahead.set(path, reading);
	}
}
