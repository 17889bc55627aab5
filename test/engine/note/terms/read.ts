import { parseNote } from '../../../../src/engine/note/note';
import type { Term, TermGroup } from '../../../../src/engine/note/terms/term';

/** The groups of terms in a text. */
export function groupsIn(text: string, path = 'A note.md'): readonly TermGroup[] {
	return parseNote(path, text).terms;
}

/** The terms of a text, whatever they need. */
export function termsIn(text: string, path?: string): readonly Term[] {
	return groupsIn(text, path).flatMap(({ terms }) => terms);
}

/** Each term of a text as its names and its definition: `ACO | accountable care organization = a group of doctors`. */
export function told(text: string, path?: string): string[] {
	return termsIn(text, path).map(({ names, definition }) => {
		const known = names.filter(({ kind }) => kind !== 'derived').map((name) => name.text).join(' | ');
		return definition ? `${known} = ${definition.text}` : known;
	});
}
