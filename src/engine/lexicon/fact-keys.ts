import type { Note } from '../note/note';
import { KeyFolding } from './key-folding';
import { Postings } from './postings';

/** So many other notes must call a fact so for it to be a usual name of one. */
const USUAL = 2;

/** What notes call their facts in properties, fields and labels: in how many a key stands, and who wants to know when it becomes usual. */
export class FactKeys {
	private readonly counts = new Map<string, number>();
	private readonly watchers = new Postings();
	private readonly folding = new KeyFolding();

	/** @param changed called with the path of a note that watches a key whose count has changed where that may matter. */
	constructor(private readonly changed: (path: string) => void) {}

	add(note: Note): void {
		for (const key of this.keysOf(note)) this.bump(key, 1);
	}

	remove(note: Note): void {
		for (const key of this.keysOf(note)) this.bump(key, -1);
	}

	/** From now on the note at a path is told of by `changed` when one of these keys becomes usual, or is no longer. */
	watch(path: string, keys: readonly string[]): void {
		for (const key of keys) this.watchers.add(key, path);
	}

	unwatch(path: string, keys: readonly string[]): void {
		for (const key of keys) this.watchers.remove(key, path);
	}

	/** The share of some folded keys that are usual names of facts in other notes than one. */
	shareOf(keys: readonly string[], note: Note): number {
		const own = this.keysOf(note);
		const usual = keys.filter((key) => (this.counts.get(key) ?? 0) - (own.has(key) ? 1 : 0) >= USUAL);
		return keys.length === 0 ? 0 : usual.length / keys.length;
	}

	private bump(key: string, by: 1 | -1): void {
		const count = (this.counts.get(key) ?? 0) + by;
		if (count === 0) this.counts.delete(key);
		else this.counts.set(key, count);
		// The note that watches may be one of those that are counted.
		if (count >= USUAL - 1 && count <= USUAL + 1) for (const path of this.watchers.get(key)) this.changed(path);
	}

	private keysOf({ attributes }: Note): ReadonlySet<string> {
		const keys = new Set<string>();
		for (const { kind, key, needs } of attributes) if (kind !== 'heading' && needs === undefined) keys.add(this.folding.of(key));
		return keys;
	}
}
