import { foldName } from '../text/fold';
import { Postings } from '../lexicon/postings';
import type { Entry } from '../note/entry';
import type { Note } from '../note/note';

/** Notes indexed by the names in their links, so that the links to a note are found without walking the vault. A change costs one note. */
export class Linkers {
	private readonly byTarget = new Postings();
	private readonly keysByPath = new Map<string, readonly string[]>();

	/** Adds a note's links, replacing those its path had before. If the note makes this throw, nothing has changed. */
	set(note: Note): void {
		// A target may be a path, or a name with a slash in it.
		const keys = [...new Set(note.links.flatMap(({ target }) => [targetKey(target), foldName(target)]))];
		this.delete(note.path);
		if (keys.length === 0) return;
		for (const key of keys) this.byTarget.add(key, note.path);
		this.keysByPath.set(note.path, keys);
	}

	/** Removes the links of a path. */
	delete(path: string): void {
		for (const key of this.keysByPath.get(path) ?? []) this.byTarget.remove(key, path);
		this.keysByPath.delete(path);
	}

	/** The paths of the notes with a link that may lead to an entry: by the name of its file or another of its names. */
	of({ path, names }: Pick<Entry, 'path' | 'names'>): string[] {
		const keys = new Set([targetKey(path), ...names.map(({ text }) => foldName(text))]);
		return [...new Set([...keys].flatMap((key) => this.byTarget.get(key)))].sort();
	}
}

function targetKey(target: string): string {
	return foldName(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
