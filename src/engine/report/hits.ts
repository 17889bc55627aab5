import { tellDefinition, type ToldDefinition } from '../lexicon/definitions';
import type { Lexicon } from '../lexicon/lexicon';
import { keyIn } from '../note/entry';
import type { Hit } from '../search/hits';
import { line, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';

/** The heading above the hits of a query, when there are several queries. */
export function queryLine(query: string, { dim }: TextStyle = PLAIN_STYLE): StyledText {
	return dim(`> ${query}`);
}

/** A search hit for people: the matching name, where it stands, and below them the definition. */
export function hitLines({ id, path, name }: Hit, lexicon: Lexicon, { bold, dim }: TextStyle = PLAIN_STYLE): StyledText {
	const entry = lexicon.entry(id);
	const told = entry && tellDefinition(lexicon, entry);
	const where = entry?.anchor ? `in ${path}, line ${entry.anchor.line}` : path;
	return lines([line`${bold(name)}  ${dim(where)}`, ...(told ? [line`  ${told.text}${sourceOf(told, dim)}`] : [])]);
}

/** Where a definition was taken from, for behind its text; empty if somebody has called it one. */
export function sourceOf({ source }: ToldDefinition, dim: TextStyle['dim']): StyledText | string {
	return source === null ? '' : dim(` (${source.charAt(0).toLowerCase()}${source.slice(1)})`);
}

/**
 * A hit as JSON, with the entry's definition, which some of its ranges refer to, or null. `anchor` tells a place in a note, `without` the
 * words of a partial match that the entry lacks; both are left out where there are none.
 */
export function hitJson(hit: Hit, lexicon: Lexicon): object {
	const { id, path, without, ...found } = hit;
	const anchor = id === path ? {} : { anchor: keyIn(hit) };
	const left = without.length > 0 ? { without } : {};
	return { path, ...anchor, ...found, ...left, definition: lexicon.entry(id)?.definition?.text ?? null };
}

/** The message for a query without hits. */
export function nothingFits(query: string): string {
	return `Nothing in the glossary fits "${query}".`;
}
