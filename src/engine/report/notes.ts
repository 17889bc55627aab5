import type { Lexicon, SourcedAttribute } from '../lexicon/lexicon';
import type { Note } from '../note/note';
import { counted } from '../text/counted';
import { distinctNames } from '../note/names';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** What was read from a note as JSON, in the documented shape. */
export function noteJson(lexicon: Lexicon, note: Note): object {
	return {
		path: note.path,
		title: note.names[0]?.text ?? '',
		...(note.program === null ? {} : { program: note.program }),
		names: note.names,
		tags: note.tags,
		definition: note.definition?.text ?? null,
		definitionLine: note.definition?.line ?? null,
		attributes: lexicon.attributesOf(note).map((attribute) => attributeJson(note, attribute)),
		callouts: note.callouts,
		links: note.links.map((link) => ({ ...link, ...lexicon.resolve(link.target, note.path) })),
		problems: note.problems,
	};
}

/** `path` is present only if the attribute comes from another note. */
function attributeJson(note: Note, { key, value, kind, line, from, to, path: source }: SourcedAttribute): object {
	return { key, value, kind, line, from, to, ...(source === note.path ? {} : { path: source }) };
}

/** What was read from a note, for people, ending in an empty line. */
export function noteLines(lexicon: Lexicon, note: Note, style: TextStyle = PLAIN_STYLE): StyledText {
	const { bold, dim } = style;
	const [title, ...others] = distinctNames(note.names);
	const attributes = lexicon.attributesOf(note).map((one) => attributeLine(note, one, style));
	return lines([
		bold(title?.text ?? note.path),
		lineOf`  ${dim(note.path)}`,
		...(note.program === null ? [] : [lineOf`  a file of ${note.program}`]),
		...(others.length > 0 ? [lineOf`  also called: ${others.map(({ text }) => text).join(' · ')}`] : []),
		...(note.tags.length > 0 ? [lineOf`  tags: ${note.tags.join(', ')}`] : []),
		...(note.definition ? [lineOf`  definition: ${note.definition.text}`] : []),
		...(attributes.length > 0 ? [lineOf`  attributes:`, ...attributes] : []),
		...note.callouts.map(({ kind, title: text, line }) => lineOf`  callout: ${kind}${text ? `, "${text}"` : ''} ${dim(`(line ${line})`)}`),
		lineOf`  ${linkSummary(lexicon, note)}`,
		...note.problems.map(({ line, message }) => lineOf`  problem on line ${line}: ${message}`),
		lineOf``,
	]);
}

function attributeLine(note: Note, { key, value, kind, path, line }: SourcedAttribute, { dim }: TextStyle): StyledText {
	return lineOf`    ${key}: ${shortValue(value)} ${dim(`(${kind}, ${path === note.path ? '' : `${path} `}line ${line})`)}`;
}

function linkSummary(lexicon: Lexicon, note: Note): string {
	const ways = note.links.map(({ target }) => lexicon.resolve(target, note.path).via);
	const count = (wanted: (typeof ways)[number]): number => ways.filter((via) => via === wanted).length;
	return `${counted(ways.length, 'link')}: ${count('path')} by path, ${count('alias')} by a name, ${count(null)} to nothing`;
}

const LONGEST_VALUE = 120;

/** A value on one line, shortened if it is long. */
function shortValue(value: string): string {
	const flat = value.replace(/\s*\n\s*/g, ' ');
	return flat.length > LONGEST_VALUE ? `${flat.slice(0, LONGEST_VALUE - 1)}…` : flat;
}
