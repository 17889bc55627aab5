import type { Block } from '../blocks/level';
import type { Definition } from '../definition-paragraph';
import type { Attribute } from '../facts/attribute';
import type { NameRules } from '../frontmatter/name-rules';
import type { Property } from '../frontmatter/property';
import type { Name } from '../names';
import type { Range } from '../../text/range';
import type { TermForm, TermGroup } from './term';

/** What is already known of a note whose terms are to be found. */
export interface TermSource {
	readonly path: string;
	readonly names: readonly Name[];
	/** The text of its first H1 if it has no other; null if it has. */
	readonly heading: string | null;
	readonly nameRules: NameRules | null;
	/** The very list that its terms have as theirs. */
	readonly tags: readonly string[];
	readonly properties: readonly Property[];
	/** The heading that is its title; null if none is. */
	readonly title: Block | null;
	readonly definition: Definition | null;
	readonly attributes: readonly Attribute[];
}

/** A term without what its note and its place add: the range is what speaks of it alone. */
export interface Draft extends Range {
	/** Where its name stands. */
	readonly at: number;
	readonly names: readonly string[];
	/** What explains it, and where that stands. */
	readonly definition: (Pick<Definition, 'text' | 'kind'> & Range) | null;
	readonly attributes: readonly Attribute[];
}

/** Drafts that are read together. */
export interface DraftGroup extends Pick<TermGroup, 'needs' | 'why'> {
	readonly form: TermForm;
	/** All of it, where that is more than the drafts. */
	readonly range?: Range;
	readonly drafts: readonly Draft[];
}
