import { isEntry, isOfAllNotes, type Lexicon, type Scope } from '../../../engine';

/** Says how many notes of a vault are entries. Terms inside notes are entries, too, but no notes. */
export function tellEntries(lexicon: Pick<Lexicon, 'notes' | 'size'>, scope: Scope): string {
	let entries = 0;
	for (const note of lexicon.notes()) if (isEntry(note, scope)) entries++;
	const count = `${entries.toLocaleString()} of ${lexicon.size.toLocaleString()} notes are entries`;
	return isOfAllNotes(scope) ? `${count}, since nothing is chosen below.` : `${count}.`;
}
