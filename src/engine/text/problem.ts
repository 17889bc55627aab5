import type { Range } from './range';

/** What can be wrong inside one note. */
export type ProblemCode =
	| 'frontmatter-invalid'
	| 'frontmatter-duplicate-key'
	| 'frontmatter-not-a-map'
	| 'frontmatter-language'
	| 'frontmatter-unclosed'
	| 'frontmatter-misplaced'
	| 'frontmatter-misread'
	| 'frontmatter-placeholder'
	| 'frontmatter-comment'
	| 'frontmatter-refused'
	| 'frontmatter-anchor'
	| 'not-read-by-obsidian'
	| 'tag-refused'
	| 'link-cut-by-cell'
	| 'text-damaged';

/** Something wrong in a note, as a value: its place, and what to do about it in one sentence. `line` is 1-based. */
export interface Problem extends Range {
	readonly code: ProblemCode;
	readonly message: string;
	readonly line: number;
	/**
	 * Identifies what is wrong, in whichever note: what kind of fault it is, and the property, language or sign that has it; no words of the
	 * message, so that those may change. Without it the problem is its note's own.
	 */
	readonly cause?: string;
	/** The names and tags (with `#`) it is about, where notes are told of together; `advice` is then common to them. */
	readonly about?: readonly string[];
	readonly advice?: string;
}

/** A problem before its line is known. */
export type PlacedProblem = Omit<Problem, 'line'>;
