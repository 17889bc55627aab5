import type { Alias } from './frontmatter/aliases';
import { textsOf, valuesOf, type Property } from './frontmatter/property';
import { deriveNames } from './derived-names';
import { foldName } from '../text/fold';
import { oneLine, plainText } from '../text/plain-text';
import { basesOf } from '../text/plurals';
import type { Block } from './blocks/level';
import type { Scan } from './prose';
import { own } from '../text/range';
import { fitsTitle, isFolderNote, isLongTitle, namesUntitled, repeatsTitle } from './title-heading';

/** A name of a note, with its place. The title, which is the file name, and names derived from it are at offset 0. */
export interface Name {
	readonly text: string;
	/** `term`: what stands first at a place in a note. */
	readonly kind: 'title' | 'heading' | 'alias' | 'derived' | 'term';
	readonly from: number;
	/** Counted from 1. */
	readonly line: number;
	/** Whether it serves looking up and searching alone, and is no mention anywhere: a name without its qualifier. */
	readonly lookUpOnly?: true;
}

/** The file name of a path without its folder and without `.md` (or another ending of letters, for a text that is read as a note). */
export function titleOf(path: string): string {
	const file = path.slice(path.lastIndexOf('/') + 1);
	return file.replace(/\.(?:md|markdown|txt)$/i, '');
}

type NamePlace = Pick<Name, 'from' | 'line'>;
type PlacedText = NamePlace & Pick<Name, 'text'>;

/** A note's first H1 outside of quotes and lists, as plain text, and what tells whether it is the title. */
interface FirstHeading extends PlacedText {
	/** Whether the note has no other H1. */
	readonly isOnly: boolean;
	/** Whether nothing stands above it. */
	readonly isFirst: boolean;
}

/** What a note says of its names, apart from its path. */
export interface NameSources {
	readonly heading: FirstHeading | null;
	readonly aliases: readonly PlacedText[];
	/** Its property `title`. */
	readonly title: PlacedText | null;
}

/** Finds what a note says of its names. */
export function findNameSources(scan: Scan, properties: readonly Property[], aliases: readonly Alias[]): NameSources {
	const h1 = findFirstHeading(scan);
	const title = valuesOf(properties, /^title$/i).flatMap(textsOf)[0];
	return {
		heading: h1 && {
			text: own(withoutMarks(plainText(scan.text.slice(h1.lines[0], h1.lines[h1.lines.length - 1])))),
			...placeOf(scan, h1.from),
			isOnly: !scan.blocks.some((block) => block !== h1 && isTopHeading(block)),
			isFirst: scan.blocks[0] === h1,
		},
		aliases: aliases.map(({ text, from }) => ({ text: own(text), ...placeOf(scan, from) })),
		title: title ? { text: own(withoutMarks(oneLine(title.text))), ...placeOf(scan, title.from) } : null,
	};
}

/** The first H1 of a note outside of its containers, which is its title if it fits. */
export function findFirstHeading({ blocks }: Pick<Scan, 'blocks'>): Block | null {
	return blocks.find(isTopHeading) ?? null;
}

function isTopHeading({ kind, level, container }: Block): boolean {
	return kind === 'heading' && level === 1 && container === null;
}

function placeOf(scan: Scan, from: number): NamePlace {
	return { from, line: scan.lines.lineAt(from) };
}

const PICTURES = /^[\s\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Join_Control}\p{Variation_Selector}]+/u;

/** A title without the pictures before it and the colon behind it. Digits are no pictures. */
function withoutMarks(title: string): string {
	if (/^[A-Za-z]/.test(title) && !title.endsWith(':')) return title;
	const bare = title.replace(PICTURES, '').replace(/\s*:$/, '');
	return bare === '' ? title : bare;
}

/**
 * Whether the first H1 of a note, which has these names, heads all of it. It does if it is a name of the note, says the property `title`
 * once more, or, as the sole H1, is the file name at full length; and, as the very first block, if it is longer than a section's heading
 * would be, or the file name says what the note is for alone (`README`). Any other is a section.
 */
export function headsNote(path: string, { heading, title }: NameSources, names: readonly Name[]): boolean {
	if (!heading) return false;
	const text = heading.text.normalize('NFC');
	if (names.some((name) => name.text === text && name.kind !== 'derived')) return true;
	if (title && foldName(title.text) === foldName(text)) return true;
	const file = titleOf(path);
	return heading.isOnly && (repeatsTitle(heading.text, file) || (heading.isFirst && (isLongTitle(heading.text) || isFolderNote(file))));
}

/**
 * Whether the first H1 of a note is a name of it: the title in other words, or, where the file name says nothing, the sole heading of its
 * rank at the very top.
 */
function isTitleHeading(path: string, { heading, aliases }: NameSources): boolean {
	if (!heading) return false;
	const title = titleOf(path);
	if (fitsTitle(heading.text, [title, withoutMarks(title), ...aliases.map(({ text }) => text)], heading.isOnly)) return true;
	return heading.isOnly && heading.isFirst && namesUntitled(heading.text, title);
}

/**
 * The names of a note: its title, its first H1 if that is the title in other words, its aliases, a property `title` that fits as an H1
 * would, and what is derived from these but the aliases, in this order and each once.
 */
export function buildNames(path: string, sources: NameSources): readonly Name[] {
	const title = titleOf(path);
	const bare = withoutMarks(title);
	const names = new Map<string, Name>();
	const add = (name: Name): void => {
		const text = name.text.normalize('NFC');
		const held = names.get(text);
		if (text !== '' && (!held || (held.lookUpOnly && !name.lookUpOnly))) names.set(text, name);
	};
	const at = { from: 0, line: 1 };
	const heading = sources.heading && isTitleHeading(path, sources) ? sources.heading : null;
	const said = sources.aliases.map((alias) => alias.text);
	const stated = fittingTitle(title, sources);
	add({ text: title, kind: 'title', ...at });
	if (heading) add({ text: heading.text, kind: 'heading', from: heading.from, line: heading.line });
	for (const { text, from, line } of [...sources.aliases, ...stated]) add({ text, kind: 'alias', from, line });
	if (bare !== title) add({ text: bare, kind: 'derived', ...at });
	for (const derived of deriveNames(title, said)) add({ ...derived, kind: 'derived', ...at });
	const longer = [...(heading && heading.text !== title ? [heading] : []), ...stated];
	for (const { text, from, line } of longer) for (const derived of deriveNames(text, said)) add({ ...derived, kind: 'derived', from, line });
	return [...names.values()];
}

function fittingTitle(fileName: string, { title, aliases }: NameSources): readonly PlacedText[] {
	if (!title) return [];
	const fits = fitsTitle(title.text, [fileName, ...aliases.map(({ text }) => text)], true) || namesUntitled(title.text, fileName);
	return fits ? [title] : [];
}

/** Names for people: of those that differ in capitals, plural, pictures or a bracket at the end the first. The title comes first. */
export function distinctNames(names: readonly Name[]): readonly Name[] {
	const seen = new Set<string>();
	return names.filter(({ text }) => {
		const bare = withoutMarks(text).replace(/\s*\([^()]*\)$/, '').replace(/(\p{Lu}{2})s$/u, '$1');
		const keys = basesOf(foldName(bare));
		if (keys.some((key) => seen.has(key))) return false;
		for (const key of keys) seen.add(key);
		return true;
	});
}
