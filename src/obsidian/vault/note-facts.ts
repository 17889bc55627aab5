import { Lexicon, Linkers, type Note } from '../../engine';

/** The facts of a vault's notes, and what links to them: changed together, and by the vault index alone. */
export class NoteFacts {
	readonly lexicon = new Lexicon();
	readonly linkers = new Linkers();

	/** Puts a note in, in place of what its path had before. */
	set(note: Note): void {
		this.lexicon.set(note);
		this.linkers.set(note);
	}

	/** Takes a note or another file out. */
	delete(path: string): void {
		this.lexicon.delete(path);
		this.linkers.delete(path);
	}

	/** Moves a note. @returns whether that worked: if not, it is to be read under its new path. */
	rename(from: string, to: string): boolean {
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
