import type { Range } from '../../text/range';
import type { Place } from '../entry';

/** A place that explains a name: an item, a line, a row, or a section. */
export interface Term extends Place {
	readonly form: TermForm;
}

/** How terms are written: items or lines such as `ACO: text`, `Term` above `: text`, rows of a table, or sections under headings. */
export type TermForm = 'list' | 'definition-list' | 'table' | 'heading';

/** Terms that are read together, or not at all. The range is all of the list, table or sections. */
export interface TermGroup extends Range {
	readonly form: TermForm;
	/** The line it begins on, counted from 1. */
	readonly line: number;
	/**
	 * What must speak for it beside its own note: that the note is of the glossary by the user's choice, or that its left sides are not what
	 * other notes call their facts. Absent where the note is enough.
	 */
	readonly needs?: 'glossary' | 'no-facts';
	/** Why it is read so, for people, without a full stop: `12 items of the form “ACO: text”`. */
	readonly why: string;
	readonly terms: readonly Term[];
}
