import { keyIn } from '../note/entry';
import type { Term, TermGroup } from '../note/terms/term';
import { counted } from '../text/counted';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

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
		...terms.map((term) => lineOf`  ${term.names.map(({ text }) => text).join(' · ')} ${dim(`(line ${term.anchor.line})`)}${told(term)}`),
	]));
}

function told({ definition }: Term): string {
	return definition ? `: ${definition.text}` : '';
}

/** How many terms were read in how many notes, in words. */
export function termSummary(terms: number, notes: number): string {
	return `${counted(terms, 'term')} in ${counted(notes, 'note')}.`;
}
