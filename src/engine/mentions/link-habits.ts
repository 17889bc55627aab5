import { HELD, SPOTS, type LinkCounts, type TextHabits } from './text-habits';

/**
 * What the links of a vault tell of the habits of their author: in how many notes each name and each entry stands, in how many it is
 * linked, and how often mentions are linked in each kind of place. Texts are added and taken out one by one.
 */
export class LinkHabits {
	/** By name: the texts that hold it, and those where it is in lower case. */
	private readonly written = [new CountList(), new CountList()] as const;
	/** By name, and by owner, among the texts that link anything: those that hold it, and those that link it. */
	private readonly names = [new CountList(), new CountList()] as const;
	private readonly owners = [new CountList(), new CountList()] as const;
	/** By owner: the texts that mention it, and its mentions. */
	private readonly notes = new CountList();
	private readonly mentions = new CountList();
	private readonly spots = new Float64Array(2 * SPOTS);
	private mentioned = 0;
	/** The sums over all mentions of the logarithms of how often their entry is mentioned in the text, and in how many texts. */
	private logTimes = 0;
	private logNotes = 0;
	private pairs = 0;

	/** Adds what a text tells, or takes it out. */
	add(told: TextHabits, by: 1 | -1): void {
		for (const [name, held] of told.names) {
			this.written[0].add(name, by);
			if ((held & HELD.small) !== 0) this.written[1].add(name, by);
		}
		for (const [owner, { count }] of told.owners) {
			if (owner < 0) continue;
			const before = this.weightOf(owner);
			if (count > 0) this.notes.add(owner, by);
			this.mentions.add(owner, by * count);
			this.logNotes += this.weightOf(owner) - before;
			this.logTimes += by * count * Math.log(Math.max(1, count));
			this.mentioned += by * count;
		}
		if (told.hasLinks) this.addLinked(told, by);
	}

	private weightOf(owner: number): number {
		return this.mentions.of(owner) * Math.log(1 + this.notes.of(owner));
	}

	private addLinked(told: TextHabits, by: 1 | -1): void {
		for (const owner of told.owners.keys()) {
			const { held, linked } = told.ownerCounts(owner);
			this.owners[0].add(owner, by * held);
			this.owners[1].add(owner, by * linked);
			this.pairs += by * linked;
		}
		for (const name of told.names.keys()) {
			const { held, linked } = told.nameCounts(name);
			this.names[0].add(name, by * held);
			this.names[1].add(name, by * linked);
		}
		for (let i = 0; i < told.spots.length; i++) this.spots[i] = (this.spots[i] ?? 0) + by * (told.spots[i] ?? 0);
	}

	/** How many mentions there are. */
	get size(): number {
		return this.mentioned;
	}

	/** How many pairs of a note and an entry are linked. */
	get linkedPairs(): number {
		return this.pairs;
	}

	/** In how many texts a name occurs, and in how many in lower case. */
	writtenOf(name: number): readonly [held: number, small: number] {
		return [this.written[0].of(name), this.written[1].of(name)];
	}

	/** The counts of a name in all texts that link anything. */
	namesOf(name: number): LinkCounts {
		return { held: this.names[0].of(name), linked: this.names[1].of(name) };
	}

	ownersOf(owner: number): LinkCounts {
		return { held: this.owners[0].of(owner), linked: this.owners[1].of(owner) };
	}

	/** How many mentions stand in a kind of place, and how many of them are linked. */
	spotsOf(spot: number): LinkCounts {
		return { held: this.spots[2 * spot] ?? 0, linked: this.spots[2 * spot + 1] ?? 0 };
	}

	/** How many texts mention an owner. */
	notesOf(owner: number): number {
		return this.notes.of(owner);
	}

	/** The means over all mentions of two logarithms: how often their entry is mentioned in the text, and in one more than how many texts. */
	get means(): { readonly times: number; readonly notes: number } {
		const all = Math.max(1, this.mentioned);
		return { times: this.logTimes / all, notes: this.logNotes / all };
	}
}

/** Counts by number, 0 where none was added. */
class CountList {
	private readonly counts: number[] = [];

	add(at: number, by: number): void {
		while (this.counts.length <= at) this.counts.push(0);
		this.counts[at] = (this.counts[at] ?? 0) + by;
	}

	of(at: number): number {
		return this.counts[at] ?? 0;
	}
}
