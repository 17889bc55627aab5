import { readAliases } from './frontmatter/aliases';
import { findAttributes } from './attributes';
import type { Entry } from './entry';
import { findFieldSections, type NamedSection } from './facts/sections';
import { findGrids, type Grid } from './facts/tables';
import type { Callout } from './blocks/callouts';
import { findCutLinks } from './cut-links';
import { findDefinitions, findTitle } from './definition';
import type { Definition, Reference } from './definition-paragraph';
import type { Span } from '../text/inline/span';
import { CommentReader } from '../text/link-text';
import { findLinks, type Link } from './links';
import { readMeanings, readNameRules, type NoteMeaning } from './frontmatter/name-rules';
import { buildNames, findFirstHeading, findNameSources, headsNote, titleOf, type Name, type NameSources } from './names';
import type { PlacedProblem, Problem } from '../text/problem';
import { scanNote, type Scan } from './prose';
import { own } from '../text/range';
import { findRefusedTags } from './frontmatter/refused-tags';
import { readTags } from './frontmatter/tags';
import { isInGlossaryFolder } from './terms/context';
import { findTerms } from './terms/find-terms';
import type { Term, TermGroup } from './terms/term';
import { findUnread, type Unread } from './frontmatter/unread';

/**
 * What is known of one note: facts with their places, never its text. Every range counts UTF-16 code units of the text as given (BOM
 * included), every line counts from 1.
 */
export interface Note extends Entry {
	readonly anchor: null;
	/** The program that wrote the whole file, such as Excalidraw; null for a note that somebody wrote. */
	readonly program: string | null;
	/** What it says of its names, from which another path would make others. */
	readonly nameSources: NameSources;
	/** What takes its place, in order, if three notes or more have the same text there. */
	readonly otherDefinitions: readonly Definition[];
	/** Where it sends its reader on, if it has no definition. */
	readonly reference: Reference | null;
	/** What may be entries inside it; which of them are, the vault and the settings tell. */
	readonly terms: readonly TermGroup[];
	/** Which entries names mean in it, by its own word. */
	readonly meanings: readonly NoteMeaning[];
	/** Sections of inline fields alone, which are no attributes. */
	readonly fieldSections: readonly NamedSection[];
	readonly grids: readonly Grid[];
	readonly callouts: readonly Callout[];
	readonly links: readonly Link[];
	readonly problems: readonly Problem[];
	/** The names and tags above that Obsidian does not read. */
	readonly unread: Unread | null;
}

/** Whether an entry is a whole note. */
export function isNote(entry: Entry): entry is Note {
	return entry.anchor === null;
}

/** The note under another path; its other facts stay. @see staysAsRead */
export function renameNote(note: Note, path: string): Note {
	const names = buildNames(path, note.nameSources);
	const terms = fitted(note.terms.map((group) => ({ ...group, terms: group.terms.map((term) => renameTerm(term, note.path, path)) })));
	return { ...note, id: path, path, names: fitted(note.program === null ? names : titleAlone(names)), terms };
}

function renameTerm(term: Term, from: string, to: string): Term {
	return { ...term, path: to, id: own(`${to}${term.id.slice(from.length)}`) };
}

/** What names the file of another program: its title, and nothing else. */
function titleAlone(names: readonly Name[]): readonly Name[] {
	return names.filter(({ kind }) => kind === 'title');
}

/**
 * Whether the facts of a note are the same under another path. With another file name another H1 may be the title, and other words what it
 * defines, and in a folder called a glossary headings are terms: then it has to be read again.
 */
export function staysAsRead(path: string, newPath: string): boolean {
	return titleOf(path) === titleOf(newPath) && isInGlossaryFolder(path) === isInGlossaryFolder(newPath);
}

/**
 * Reads a note. Never throws: whatever is wrong with the text is among the note's problems.
 * @param scan the text's scan, if there is one already.
 */
