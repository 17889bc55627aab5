import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { OWN_KINDS_FILE, readOwnKinds, readSettings, type OwnKinds } from '../src/engine';

const SETTINGS_FILE = 'plugins/care-lexicon/data.json';

/**
 * The plugin's settings saved in a vault, so that entries, ignored names and choices are the same as in the plugin; the defaults if none
 * are saved. Unusable settings are left alone and reported.
 */
export function readSavedSettings(folder: string): ReturnType<typeof readSettings> {
	const file = findSettings(folder, SETTINGS_FILE);
	const { settings, refusal } = readSettings(file === null ? null : readJson(path.join(folder, file)));
	return { settings, refusal: refusal?.replace('data.json', `"${file ?? ''}"`) ?? null };
}

/** The kinds of admonitions that the vault's owner made with the Admonition plugin; none if there are no such settings. */
export function readSavedKinds(folder: string): OwnKinds {
	const file = findSettings(folder, OWN_KINDS_FILE);
	try {
		return readOwnKinds(file === null ? '' : readFileSync(path.join(folder, file), 'utf8'));
	} catch {
		return readOwnKinds('');
	}
}

/** How the vault's owner wants links written. */
export interface LinkStyle {
	/** `[Note](Note.md)` rather than `[[Note]]`. */
	readonly isMarkdown: boolean;
	/** Whether a link is the file's name alone where no other file is called so. */
	readonly isShortest: boolean;
}

/** The style of links that Obsidian's settings in the vault ask for; its default if there are none. */
export function readLinkStyle(folder: string): LinkStyle {
	const file = findSettings(folder, 'app.json');
	const read = file === null ? null : readJson(path.join(folder, file));
	const settings = new Map<string, unknown>(typeof read === 'object' && read !== null ? Object.entries(read) : []);
	const format = settings.get('newLinkFormat') ?? 'shortest';
	return { isMarkdown: settings.get('useMarkdownLinks') === true, isShortest: format === 'shortest' };
}

/**
 * The path of a file of settings, relative to the vault. Obsidian's configuration folder begins with a dot, and users can rename it. Of
 * several, the most recently written one counts.
 */
function findSettings(folder: string, settings: string): string | null {
	const files = namesIn(folder).filter((name) => name.startsWith('.')).map((name) => `${name}/${settings}`);
	const written = files.map((file) => ({ file, time: writtenAt(path.join(folder, file)) })).filter(({ time }) => time > 0);
	const [last] = written.sort((a, b) => b.time - a.time);
	return last?.file ?? null;
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		// Reading the notes reports the reason.
		return [];
	}
}

/** When a file was last modified, in milliseconds; 0 if it does not exist. */
function writtenAt(file: string): number {
	try {
		return statSync(file).mtimeMs;
	} catch {
		return 0;
	}
}

/** The parsed content of a JSON file; a text, which is never valid settings, if it cannot be parsed. */
function readJson(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return 'unreadable';
	}
}
