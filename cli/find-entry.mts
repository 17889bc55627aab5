import { explainLookUp, lookUp, type Entry, type LookUp } from '../src/engine';
import { UsageError } from './usage-error.mjs';
import { pathIn, type Vault } from './vault.mjs';

/** The entry that an argument means: by its path, by a name that it alone has, or by its place. @throws UsageError if there is none. */
export function findEntry(vault: Pick<Vault, 'folder' | 'lexicon'>, word: string): Entry {
	const found = lookUp(vault.lexicon, pathIn(vault, word));
	if (found.kind !== 'found') throw new UsageError(refusalOf(word, found));
	return found.entry;
}

/** Why an argument does not mean a single entry, and what to do. */
export function refusalOf(word: string, found: Exclude<LookUp, { kind: 'found' }>): string {
	const way = found.kind === 'ambiguous' ? '' : ' Look for the note: care-lexicon search WORDS.';
	return explainLookUp(word, found) + way;
}
