import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../src/engine';

const SETTINGS_FILE = 'plugins/care-lexicon/data.json';

/**
 * The plugin's settings saved in a vault, so that an entry, an ignored name or a choice made in the plugin is one here; the defaults where
 * none are saved. What cannot be used is left as it is, and said.
 */
export function readSavedSettings(folder: string): ReturnType<typeof readSettings> {
	const file = findSettings(folder);
	const { settings, refusal } = readSettings(file === null ? null : readJson(path.join(folder, file)));
	return { settings, refusal: refusal?.replace('data.json', `"${file ?? ''}"`) ?? null };
}

/**
 * Where the settings are, relative to the vault: Obsidian keeps its own things in a folder whose name begins with a dot, and lets the user
 * choose another name for it. Of several the one written last counts.
 */
function findSettings(folder: string): string | null {
	const files = namesIn(folder).filter((name) => name.startsWith('.')).map((name) => `${name}/${SETTINGS_FILE}`);
	const written = files.map((file) => ({ file, time: writtenAt(path.join(folder, file)) })).filter(({ time }) => time > 0);
	const [last] = written.sort((a, b) => b.time - a.time);
	return last?.file ?? null;
}

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		// Who reads the notes says why.
		return [];
	}
}

/** When a file was written, in milliseconds; 0 if it is not there. */
function writtenAt(file: string): number {
	try {
		return statSync(file).mtimeMs;
	} catch {
		return 0;
	}
}

/** What a JSON file says; a text, which no settings are, if it cannot be read as such. */
function readJson(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return 'unreadable';
	}
}
