import { tellDefinition, type ToldDefinition } from '../lexicon/definitions';
import type { Lexicon } from '../lexicon/lexicon';
import type { Hit } from '../search/hits';
import { line, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The heading above the hits of a query, when there are several queries. */
export function queryLine(query: string, { dim }: TextStyle = PLAIN_STYLE): StyledText {
	return dim(`> ${query}`);
}

/** A search hit for people: the matching name, its note, and below them the definition. */
export function hitLines({ path, name }: Hit, lexicon: Lexicon, { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
	const note = lexicon.get(path);
	const told = note && tellDefinition(lexicon, note);
	return lines([line`${bold(name)}  ${dim(path)}`, ...(told ? [line`  ${told.text}${sourceOf(told, dim)}`] : [])]);
}

/** Where a definition was taken from, for behind its text; empty if somebody has called it one. */
export function sourceOf({ source }: ToldDefinition, dim: TextStyle['dim']): StyledText | string {
	return source === null ? '' : dim(` (${source.charAt(0).toLowerCase()}${source.slice(1)})`);
}

/** A hit as JSON, with its note's definition, which some of its ranges refer to; null if there is none. */
export function hitJson(hit: Hit, lexicon: Lexicon): object {
	return { ...hit, definition: lexicon.get(hit.path)?.definition?.text ?? null };
}

/** The message for a query without hits. */
export function nothingFits(query: string): string {
	return `Nothing in the glossary fits "${query}".`;
}