export function parseNote(path: string, text: string, scan: Scan = scanNote(text)): Note {
	const properties = scan.opening.frontmatter?.properties ?? [];
	if (scan.program !== null || /\.excalidraw\.md$/i.test(path)) return parseForeign(path, scan);
	const inline = inlineTags(scan);
	const aliases = readAliases(properties);
	const tags = readTags(properties, inline);
	const unread = findUnread(properties, { aliases, tags, inline });
	const nameSources = findNameSources(scan, properties, aliases);
	const names = fitted(buildNames(path, nameSources));
	const called = [...names, ...(nameSources.title ? [nameSources.title] : [])].map((name) => name.text);
	const title = headsNote(path, nameSources, names) ? findFirstHeading(scan) : findTitle(scan, called);
	const attributes = findAttributes(scan, title);
	const { definitions, reference } = findDefinitions(scan, attributes, { title, names: called });
	const [definition, ...otherDefinitions] = definitions;
	const [nameRules, listed] = [readNameRules(properties), fitted(tags)];
	const heading = nameSources.heading?.isOnly ? nameSources.heading.text : null;
	return {
		id: path,
		path,
		anchor: null,
		program: null,
		names,
		nameSources,
		nameRules,
		tags: listed,
		definition: definition ?? null,
		otherDefinitions: fitted(otherDefinitions),
		reference,
		attributes: fitted(attributes),
		meanings: fitted(readMeanings(properties, scan.lines)),
		fieldSections: fitted(findFieldSections(scan, title)),
		grids: fitted(findGrids(scan)),
		terms: fitted(findTerms(scan, {
			path, names, heading, nameRules, tags: listed, properties, title, definition: definition ?? null, attributes,
		})),
		callouts: fitted(scan.callouts),
		links: fitted(findLinks(scan)),
		problems: fitted(placed(scan, [...scan.problems, ...findRefusedTags(properties), ...findCutLinks(scan), ...damage(text)])),
		unread: unread && { ...unread, line: scan.lines.lineAt(unread.from) },
	};
}

/** The file of another program: its links and tags count, and what is wrong with its frontmatter; nothing in it names or says anything. */
function parseForeign(path: string, scan: Scan): Note {
	const nameSources: NameSources = { heading: null, aliases: NONE, title: null };
	return {
		id: path,
		path,
		anchor: null,
		program: scan.program ?? 'Excalidraw',
		names: fitted(titleAlone(buildNames(path, nameSources))),
		nameSources,
		nameRules: null,
		tags: fitted(readTags(scan.opening.frontmatter?.properties ?? [], inlineTags(scan))),
		definition: null,
		otherDefinitions: NONE,
		reference: null,
		attributes: NONE,
		terms: NONE,
		meanings: NONE,
		fieldSections: NONE,
		grids: NONE,
		callouts: NONE,
		links: fitted(findLinks(scan)),
		problems: fitted(placed(scan, scan.opening.problems)),
		unread: null,
	};
}

function placed({ lines }: Scan, problems: readonly PlacedProblem[]): Problem[] {
	return problems.map((problem) => ({ ...problem, line: lines.lineAt(problem.from) }));
}

const NONE: readonly never[] = [];

/**
 * A copy of a list with exactly its length: V8 reserves room for seventeen elements for a list grown with `push`. All empty lists are one.
 */
function fitted<T>(list: readonly T[]): readonly T[] {
	return list.length === 0 ? NONE : list.slice();
}

function inlineTags(scan: Scan): string[] {
	const tags: string[] = [];
	const comments = new CommentReader(scan.text);
	const add = ({ kind, from, to }: Span): void => {
		if (kind === 'tag') tags.push(scan.text.slice(from + 1, to).replace(/\/+$/, ''));
	};
	for (const span of scan.spans) {
		if (span.kind === 'comment') comments.spansIn(span).forEach(add);
		else add(span);
	}
	return tags;
}

function damage(text: string): PlacedProblem[] {
	const at = text.indexOf('\ufffd');
	const message = 'A character here could not be read: the file is damaged or not saved as UTF-8. Save it as UTF-8 before it is edited.';
	return at < 0 ? [] : [{ code: 'text-damaged', message, from: at, to: at + 1 }];
}
