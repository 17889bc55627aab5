import { readAliases } from './frontmatter/aliases';
import { findAttributes } from './attributes';
import type { Attribute } from './facts/attribute';
import { findGrids, type Grid } from './facts/tables';
import type { Callout } from './blocks/callouts';
import { findCutLinks } from './cut-links';
import { findDefinition, type Definition } from './definition';
import type { Span } from '../text/inline/span';
import { CommentReader } from '../text/link-text';
import { findLinks, type Link } from './links';
import { readNameRules, type NameRules } from './frontmatter/name-rules';
import { buildNaming, findNameSources, renameNaming, type Name } from './names';
import type { PlacedProblem, Problem } from '../text/problem';
import { scanNote, type Scan } from './prose';
import { readTags } from './frontmatter/tags';

/**
 * What is known of one note: facts with their places, never its text. Every range counts UTF-16 code units of the text as given (BOM
 * included), every line counts from 1.
 */
export interface Note {
	/** Relative to the vault, with `/`. */
	readonly path: string;
	readonly names: readonly Name[];
	/** Heading and aliases left out of `names` because an earlier name gives the same text. */
	readonly hidden: readonly Name[];
	/** What its frontmatter says about how names match; null if nothing. */
	readonly nameRules: NameRules | null;
	readonly tags: readonly string[];
	readonly definition: Definition | null;
	readonly attributes: readonly Attribute[];
	readonly grids: readonly Grid[];
	readonly callouts: readonly Callout[];
	readonly links: readonly Link[];
	readonly problems: readonly Problem[];
}

/** The note under another path; its other facts stay. */
export function renameNote(note: Note, path: string): Note {
	return { ...note, path, ...renameNaming(note, path) };
}

/**
 * Reads a note. Never throws: whatever is wrong with the text is among the note's problems.
 * @param scan the text's scan, if there is one already.
 */
export function parseNote(path: string, text: string, scan: Scan = scanNote(text)): Note {
	const properties = scan.opening.frontmatter?.properties ?? [];
	const title = scan.blocks.find((block) => block.kind === 'heading' && block.level === 1 && block.container === null) ?? null;
	const attributes = findAttributes(scan, title);
	const { names, hidden } = buildNaming(path, findNameSources(scan, readAliases(properties)));
	return {
		path,
		names: fitted(names),
		hidden: fitted(hidden),
		nameRules: readNameRules(properties),
		tags: fitted(readTags(properties, inlineTags(scan))),
		definition: findDefinition(scan, attributes),
		attributes: fitted(attributes),
		grids: fitted(findGrids(scan)),
		callouts: fitted(scan.callouts),
		links: fitted(findLinks(scan)),
		problems: fitted(
			[...scan.problems, ...findCutLinks(scan), ...damage(text)].map((problem) => ({ ...problem, line: scan.lines.lineAt(problem.from) })),
		),
	};
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
