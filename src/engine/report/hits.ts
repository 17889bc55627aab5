import { definedEntry, tellDefinition, type ToldDefinition } from '../lexicon/definitions';
import type { Lexicon } from '../lexicon/lexicon';
import { keyIn } from '../note/entry';
import type { Hit } from '../search/hits';
import { line, lines, PLAIN_STYLE, type TextStyle, type StyledText } from './styled';
import { squeezed } from './short-text';

/** The heading above the hits of a query, when there are several queries. */
export function queryLine(query: string, { dim }: TextStyle = PLAIN_STYLE): StyledText {
	return dim(`> ${query}`);
}

/** Why a hit was found, where its name alone does not say so. */
const REASONS: Readonly<Partial<Record<Hit['reason'], string>>> = {
	alias: 'alias', acronym: 'acronym', initials: 'initials', typo: 'similar', definition: 'in the definition', tag: 'tag',
};

/** Characters of a line where no terminal says how many there are. */
const COLUMNS = 100;
const LEAST_COLUMNS = 24;

/**
 * A search hit for people: the matching name, where it stands, how near it is, and below them at most two lines of definition.
 * @param columns how long these are.
 */
export function hitLines(hit: Hit, lexicon: Lexicon, { bold, dim }: TextStyle = PLAIN_STYLE, columns = COLUMNS): StyledText {
	const { id, path, name } = hit;
	const entry = lexicon.entry(id);
	const told = entry && tellDefinition(lexicon, entry);
	const where = entry?.anchor ? `in ${path}, line ${entry.anchor.line}` : path;
	const first = line`${bold(name)}  ${dim(where)}  ${reasonOf(hit)}`;
	if (!told) return first;
	const [head = '', tail] = inTwo(squeezed(told.text), Math.max(LEAST_COLUMNS, columns - 2), sourceText(told).length);
	const last = line`  ${tail ?? head}${sourceOf(told, dim)}`;
	return lines(tail === undefined ? [first, last] : [first, line`  ${head}`, last]);
}

function reasonOf({ reason, kind, without }: Hit): string {
	if (reason === 'acronym' && kind !== 'alias' && kind !== 'derived') return '';
	if (reason === 'partial') return `without ${without.map((word) => `"${word}"`).join(', ')}`;
	return REASONS[reason] ?? '';
}

/** A text as at most two lines, the last of which leaves some room; what does not fit is cut off. */
function inTwo(text: string, columns: number, room: number): string[] {
	const signs = [...text];
	if (signs.length + room <= columns) return [text];
	const blank = signs.lastIndexOf(' ', columns);
	const end = blank > columns / 2 ? blank : columns;
	const rest = signs.slice(end).join('').trim();
	const left = Math.max(1, columns - room);
	return [signs.slice(0, end).join(''), [...rest].length <= left ? rest : `${[...rest].slice(0, left - 1).join('').trimEnd()}…`];
}

/** Where a definition was taken from, for behind its text; empty if somebody has called it one. */
export function sourceOf(told: ToldDefinition, dim: TextStyle['dim']): StyledText | string {
	return told.source === null ? '' : dim(sourceText(told));
}

function sourceText({ source }: ToldDefinition): string {
	return source === null ? '' : ` (${source.charAt(0).toLowerCase()}${source.slice(1)})`;
}

/**
 * A hit as JSON, with the entry's definition, or that of the entry to which its note sends the reader on, or null. Some of its ranges refer
 * to its own. `anchor` tells a place in a note, `without` the words of a partial match that the entry lacks; both are left out where there
 * are none.
 */
export function hitJson(hit: Hit, lexicon: Lexicon): object {
	const { id, path, kind, name, reason, without, ...found } = hit;
	const anchor = id === path ? {} : { anchor: keyIn(hit) };
	const left = without.length > 0 ? { without } : {};
	const entry = lexicon.entry(id);
	const definition = (entry && definedEntry(lexicon, entry)?.definition.text) ?? null;
	return { path, ...anchor, name, kind, reason, ...left, ...found, definition };
}

/** The message for a query without hits. */
export function nothingFits(query: string): string {
	return `Nothing in the glossary fits "${query}".`;
}
