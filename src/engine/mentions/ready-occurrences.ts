import type { Occurrence } from './occurrences';

/** A cache of occurrences read from texts, for the notes requested most recently. */
export class ReadyOccurrences {
	private readonly byPath = new Map<string, readonly Occurrence[]>();
	private count = 0;

	/** @param most how many are cached at most, besides those of the last note. */
	constructor(private readonly most: number) {}

	get(path: string): readonly Occurrence[] | null {
		return this.byPath.get(path) ?? null;
	}

	/** Caches the occurrences of a note, and evicts the oldest if there are too many. */
	put(path: string, occurrences: readonly Occurrence[]): void {
		this.delete(path);
		this.byPath.set(path, occurrences);
		this.count += occurrences.length;
		for (const other of this.byPath.keys()) {
			if (this.count <= this.most || other === path) break;
			this.delete(other);
		}
	}

	delete(path: string): void {
		this.count -= this.byPath.get(path)?.length ?? 0;
		this.byPath.delete(path);
	}
}
