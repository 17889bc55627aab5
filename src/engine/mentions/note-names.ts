import type { Entry } from '../note/entry';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import type { TermGroup } from '../note/terms/term';
import type { Range } from '../text/range';
import type { KeptTerm } from './kept-mentions';
import type { NameChange, Named, NamedOwners } from './named-owners';

/** The names of notes and of the terms inside them, each note's together. */
export class NoteNames {
	/** By path, the ids of the terms inside the note, each with the range that explains it. */
	private readonly terms = new Map<string, ReadonlyMap<string, Range>>();
	/** By the number of a term, the path of its note. */
	private readonly homes = new Map<number, string>();

	constructor(private readonly owners: NamedOwners) {}

	/** Takes over the names of a note and of the terms that count in it. @param note null if there is no longer a note at the path. */
	set(path: string, note: Note | null, groups: readonly TermGroup[]): NameChange[] {
		if (!note && !this.owners.at(path)) return [];
		// The file of another program has its title, for links, but is nothing that a text could mean.
		const changes = [this.owners.set(path, note && note.program !== null ? { ...note, names: [] } : note)];
		const before = this.terms.get(path);
		if (!before && groups.length === 0) return changes;
		const now = new Map(groups.flatMap((group) => group.terms.map((term) => [term.id, group.form === 'heading' ? term : group] as const)));
		for (const id of before?.keys() ?? []) if (!now.has(id)) changes.push(this.owners.set(id, null));
		for (const term of groups.flatMap(({ terms }) => terms)) changes.push(this.setTerm(path, term));
		if (now.size > 0) this.terms.set(path, new Map([...now].map(([id, { from, to }]) => [id, { from, to }])));
		else this.terms.delete(path);
		return changes;
	}

	private setTerm(path: string, term: Pick<Entry, 'id' | 'names' | 'nameRules'>): NameChange {
		const change = this.owners.set(term.id, term);
		this.homes.set(change.owner, path);
		return change;
	}

	/** What the note at a path and the terms inside it are called, by id; empty if there is none. */
	namedAt(path: string): ReadonlyMap<string, readonly Name[]> {
		const ids = this.owners.at(path) ? [path, ...(this.terms.get(path)?.keys() ?? [])] : [];
		return new Map(ids.map((id) => [id, this.owners.at(id)?.facts.names ?? []]));
	}

	/** The path of the note that an owner is, or is a term in. */
	pathOf(owner: number): string {
		return this.homes.get(owner) ?? this.owners.idOf(owner);
	}

	/** By the number of a term inside a note, the range that explains it. */
	explainedIn(path: string): ReadonlyMap<number, Range> {
		return new Map(Array.from(this.terms.get(path) ?? [], ([id, range]) => [this.owners.numberOf(id), range]));
	}

	/** The terms inside a note as plain data. */
	keptTerms(path: string): KeptTerm[] {
		return Array.from(this.terms.get(path) ?? []).flatMap(([id, explained]) => {
			const term = this.owners.at(id);
			return term ? [{ id, named: term.facts, numbers: term.numbers, explained }] : [];
		});
	}

	/** Restores the names of a note and the terms inside it, under the numbers that they had. @throws Error if one of these is in use. */
	restore(path: string, named: Named, terms: readonly KeptTerm[]): void {
		this.owners.restore(path, named);
		for (const term of terms) {
			this.owners.restore(term.id, { facts: term.named, numbers: term.numbers });
			this.homes.set(this.owners.numberFor(term.id), path);
		}
		if (terms.length > 0) this.terms.set(path, new Map(terms.map(({ id, explained }) => [id, explained])));
	}
}
