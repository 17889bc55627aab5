import { Lexicon, Linkers, staysAsRead, type Note } from '../../engine';

/** The facts of a vault's notes and the links to them, which change together; only the vault index changes them. */
export class NoteFacts {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();

	/** Adds a note, replacing what its path had before. */
	set(note: Note): void {
		this.lexicon.set(note);
		this.linkers.set(note);
	}

	/** Removes a note or another file. */
	delete(path: string): void {
		this.lexicon.delete(path);
		this.linkers.delete(path);
	}

	/** Moves a note. @returns whether it succeeded: if not, the note has to be read again under its new path. */
	rename(from: string, to: string): boolean {
		if (!staysAsRead(from, to)) return false;
		try {
			this.lexicon.rename(from, to);
			this.linkers.delete(from);
			const note = this.lexicon.get(to);
			if (note) this.linkers.set(note);
			return true;
		} catch {
			return false;
		}
	}
}
