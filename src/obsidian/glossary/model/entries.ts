import { AToZ, collatorOf, distinctNames, isNote, type Entry } from '../../../engine';
import { merged, sorted } from './order';
import { TagCounts } from './tags';

/** An entry as the glossary view lists it. */
export interface ListedEntry {
	readonly entry: Entry;
	readonly title: string;
	/** The heading it is listed under from A to Z. */
	readonly letter: string;
}

const order = new AToZ(collatorOf());

/** From A to Z. */
export function compareByName(a: ListedEntry, b: ListedEntry): number {
	return order.compare(a, b);
}

/** The list entry of an entry. */
export function listedOf(entry: Entry): ListedEntry {
	return { entry, title: titleOf(entry), letter: letterOf(entry) };
}

function titleOf({ id, names }: Pick<Entry, 'id' | 'names'>): string {
	return names[0]?.text ?? id;
}

/** The letter an entry is listed under. */
export function letterOf(entry: Pick<Entry, 'id' | 'names'>): string {
	return order.letterOf(titleOf(entry));
}

/** The other names of an entry: those it states itself, not those derived from its title; only one form of each name. */
export function otherNamesOf({ entry, title }: ListedEntry): string[] {
	const others = distinctNames(entry.names).filter(({ kind, text }) => kind !== 'derived' && text !== title);
	return others.map(({ text }) => text);
}

/** The entries of a vault from A to Z, with their tags. Updates run in steps that are short however many entries there are. */
export class EntryList {
	readonly tags = new TagCounts();
	private readonly byId = new Map<string, ListedEntry>();
	/** By path, the ids of its entries. */
	private readonly ids = new Map<string, readonly string[]>();
	private sorted: readonly ListedEntry[] = [];
	/** Entries still to be inserted into the sorted list, and entries still to be removed from it. */
	private came = new Set<ListedEntry>();
	private gone = new Set<ListedEntry>();

	/** All entries, sorted. A change creates a new array. */
	get entries(): readonly ListedEntry[] {
		return this.sorted;
	}

	/** The entry with an id, or null. */
	get(id: string): ListedEntry | null {
		return this.byId.get(id) ?? null;
	}

	/** Records the entries that the note at a path has now, itself or places in it; `settle` sorts them in. */
	take(path: string, entries: readonly Entry[]): void {
		const now = new Map(entries.map((entry) => [entry.id, entry]));
		for (const id of this.ids.get(path) ?? []) if (!now.has(id)) this.put(id, null);
		for (const [id, entry] of now) this.put(id, entry);
		if (now.size > 0) this.ids.set(path, [...now.keys()]);
		else this.ids.delete(path);
	}

	private put(id: string, entry: Entry | null): void {
		const before = this.byId.get(id);
		// Most edits are in text below the definition.
		if (before && entry ? isAlike(before.entry, entry) : !before && !entry) return;
		const listed = entry && listedOf(entry);
		if (before) {
			if (!this.came.delete(before)) this.gone.add(before);
			this.tags.count(before.entry.tags, -1);
			this.byId.delete(id);
		}
		if (!listed) return;
		this.came.add(listed);
		this.byId.set(id, listed);
		this.tags.count(listed.entry.tags, 1);
	}

	/** Sorts in what was recorded, in steps that must all be run. @returns whether anything changed. */
	*settle(): Generator<void, boolean> {
		const { came, gone } = this;
		if (came.size + gone.size === 0) return false;
		[this.came, this.gone] = [new Set(), new Set()];
		const added = yield* sorted([...came], compareByName);
		const left = gone.size === 0 ? this.sorted : this.sorted.filter((entry) => !gone.has(entry));
		this.sorted = yield* merged(left, added, compareByName);
		return true;
	}
}

/** Whether two states of an entry look the same in the list. */
function isAlike(a: Entry, b: Entry): boolean {
	const facts = (one: Entry): string => {
		const { names, tags, definition } = one;
		const sent = isNote(one) ? one.reference?.name : undefined;
		return JSON.stringify([names.map(({ text, kind }) => [text, kind]), tags, definition?.text, definition?.kind, sent]);
	};
	return a === b || facts(a) === facts(b);
}
