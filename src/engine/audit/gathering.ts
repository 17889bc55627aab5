import { counted, someOf } from '../text/counted';
import { Cause, MOST_PLACES, type CauseWords } from './cause';
import { fileKind, IN_PROPERTY } from './dead-ends';
import { FINDING_KINDS, type FindingCode } from './kinds';

/** Kinds whose causes are never put together: each is to be mended by itself. */
const ALONE: ReadonlySet<FindingCode> = new Set(['ambiguous-link', 'ambiguous-name', 'name-in-use', 'no-definition', 'unreadable']);
/** Kinds of names of which few are told one by one: a list of letters or abbreviations has dozens. */
const SHORT: ReadonlySet<FindingCode> = new Set(['short-name', 'single-letter-name']);
/** With more causes than this, they are put together. */
const MOST_NAMES = 3;
const MOST_FILES = 10;
/** Each problem of a note is told in words of its own, so that many are. */
const MOST_PROBLEMS = 20;

/** How many causes or places are gone through in one step. */
const PER_STEP = 512;

/** What gathering goes by: the sorts of files that some link leads to, and the paths of the notes in their order. */
interface Audited {
	readonly reached: ReadonlySet<string>;
	readonly paths: readonly string[];
}

/**
 * The causes of a kind, with those that have one cause in common put together: files of which the vault has none of their sort, links that
 * stand in properties alone, and what very many notes have, if each by its own words. In steps, and linear in the number of places.
 */
export function* gathered(code: FindingCode, causes: readonly Cause[], audited: Audited): Generator<void, readonly Cause[]> {
	if (ALONE.has(code)) return causes;
	if (code === 'unresolved-link') return yield* gatherLinks(causes, audited);
	if (code === 'missing-file') return yield* gatherFiles(causes, audited);
	if (causes.length <= (SHORT.has(code) ? MOST_NAMES : MOST_PROBLEMS)) return causes;
	return [yield* together(causes, kindWords(code, causes), audited)];
}

/** What is missed by texts and by properties is one cause; what properties alone miss is rarely meant to become notes. */
function* gatherLinks(causes: readonly Cause[], audited: Audited): Generator<void, Cause[]> {
	const inProperties = new Map<string, Cause>();
	const inTexts: Cause[] = [];
	for (const [i, cause] of causes.entries()) {
		if (cause.key.startsWith(IN_PROPERTY)) inProperties.set(cause.key.slice(IN_PROPERTY.length), cause);
		else inTexts.push(cause);
		if (i % PER_STEP === PER_STEP - 1) yield;
	}
	for (const [i, cause] of inTexts.entries()) {
		const twin = inProperties.get(cause.key);
		inProperties.delete(cause.key);
		if (twin) inTexts[i] = yield* together([cause, twin], cause.words, audited, cause.key);
		if (i % PER_STEP === PER_STEP - 1) yield;
	}
	const rest = [...inProperties.values()];
	if (rest.length <= MOST_NAMES) return inTexts.concat(rest);
	const names = someOf(rest.slice(0, MOST_PLACES).map(({ words: { about } }) => `"${about}"`), rest.length);
	const what = (_: number, some: string): string => `Links in properties lead nowhere: ${names}${some.replace(':', ', in')}.`;
	const advice = 'Create these notes where you want them; else ignore this.';
	return inTexts.concat(yield* together(rest, { what, places: 'told', advice }, audited));
}

function* gatherFiles(causes: readonly Cause[], audited: Audited): Generator<void, Cause[]> {
	const sorts = new Map<string, Cause[]>();
	for (const [i, cause] of causes.entries()) {
		const sort = fileKind(cause.key) ?? '';
		const known = sorts.get(sort);
		if (known) known.push(cause);
		else sorts.set(sort, [cause]);
		if (i % PER_STEP === PER_STEP - 1) yield;
	}
	let files: Cause[] = [];
	for (const [sort, all] of sorts) {
		const isOne = all.length > MOST_FILES && !audited.reached.has(sort);
		files = files.concat(isOne ? yield* together(all, fileWords(sort, all.length), audited, `* ${sort}`) : all);
	}
	return files;
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
function* together(causes: readonly Cause[], words: CauseWords, { paths }: Audited, key = '*'): Generator<void, Cause> {
	const whole = new Cause(causes[0]?.code ?? 'unresolved-link', key, words);
	const lines = new Map<string, number[]>();
	let taken = 0;
	for (const cause of causes) {
		for (const { path, line } of cause.places) {
			const known = lines.get(path);
			if (known) known.push(line);
			else lines.set(path, [line]);
			if (++taken % PER_STEP === 0) yield;
		}
	}
	for (const path of lines.size < PER_STEP ? [...lines.keys()].sort() : paths) {
		for (const line of lines.get(path)?.sort((a, b) => a - b) ?? []) whole.add(path, line);
		if (++taken % PER_STEP === 0) yield;
	}
	return whole;
}
