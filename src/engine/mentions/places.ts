import { MATCH, OWN_NAME } from '../names/find-names';
import type { Prose } from '../note/prose';
import { FIRST_HASH, hashOn, spreadHash } from '../text/hash';
import { foldName } from '../text/fold';
import type { Range } from '../text/range';
import { isSmall } from '../text/small-letters';
import type { IntLists } from './int-lists';
import type { NamedOwners } from './named-owners';
import type { OwnedPlace } from './occurrences';
import { readStandings } from './standing';

/** The length of the header of a list of places: the length of the text, and a hash of the text at the places. */
export const HEAD = 2;
/** How many integers encode a place: the name's number with flags; from; to; its standing. */
export const PLACE = 4;
/** How many encode a link: the number of its entry; that of the entry's name in the text of the link, or -1; from; flags; standing. */
export const LINK = 5;
/** The flags of a link: its text is in lower case; a batch wrote it. */
export const LINK_FLAGS = { small: 1, ours: 2 };
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

/** Whether the first integer of a place says that the name stands inside a name of the note itself. */
export function isInOwnName(flagged: number): boolean {
	return (flagged & FLAGS.inOwn) !== 0;
}

/**
 * The places of names in texts: lists of integers, each with a header, followed by its places in order. If several owners have the name at
 * a place, there is one place for each, in the order of their ids.
 */
export interface Places {
	readonly lists: IntLists;
	/** By text, its links to entries, in order. */
	readonly links: IntLists;
	/** An exclusive upper bound for the numbers of texts. */
	texts(): number;
	/** An exclusive upper bound for the numbers of owners. */
	owners(): number;
	/** The number of a name's owner. */
	ownerOf(name: number): number;
}

/** Matches as a list of places, the links, and the owners of names that were left out because the note ignores them. */
export interface FoundPlaces {
	readonly list: readonly number[] | Int32Array;
	readonly links: readonly number[] | Int32Array;
	readonly ignored: readonly number[];
}

/** A link to an entry: the range is that of its text, as readers see it. */
export interface FollowedLink extends Range {
	/** The id of the entry. */
	readonly id: string;
	/** Whether a batch wrote it, and no author. */
	readonly isOurs: boolean;
}

/** What of a note keeps matches in its text from being mentions. */
export interface Unmeant {
	/** Names that the note ignores. */
	readonly ignored: readonly string[];
	/** By the number of a term inside the note, the list, table or section that explains it: it is not mentioned there. */
	readonly explained: ReadonlyMap<number, Range>;
}

/** What a text was searched for: its stretches, the texts of links among them, and the matches in these. */
export interface SearchedText {
	readonly text: string;
	readonly stretches: readonly Prose[];
	readonly links: readonly FollowedLink[];
	readonly matches: readonly number[];
}

/**
 * The matches in a text as places, without names of the note itself, names that it ignores, and terms where they are explained; those in
 * the texts of links tell under which name it links an entry.
 */
export function placesOf(searched: SearchedText, owners: NamedOwners, { ignored, explained }: Unmeant): FoundPlaces {
	const { text, matches } = searched;
	const list: number[] = [text.length, 0];
	const rules = ignored.length > 0 ? new Set(ignored.map(foldName)) : null;
	const left = new Set<number>();
	const { index } = owners;
	const linked = new LinkedNames(searched, owners);
	let hash = FIRST_HASH;
	/** Where the last name of the note itself ends. */
	let ownTo = 0;
	for (let at = 0, next = 0; at < matches.length; at = next) {
		const [from, to] = [matches[at + 1] ?? 0, matches[at + 2] ?? 0];
		let names = [matches[at] ?? 0];
		for (next = at + MATCH; next < matches.length && matches[next + 1] === from; next += MATCH) names.push(matches[next] ?? 0);
		if (linked.takes(from, to, names)) continue;
		if (names[0] === OWN_NAME) {
			[ownTo, next] = [Math.max(ownTo, to), at + MATCH];
			continue;
		}
		if (rules && names.some((name) => rules.has(foldName(index.textOf(name))))) {
			for (const name of names) left.add(index.ownerOf(name));
			continue;
		}
		if (explained.size > 0) names = names.filter((name) => !holds(explained.get(index.ownerOf(name)), from, to));
		if (names.length === 0) continue;
		const flags = (isSmall(text, from, to) ? FLAGS.small : 0) + (from < ownTo ? FLAGS.inOwn : 0);
		if (names.length > 1) names.sort((a, b) => (owners.idOf(index.ownerOf(a)) < owners.idOf(index.ownerOf(b)) ? -1 : 1));
		for (const name of names) list.push((name << FLAGS.bits) + flags, from, to, 0);
		hash = hashOn(hash, text, from, to);
	}
	list[1] = spreadHash(hash);
	const rows = linked.rows();
	addStandings(searched, list, rows);
	return { list, links: rows, ignored: left.size > 0 ? [...left] : [] };
}

