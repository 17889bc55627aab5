import type { LinkHabits } from './link-habits';
import { HEAD, LINK, nameOf, PLACE, type Places } from './places';
import type { Tally } from './tally';

/** How alike two texts are by the entries that both mention, and which these are, the rarest first. */
export interface Alike {
	/** From 0 to 1. */
	readonly cosine: number;
	readonly owners: readonly number[];
}

/** How many of the texts that link an entry are looked at. */
const MOST_LINKERS = 40;

/**
 * How alike one text and others are: the cosine between the entries that they mention, linked or not, each weighed by its inverse document
 * frequency (Spärck Jones 1972). An entry counts only where no other has its name.
 */
export class Likeness {
	private readonly weights = new Map<number, ReadonlyMap<number, number>>();
	private readonly habits: LinkHabits;

	constructor(
		private readonly tally: Tally,
		private readonly places: Places,
		private readonly text: number,
	) {
		this.habits = tally.habits;
	}

	/** How alike the text and another are. @param without owners that do not count. */
	to(other: number, without: readonly number[]): Alike {
		if (other < 0 || other === this.text) return { cosine: 0, owners: [] };
		const [here, there] = [this.weightsOf(this.text), this.weightsOf(other)];
		const [least, most] = here.size < there.size ? [here, there] : [there, here];
		const shared = [...least.keys()].filter((owner) => most.has(owner) && !without.includes(owner));
		let product = 0;
		for (const owner of shared) product += (here.get(owner) ?? 0) ** 2;
		const cosine = product === 0 ? 0 : product / Math.sqrt(squareOf(here, without) * squareOf(there, without));
		return { cosine, owners: shared.sort((a, b) => (here.get(b) ?? 0) - (here.get(a) ?? 0) || a - b) };
	}

	/** How alike the text is to those that link an owner: to the one that is most, and on average. */
	toLinkersOf(owner: number, without: readonly number[]): { readonly best: number; readonly mean: number } {
		const linkers: number[] = [];
		// Which texts are looked at is not to depend on which of them have changed of late.
		for (const text of this.tally.sourcesOf(owner).sort((a, b) => a - b)) {
			if (linkers.length >= MOST_LINKERS) break;
			if (text !== this.text && linksTo(this.places.links.get(text), owner)) linkers.push(text);
		}
		let [best, sum] = [0, 0];
		for (const text of linkers) {
			const { cosine } = this.to(text, without);
			best = Math.max(best, cosine);
			sum += cosine;
		}
		return { best, mean: sum / Math.max(1, linkers.length) };
	}

	/** By owner, the weight of each that a text mentions. */
	private weightsOf(text: number): ReadonlyMap<number, number> {
		const known = this.weights.get(text);
		if (known) return known;
		const weights = new Map<number, number>();
		const all = this.places.texts();
		const add = (owner: number): void => {
			if (owner >= 0 && !weights.has(owner)) weights.set(owner, Math.log(Math.max(1, all / Math.max(1, this.habits.notesOf(owner)))));
		};
		const list = this.places.lists.get(text);
		for (let at = HEAD; at < list.length; at += PLACE) {
			const from = list[at + 1];
			if (from !== list[at + 1 - PLACE] && from !== list[at + 1 + PLACE]) add(this.places.ownerOf(nameOf(list[at] ?? 0)));
		}
		const links = this.places.links.get(text);
		for (let at = 0; at < links.length; at += LINK) add(links[at] ?? -1);
		this.weights.set(text, weights);
		return weights;
	}
}

function squareOf(weights: ReadonlyMap<number, number>, without: readonly number[]): number {
	let sum = 0;
	for (const [owner, weight] of weights) if (!without.includes(owner)) sum += weight ** 2;
	return sum;
}

function linksTo(links: Int32Array, owner: number): boolean {
	for (let at = 0; at < links.length; at += LINK) if (links[at] === owner) return true;
	return false;
}
