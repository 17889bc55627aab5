import type { Occurrence } from './occurrences';

/** Occurrences that were read from texts, held for who asks again: those of the notes that were asked for last. */
export class ReadyOccurrences {
	private readonly byPath = new Map<string, readonly Occurrence[]>();
	private count = 0;

	/** @param most how many are held at most, beside those of the last note. */
	constructor(private readonly most: number) {}

	get(path: string): readonly Occurrence[] | null {
		return this.byPath.get(path) ?? null;
	}

	/** Holds the occurrences of a note, and lets go of the oldest if there are too many. */
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
