import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { Lexicon, parseNote } from '../src/engine';
import { UsageError } from './usage-error';

/** A vault read from disk: its folder, and the lexicon of its notes. */
export interface Vault {
	readonly folder: string;
	readonly lexicon: Lexicon;
}

/** Folders that Obsidian does not show (their names begin with a dot), and the one that no vault means to hold notes in. */
function isPassedOver(name: string): boolean {
	return name.startsWith('.') || name === 'node_modules';
}

/**
 * Reads every note below a folder, in the order of their paths. Links to files elsewhere (symlinks) are not followed.
 * @throws UsageError if the folder cannot be read.
 */
export function readVault(folder: string): Vault {
	const lexicon = new Lexicon();
	for (const file of listFiles(folder)) {
		if (/\.md$/i.test(file)) lexicon.set(parseNote(file, readText(path.join(folder, file))));
		else lexicon.addFile(file);
	}
	return { folder, lexicon };
}

/** The files below a folder, relative to it, with `/`, sorted. */
export function listFiles(folder: string): string[] {
	try {
		if (!statSync(folder).isDirectory()) throw new UsageError(`${folder} is a file. Give the folder that holds the notes: --vault DIR.`);
		return filesBelow(folder, '').sort();
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`The vault ${folder} cannot be read (${reasonOf(error)}). Give the folder that holds the notes: --vault DIR.`);
	}
}

function filesBelow(folder: string, inside: string): string[] {
	const entries: Dirent[] = readdirSync(path.join(folder, inside), { withFileTypes: true });
	return entries.flatMap((entry) => {
		if (isPassedOver(entry.name)) return [];
		const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
		return entry.isDirectory() ? filesBelow(folder, file) : entry.isFile() ? [file] : [];
	});
}

/** @throws UsageError if the file cannot be read. */
export function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		throw new UsageError(`${file} cannot be read (${reasonOf(error)}). Check the path and its permissions.`);
	}
}

function reasonOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
