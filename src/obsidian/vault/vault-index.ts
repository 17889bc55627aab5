import { Component, debounce, Events, TFile, type App, type EventRef, type TAbstractFile } from 'obsidian';
import type { Lexicon, Linkers, Note, Scan } from '../../engine';
import type { CachedNote } from './cache-records';
import { KeptNotes } from './kept-notes';
import type { NoteCache } from './note-cache';
import { NoteFacts } from './note-facts';
import { NoteIntake, reasonOf, type IntakeOptions } from './note-intake';
import { NoteReader } from './note-reader';
import { SteadyWork } from './steady-work';

/** How far indexing has got: the number of notes in the vault, and how many of them are in the lexicon. */
interface Progress {
	readonly done: number;
	readonly total: number;
}

/** Changes within this time count as one. In milliseconds. */
const GATHER_MS = 20;
const PROGRESS_MS = 100;

/**
 * Keeps the lexicon in step with the vault, and alone changes it; views that have drawn from it subscribe to changes. Starts when the
 * layout is ready and works in short slices, whether for one edit or for a sync of five hundred files.
 */
export class VaultIndex extends Component {
	private readonly facts = new NoteFacts();
	readonly lexicon: Lexicon = this.facts.lexicon;
	readonly linkers: Linkers = this.facts.linkers;
	/** Notes that could not be read, or that the engine failed on, by path, each with the reason. Retried when they next change. */
	readonly unreadable = new Map<string, string>();
	private readonly events = new Events();
	private readonly work: SteadyWork<string>;
	private readonly reader: NoteReader;
	private readonly touched = new Set<string>();
	private readonly keptNotes: KeptNotes;
	private readonly schedule = debounce(() => this.work.resume(), GATHER_MS);
	private isLoaded = false;
	private isCacheTaken = false;
	private isComplete = false;
	private hasLost = false;
	private total = 0;
	private told = 0;
	private readonly intake: NoteIntake;

	constructor(
		private readonly app: App,
		openCache: () => Promise<NoteCache | null>,
		reading: IntakeOptions = {},
	) {
		super();
		this.reader = new NoteReader(app.vault, (file) => this.enqueue(file), reading.readLimit);
		this.intake = new NoteIntake({ file: (note) => this.file(note), failed: (path, error) => this.leaveOut(path, error) }, reading);
		this.keptNotes = this.addChild(new KeptNotes(openCache, (path) => this.cachedAt(path)));
		this.work = this.addChild(new SteadyWork<string>({
			step: (path) => this.read(path),
			failed: (path, error) => this.leaveOut(path, error),
			emptied: () => this.settle(),
			// Until then, changes wait: reading a note now would repeat what the cache is about to supply.
			mayWork: () => this.isCacheTaken,
		}));
	}

	override onload(): void {
		this.isLoaded = true;
		this.app.workspace.onLayoutReady(() => void this.start());
	}

	override onunload(): void {
		this.isLoaded = false;
		this.schedule.cancel();
	}

	/** The cache on this device, once the index is complete; null if there is none. */
	get kept(): NoteCache | null {
		return this.keptNotes.cache;
	}

	/** Whether every note of the vault has been read once. */
	get complete(): boolean {
		return this.isComplete;
	}

	get progress(): Progress {
		return { done: Math.max(0, this.total - this.work.size), total: this.total };
	}

	/** Calls back after the lexicon changed, with the paths of the notes and files that did. */
	onChanged(callback: (paths: ReadonlySet<string>) => void): EventRef {
		return this.events.on('changed', callback as (...data: unknown[]) => unknown);
	}

	/** Calls back while the vault is being read, and once when that is finished. */
	onProgress(callback: (progress: Progress) => void): EventRef {
		return this.events.on('progress', callback as (...data: unknown[]) => unknown);
	}

	/** The text of a note. @throws Error if it cannot be read or does not arrive in time; if it arrives later, the note is read again. */
	textOf(file: TFile): Promise<string> {
		return this.reader.textOf(file);
	}

	/** The same by path; null if there is no longer such a note. @param next the paths that will be requested next. */
	textAt(path: string, next: Iterable<string>): Promise<string | null> {
		return this.reader.textAt(path, this.intake.withoutText(next));
	}

	/** The text of a note as it was read for the lexicon, and where names may stand in it: handed out once. Null if no longer held. */
	takeText(path: string): Pick<Scan, 'text' | 'prose'> | null {
		return this.intake.takeText(path);
	}

	/** Sets which terms inside notes count; listeners learn of the notes that then have others. */
	chooseTerms(choice: Parameters<Lexicon['chooseTerms']>[0]): void {
		this.lexicon.chooseTerms(choice);
		if (this.isComplete) this.schedule();
	}

