import { explainLookUp, lookUp, type LookUp, type Note } from '../src/engine';
import { UsageError } from './usage-error.mjs';
import { pathIn, type Vault } from './vault.mjs';

/** The note that an argument means: by its path, or by a name that only this note has. @throws UsageError if there is none. */
export function findNote(vault: Pick<Vault, 'folder' | 'lexicon'>, word: string): Note {
	const found = lookUp(vault.lexicon, pathIn(vault, word));
	if (found.kind !== 'found') throw new UsageError(refusalOf(word, found));
	return found.note;
}

/** Why an argument does not mean a single note, and what to do. */
export function refusalOf(word: string, found: Exclude<LookUp, { kind: 'found' }>): string {
	const way = found.kind === 'ambiguous' ? '' : ' Look for the note: care-lexicon search WORDS.';
	return explainLookUp(word, found) + way;
}
