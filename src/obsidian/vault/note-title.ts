import type { Lexicon, Note } from '../../engine';

/** The title of a note; its path if there is no note. */
export function titleOf(note: Note | null, path: string): string {
	return note?.names[0]?.text ?? path;
}

/** The title of a note among others; its path if another of them has the same title. */
export function distinctTitleOf(lexicon: Lexicon, path: string, among: readonly string[]): string {
	const title = (one: string): string => titleOf(lexicon.get(one), one);
	return among.some((one) => one !== path && title(one) === title(path)) ? path.replace(/\.md$/i, '') : title(path);
}
