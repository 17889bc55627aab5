import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readVault } from '../../../cli/vault.mjs';
import { DEFAULT_SCOPE, isEntry, tellDefinition, type Note } from '../../../src/engine';
import { Random } from '../search/random';
import { factsOf } from './understand';

/*
 * A sample of what is understood of a vault, drawn by a seed, for a reader to judge: `node sample.mjs VAULT [SEED [COUNT]]`. Definitions
 * that were given; notes as they begin, with what was given of them (of those that hold a definition, how many are given it?); facts;
 * names. Every note has the same chance to be drawn, and one fact and one name of it are, so that a note with a thousand does not count
 * for all.
 */

/** How much of a note is shown to tell whether it holds a definition, in lines and in code units of a line. */
const FIRST_LINES = 24;
const WIDTH = 240;

const [folder = '', seed = '1', count = '50'] = process.argv.slice(2);
const { lexicon } = readVault(folder);
const entries = [...lexicon.notes()].filter((note) => isEntry(note, DEFAULT_SCOPE));

print('Definitions given', drawn(entries, (note) => {
	const told = tellDefinition(lexicon, note);
	return told ? [`${told.isOwn ? note.definition?.kind : 'reference'}: ${told.text}`] : [];
}));
print('Facts', drawn(entries, (note) =>
	factsOf(lexicon, note).filter(({ value }) => value !== '').map(({ key, value }) => `${key} = ${value}`)));
print('Names', drawn(entries, (note) => note.names.filter(({ lookUpOnly }) => !lookUpOnly).map(({ text, kind }) => `${kind}: ${text}`)));
print('Notes, and the definition that was given of them', drawn(entries, (note) => [
	`${tellDefinition(lexicon, note)?.text ?? '(none)'}\n${beginningOf(note)}`,
]));

/** One thing each of as many notes as are asked for, of those that have some; drawn without putting back. */
function drawn(notes: readonly Note[], thingsOf: (note: Note) => readonly string[]): string[] {
	const random = new Random(Number(seed));
	const having = notes.map((note) => ({ path: note.path, things: thingsOf(note) })).filter(({ things }) => things.length > 0);
	const chosen: string[] = [];
	while (chosen.length < Number(count) && having.length > 0) {
		const at = random.below(having.length);
		const [{ path: file, things } = { path: '', things: [] }] = having.splice(at, 1);
		chosen.push(`${file}\n   ${things[random.below(things.length)] ?? ''}`);
	}
	return chosen;
}

function beginningOf(note: Note): string {
	const lines = readFileSync(path.join(folder, note.path), 'utf8').split('\n').slice(0, FIRST_LINES);
	return lines.map((line) => `      | ${line.slice(0, WIDTH)}`).join('\n');
}

function print(title: string, things: readonly string[]): void {
	process.stdout.write(`\n# ${title} (seed ${seed})\n\n${things.map((thing, i) => `${i + 1}. ${thing}\n`).join('')}`);
}
