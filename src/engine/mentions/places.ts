import { MATCH, OWN_NAME } from '../names/find-names';
import { FIRST_HASH, hashOn, spreadHash } from '../text/hash';
import { foldName } from '../text/fold';
import type { Range } from '../text/range';
import { isSmall } from '../text/small-letters';
import type { IntLists } from './int-lists';
import type { NamedOwners } from './named-owners';
import type { OwnedPlace } from './occurrences';

/** The length of the header of a list of places: the length of the text, and a hash of the text at the places. */
export const HEAD = 2;
/** How many integers encode a place: the name's number with flags; from; to. */
export const PLACE = 3;
/** The flags behind the number of a name: it is in lower case; it stands inside a name of the note itself. */
const FLAGS = { small: 1, inOwn: 2, bits: 2 };

/** The number of the name in the first integer of a place. */
export function nameOf(flagged: number): number {
	return flagged >> FLAGS.bits;
}

/** Whether the first integer of a place says that the name is in lower case. */
export function isSmallAt(flagged: number): boolean {
	return (flagged & FLAGS.small) !== 0;
}

/**
 * The places of names in texts: lists of integers, each with a header, followed by its places in order. If several owners have the name at
 * a place, there is one place for each, in the order of their ids.
 */
export interface Places {
	readonly lists: IntLists;
	/** An exclusive upper bound for the numbers of texts. */
	texts(): number;
	/** An exclusive upper bound for the numbers of owners. */
	owners(): number;
	/** The number of a name's owner. */
	ownerOf(name: number): number;
	/** A number shared by all spellings of a name. */
	keyOf(name: number): number;
}

/** Matches as a list of places, and the owners of names that were left out because the note ignores them. */
export interface FoundPlaces {
	readonly list: readonly number[];
	readonly ignored: readonly number[];
}

/** What of a note keeps matches in its text from being mentions. */
export interface Unmeant {
	/** Names that the note ignores. */
	readonly ignored: readonly string[];
	/** By the number of a term inside the note, the list, table or section that explains it: it is not mentioned there. */
	readonly explained: ReadonlyMap<number, Range>;
}

/** The matches in a text as places, without names of the note itself, names that it ignores, and terms where they are explained. */
export function placesOf(matches: readonly number[], text: string, owners: NamedOwners, { ignored, explained }: Unmeant): FoundPlaces {
	const list: number[] = [text.length, 0];
	const rules = ignored.length > 0 ? new Set(ignored.map(foldName)) : null;
	const left = new Set<number>();
	const { index } = owners;
	let hash = FIRST_HASH;
	/** Where the last name of the note itself ends. */
	let ownTo = 0;
	for (let at = 0, next = 0; at < matches.length; at = next) {
		const [from, to] = [matches[at + 1] ?? 0, matches[at + 2] ?? 0];
		let names = [matches[at] ?? 0];
		if (names[0] === OWN_NAME) {
			[ownTo, next] = [Math.max(ownTo, to), at + MATCH];
			continue;
		}
		for (next = at + MATCH; next < matches.length && matches[next + 1] === from; next += MATCH) names.push(matches[next] ?? 0);
		if (rules && names.some((name) => rules.has(foldName(index.textOf(name))))) {
			for (const name of names) left.add(index.ownerOf(name));
			continue;
		}
		if (explained.size > 0) names = names.filter((name) => !holds(explained.get(index.ownerOf(name)), from, to));
		if (names.length === 0) continue;
		const flags = (isSmall(text, from, to) ? FLAGS.small : 0) + (from < ownTo ? FLAGS.inOwn : 0);
		if (names.length > 1) names.sort((a, b) => (owners.idOf(index.ownerOf(a)) < owners.idOf(index.ownerOf(b)) ? -1 : 1));
		for (const name of names) list.push((name << FLAGS.bits) + flags, from, to);
		hash = hashOn(hash, text, from, to);
	}
	list[1] = spreadHash(hash);
	return { list, ignored: left.size > 0 ? [...left] : [] };
}

function holds(range: Range | undefined, from: number, to: number): boolean {
	return range !== undefined && from >= range.from && to <= range.to;
}

/** Whether a list of places belongs to a text, judging by its length and the text at the places. */
export function isTextOf(text: string, list: ArrayLike<number>): boolean {
	if (list[0] !== text.length) return false;
	let hash = FIRST_HASH;
	for (let at = HEAD; at < list.length; at += PLACE) {
		if (at === HEAD || list[at + 1] !== list[at + 1 - PLACE]) hash = hashOn(hash, text, list[at + 1] ?? 0, list[at + 2] ?? 0);
	}
	return list[1] === spreadHash(hash);
}

/** The places of a list, with the owners of their names. */
export function ownedPlaces(list: ArrayLike<number>, owners: NamedOwners): OwnedPlace[] {
	const places: OwnedPlace[] = [];
	for (let at = HEAD, next = HEAD; at < list.length; at = next) {
		const names: number[] = [];
		for (next = at; next < list.length && list[next + 1] === list[at + 1]; next += PLACE) names.push(nameOf(list[next] ?? 0));
		const inOwnName = ((list[at] ?? 0) & FLAGS.inOwn) !== 0;
		places.push({ from: list[at + 1] ?? 0, to: list[at + 2] ?? 0, inOwnName, owners: owners.ofNames(names) });
	}
	return places;
}

/** Whether a list of places contains one of some names. */
export function holdsName(list: ArrayLike<number>, isOne: (name: number) => boolean): boolean {
	for (let at = HEAD; at < list.length; at += PLACE) if (isOne(nameOf(list[at] ?? 0))) return true;
	return false;
}
