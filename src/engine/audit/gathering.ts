import { counted, someOf } from '../text/counted';
import { Cause, MOST_PLACES, type CauseWords } from './cause';
import { fileKind, IN_PROPERTY } from './dead-ends';
import { FINDING_KINDS, type FindingCode } from './kinds';

/** Kinds whose causes are never put together: each is to be mended by itself. */
const ALONE: ReadonlySet<FindingCode> = new Set(['ambiguous-link', 'ambiguous-name', 'no-definition', 'unreadable']);
/** With more causes than this, they are put together. */
const MOST_NAMES = 3;
const MOST_FILES = 10;
/** Each problem of a note is told in words of its own, so that many are. */
const MOST_PROBLEMS = 20;

/**
 * The causes of a kind, with those that have one cause in common put together: files of which the vault has none of their sort, links that
 * stand in properties alone, and what very many notes have, if each by its own words.
 * @param reached the sorts of files that some link leads to.
 */
export function gathered(code: FindingCode, causes: readonly Cause[], reached: ReadonlySet<string>): readonly Cause[] {
	if (ALONE.has(code)) return causes;
	if (code === 'unresolved-link') return gatherLinks(causes);
	if (code === 'missing-file') return gatherFiles(causes, reached);
	if (causes.length <= (code === 'short-name' ? MOST_NAMES : MOST_PROBLEMS)) return causes;
	return [together(causes, '*', kindWords(code, causes))];
}

/** What is missed by texts and by properties is one cause; what properties alone miss is rarely meant to become notes. */
function gatherLinks(causes: readonly Cause[]): Cause[] {
	const inProperties = new Map<string, Cause>();
	for (const cause of causes) if (cause.key.startsWith(IN_PROPERTY)) inProperties.set(cause.key.slice(IN_PROPERTY.length), cause);
	if (inProperties.size === 0) return [...causes];
	const inTexts = causes.filter(({ key }) => !key.startsWith(IN_PROPERTY)).map((cause) => {
		const twin = inProperties.get(cause.key);
		inProperties.delete(cause.key);
		return twin ? together([cause, twin], cause.key, cause.words) : cause;
	});
	const rest = [...inProperties.values()];
	if (rest.length <= MOST_NAMES) return [...inTexts, ...rest];
	const names = someOf(rest.slice(0, MOST_PLACES).map(({ words: { about } }) => `"${about}"`), rest.length);
	const what = (_: number, some: string): string => `Links in properties lead nowhere: ${names}${some.replace(':', ', in')}.`;
	return [...inTexts, together(rest, '*', { what, places: 'told', advice: 'Create these notes where you want them; else ignore this.' })];
}

function gatherFiles(causes: readonly Cause[], reached: ReadonlySet<string>): Cause[] {
	const sorts = new Map<string, Cause[]>();
	for (const cause of causes) {
		const sort = fileKind(cause.key) ?? '';
		sorts.set(sort, [...(sorts.get(sort) ?? []), cause]);
	}
	return [...sorts].flatMap(([sort, all]) => (all.length <= MOST_FILES || reached.has(sort)
		? all
		: [together(all, `* ${sort}`, fileWords(sort, all.length))]));
}

function fileWords(sort: string, count: number): CauseWords {
	const what = (_: number, some: string): string => `There are no such files: the vault has none of ${count} ${sort} in its links${some}.`;
	return { what, places: 'told', advice: 'Put them into the vault; if it is a copy of notes alone, ignore this.' };
}

function kindWords(code: FindingCode, [first]: readonly Cause[]): CauseWords {
	const heading = FINDING_KINDS[code].heading.replace(/^./, (letter) => letter.toLowerCase());
	const what = (notes: number, some: string): string => `${counted(notes, 'note')} have ${heading}${some}.`;
	return { what, places: 'told', advice: first ? `The first: ${first.gist}` : '' };
}

/** One cause with the places of all, by path and line. */
function together(causes: readonly Cause[], key: string, words: CauseWords): Cause {
	const whole = new Cause(causes[0]?.code ?? 'unresolved-link', key, words);
	const places = causes.flatMap((cause) => cause.places);
	for (const { path, line } of places.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line))) whole.add(path, line);
	return whole;
}
