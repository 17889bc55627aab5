import type { Lexicon } from '../lexicon/lexicon';
import type { Hit } from '../search/hits';
import { line, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The query that the hits below it answer, where there are several. */
export function queryLine(query: string, { dim }: TextStyle = PLAIN_STYLE): StyledText {
	return dim(`> ${query}`);
}

/** An entry that a search found, for people: the name that fits, its note, and below them what it is. */
export function hitLines({ path, name }: Hit, lexicon: Lexicon, { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
	const definition = lexicon.get(path)?.definition;
	return lines([line`${bold(name)}  ${dim(path)}`, ...(definition ? [line`  ${definition.text}`] : [])]);
}

/** A hit as JSON: with the definition that some of its ranges lie in, null if its note has none. */
export function hitJson(hit: Hit, lexicon: Lexicon): object {
	return { ...hit, definition: lexicon.get(hit.path)?.definition?.text ?? null };
}

/** What is said of a query that finds nothing. */
export function nothingFits(query: string): string {
	return `Nothing in the glossary fits "${query}".`;
}
