import type { Attribute } from './facts/attribute';
import type { Definition } from './definition-paragraph';
import type { NameRules } from './frontmatter/name-rules';
import type { Name } from './names';
import type { Range } from '../text/range';

/** What the glossary holds: a note, or a place in one. */
export interface Entry {
	/** What the entry is known by everywhere: the path of a note; for a place in it the path, `#` and the place's own key. */
	readonly id: string;
	/** The file, relative to the vault, with `/`. */
	readonly path: string;
	/** Where in its note a place is; null for a whole note. */
	readonly anchor: Anchor | null;
	/** The first is what people call it. */
	readonly names: readonly Name[];
	readonly nameRules: NameRules | null;
	readonly tags: readonly string[];
	readonly definition: Definition | null;
	readonly attributes: readonly Attribute[];
}

/** What tells a place from others in its note: the id without the path. Empty for a whole note. */
export function keyIn({ id, path }: Pick<Entry, 'id' | 'path'>): string {
	return id.slice(path.length + 1);
}

/** An entry inside a note. Its range is what speaks of it alone. */
export interface Place extends Entry, Range {
	readonly anchor: Anchor;
}

/** A place that a link can lead to, or, where there is none, the nearest heading above. */
export interface Anchor {
	/** `place`: there is neither a heading nor a block id. */
	readonly kind: 'heading' | 'block' | 'place';
	/** The subpath of a link there: `#HMO`, `#^hmo`; for a `place` the nearest heading above it, or empty. */
	readonly subpath: string;
	/** The line it stands on, counted from 1. */
	readonly line: number;
}
