import { parseNote, PendingTexts, scanNote, type Note, type Scan } from '../../engine';

/** How texts become notes, where it is not as ever. */
export interface Reading {
	readonly parse?: typeof parseNote;
	readonly scan?: typeof scanNote;
	/** How long a text is waited for, in milliseconds. */
	readonly readLimit?: number;
}

/** What notes are read for. */
export interface NoteTaker {
	/** Files a note. */
	file(note: Note): void;
	/** Told what that threw. */
	failed(path: string, error: unknown): void;
}

/** So many notes are filed at once: reading notes and filing them is each faster for itself than in turn, since each has its own memory. */
const GROUP = 128;

/** Makes notes of texts, hands them on in groups, and holds the scanned texts for who looks for names in them. */
export class NoteIntake {
	private readonly parse: typeof parseNote;
	private readonly scan: typeof scanNote;
	private readonly notes = new Map<string, Note>();
	private readonly texts = new PendingTexts();

	constructor(
		private readonly taker: NoteTaker,
		{ parse = parseNote, scan = scanNote }: Reading,
	) {
		this.parse = parse;
		this.scan = scan;
	}

	/** Whether a note waits to be filed. */
	has(path: string): boolean {
		return this.notes.has(path);
	}

	/** Reads the text of a note. */
	read(path: string, text: string): void {
		const scan = this.scan(text);
		this.notes.set(path, this.parse(path, text, scan));
		try {
			this.texts.put(path, scan);
		} catch {
			// What fails here fails again when names are looked for, and is told then.
		}
		if (this.notes.size >= GROUP) this.fileAll();
	}

	/** Files the notes that wait for it. */
	fileAll(): void {
		for (const [path, note] of this.notes) {
			try {
				this.taker.file(note);
			} catch (error) {
				this.taker.failed(path, error);
			}
		}
		this.notes.clear();
	}

	/** The text of a note, and where in it names may stand, as it was read: handed out once. Null if it is held no longer. */
	takeText(path: string): Pick<Scan, 'text' | 'prose'> | null {
		return this.texts.take(path);
	}

	/** Of some paths those whose texts are not held. */
	*withoutText(paths: Iterable<string>): Generator<string> {
		for (const path of paths) if (!this.texts.has(path)) yield path;
	}

	/** Forgets a note that is gone. */
	drop(path: string): void {
		this.notes.delete(path);
		this.texts.take(path);
	}
}

/** Why a note cannot be read, in the words of what was thrown. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
