import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { Lexicon, parseNote, PendingTexts, scanNote, type Note, type Settings } from '../src/engine';
import type { Call } from './command.mjs';
import { readSavedSettings } from './saved-settings.mjs';
import { codeOf, explainUnread, mendOf, reasonOf } from './unreadable.mjs';
import { UsageError } from './usage-error.mjs';

/** A vault read from disk: its folder, and the lexicon of its notes. */
export interface Vault {
	readonly folder: string;
	readonly lexicon: Lexicon;
	/** What the plugin's settings, saved in the vault, say; the defaults where none are. */
	readonly settings: Settings;
	/** The files and folders that could not be read or used, a sentence each. */
	readonly unread: readonly string[];
	/** Texts that were scanned as they were read, for who looks for names in them; none unless that was asked for. */
	readonly pending: PendingTexts;
	/** Reads the text of a note once more. Null if it can no longer be read, which is said once. */
	readonly readAgain: (path: string) => string | null;
}

/** Reads the vault that a command is called for, and says what of it could not be read. @throws UsageError if its folder cannot be read. */
export function openVault({ vault: folder, output }: Pick<Call, 'vault' | 'output'>, { keepsTexts = false } = {}): Vault {
	const vault = readVault(folder, { say: (sentence) => output.err(sentence), keepsTexts });
	for (const sentence of vault.unread) output.err(sentence);
	return vault;
}

/** How a vault is read, where it is not as ever. */
interface Reading {
	readonly say?: (sentence: string) => void;
	readonly parse?: typeof parseNote;
	/** Whether somebody will look for names in the texts. */
	readonly keepsTexts?: boolean;
}

/** Folders that Obsidian does not show (their names begin with a dot), and the one that no vault means to hold notes in. */
function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

/**
 * Reads every note below a folder, in the order of their paths. Links to files elsewhere (symlinks) are not followed. A note or folder
 * inside that cannot be read is passed over, and told of; likewise a note that the engine fails on, which is then a file that links lead
 * to.
 * @param say gets a sentence for each note that cannot be read any more when it is read again. @param parse how a note is read.
 * @throws UsageError if the folder cannot be read.
 */
export function readVault(folder: string, { say = () => undefined, parse = parseNote, keepsTexts = false }: Reading = {}): Vault {
	const lexicon = new Lexicon();
	const pending = new PendingTexts();
	const unread: string[] = [];
	const taking = new GroupTaking(lexicon, (sentence) => unread.push(sentence));
	for (const file of listFiles(folder, unread)) {
		const text = /\.md$/i.test(file) ? readOr(null, unread, file, () => readFileSync(path.join(folder, file), 'utf8')) : undefined;
		if (text === undefined) lexicon.addFile(file);
		if (typeof text !== 'string') continue;
		taking.take(file, () => {
			const scan = scanNote(text);
			if (keepsTexts) pending.put(file, scan);
			return parse(file, text, scan);
		});
	}
	taking.finish();
	const { settings, refusal } = readSavedSettings(folder);
	return { folder, lexicon, settings, pending, unread: refusal === null ? unread : [...unread, refusal], readAgain: readerOf(folder, say) };
}

/**
 * So many notes are read before they go into the lexicon: each of the two is faster for itself than in turn, since each has its own
 * memory.
 */
const GROUP = 256;

/** Takes notes into a lexicon in groups. One that the engine fails on is then a file that links lead to. */
class GroupTaking {
	private notes: Note[] = [];

	constructor(
		private readonly lexicon: Lexicon,
		private readonly say: (sentence: string) => void,
	) {}

	/** Takes the note of a file. @param read makes the note. */
	take(file: string, read: () => Note): void {
		if (!tookIn(file, this.say, () => this.notes.push(read()))) this.lexicon.addFile(file);
		if (this.notes.length >= GROUP) this.finish();
	}

	/** Takes in those that are left. */
	finish(): void {
		for (const note of this.notes) if (!tookIn(note.path, this.say, () => this.lexicon.set(note))) this.lexicon.addFile(note.path);
		this.notes = [];
	}
}

/** Reads the texts of notes, and says of each that cannot be read once why. */
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

/** The files below a folder, relative to it, with `/`, sorted. @param unread gets a sentence for each folder inside that cannot be read. */
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

/** What is read, or something else, and why in one sentence. */
function readOr<T, E>(otherwise: E, unread: string[], file: string, read: () => T): T | E {
	try {
		return read();
	} catch (error) {
		unread.push(explainUnread(file, error));
		return otherwise;
	}
}

/** Whether the engine took a note in. @param say gets a sentence if it did not. */
export function tookIn(file: string, say: (sentence: string) => void, take: () => void): boolean {
	try {
		take();
		return true;
	} catch (error) {
		say(failedOn(file, error));
		return false;
	}
}

/** That the engine failed on a note, in one sentence. */
export function failedOn(file: string, error: unknown): string {
	const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
	return `"${file}" makes Care Lexicon fail (${reason}) and is passed over. Please report it.`;
}

/** The path of a note as the vault has it, for a path from the vault's folder or the current one; what was given if it is no note's. */
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
