import { standsTwice } from '../comparison/align';
import type { SourcedAttribute } from '../lexicon/attribute-index';
import type { Lexicon } from '../lexicon/lexicon';
import type { Note } from '../note/note';
import { counted } from '../text/counted';
import { referredEntry, tellDefinition } from '../lexicon/definitions';
import { distinctNames } from '../note/names';
import { sourceOf } from './hits';
import { squeezed, twoLines } from './short-text';
import { termJson } from './terms';
import { line as lineOf, lines, PLAIN_STYLE, type StyledText, type TextStyle } from './styled';

/** What was read from a note as JSON, in the documented shape. */
export function noteJson(lexicon: Lexicon, note: Note): object {
	const attributes = lexicon.attributesOf(note);
	const twice = standsTwice(attributes);
	const groups = lexicon.termsIn(note.path);
	return {
		path: note.path,
		title: note.names[0]?.text ?? '',
		...(note.program === null ? {} : { program: note.program }),
		names: note.names,
		tags: note.tags,
		definition: note.definition?.text ?? null,
		definitionLine: note.definition?.line ?? null,
		...referenceJson(lexicon, note),
		...(groups.length > 0 ? { entries: groups.flatMap((group) => group.terms.map((term) => termJson(term, group))) } : {}),
		attributes: attributes.map((attribute) => attributeJson(note, attribute, twice.has(attribute))),
		callouts: note.callouts,
		links: note.links.map((link) => ({ ...link, ...lexicon.resolve(link.target, note.path) })),
		problems: note.problems.map(({ code, message, from, to, line }) => ({ code, message, from, to, line })),
	};
}

/** Where the note sends its reader on, and the definition that is there; nothing for any other note. */
function referenceJson(lexicon: Lexicon, note: Note): object {
	if (!note.reference) return {};
	const to = referredEntry(lexicon, note);
	const { name, line } = note.reference;
	return { reference: { name, path: to?.path ?? null, line, definition: to?.definition?.text ?? null } };
}

/** `path` is present only if the attribute comes from another note, `under` only where its key stands under two headings of the note. */
function attributeJson(note: Note, { key, value, kind, line, from, to, path: source, under }: SourcedAttribute, isTwice: boolean): object {
	const parents = isTwice ? { under: under.join(' › ') } : {};
	return { key, ...parents, value, kind, line, from, to, ...(source === note.path ? {} : { path: source }) };
}

/** What was read from a note, for people, ending in an empty line. */
export function noteLines(lexicon: Lexicon, note: Note, style: TextStyle = PLAIN_STYLE): StyledText {
	const { bold, dim } = style;
	const [title, ...others] = distinctNames(note.names);
	const told = tellDefinition(lexicon, note);
	const all = lexicon.attributesOf(note);
	const twice = standsTwice(all);
	const attributes = all.map((one) => {
		const key = twice.has(one) ? [...one.under, one.key].join(' › ') : one.key;
		return attributeLine(note, { ...one, key }, style);
	});
	return lines([
		bold(squeezed(title?.text ?? note.path)),
		lineOf`  ${dim(note.path)}`,
		...(note.program === null ? [] : [lineOf`  a file of ${note.program}`]),
		...(others.length > 0 ? [lineOf`  also called: ${others.map(({ text }) => squeezed(text)).join(' · ')}`] : []),
		...(note.tags.length > 0 ? [lineOf`  tags: ${note.tags.join(', ')}`] : []),
		...(told ? [lineOf`  ${told.isOwn ? 'definition: ' : ''}${twoLines(told.text)}${sourceOf(told, dim)}`] : []),
		...(attributes.length > 0 ? [lineOf`  attributes:`, ...attributes] : []),
		...lexicon.termsIn(note.path).map(({ terms, why, line }) => lineOf`  ${counted(terms.length, 'term')}: ${why} ${dim(`(line ${line})`)}`),
		...note.callouts.map(({ kind, title: text, line }) => {
			return lineOf`  callout: ${kind}${text ? `, "${squeezed(text)}"` : ''} ${dim(`(line ${line})`)}`;
		}),
		lineOf`  ${linkSummary(lexicon, note)}`,
		...note.problems.map(({ line, message }) => lineOf`  problem on line ${line}: ${message}`),
		lineOf``,
	]);
}

function attributeLine(note: Note, { key, value, kind, path, line }: SourcedAttribute, { dim }: TextStyle): StyledText {
	return lineOf`    ${squeezed(key)}: ${shortValue(value)} ${dim(`(${kind}, ${path === note.path ? '' : `${path} `}line ${line})`)}`;
}

function linkSummary(lexicon: Lexicon, note: Note): string {
	const ways = note.links.map(({ target }) => lexicon.resolve(target, note.path).via);
	const count = (wanted: (typeof ways)[number]): number => ways.filter((via) => via === wanted).length;
	return `${counted(ways.length, 'link')}: ${count('path')} by path, ${count('alias')} by a name, ${count(null)} to nothing`;
}

const LONGEST_VALUE = 120;

/** A value on one line, shortened if it is long. */
function shortValue(value: string): string {
	const flat = squeezed(value);
	return flat.length > LONGEST_VALUE ? `${flat.slice(0, LONGEST_VALUE - 1)}…` : flat;
}
