import type { App } from 'obsidian';
import { contextOf, foldName, type Context, type Mention } from '../../engine';
import { TimeSlice } from '../vault/time-slice';

interface LoadedContext {
	readonly context: Context;
	folded: string | null;
}

/** Loads the text around mentions. The lexicon keeps no text, so notes are read on demand, and cached until they change. */
export class ContextLoader {
	private readonly byPath = new Map<string, Map<string, LoadedContext>>();
	private isLoadingAll = false;

	constructor(private readonly app: App) {}

	/** The line of a mention, trimmed around it; null while its note has not been read. */
	get(mention: Mention): Context | null {
		return this.loaded(mention)?.context ?? null;
	}

	/** The same, folded as names are, for comparison. */
	getFolded(mention: Mention): string | null {
		const line = this.loaded(mention);
		if (!line) return null;
		line.folded ??= foldName(line.context.text);
		return line.folded;
	}

	/** Whether the lines of all these mentions are known. */
	has(mentions: readonly Mention[]): boolean {
		return mentions.every((mention) => this.loaded(mention) !== null);
	}

	/** Discards the cached lines of notes that changed. */
	forget(paths: Iterable<string>): void {
		for (const path of paths) this.byPath.delete(path);
	}

	/**
	 * Reads the notes of the mentions whose lines are not known. If a note cannot be read, the mentions' own texts are used.
	 * @param onMore called after each note.
	 * @returns whether there was anything to read.
	 */
	async load(mentions: readonly Mention[], onMore?: () => void): Promise<boolean> {
		const missing = new Map<string, Mention[]>();
		for (const mention of mentions) if (!this.loaded(mention)) missing.set(mention.path, [...(missing.get(mention.path) ?? []), mention]);
		const slice = new TimeSlice();
		for (const [path, ofNote] of missing) {
			const file = this.app.vault.getFileByPath(path);
			const text = file ? await this.app.vault.cachedRead(file).catch(() => null) : null;
			const lines = this.byPath.get(path) ?? new Map<string, LoadedContext>();
			for (const mention of ofNote) lines.set(keyOf(mention), { context: readContext(text, mention), folded: null });
			this.byPath.set(path, lines);
			onMore?.();
			await slice.rest();
		}
		return missing.size > 0;
	}

	/** Reads them all unless that is under way. @param onMore called after each note, and when all are known. */
	async loadAll(mentions: readonly Mention[], onMore: (isDone: boolean) => void): Promise<void> {
		if (this.isLoadingAll) return;
		this.isLoadingAll = true;
		await this.load(mentions, () => onMore(false));
		this.isLoadingAll = false;
		onMore(true);
	}

	private loaded(mention: Mention): LoadedContext | null {
		return this.byPath.get(mention.path)?.get(keyOf(mention)) ?? null;
	}
}

function keyOf({ from, to }: Mention): string {
	return `${from} ${to}`;
}

/** If the note has changed since it was scanned, other text may be at the mention's offsets. */
function readContext(text: string | null, mention: Mention): Context {
	const { from, to, kind } = mention;
	if (text !== null && to <= text.length && (kind !== 'unlinked' || text.slice(from, to) === mention.text)) return contextOf(text, mention);
	return { text: mention.text, from: 0, to: mention.text.length };
}
