import { foldPath } from '../text/fold';
import { foldHalfSpelling } from '../text/spelling-variants';
import type { Entry } from '../note/entry';
import { foldText, isSmallWord, wordsIn } from './fold-text';
import { SEARCH_LIMITS, type SearchLimits } from './ranking';

/** A parsed query: the text to search for, and the filters for entries. */
export interface Query {
	/** The text without filters, as typed. */
	readonly typed: string;
	/** The same, folded; empty if there are only filters, or nothing. */
	readonly text: string;
	/** Its distinct words; small ones ("of") only if there are no others, or at the end, where the word may still be incomplete. */
	readonly words: readonly string[];
	/** A normal form of the filters, equal for equal filters; empty if there are none. */
	readonly filter: string;
	/** Whether a note passes all filters. */
	readonly passes: (subject: Entry) => boolean;
}

type QueryLimits = Pick<SearchLimits, 'queryUnits' | 'queryWords'>;

const TOKEN = /(-?)(?:in:(?:"([^"]*)"?|(\S*))|#([^\s"]*)|"([^"]*)("?))|\S+/gi;

/**
 * Parses a query: `#tag` requires a tag or one nested below it, `in:folder` or `in:"folder name"` a folder or one below it, `"a phrase"`
 * these words in this order; `-` before any of these, or before a word, excludes entries that match. Curly quotes count as straight ones.
 * All else is text. Never throws.
 */
export function parseQuery(raw: string, limits: QueryLimits = SEARCH_LIMITS): Query {
	const typed: string[] = [];
	const filters: { key: string; test: (subject: Entry) => boolean }[] = [];
	const text = raw.slice(0, limits.queryUnits).replace(/[“”„‟]/g, '"');
	for (const [whole, sign, folderName, folderWord, tag, phrase, end] of text.matchAll(TOKEN)) {
		const folder = folderName ?? folderWord;
		const isBare = folder === undefined && tag === undefined && phrase === undefined;
		const isNot = isBare ? whole.length > 1 && whole.startsWith('-') : sign === '-';
		if (isBare && !isNot) typed.push(whole);
		if (phrase !== undefined && !isNot) typed.push(phrase);
		let test: Test = isNot ? withPhrase(whole.slice(1), true) : null;
		if (folder !== undefined) test = inFolder(folder);
		else if (tag !== undefined) test = withTag(tag);
		else if (phrase !== undefined) test = withPhrase(phrase, end === '"' || isNot);
		if (test) filters.push({ key: whole, test: isNot ? not(test) : test });
	}
	const filter = filters.map(({ key }) => key).join('\n');
	return { ...readText(typed.join(' '), limits), filter, passes: (subject) => filters.every(({ test }) => test(subject)) };
}

/** A query of text alone, without query syntax. */
export function plainQuery(raw: string, limits: QueryLimits = SEARCH_LIMITS): Query {
	return { ...readText(raw.slice(0, limits.queryUnits).trim(), limits), filter: '', passes: () => true };
}

function readText(typed: string, { queryWords }: QueryLimits): Pick<Query, 'typed' | 'text' | 'words'> {
	const text = foldText(typed);
	const all = text === '' ? [] : text.split(' ').slice(0, queryWords);
	const words = all.filter((word, i) => i === all.length - 1 || !isSmallWord(word));
	return { typed, text, words: [...new Set(words)] };
}

type Test = ((subject: Entry) => boolean) | null;

function not(test: (subject: Entry) => boolean): (subject: Entry) => boolean {
	return (subject) => !test(subject);
}

function inFolder(folder: string): Test {
	const wanted = foldPath(folder).replace(/^\/+|\/+$/g, '');
	if (wanted === '') return null;
	return ({ path }) => `/${foldPath(path)}`.lastIndexOf(`/${wanted}/`) >= 0;
}

function withTag(tag: string): Test {
	const wanted = foldPath(tag).replace(/\/+$/, '');
	if (wanted === '') return null;
	return ({ tags }) => tags.some((one) => `${foldPath(one)}/`.startsWith(`${wanted}/`));
}

/** @param isWhole whether the last word must match as a whole; one still being typed may continue. */
function withPhrase(phrase: string, isWhole: boolean): Test {
	const wanted = foldText(phrase);
	if (wanted === '') return null;
	const framed = ` ${wanted}${isWhole ? ' ' : ''}`;
	return (subject) => textsOf(subject).some((text) => ` ${foldText(text)} `.includes(framed));
}

function textsOf({ names, definition, tags }: Entry): string[] {
	return [...names.map(({ text }) => text), ...(definition ? [definition.text] : []), ...tags];
}

/** The words of a query to highlight, including small words. */
export function highlightedWords({ typed, text }: Query, { queryWords }: QueryLimits = SEARCH_LIMITS): string[] {
	const words = wordsIn(typed).map(({ word }) => word);
	// The last one may have been folded further.
	return [...words.slice(0, -1), ...words.slice(-1).map(() => lastOf(text))].slice(0, queryWords);
}

/** A word of a query as it was typed. */
export function asTyped({ typed }: Query, word: string): string {
	const words = wordsIn(typed);
	const { from, to } = words.find((one) => one.word === word) ?? words[words.length - 1] ?? { from: 0, to: 0 };
	return typed.slice(from, to);
}

/** A query whose last word ends inside a word that others spell differently, as the beginning of that. @see foldHalfSpelling */
export function withHalfSpelling(query: Query, isKnown: (start: string) => boolean): Query {
	const last = lastOf(query.text);
	const half = foldHalfSpelling(last);
	if (half === last || isKnown(last)) return query;
	const text = query.text.slice(0, -last.length) + half;
	return { ...query, text, words: query.words.map((word) => (word === last ? half : word)) };
}

function lastOf(text: string): string {
	return text.slice(text.lastIndexOf(' ') + 1);
}
