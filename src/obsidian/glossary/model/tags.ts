import { foldPath } from '../../../engine';

/** A row for a tag; nested tags follow it. */
export interface TagRow {
	readonly type: 'tag';
	readonly key: string;
	readonly level: number;
	readonly position: number;
	readonly size: number;
	/** The last part of the tag, in its most frequent spelling. */
	readonly text: string;
	/** The whole tag, without `#`. */
	readonly tag: string;
	/** How many entries have it, or a tag below it. */
	readonly count: number;
	/** Whether the nested tags are folded; undefined if there are none. */
	readonly folded?: boolean;
}

/** How often a tag occurs in each spelling. */
type Spellings = Map<string, number>;

/** Counts the entries of each tag, regardless of letter case. A nested tag also counts for its parents. */
export class TagCounts {
	private readonly spellings = new Map<string, Spellings>();

	/** The number of distinct tags. */
	get size(): number {
		return this.spellings.size;
	}

	/** Adds the tags of an entry to the counts, or subtracts them. */
	count(tags: readonly string[], by: 1 | -1): void {
		for (const [key, tag] of withParents(tags)) {
			const spellings = this.spellings.get(key) ?? new Map<string, number>();
			const count = (spellings.get(tag) ?? 0) + by;
			if (count > 0) spellings.set(tag, count);
			else spellings.delete(tag);
			if (spellings.size > 0) this.spellings.set(key, spellings);
			else this.spellings.delete(key);
		}
	}

	/** The tags as a tree, sorted by name. @param folded the keys of the folded rows. */
	rows(folded: ReadonlySet<string>): TagRow[] {
		const below = new Map<string, string[]>();
		// A blank sorts before any character of a tag, so nested tags come right after their parent, before tags that merely begin the same.
		for (const key of [...this.spellings.keys()].sort((a, b) => (a.replaceAll('/', ' ') < b.replaceAll('/', ' ') ? -1 : 1))) {
			const parent = key.slice(0, Math.max(0, key.lastIndexOf('/')));
			const siblings = below.get(parent);
			if (siblings) siblings.push(key);
			else below.set(parent, [key]);
		}
		const rows: TagRow[] = [];
		this.addRows(rows, '', { below, folded, level: 1 });
		return rows;
	}

	private addRows(
		rows: TagRow[],
		parent: string,
		{ below, folded, level }: { below: ReadonlyMap<string, string[]>; folded: ReadonlySet<string>; level: number },
	): void {
		const siblings = below.get(parent) ?? [];
		for (const [i, name] of siblings.entries()) {
			const spellings = this.spellings.get(name) ?? new Map<string, number>();
			const [tag = name] = [...spellings].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
			const key = `#${name}`;
			const row = { type: 'tag' as const, key, level, position: i + 1, size: siblings.length, text: tag.slice(tag.lastIndexOf('/') + 1), tag };
			const count = [...spellings.values()].reduce((sum, one) => sum + one, 0);
			const isFolded = folded.has(key);
			rows.push(below.has(name) ? { ...row, count, folded: isFolded } : { ...row, count });
			if (!isFolded) this.addRows(rows, name, { below, folded, level: level + 1 });
		}
	}
}

/** The tags of an entry and their parents, without duplicates: from the folded tag to its spelling. */
function withParents(tags: readonly string[]): Map<string, string> {
	const all = new Map<string, string>();
	for (const tag of tags) {
		const parts = tag.split('/').filter((part) => part !== '');
		for (let end = 1; end <= parts.length; end++) {
			const whole = parts.slice(0, end).join('/');
			const key = foldPath(whole);
			if (!all.has(key)) all.set(key, whole);
		}
	}
	return all;
}

/** Whether an entry with these tags has a tag, or one nested below it. @param folded the tag, folded as paths are. */
export function hasTag(tags: readonly string[], folded: string): boolean {
	return tags.some((tag) => `${foldPath(tag)}/`.startsWith(`${folded}/`));
}
