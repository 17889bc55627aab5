import { isNote, type Entry, type Lexicon } from '../../engine';

/** What an entry is called; its id if there is none. */
export function titleOf(entry: Entry | null, id: string): string {
	return entry?.names[0]?.text ?? id;
}

/** Where an entry stands that is no note by itself, for behind its title: `in Acronyms`; empty for a note. */
export function whereabouts(lexicon: Lexicon, entry: Entry | null): string {
	return entry && !isNote(entry) ? `in ${titleOf(lexicon.get(entry.path), entry.path)}` : '';
}

/** The title of an entry among others; its path if another of them has the same title. A term tells its note. */
export function distinctTitleOf(lexicon: Lexicon, id: string, among: readonly string[]): string {
	const title = (one: string): string => titleOf(lexicon.entry(one), one);
	const entry = lexicon.entry(id);
	const isShared = among.some((one) => one !== id && title(one) === title(id));
	if (entry && !isNote(entry)) {
		const note = isShared ? entry.path.replace(/\.md$/i, '') : titleOf(lexicon.get(entry.path), entry.path);
		return `${title(id)}, in ${note}`;
	}
	return isShared || !entry ? id.replace(/\.md$/i, '') : title(id);
}