/** The names of entries in the texts of links that lead to them. */
class LinkedNames {
	private readonly names: number[];
	/** The first link that does not end before what is read. */
	private next = 0;

	constructor(
		private readonly searched: SearchedText,
		private readonly owners: NamedOwners,
	) {
		this.names = searched.links.map(() => -1);
	}

	/** Whether a match is in the text of a link. Matches are handed in by offset. */
	takes(from: number, to: number, names: readonly number[]): boolean {
		const { searched: { links }, owners } = this;
		while (this.next < links.length && (links[this.next]?.to ?? 0) <= from) this.next++;
		const link = links[this.next];
		if (!link || link.from >= to) return false;
		const owner = owners.numberOf(link.id);
		const own = names.find((name) => name !== OWN_NAME && owners.index.ownerOf(name) === owner);
		if (own !== undefined) this.names[this.next] = own;
		return true;
	}

	/** The links as a list of integers, without their standings. */
	rows(): number[] {
		const { searched: { text, links }, owners } = this;
		return links.flatMap(({ id, isOurs, from, to }, i) => {
			const flags = (isSmall(text, from, to) ? LINK_FLAGS.small : 0) + (isOurs ? LINK_FLAGS.ours : 0);
			return [owners.numberFor(id), this.names[i] ?? -1, from, flags, 0];
		});
	}
}

/** Writes how each place and link stands into its last integer. */
function addStandings({ text, stretches, links }: SearchedText, list: number[], rows: number[]): void {
	const ranges: Range[] = [];
	/** For each range, where its standing goes: in the list of places, or, as a negative number, in that of links. */
	const goals: number[] = [];
	let link = 0;
	const addLinksUntil = (end: number): void => {
		for (let one = links[link]; one && one.from < end; one = links[++link]) {
			ranges.push(one);
			goals.push(-(link * LINK + LINK - 1));
		}
	};
	for (let at = HEAD; at < list.length; at += PLACE) {
		const from = list[at + 1] ?? 0;
		if (at > HEAD && from === list[at + 1 - PLACE]) continue;
		addLinksUntil(from);
		ranges.push({ from, to: list[at + 2] ?? 0 });
		goals.push(at + PLACE - 1);
	}
	addLinksUntil(Infinity);
	readStandings(text, stretches, ranges).forEach((standing, i) => {
		const goal = goals[i] ?? 0;
		if (goal < 0) rows[-goal] = standing;
		else for (let at = goal; list[at - 2] === list[goal - 2] && at < list.length; at += PLACE) list[at] = standing;
	});
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
		const [flagged = 0, from = 0, to = 0, standing = 0] = [list[at], list[at + 1], list[at + 2], list[at + 3]];
		places.push({ from, to, inOwnName: isInOwnName(flagged), standing, owners: owners.ofNames(names) });
	}
	return places;
}

/** Whether a list of places contains one of some names. */
export function holdsName(list: ArrayLike<number>, isOne: (name: number) => boolean): boolean {
	for (let at = HEAD; at < list.length; at += PLACE) if (isOne(nameOf(list[at] ?? 0))) return true;
	return false;
}

/** Whether a text contains a name of an owner, or links it. */
export function holdsOwner(places: Places, text: number, owner: number): boolean {
	if (holdsName(places.lists.get(text), (name) => places.ownerOf(name) === owner)) return true;
	const rows = places.links.get(text);
	for (let at = 0; at < rows.length; at += LINK) if (rows[at] === owner) return true;
	return false;
}