	/** Reports a note that something failed on, like one that cannot be read. Its facts stay in the lexicon. */
	lose(path: string, error: unknown): void {
		if (!this.app.vault.getFileByPath(path)) return;
		this.unreadable.set(path, reasonOf(error));
		this.hasLost = true;
		this.schedule();
	}

	private async start(): Promise<void> {
		if (!this.isLoaded) return;
		const { vault } = this.app;
		this.registerEvent(vault.on('create', (file) => this.enqueue(file)));
		this.registerEvent(vault.on('modify', (file) => this.enqueue(file)));
		this.registerEvent(vault.on('delete', (file) => file instanceof TFile && this.forget(file.path)));
		this.registerEvent(vault.on('rename', (file, from) => this.move(file, from)));
		for (const file of vault.getFiles()) {
			if (file.extension === 'md') this.work.add(file.path);
			else this.lexicon.addFile(file.path);
		}
		this.total = this.work.size;
		await this.keptNotes.open((cached) => this.takeCached(cached));
		this.isCacheTaken = true;
		this.work.resume();
	}

	/** Uses the cached facts of a file that has not changed since. A record that the engine fails on is skipped. */
	private takeCached({ path, mtime, size, note }: CachedNote): boolean {
		const file = this.app.vault.getFileByPath(path);
		if (!file || !this.work.has(path) || file.stat.mtime !== mtime || file.stat.size !== size) return file !== null;
		try {
			this.facts.set(note);
			this.touched.add(path);
			this.work.delete(path);
		} catch {
			this.facts.delete(path);
		}
		return true;
	}

	/** A file was created or changed. */
	private enqueue(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		const { path, extension } = file;
		if (extension === 'md') {
			if (!this.isKnown(path)) this.total++;
			this.reader.forget(path);
			this.work.add(path);
		} else {
			this.lexicon.addFile(path);
			this.touched.add(path);
		}
		this.schedule();
	}

	private forget(path: string): void {
		if (this.isKnown(path)) this.total--;
		this.work.delete(path);
		this.intake.drop(path);
		this.reader.forget(path);
		this.unreadable.delete(path);
		this.facts.delete(path);
		this.touch(path);
		this.schedule();
	}

	private isKnown(path: string): boolean {
		return this.lexicon.get(path) !== null || this.intake.has(path) || this.work.has(path) || this.unreadable.has(path);
	}

	private move(file: TAbstractFile, from: string): void {
		if (!(file instanceof TFile)) return;
		this.intake.fileAll();
		const isRead = this.lexicon.get(from) !== null && !this.work.has(from) && !this.unreadable.has(from);
		if (!isRead || file.extension !== 'md' || !this.facts.rename(from, file.path)) {
			this.forget(from);
			this.enqueue(file);
			return;
		}
		this.intake.move(from, file.path);
		for (const path of [from, file.path]) this.touch(path);
		this.schedule();
	}

	private async read(path: string): Promise<void> {
		const text = await this.reader.textAt(path, this.work.waiting());
		// If the note changed again while it was read, it is read again; if it was deleted, it is dropped.
		if (text === null || this.work.has(path) || !this.app.vault.getFileByPath(path)) return;
		this.intake.read(path, text);
		if (performance.now() - this.told < PROGRESS_MS) return;
		this.told = performance.now();
		this.events.trigger('progress', this.progress);
	}

	/** A note that cannot be read, or that the engine fails on, is kept only as a file that links can lead to. */
	private leaveOut(path: string, error: unknown): void {
		if (this.work.has(path) || !this.app.vault.getFileByPath(path)) return;
		this.unreadable.set(path, reasonOf(error));
		this.touch(path);
		this.facts.delete(path);
		this.lexicon.addFile(path);
	}

	/** What is known of a path is no longer what listeners and the cache have. */
	private touch(path: string): void {
		this.touched.add(path);
		this.keptNotes.change(path);
	}

	private file(note: Note): void {
		this.facts.set(note);
		this.touch(note.path);
		this.unreadable.delete(note.path);
	}

	private settle(): void {
		this.intake.fileAll();
		const paths = new Set([...this.touched, ...this.lexicon.takeAffected()]);
		const isNews = !this.isComplete || this.hasLost || paths.size > 0;
		this.isComplete = true;
		this.hasLost = false;
		this.touched.clear();
		this.keptNotes.writeSoon();
		if (isNews) this.events.trigger('changed', paths);
		this.events.trigger('progress', this.progress);
	}

	private cachedAt(path: string): CachedNote | string | null {
		const [note, file] = [this.lexicon.get(path), this.app.vault.getFileByPath(path)];
		if (!note) return path;
		// A note waiting to be read is written to the cache later.
		return file && !this.work.has(path) ? { path, mtime: file.stat.mtime, size: file.stat.size, note } : null;
	}
}
