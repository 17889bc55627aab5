import { HEAD, isInOwnName, isSmallAt, LINK, LINK_FLAGS, nameOf, PLACE, type Places } from './places';
import { PLACE_KINDS, unpackStanding } from './standing';

/** Whether a mention is the first of its entry in a note, a later one, or inside a name of the note itself. */
export const ROLES = ['first', 'later', 'own'] as const;
/** What a mention is to its entry in a text. */
export type Role = (typeof ROLES)[number];
/** How many kinds of places there are, for each role of a mention in them. */
export const SPOTS = ROLES.length * PLACE_KINDS.length;

/** In how many notes something stands, and in how many of these it is linked. */
export interface LinkCounts {
	readonly held: number;
	readonly linked: number;
}

/** What one text says about an entry. */
export interface EntryHere {
	/** How often it is mentioned, linked or not. */
	count: number;
	isLinked: boolean;
	/** Whether a batch wrote a link to it here, which is no evidence of the author's habits. */
	isOurs: boolean;
	/** Where its first mention outside of names of the note itself begins; Infinity if there is none. */
	first: number;
}

/** A name or a link in a text, as a mention of an entry. */
export interface Mentioned {
	/** The names, one for each entry that has it; a link has that of its entry. */
	readonly names: readonly number[];
	readonly owner: number;
	readonly from: number;
	readonly isLink: boolean;
	readonly inOwnName: boolean;
	readonly standing: number;
}

/** The flags of a name in a text. */
export const HELD = { linked: 1, small: 2 };

/** What one text tells of the habits of its author: which names and entries it mentions, and which of these it links. */
export class TextHabits {
	/** Whether its author links any other entry in it: a text without links tells nothing of what is worth one. */
	readonly hasLinks: boolean;
	/** By the number of a name: whether it is linked, and whether it stands in lower case. */
	readonly names = new Map<number, number>();
	/** By the number of an owner. */
	readonly owners = new Map<number, EntryHere>();
	/** The kinds of places with mentions in them, and with linked ones. */
	readonly spots = new Int32Array(2 * SPOTS);
	readonly mentions: readonly Mentioned[];

	constructor(
		private readonly places: Places,
		text: number,
	) {
		const links = places.links.get(text);
		const mentions: Mentioned[] = [];
		this.readPlaces(places, text, mentions);
		this.hasLinks = this.readLinks(links, mentions);
		for (const one of mentions) {
			const spot = spotOf(one.standing, this.roleOf(one.owner, one));
			this.spots[2 * spot] = (this.spots[2 * spot] ?? 0) + 1;
			if (one.isLink) this.spots[2 * spot + 1] = (this.spots[2 * spot + 1] ?? 0) + 1;
		}
		this.mentions = mentions;
	}

	private readPlaces(places: Places, text: number, mentions: Mentioned[]): void {
		const list = places.lists.get(text);
		for (let at = HEAD, next = HEAD; at < list.length; at = next) {
			const [from, flagged] = [list[at + 1] ?? 0, list[at] ?? 0];
			const names: number[] = [];
			for (next = at; next < list.length && list[next + 1] === from; next += PLACE) names.push(nameOf(list[next] ?? 0));
			const mentioned = {
				names, owner: places.ownerOf(names[0] ?? -1), from, isLink: false, inOwnName: isInOwnName(flagged), standing: list[at + 3] ?? 0,
			};
			mentions.push(mentioned);
			for (const name of names) {
				this.hold(name, isSmallAt(flagged) ? HELD.small : 0);
				this.meet(places.ownerOf(name), mentioned);
			}
		}
	}

	/** @returns whether one of them is the author's. */
	private readLinks(links: Int32Array, mentions: Mentioned[]): boolean {
		let isAny = false;
		for (let at = 0; at < links.length; at += LINK) {
			const [owner = -1, name = -1, from = 0, flags = 0, standing = 0] = links.subarray(at, at + LINK);
			const isOurs = (flags & LINK_FLAGS.ours) !== 0;
			const mentioned = { names: [name], owner, from, isLink: true, inOwnName: false, standing };
			if (name >= 0 && !isOurs) mentions.push(mentioned);
			const here = this.meet(owner, mentioned, name >= 0 ? 1 : 0);
			if (isOurs) here.isOurs = true;
			else isAny = here.isLinked = true;
			if (name >= 0) this.hold(name, (isOurs ? 0 : HELD.linked) + ((flags & LINK_FLAGS.small) !== 0 ? HELD.small : 0));
		}
		return isAny;
	}

	private hold(name: number, flags: number): void {
		this.names.set(name, (this.names.get(name) ?? 0) | flags);
	}

	private meet(owner: number, { from, inOwnName }: Mentioned, by = 1): EntryHere {
		const here = this.owners.get(owner) ?? { count: 0, isLinked: false, isOurs: false, first: Infinity };
		here.count += by;
		if (by > 0 && !inOwnName && from < here.first) here.first = from;
		this.owners.set(owner, here);
		return here;
	}

	/** What a mention of an owner at an offset is to it. */
	roleOf(owner: number, { from, inOwnName }: Pick<Mentioned, 'from' | 'inOwnName'>): Role {
		if (inOwnName) return 'own';
		return from <= (this.owners.get(owner)?.first ?? from) ? 'first' : 'later';
	}

	/** What it adds to the counts of a name. */
	nameCounts(name: number): LinkCounts {
		const held = this.hasLinks ? this.names.get(name) : undefined;
		if (held === undefined || this.owners.get(this.places.ownerOf(name))?.isOurs === true) return NO_COUNTS;
		return (held & HELD.linked) !== 0 ? LINKED_ONCE : HELD_ONCE;
	}

	/** Whether it holds a name, and in lower case: 1 or 0 each. */
	writtenOf(name: number): readonly [held: number, small: number] {
		const held = this.names.get(name);
		return held === undefined ? [0, 0] : [1, (held & HELD.small) !== 0 ? 1 : 0];
	}

	/** What it adds to the counts of a kind of place. */
	spotsOf(spot: number): LinkCounts {
		return this.hasLinks ? { held: this.spots[2 * spot] ?? 0, linked: this.spots[2 * spot + 1] ?? 0 } : NO_COUNTS;
	}

	/** What it adds to the counts of an owner. */
	ownerCounts(owner: number): LinkCounts {
		const here = this.hasLinks ? this.owners.get(owner) : undefined;
		if (!here || here.isOurs) return NO_COUNTS;
		return here.isLinked ? LINKED_ONCE : HELD_ONCE;
	}
}

const NO_COUNTS: LinkCounts = { held: 0, linked: 0 };
const HELD_ONCE: LinkCounts = { held: 1, linked: 0 };
const LINKED_ONCE: LinkCounts = { held: 1, linked: 1 };

/** The number of a kind of place. */
export function spotOf(standing: number, role: Role): number {
	return PLACE_KINDS.indexOf(unpackStanding(standing).kind) * ROLES.length + ROLES.indexOf(role);
}
