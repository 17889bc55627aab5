import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lookUp, noteJson, noteLines, parseNote, type Note } from '../src/engine';
import type { Command } from './command.mjs';
import { refusalOf } from './find-entry.mjs';
import { codeOf, mendOf, reasonOf } from './unreadable.mjs';
import { UsageError } from './usage-error.mjs';
import { failedOn, openVault, pathIn, type Vault } from './vault.mjs';

export const notes: Command = {
	name: 'notes',
	usage: '[PATH...]',
	summary: 'what is read from each note: names, tags, definition, attributes, callouts, links',
	help: `Prints what Care Lexicon reads from the notes, all of them or those given. A PATH is relative to the vault or to the
current folder, or any name of a note; it may also be a text file outside the vault, which is then read as a note.

  --json             one JSON object a line:
                     {path, title, names, tags, definition, attributes, callouts, links, problems},
                     and entries where terms were read`,
	options: { json: 'boolean' },
	run(call) {
		const vault = openVault(call);
		const chosen = call.words.length === 0 ? [...vault.lexicon.notes()] : call.words.map((word) => findNote(vault, word));
		for (const note of chosen) {
			if (call.has('json')) call.output.json(noteJson(vault.lexicon, note));
			else call.output.out(noteLines(vault.lexicon, note, call.output.style));
		}
		return 0;
	},
};

/** The note at a path: in the vault, or else any text file. @throws UsageError if there is none. */
function findNote(vault: Vault, word: string): Note {
	const inVault = vault.lexicon.get(pathIn(vault, word)) ?? vault.lexicon.get(`${word}.md`);
	if (inVault) return inVault;
	const named = lookUp(vault.lexicon, word);
	const found = named.kind === 'found' ? vault.lexicon.get(named.entry.path) : null;
	if (found) return found;
	if (named.kind === 'ambiguous') throw new UsageError(refusalOf(word, named));
	const text = textOutside(vault, word);
	try {
		return parseNote(path.relative(vault.folder, path.resolve(word)).split(path.sep).join('/'), text);
	} catch (error) {
		throw new UsageError(failedOn(word, error));
	}
}

/** The text of a file outside the vault. @throws UsageError if it cannot be read. */
function textOutside({ folder }: Vault, word: string): string {
	try {
		return readFileSync(path.resolve(word), 'utf8');
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw new UsageError(`${word} cannot be read (${reasonOf(error)}). ${mendOf(error)}`);
		throw new UsageError(
			`There is no note ${word}, neither in the vault ${folder} nor from the current folder. "care-lexicon notes" lists all.`,
		);
	}
}
