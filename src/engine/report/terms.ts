import type { Lexicon } from '../lexicon/lexicon';
import { isInFolder } from '../lexicon/scope';
import { keyIn } from '../note/entry';
import type { Term, TermGroup } from '../note/terms/term';
import { counted } from '../text/counted';
import { squeezed, twoLines } from './short-text';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** The terms that were read in a note. */
interface NoteWithTerms {
	readonly path: string;
	readonly groups: readonly TermGroup[];
}

/**
 * The notes with terms among some notes and folders, or in the vault if none are given, by path. A sentence that names the first of them
 * that is not there, if so.
 */
export function notesWithTerms(lexicon: Lexicon, wanted: readonly string[]): NoteWithTerms[] | string {
	const paths = Array.from(lexicon.notes(), ({ path }) => path).sort();
	const isOf = (path: string, one: string): boolean => path === one || isInFolder(path, one);
	const lost = wanted.find((one) => !paths.some((path) => isOf(path, one)));
	if (lost !== undefined) return `There is no note or folder ${lost} in the vault.`;
	const among = wanted.length === 0 ? paths : paths.filter((path) => wanted.some((one) => isOf(path, one)));
	return among.map((path) => ({ path, groups: lexicon.termsIn(path) })).filter(({ groups }) => groups.length > 0);
}

/** What was read as an entry inside a note as JSON, in the documented shape. */
export function termJson(term: Term, { why }: TermGroup): object {
	const { names, definition, form, attributes, anchor } = term;
	return {
		path: term.path,
		anchor: keyIn(term),
		names: names.map(({ text, kind }) => ({ text, kind })),
		definition: definition?.text ?? null,
		form,
		why,
		line: anchor.line,
		link: anchor.subpath,
		attributes: attributes.map(({ key, value, kind, line }) => ({ key, value, kind, line })),
	};
}

/** What was read as terms in a note for people: why, and each term with its line; nothing if there are none. */
export function termLines(path: string, groups: readonly TermGroup[], { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
	return lines(groups.flatMap(({ terms, why, line }) => [
		lineOf`${bold(path)}:${String(line)}  ${counted(terms.length, 'term')}, read here by ${why}`,
		...terms.map((term) => {
			const names = term.names.map(({ text }) => squeezed(text)).join(' · ');
			return lineOf`  ${names} ${dim(`(line ${term.anchor.line})`)}${told(term)}`;
		}),
	]));
}

function told({ definition }: Term): string {
	return definition ? `: ${twoLines(definition.text)}` : '';
}

/** How many terms were read in how many notes, in words. */
export function termSummary(notes: readonly NoteWithTerms[]): string {
	const terms = notes.flatMap(({ groups }) => groups.flatMap((group) => group.terms)).length;
	return `${counted(terms, 'term')} in ${counted(notes.length, 'note')}.`;
}
