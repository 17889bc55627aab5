import { shortened } from '../../text/shortened';
import { counted, someOf } from '../../text/counted';
import type { Problem } from '../../text/problem';
import { own, type Range } from '../../text/range';
import { readAliases, type Alias } from './aliases';
import type { Property, PropertyValue } from './property';
import { readTags } from './tags';

const NAMING = /^(?:tags?|alias(?:es)?)$/i;
const LISTS = /^(?:tags|aliases)$/i;
const ADVICE = 'Since version 1.9 it knows only "aliases" and "tags", each with a list, as in aliases: [One, Two].';

/** Names and tags that Obsidian does not read, and where the first of them stand. */
export interface Unread extends Range {
	/** The properties that hold them. */
	readonly keys: readonly string[];
	/** The names, and the tags with `#`. */
	readonly about: readonly string[];
	/** Counted from 1. */
	readonly line: number;
}

/** The names and tags of a note: those of its properties that are read here, and those of its body, which Obsidian reads. */
interface ReadHere {
	readonly aliases: readonly Alias[];
	/** Without `#`. */
	readonly tags: readonly string[];
	readonly inline: readonly string[];
}

/**
 * The names and tags that are read here but not by Obsidian: those of `alias` and `tag`, of texts parted by commas, of maps. Null if
 * nothing is lost.
 */
export function findUnread(properties: readonly Property[], { aliases, tags, inline }: ReadHere): Omit<Unread, 'line'> | null {
	const unread = properties.filter(({ key, value }) => NAMING.test(key) && !isRead(key, value));
	const [first] = unread;
	if (!first) return null;
	const read = properties.filter(({ key }) => LISTS.test(key)).map(withoutUnread);
	const names = new Set(readAliases(read).map(({ text }) => text));
	const labels = new Set(readTags(read, inline).map((tag) => tag.toLowerCase()));
	const about = aliases.filter(({ text }) => !names.has(text)).map(({ text }) => own(text))
		.concat(tags.filter((tag) => !labels.has(tag.toLowerCase())).map((tag) => `#${tag}`))
		.filter((text) => !/\{\{|<%/.test(text));
	if (about.length === 0) return null;
	return { keys: [...new Set(unread.map(({ key }) => own(key)))], about, from: first.from, to: first.to };
}

/** What is wrong with names and tags that Obsidian does not read, in words. They are made here, since most vaults never ask for them. */
export function tellUnread({ keys, about, from, to, line }: Unread): Problem {
	const named = keys.map((key) => `"${key}"`).join(' and ');
	const message = `Obsidian does not read ${named} as written here. Lost: ${listOfLost(about)}. ${ADVICE}`;
	return { code: 'not-read-by-obsidian', cause: '', message, from, to, line, about, advice: ADVICE };
}

/** Names and tags as part of a sentence: how many, and the first few. */
export function listOfLost(about: readonly string[]): string {
	const tags = about.filter((text) => text.startsWith('#'));
	const names = about.filter((text) => !text.startsWith('#'));
	return [listed(names, 'name', '"'), listed(tags, 'tag', '')].filter((text) => text !== '').join(' and ');
}

function listed(texts: readonly string[], what: string, quote: string): string {
	const first = texts.slice(0, 3).map((text) => shortened(`${quote}${text}${quote}`));
	return texts.length === 0 ? '' : `${counted(texts.length, what)} (${someOf(first, texts.length)})`;
}

/** Whether Obsidian reads the whole value: a list of texts, or a text that is one name or one tag. */
export function isRead(key: string, value: PropertyValue): boolean {
	if (!LISTS.test(key)) return false;
	if (value.kind === 'list') return value.items.every(({ kind }) => kind !== 'map');
	if (value.kind === 'map') return false;
	return /^a/i.test(key) ? value.quote !== '' || !value.text.includes(',') : !/[,\s]/.test(value.text.trim());
}

/** The property as Obsidian reads it. */
function withoutUnread(property: Property): Property {
	const { key, value } = property;
	if (value.kind === 'list') return { ...property, value: { ...value, items: value.items.filter(({ kind }) => kind !== 'map') } };
	return isRead(key, value) ? property : { ...property, value: { kind: 'list', items: [], from: value.from, to: value.to } };
}
