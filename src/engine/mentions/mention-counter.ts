import { foldName } from '../text/fold';
import type { NamedOwners } from './named-owners';
import { HEAD, LINK, nameOf, PLACE, type Places } from './places';

/** Counts how often entries are mentioned: by their names in running text, and by links. Texts are added and taken out one by one. */
export class MentionCounter {
	/** By name, at how many places it stands. */
	private readonly named: number[] = [];
	/** By owner. */
	private readonly linked: number[] = [];

	constructor(private readonly places: Places) {}

	/** Adds the mentions in a text as it is now, or takes them out. Costs the text. */
	add(text: number, by: 1 | -1): void {
		const list = this.places.lists.get(text);
		for (let at = HEAD; at < list.length; at += PLACE) count(this.named, nameOf(list[at] ?? 0), by);
		const rows = this.places.links.get(text);
		for (let at = 0; at < rows.length; at += LINK) count(this.linked, rows[at] ?? -1, by);
	}

	/** How often an entry is mentioned that has one id or several: where several of these have a name, a place of it counts once. */
	of(ids: readonly string[], owners: NamedOwners): number {
		const byName = new Map<string, number>();
		let all = 0;
		for (const id of ids) {
			all += this.linked[owners.numberOf(id)] ?? 0;
			const own = owners.at(id);
			own?.facts.names.forEach(({ text }, i) => {
				const times = this.named[own.numbers[i] ?? -1] ?? 0;
				if (ids.length === 1) all += times;
				else if (times > 0) byName.set(foldName(text), Math.max(times, byName.get(foldName(text)) ?? 0));
			});
		}
		for (const times of byName.values()) all += times;
		return all;
	}
}

function count(counts: number[], at: number, by: number): void {
	while (counts.length <= at) counts.push(0);
	if (at >= 0) counts[at] = (counts[at] ?? 0) + by;
}
