import { parseNote, PendingTexts, scanNote, type Note, type Scan } from '../../engine';

/** Overrides for how texts become notes. */
export interface IntakeOptions {
	readonly parse?: typeof parseNote;
	readonly scan?: typeof scanNote;
	/** How long to wait for a text, in milliseconds. */
	readonly readLimit?: number;
}

/** The receiver of the notes that were read. */
interface NoteTaker {
	/** Takes in a note. */
	file(note: Note): void;
	/** Called with what `file` threw. */
	failed(path: string, error: unknown): void;
}

/** How many notes are filed at once: alternating between reading and filing is slower, since each works on memory of its own. */
const GROUP = 128;

/** Parses texts into notes, hands them on in groups, and keeps the scanned texts for the search for names. */
export class NoteIntake {
	private readonly parse: typeof parseNote;
	private readonly scan: typeof scanNote;
	private readonly notes = new Map<string, Note>();
	private readonly texts = new PendingTexts();

	constructor(
		private readonly taker: NoteTaker,
		{ parse = parseNote, scan = scanNote }: IntakeOptions,
	) {
		this.parse = parse;
		this.scan = scan;
	}

	/** Whether a note is waiting to be filed. */
	has(path: string): boolean {
		return this.notes.has(path);
	}

	/** Reads a note from its text. */
	read(path: string, text: string): void {
		const scan = this.scan(text);
		this.notes.set(path, this.parse(path, text, scan));
		try {
			this.texts.put(path, scan);
		} catch {
			// What fails here fails again when names are searched for, and is reported then.
		}
		if (this.notes.size >= GROUP) this.fileAll();
	}

	/** Files the waiting notes. */
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

	/** The text of a note as it was read, and where names may stand in it: handed out once. Null if it is no longer held. */
	takeText(path: string): Pick<Scan, 'text' | 'prose'> | null {
		return this.texts.take(path);
	}

	/** Of some paths, those whose texts are not held. */
	*withoutText(paths: Iterable<string>): Generator<string> {
		for (const path of paths) if (!this.texts.has(path)) yield path;
	}

	/** A note whose text is held has moved. */
	move(from: string, to: string): void {
		const text = this.texts.take(from);
		if (text) this.texts.put(to, text);
	}

	/** Discards a note that no longer exists. */
	drop(path: string): void {
		this.notes.delete(path);
		this.texts.take(path);
	}
}

/** Why a note cannot be read: the message of what was thrown. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
