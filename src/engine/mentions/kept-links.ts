import type { NamedOwners } from './named-owners';
import { LINK } from './places';

/** The links of a text as plain data: entries get other numbers at another start, so each link has the place of its entry in a list. */
export interface KeptLinks {
	readonly links: Int32Array;
	/** The ids of the entries. */
	readonly linked: readonly string[];
}

/** Makes the links of a text plain data. */
export function keepLinks(rows: Int32Array, owners: NamedOwners): KeptLinks {
	const [links, linked] = [rows.slice(), new Map<string, number>()];
	for (let at = 0; at < links.length; at += LINK) {
		const id = owners.idOf(links[at] ?? -1);
		const place = linked.get(id) ?? linked.size;
		linked.set(id, place);
		links[at] = place;
	}
	return { links, linked: [...linked.keys()] };
}

/** The links that `keepLinks` was given. */
export function restoreLinks({ links, linked }: KeptLinks, owners: NamedOwners): Int32Array {
	const rows = links.slice();
	for (let at = 0; at < rows.length; at += LINK) rows[at] = owners.numberFor(linked[rows[at] ?? -1] ?? '');
	return rows;
}
