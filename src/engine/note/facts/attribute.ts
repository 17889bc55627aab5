import type { Range } from '../../text/range';

/** A named fact of a note. `value` is the author's text, `key` that text without its marks; the range is that of the value. */
export interface Attribute extends Range {
	readonly key: string;
	readonly value: string;
	readonly kind: 'property' | 'inline' | 'label' | 'heading' | 'table';
	/** The line that the value stands on, counted from 1. */
	readonly line: number;
	/** For a heading: the whole section, from its heading to the next one of its rank. */
	readonly section?: Range;
	/** For a label: the items, labels and callouts that it stands in, the outermost first; absent if there are none. */
	readonly inside?: readonly string[];
	/**
	 * What the vault must say for it to count: another note must have the `key` of a plain label (`Onset: sudden`), three notes the `heading`
	 * of a section with nothing in it. Absent where the note alone is enough.
	 */
	readonly needs?: 'key' | 'heading';
}
