/** The notes in which names of one note stand. Names hold it, so that no match has to look it up. */
export interface SourceList {
	/** The paths of the notes, each once, in no order. */
	readonly paths: string[];
	/** The number of the gathering that it was met in last, so that a note comes and goes but once. */
	gathered: number;
}

/** From the notes that have names to those in which the names stand. */
export class Sources {
	private readonly lists = new Map<string, SourceList>();
	private gatherings = 0;

	/** The list of a path, made if there is none. */
	listFor(path: string): SourceList {
		const held = this.lists.get(path);
		if (held) return held;
		const list = { paths: [], gathered: 0 };
		this.lists.set(path, list);
		return list;
	}

	/** The paths of the notes in which names of the note at a path stand. */
	of(path: string): readonly string[] {
		return this.lists.get(path)?.paths ?? [];
	}

	/** Takes a note into each of some lists, once. */
	add(source: string, lists: readonly SourceList[]): void {
		const gathering = ++this.gatherings;
		for (const list of lists) {
			if (list.gathered !== gathering) list.paths.push(source);
			list.gathered = gathering;
		}
	}

	/** Takes a note out of some lists. */
	remove(source: string, lists: readonly SourceList[]): void {
		const gathering = ++this.gatherings;
		for (const list of lists) {
			if (list.gathered !== gathering) removeUnordered(list.paths, source);
			list.gathered = gathering;
		}
	}
}

function removeUnordered(list: string[], one: string): void {
	const at = list.lastIndexOf(one);
	if (at < 0) return;
	const last = list.pop() ?? one;
	if (at < list.length) list[at] = last;
}
