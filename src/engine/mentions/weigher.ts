import type { LinkHabits } from './link-habits';
import { spotOf, type Role, type TextHabits } from './text-habits';
import type { Name } from '../note/names';
import type { NamedOwners } from './named-owners';
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

	private factsOf({ owner, name, from, inOwnName, standing, isShared, role: given }: Weighable): MentionFacts {
		const { habits, here, owners } = this;
		const role = given ?? here.roleOf(owner, { from, inOwnName });
		const spot = spotOf(standing, role);
		const form = owners.formOf(name);
		const [ofName, ownOfName] = [habits.namesOf(name), here.nameCounts(name)];
		const [ofOwner, ownOfOwner] = [habits.ownersOf(owner), here.ownerCounts(owner)];
		const [ofSpot, ownOfSpot] = [habits.spotsOf(spot), here.spotsOf(spot)];
		const [written, own] = [habits.writtenOf(name), here.writtenOf(name)];
		return {
			...unpackStanding(standing),
			name: { held: ofName.held - ownOfName.held, linked: ofName.linked - ownOfName.linked },
			target: { held: ofOwner.held - ownOfOwner.held, linked: ofOwner.linked - ownOfOwner.linked },
			spot: { held: ofSpot.held - ownOfSpot.held, linked: ofSpot.linked - ownOfSpot.linked },
			role,
			times: here.owners.get(owner)?.count ?? 1,
			notes: Math.max(1, habits.notesOf(owner)),
			means: habits.means,
			isKnown: this.isKnownTo(owner),
			written: [written[0] - own[0], written[1] - own[1]],
			isTitle: form !== null && isTitle(form),
			isSmall: form !== null && form.text === form.text.toLowerCase(),
			isSingleWord: form !== null && !SEVERAL_WORDS.test(form.text) && !ACRONYM.test(form.text),
			isShared,
		};
	}
}


const SEVERAL_WORDS = /[\s\u2010-\u2015-]/;
/** A name with two capitals, or a digit, says more than a word does. */
const ACRONYM = /\p{Lu}\P{Lu}*\p{Lu}|\p{N}/u;

/** Whether a name is the title of its note, one of the two full names in it, or what stands first at a place. */
function isTitle({ kind, from }: Name): boolean {
	return kind === 'title' || kind === 'term' || (kind === 'derived' && from === 0);
}
