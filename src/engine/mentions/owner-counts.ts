import { HEAD, LINK, nameOf, PLACE, type Places } from './places';

/** How often each owner is mentioned: by its names in running text, and by links. Texts are added and taken out one by one. */
export class OwnerCounts {
	private readonly counts: number[] = [];

	constructor(private readonly places: Places) {}

	/** Adds the mentions in a text as it is now, or takes them out. Costs the text. */
	add(text: number, by: 1 | -1): void {
		const list = this.places.lists.get(text);
		for (let at = HEAD; at < list.length; at += PLACE) this.count(this.places.ownerOf(nameOf(list[at] ?? 0)), by);
		const rows = this.places.links.get(text);
		for (let at = 0; at < rows.length; at += LINK) this.count(rows[at] ?? -1, by);
	}

	/** The number of an owner's mentions. A name that several owners have counts for each of them. */
	of(owner: number): number {
		return this.counts[owner] ?? 0;
	}

	private count(owner: number, by: number): void {
		while (this.counts.length <= owner) this.counts.push(0);
		if (owner >= 0) this.counts[owner] = this.of(owner) + by;
	}
}
