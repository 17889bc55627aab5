import type { Entry } from '../note/entry';
import type { Lexicon } from './lexicon';
import { isEntry, type Scope } from './scope';

/** The entries that a glossary lists of a path: the note, if it is one, and the terms in it that are not one with another listed entry. */
export function entriesAt(lexicon: Lexicon, path: string, scope: Scope): Entry[] {
	const note = lexicon.get(path);
	const isListed = (id: string): boolean => {
		const meant = lexicon.meant(id);
		const other = meant === id ? null : lexicon.get(meant);
		return meant === id || (other !== null && !isEntry(other, scope));
	};
	const terms = lexicon.termsIn(path).flatMap((group) => group.terms).filter(({ id }) => isListed(id));
	return note && isEntry(note, scope) ? [note, ...terms] : terms;
}
