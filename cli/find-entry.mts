import { explainLookUp, idsOf, lookUp, parseNote, type Entry, type LookUp } from '../src/engine';
import { UsageError } from './usage-error.mjs';
import { pathIn, type Vault } from './vault.mjs';

type NotesToFind = Pick<Vault, 'folder' | 'lexicon' | 'readAgain'>;

/** The entry that an argument means: by its path, by a name that it alone has, or by its place. @throws UsageError if there is none. */
export function findEntry(vault: NotesToFind, word: string): Entry {
	if (word.includes('#')) readWhole(vault, word.slice(0, word.indexOf('#')).trim());
	const found = lookUp(vault.lexicon, pathIn(vault, word));
	if (found.kind !== 'found') throw new UsageError(refusalOf(word, found));
	return found.entry;
}

/** Reads all that a note says, since any section of it may be the place that is asked for: for mentions notes are kept without these. */
function readWhole({ lexicon, readAgain }: NotesToFind, name: string): void {
	const [id = '', other] = idsOf(lexicon, name);
	const note = other === undefined ? lexicon.get(id) : null;
	const text = note && readAgain(note.path);
	if (note && text !== null) lexicon.set(parseNote(note.path, text));
}

/** Why an argument does not mean a single entry, and what to do. */
export function refusalOf(word: string, found: Exclude<LookUp, { kind: 'found' }>): string {
	const way = found.kind === 'ambiguous' ? '' : ' Look for the note: care-lexicon search WORDS.';
	return explainLookUp(word, found) + way;
}
