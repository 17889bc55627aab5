import type { IntLists } from './int-lists';

/** How many numbers tell a place: twice the name's number, and 1 more if it is written in small letters; from; to. */
export const PLACE = 3;

/**
 * Where names stand in texts: lists of numbers, each with a head, behind which its places stand in order. Several names of one place, which
 * several owners have, follow each other.
 */
export interface Places {
	readonly lists: IntLists;
	/** How many texts there may be: their numbers are below. */
	texts(): number;
	/** How many owners there may be. */
	owners(): number;
	/** The number of who has a name. */
	ownerOf(name: number): number;
	/** A number for a name that all its spellings share. */
	keyOf(name: number): number;
}

/** How many numbers stand in the head: the length of the text, and a hash of what is written at its places. */
export const HEAD = 2;
