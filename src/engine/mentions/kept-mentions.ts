import type { Entry } from '../note/entry';
import type { Range } from '../text/range';
import type { KeptLinks } from './kept-links';

/** What is stored about a note's names and text, as plain data that can be cached between starts. */
export interface KeptMentions extends KeptLinks {
	readonly path: string;
	readonly named: Pick<Entry, 'names' | 'nameRules'>;
	/** The numbers of its names, parallel to them. */
	readonly numbers: readonly number[];
	/** The places of names in it, and its prose, as integers. */
	readonly places: Int32Array;
	readonly prose: Int32Array;
	readonly filter: Int32Array;
	/** The ids of the entries whose names it ignores. */
	readonly ignored: readonly string[];
	/** The terms inside it, each with its names, their numbers, and the range that explains it. */
	readonly terms: readonly KeptTerm[];
}

/** A term inside a note, as it is stored. */
export interface KeptTerm extends Pick<KeptMentions, 'named' | 'numbers'> {
	readonly id: string;
	readonly explained: Range;
}
