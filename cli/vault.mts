import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { LeanNotes, Lexicon, parseNote, PendingTexts, scanNote, termChoice, type Note, type Settings } from '../src/engine';
import type { Call } from './command.mjs';
import { readSavedKinds, readSavedSettings } from './saved-settings.mjs';
import { codeOf, explainUnread, mendOf, reasonOf } from './unreadable.mjs';
import { UsageError } from './usage-error.mjs';

/** A vault read from disk: its folder, and the lexicon of its notes. */
export interface Vault {
	readonly folder: string;
	readonly lexicon: Lexicon;
	/** The plugin's settings saved in the vault; the defaults if there are none. */
	readonly settings: Settings;
	/** The files and folders that could not be read or used, one sentence each. */
	readonly unread: readonly string[];
	/** Texts scanned while reading, as many as there is room for, kept for the search for names; empty unless that was requested. */
	readonly pending: PendingTexts;
	/** Reads the text of a note again. Null if it can no longer be read, which is reported once. */
	readonly readAgain: (path: string) => string | null;
}

/**
 * Reads the vault for a command, and reports what could not be read.
 * @param options whether all that is wanted are mentions.
 * @throws UsageError if its folder cannot be read.
 */
export function openVault({ vault: folder, output }: Pick<Call, 'vault' | 'output'>, { forMentions = false } = {}): Vault {
	const vault = readVault(folder, { say: (sentence) => output.err(sentence), keepsTexts: forMentions, isLean: forMentions });
	for (const sentence of vault.unread) output.err(sentence);
	return vault;
}

/** Overrides for how a vault is read. */
interface VaultReading {
	readonly say?: (sentence: string) => void;
	readonly parse?: typeof parseNote;
	/** Whether to keep scanned texts for a search for names. */
	readonly keepsTexts?: boolean;
	/** Whether to keep of each note only what mentions need. */
	readonly isLean?: boolean;
}

/** Folders that Obsidian does not show (their names begin with a dot), and `node_modules`, which holds no notes. */
function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

/**
 * Reads every note below a folder, in order of path. Links to files elsewhere (symlinks) are not followed. A note or folder inside that
 * cannot be read is skipped and reported; so is a note that the engine fails on, which remains as a file that links can lead to.
 * @param say receives a sentence for each note that can no longer be read when it is read again.
 * @param parse how a note is read.
 * @throws UsageError if the folder cannot be read.
 */
export function readVault(
	folder: string, { say = () => undefined, parse = parseNote, keepsTexts = false, isLean = false }: VaultReading = {},
): Vault {
	const lexicon = new Lexicon();
	const pending = new PendingTexts();
	const unread: string[] = [];
	const kinds = readSavedKinds(folder);
	const { settings, refusal } = readSavedSettings(folder);
	const lean = isLean ? new LeanNotes(settings) : null;
	const taking = new GroupTaking(lexicon, (sentence) => unread.push(sentence));
	for (const file of listFiles(folder, unread)) {
		const text = /\.md$/i.test(file) ? readOr(null, unread, file, () => readFileSync(path.join(folder, file), 'utf8')) : undefined;
		if (text === undefined) lexicon.addFile(file);
		if (typeof text !== 'string') continue;
		taking.take(file, () => {
			const scan = scanNote(text, kinds);
			if (keepsTexts) pending.put(file, scan);
			const note = parse(file, text, scan);
			return lean?.of(note) ?? note;
		});
	}
	taking.finish();
	lexicon.chooseTerms(termChoice(settings));
	return { folder, lexicon, settings, pending, unread: refusal === null ? unread : [...unread, refusal], readAgain: readerOf(folder, say) };
}

/**
 * How many notes are read before they are added to the lexicon: alternating between the two is slower, since each works on memory of its
 * own.
 */
const GROUP = 256;

/** Adds notes to a lexicon in groups. One that the engine fails on remains as a file that links can lead to. */
class GroupTaking {
	private notes: Note[] = [];

	constructor(
		private readonly lexicon: Lexicon,
		private readonly say: (sentence: string) => void,
	) {}

	/** Takes the note of a file. @param read parses the note. */
	take(file: string, read: () => Note): void {
		if (!tookIn(file, this.say, () => this.notes.push(read()))) this.lexicon.addFile(file);
		if (this.notes.length >= GROUP) this.finish();
	}

	/** Adds the notes that are left. */
	finish(): void {
		for (const note of this.notes) if (!tookIn(note.path, this.say, () => this.lexicon.set(note))) this.lexicon.addFile(note.path);
		this.notes = [];
	}
}

/** Reads the texts of notes, and reports each one that cannot be read once. */
function readerOf(folder: string, say: (sentence: string) => void): Vault['readAgain'] {
	const lost = new Set<string>();
	return (file) => {
		if (lost.has(file)) return null;
		try {
			return readFileSync(path.join(folder, file), 'utf8');
		} catch (error) {
			lost.add(file);
			say(explainUnread(file, error));
			return null;
		}
	};
}

/**
 * The files below a folder, as sorted relative paths with `/`.
 * @param unread receives a sentence for each subfolder that cannot be read.
 */
export function listFiles(folder: string, unread: string[] = []): string[] {
	try {
		if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file. Give the folder that holds the notes: --vault DIR.`);
		return filesIn(folder, '', readdirSync(folder, { withFileTypes: true }), unread).sort();
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`The vault ${folder} cannot be read (${reasonOf(error)}). Give the folder that holds the notes: --vault DIR.`);
	}
}

function filesIn(folder: string, inside: string, entries: readonly Dirent[], unread: string[]): string[] {
	return entries.flatMap((entry) => {
		if (isPassedOver(entry.name)) return [];
		const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
		if (!entry.isDirectory()) return entry.isFile() ? [file] : [];
		return filesIn(folder, file, readOr([], unread, file, () => readdirSync(path.join(folder, file), { withFileTypes: true })), unread);
	});
}

/** The result of reading, or a fallback, with the reason added to `unread` in one sentence. */
function readOr<T, E>(otherwise: E, unread: string[], file: string, read: () => T): T | E {
	try {
		return read();
	} catch (error) {
		unread.push(explainUnread(file, error));
		return otherwise;
	}
}

/** Whether the engine accepted a note. @param say receives a sentence if it did not. */
export function tookIn(file: string, say: (sentence: string) => void, take: () => void): boolean {
	try {
		take();
		return true;
	} catch (error) {
		say(failedOn(file, error));
		return false;
	}
}

/** A sentence saying that the engine failed on a note. */
export function failedOn(file: string, error: unknown): string {
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return `"${file}" makes Care Lexicon fail (${reason}) and is passed over. Please report it.`;
}

/** The vault path of a note, given a path relative to the vault or to the current folder; unchanged if there is no such note. */
export function pathIn({ folder, lexicon }: Pick<Vault, 'folder' | 'lexicon'>, given: string): string {
	const ways = [given, path.posix.normalize(given), path.relative(folder, path.resolve(given)).split(path.sep).join('/')];
	return ways.find((way) => lexicon.get(way) !== null) ?? given;
}

/** @throws UsageError if the file cannot be read. */
export function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new UsageError(`${file} cannot be read (${reasonOf(error)}). ${codeOf(error) === 'ENOENT' ? 'Check the path.' : mendOf(error)}`);
	}
}
