import type { SourcedAttribute } from '../lexicon/attribute-index';
import { foldKey } from '../note/facts/keys';

/** The attributes of one note by row. */
export type Facts = ReadonlyMap<string, readonly SourcedAttribute[]>;

/** Stands between a heading and the one it stands under. */
const BELOW = ' › ';

/** Which attributes of several notes stand in one row. */
export class Alignment {
	/** For each folded key that stands under two parents in a note: how many parents tell its places apart. */
	private readonly depths = new Map<string, number>();

	/** @param columns the attributes of each note. */
	constructor(columns: readonly (readonly SourcedAttribute[])[]) {
		for (const attributes of columns) {
			for (const [key, places] of placesOf(attributes)) {
				const depth = depthOf(places);
				if (depth > (this.depths.get(key) ?? 0)) this.depths.set(key, depth);
			}
		}
	}

	/** The attributes of a note by their rows, in the order in which they come. @param kinds which kinds stand in front in a row. */
	factsOf(attributes: readonly SourcedAttribute[], kinds?: readonly SourcedAttribute['kind'][]): Facts {
		const facts = new Map<string, SourcedAttribute[]>();
		for (const one of attributes) {
			const row = this.pathOf(one).map(foldKey).join(BELOW);
			const held = facts.get(row);
			if (held) held.push(one);
			else facts.set(row, [one]);
		}
		if (kinds) for (const held of facts.values()) held.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
		return facts;
	}

	/** How the row of an attribute is headed. */
	labelOf(attribute: SourcedAttribute): string {
		return this.pathOf(attribute).join(BELOW);
	}

	private pathOf({ key, under }: SourcedAttribute): string[] {
		const depth = this.depths.get(foldKey(key)) ?? 0;
		return [...(depth > 0 ? under.slice(-depth) : []), key];
	}
}

/** Where the sections and labels of each folded key stand, where that is more than one place. */
function placesOf(attributes: readonly SourcedAttribute[]): Map<string, readonly string[][]> {
	const places = new Map<string, Map<string, string[]>>();
	for (const { key, kind, under } of attributes) {
		if (kind !== 'heading' && kind !== 'label') continue;
		const folded = foldKey(key);
		const parents = under.map(foldKey);
		places.set(folded, (places.get(folded) ?? new Map<string, string[]>()).set(parents.join(BELOW), parents));
	}
	return new Map([...places].flatMap(([key, held]) => (held.size > 1 ? [[key, [...held.values()]] as const] : [])));
}

/** How many of the parents, from the nearest up, tell places apart. */
function depthOf(places: readonly string[][]): number {
	const deepest = places.reduce((most, { length }) => Math.max(most, length), 1);
	let depth = 1;
	while (depth < deepest && new Set(places.map((parents) => parents.slice(-depth).join(BELOW))).size < places.length) depth++;
	return depth;
}

/** The rows that are asked for by a name: the one of that path, or else all of that last heading. */
export function rowsNamed(name: string, rows: Iterable<string>): string[] {
	const path = name.split(/[›>]/).map(foldKey).join(BELOW);
	const all = [...rows];
	if (all.includes(path)) return [path];
	return all.filter((row) => row.endsWith(BELOW + path));
}

/** The attributes of a note whose key stands under two parents in it, for a reader who must tell them apart. */
export function standsTwice(attributes: readonly SourcedAttribute[]): ReadonlySet<SourcedAttribute> {
	const twice = placesOf(attributes);
	return new Set(attributes.filter(({ key, under }) => under.length > 0 && twice.has(foldKey(key))));
}
