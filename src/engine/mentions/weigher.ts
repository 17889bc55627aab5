import type { LinkHabits } from './link-habits';
import { spotOf, type LinkCounts, type Role, type TextHabits } from './text-habits';
import { SHAPE, type NamedOwners } from './named-owners';
import { unpackStanding } from './standing';
import { weigh, type MentionFacts } from './weights';

/** A mention to be weighed: of which entry, under which of its names, and where. */
export interface Weighable {
	readonly owner: number;
	/** The number of the name; -1 if it is not known. */
	readonly name: number;
	readonly from: number;
	readonly inOwnName: boolean;
	readonly standing: number;
	/** Whether several entries have the name. */
	readonly isShared: boolean;
	/** Whether the context decides between them. */
	readonly isDecided?: boolean;
	/** What it is to its entry, if not what its place tells. */
	readonly role?: Role;
}

/** A weighed mention: the log-odds of each term, and what they were made of. */
export interface Weighed {
	readonly points: readonly number[];
	readonly facts: MentionFacts;
}

/** What mentions in one note are weighed by: the vault's habits without what the note itself adds to them. */
export class Weigher {
	constructor(
		private readonly habits: LinkHabits,
		private readonly here: TextHabits,
		private readonly owners: NamedOwners,
		/** Whether the note of an entry mentions or links this one. */
		private readonly isKnownTo: (owner: number) => boolean,
	) {}

	/** Weighs a mention. */
	weigh(mention: Weighable): Weighed {
		const facts = this.factsOf(mention);
		return { points: weigh(facts), facts };
	}

	private factsOf({ owner, name, from, inOwnName, standing, isShared, isDecided, role: given }: Weighable): MentionFacts {
		const { habits, here, owners } = this;
		const role = given ?? here.roleOf(owner, { from, inOwnName });
		const spot = spotOf(standing, role);
		const shape = owners.shapeOf(name);
		const [held, small] = habits.writtenOf(name);
		const [ownHeld, ownSmall] = here.writtenOf(name);
		const { kind, share, isBehindSee, isNearTop } = unpackStanding(standing);
		return {
			kind,
			share,
			isBehindSee,
			isNearTop,
			name: less(habits.namesOf(name), here.nameCounts(name)),
			target: less(habits.ownersOf(owner), here.ownerCounts(owner)),
			spot: less(habits.spotsOf(spot), here.spotsOf(spot)),
			role,
			times: here.owners.get(owner)?.count ?? 1,
			notes: Math.max(1, habits.notesOf(owner)),
			means: habits.means,
			isKnown: this.isKnownTo(owner),
			written: [held - ownHeld, small - ownSmall],
			isTitle: (shape & SHAPE.title) !== 0,
			isSmall: (shape & SHAPE.small) !== 0,
			isSingleWord: (shape & SHAPE.single) !== 0,
			isShared,
			isDecided: isDecided === true,
		};
	}
}

/** The counts of a vault without those of one text. */
function less(all: LinkCounts, own: LinkCounts): LinkCounts {
	return own.held === 0 ? all : { held: all.held - own.held, linked: all.linked - own.linked };
}
