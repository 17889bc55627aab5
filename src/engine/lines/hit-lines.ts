import type { Lexicon } from '../lexicon/lexicon';
import type { Hit } from '../search/hits';
import { PLAIN, type Ink } from './ink';

/** An entry that a search found, for people: the name that fits, its note, and below them what it is. */
export function hitLines({ path, name }: Hit, lexicon: Lexicon, { bold, dim }: Ink = PLAIN): string {
	const definition = lexicon.get(path)?.definition;
	return [`${bold(name)}  ${dim(path)}`, ...(definition ? [`  ${definition.text}`] : [])].join('\n');
}

/** What is said of a query that finds nothing. */
export function nothingFits(query: string): string {
	return `Nothing in the glossary fits "${query}".`;
}
