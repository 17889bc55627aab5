import { foldName } from '../text/fold';
import { Postings } from '../lexicon/postings';
import type { Note } from '../note/note';

/**
 * The notes by the names their links say, so that what links to a note is found without a walk through the vault. Kept in step note by
 * note; a change costs one note.
 */
export class Linkers {
	private readonly byTarget = new Postings();
	private readonly keysByPath = new Map<string, readonly string[]>();

	/** Puts a note's links in, in place of those its path had before. Should a note make it throw, it is as it was. */
	set(note: Note): void {
		// A target may be a path, or a name with a slash in it.
		const keys = [...new Set(note.links.flatMap(({ target }) => [targetKey(target), foldName(target)]))];
		this.delete(note.path);
		if (keys.length === 0) return;
		for (const key of keys) this.byTarget.add(key, note.path);
		this.keysByPath.set(note.path, keys);
	}

	/** Takes the links of a path out. */
	delete(path: string): void {
		for (const key of this.keysByPath.get(path) ?? []) this.byTarget.remove(key, path);
		this.keysByPath.delete(path);
	}

	/** The paths of the notes with a link that may lead to the note: one that ends in its file's name or in another name of it. */
	of(note: Note): string[] {
		const keys = new Set([targetKey(note.path), ...note.names.map(({ text }) => foldName(text))]);
		return [...new Set([...keys].flatMap((key) => this.byTarget.get(key)))].sort();
	}
}

function targetKey(target: string): string {
	return foldName(target.slice(target.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
