import { Likeness } from './likeness';
import type { TextHabits } from './text-habits';
import type { NamedOwners } from './named-owners';
import type { Numbering } from './numbering';
import type { Places } from './places';
import type { Tally } from './tally';
import { COLD, ThresholdLearner, type Thresholds } from './threshold';
import { Weigher, type Weighable, type Weighed } from './weigher';

/** The texts and owners of an index, as numbers, and what is counted of them. */
interface Counted {
	readonly tally: Tally;
	readonly places: Places;
	readonly owners: NamedOwners;
	/** The paths of the texts. */
	readonly texts: Pick<Numbering, 'numberOf'>;
	/** The number of the text that an owner is, or is a place in; -1 if it has none. */
	readonly homeOf: (owner: number) => number;
	/** The number of the owner that a text is; -1 if it is none. */
	readonly ownerOfText: (text: number) => number;
}

/** What is learnt anew only once this share of the texts has changed. */
const RELEARN = { least: 16, share: 1 / 50 };
/** From how many mentions thresholds are learnt at most, and how many are weighed in one step. */
const MOST_MENTIONS = 20_000;
const MENTIONS_A_STEP = 250;

/** A mention to be weighed, with the id of its entry and its name in words. */
export interface MentionToWeigh extends Omit<Weighable, 'owner' | 'name'> {
	readonly id: string;
	readonly name: { readonly text: string };
}

/** Weighs the mentions of one note. */
export type Weigh = (mention: MentionToWeigh) => Weighed;

/** How alike a note is to an entry, and to the notes that link it. Where there is an entry's own text, the ids of what both mention. */
export interface NoteLikeness {
	readonly own: number;
	readonly shared: readonly string[];
	readonly best: number;
	readonly mean: number;
}

/** What the links of a vault tell of its author's habits, and what is learnt from them: which mentions are worth a link. */
export class VaultHabits {
	private learnt: Thresholds = COLD;
	/** The revision of the tally that it was learnt at; -1 before that. */
	private learntAt = -1;
	/** The last text that was asked about, as its mentions are weighed for several purposes. */
	private last: { readonly text: number; readonly revision: number; readonly weigh: Weigh } | null = null;

	constructor(
		private readonly counted: Counted,
		private readonly relearn = RELEARN,
		private readonly most = MOST_MENTIONS,
	) {}

	/** What weighs the mentions in the note at a path, its own links left out of account. */
	weigherOf(path: string): Weigh {
		const { owners, tally, texts } = this.counted;
		const text = texts.numberOf(path);
		const { revision } = tally;
		if (this.last?.text === text && this.last.revision === revision) return this.last.weigh;
		const weigher = this.weigher(text, tally.habitsOf(text));
		const weigh: Weigh = ({ id, name, from, inOwnName, standing, isShared, isDecided, role }) => weigher.weigh({
			owner: owners.numberOf(id), name: owners.nameNumber(id, name), from, inOwnName, standing, isShared,
			isDecided: isDecided === true, ...(role ? { role } : {}),
		});
		this.last = { text, revision, weigh };
		return weigh;
	}

	/** What tells how alike the note at a path is to entries with one name, which do not count themselves. */
	likenessOf(path: string): (id: string, rivals: readonly string[]) => NoteLikeness {
		const { tally, places, owners, homeOf, texts } = this.counted;
		const likeness = new Likeness(tally, places, texts.numberOf(path));
		return (id, rivals) => {
			const [owner, without] = [owners.numberOf(id), rivals.map((rival) => owners.numberOf(rival))];
			const { cosine, owners: shared } = likeness.to(homeOf(owner), without);
			return { own: cosine, shared: shared.map((one) => owners.idOf(one)), ...likeness.toLinkersOf(owner, without) };
		};
	}

	private weigher(text: number, here: TextHabits): Weigher {
		const { tally, owners, homeOf, ownerOfText } = this.counted;
		let knowers: ReadonlySet<number> | null = null;
		return new Weigher(tally.habits, here, owners, (owner) => {
			const home = homeOf(owner);
			if (home < 0 || home === text) return false;
			knowers ??= new Set(tally.sourcesOf(ownerOfText(text)));
			return knowers.has(home);
		});
	}

	/** In how many notes a name of an entry occurs, and in how many in lower case. */
	writtenOf({ id, name }: Pick<MentionToWeigh, 'id' | 'name'>): readonly [held: number, small: number] {
		return this.counted.tally.habits.writtenOf(this.counted.owners.nameNumber(id, name));
	}

	/** From which probability on mentions are suggested: learnt when first requested, and anew once enough has changed. */
	get thresholds(): Thresholds {
		if (this.learntAt < 0) for (const steps = this.learnInSteps(); steps.next().done !== true; );
		return this.learnt;
	}

	/** Learns the thresholds where that is to be done, in short steps. A change in the meantime restarts it. */
	*learnInSteps(): Generator<void> {
		const { tally, places } = this.counted;
		while (this.isDue()) {
			const { revision } = tally;
			const learner = new ThresholdLearner();
			yield* tally.prepareInSteps();
			const { habits } = tally;
			const linking = Array.from({ length: habits.linkedPairs > 0 ? places.texts() : 0 }, (_, text) => text)
				.filter((text) => places.links.get(text).length > 0);
			// A sample of a large vault tells as much as all of it.
			const stride = Math.max(1, Math.ceil((habits.size * linking.length) / places.texts() / this.most));
			let mentions = 0;
			for (let i = 0; i < linking.length && tally.revision === revision; i += stride) {
				const text = linking[i] ?? -1;
				const here = tally.habitsOf(text);
				if (!here.hasLinks) continue;
				learner.take(here, this.weigher(text, here));
				mentions += here.mentions.length;
				if (mentions < MENTIONS_A_STEP) continue;
				mentions = 0;
				yield;
			}
			if (tally.revision !== revision) continue;
			this.learnt = learner.thresholds();
			this.learntAt = revision;
		}
	}

	private isDue(): boolean {
		const { tally, places } = this.counted;
		return this.learntAt < 0 || tally.revision - this.learntAt > Math.max(this.relearn.least, places.texts() * this.relearn.share);
	}
}
