import { LinkHabits } from './link-habits';
import { MentionCounter } from './mention-counter';
import { TextHabits } from './text-habits';
import { holdsOwner, type Places } from './places';
import { SourceLists } from './sources';

/**
 * When to recount everything: once this share of the texts has changed, so that the cost of a change is its own text plus a small share of
 * the others.
 */
const RECOUNT = { least: 256, share: 1 / 16 };
const TEXTS_A_STEP = 40;

/**
 * Which texts contain the names of each owner or link it, and what their links tell. Computed for all at once when first requested, so
 * nothing is counted while a vault is read; afterwards updated text by text.
 */
export class Tally {
	private sources: SourceLists;
	private counted: LinkHabits;
	/** Null until all texts have been counted once; then always up to date, since it costs a changed text no more than itself. */
	private counter: MentionCounter | null = null;
	/** The texts changed since: what `sources` has for them may be outdated. */
	private readonly changed = new Set<number>();
	private isCounted = false;
	/** Incremented with each change of a text. */
	private changes = 0;

	constructor(
		private readonly places: Places,
		private readonly recount = RECOUNT,
	) {
		this.sources = new SourceLists(places);
		this.counted = new LinkHabits();
	}

	/** Changes the places and links of a text. */
	change(text: number, change: () => void): void {
		this.changes++;
		if (this.isCounted) this.counted.add(this.habitsOf(text), -1);
		this.counter?.add(text, -1);
		change();
		this.counter?.add(text, 1);
		if (!this.isCounted) return;
		this.counted.add(this.habitsOf(text), 1);
		this.changed.add(text);
		if (this.changed.size > Math.max(this.recount.least, this.places.texts() * this.recount.share)) this.isCounted = false;
	}

	/** How often texts have changed. */
	get revision(): number {
		return this.changes;
	}

	/** The texts that contain names of an owner or link it, without duplicates. */
	sourcesOf(owner: number): number[] {
		this.prepare();
		const found: number[] = [];
		for (const text of this.sources.of(owner)) if (!this.changed.has(text)) found.push(text);
		for (const text of this.changed) if (holdsOwner(this.places, text, owner)) found.push(text);
		return found;
	}

	/** The numbers of mentions; null if these have not been counted yet. Never counts by itself. */
	get mentions(): MentionCounter | null {
		return this.counter;
	}

	/** What the links of all texts tell. */
	get habits(): LinkHabits {
		this.prepare();
		return this.counted;
	}

	/** What those of one text tell. */
	habitsOf(text: number): TextHabits {
		return new TextHabits(this.places, text);
	}

	/** LinkCounts what has not been counted yet, in short steps. A change in the meantime restarts it. */
	*prepareInSteps(): Generator<void> {
		while (!this.isCounted) {
			const { changes, places } = this;
			const [sources, counted, counter] = [new SourceLists(places), new LinkHabits(), this.counter ? null : new MentionCounter(places)];
			yield* this.forEachText((text) => {
				sources.count(text);
				counter?.add(text, 1);
				counted.add(this.habitsOf(text), 1);
			});
			if (changes !== this.changes) continue;
			sources.allot();
			yield* this.forEachText((text) => sources.put(text));
			if (changes !== this.changes) continue;
			[this.sources, this.counted, this.isCounted] = [sources, counted, true];
			this.counter ??= counter;
			this.changed.clear();
		}
	}

	private prepare(): void {
		if (this.isCounted) return;
		const steps = this.prepareInSteps();
		while (steps.next().done !== true);
	}

	private *forEachText(visit: (text: number) => void): Generator<void> {
		const { changes } = this;
		for (let text = 0; text < this.places.texts() && changes === this.changes; text++) {
			visit(text);
			if (text % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
		}
	}
}
