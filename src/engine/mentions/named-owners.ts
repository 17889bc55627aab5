import { NameIndex } from '../names/name-index';
import type { Name } from '../note/names';
import type { Note } from '../note/note';
import { foldName } from '../text/fold';
import { Numbering } from './numbering';
import type { NameOwner } from './occurrences';

/** The names of an owner, and their numbers in step with them. */
export interface Named {
	readonly facts: Pick<Note, 'names' | 'nameRules'>;
	readonly numbers: readonly number[];
}

/** What has become of an owner's names. */
export interface NameChange {
	/** The number of the owner. */
	readonly owner: number;
	/** The names that are new, as they are written. */
	readonly added: readonly string[];
	/** The numbers of those that are gone. */
	readonly removed: ReadonlySet<number>;
}

/** Who has which names: from paths and names to their numbers, by which all else is known, and back. */
export class NamedOwners {
	/** Where names are looked for. */
	readonly index = new NameIndex();
	private readonly owners = new Numbering();
	/** By owner. */
	private readonly named = new Map<number, Named>();
	/** By the number of a name, the form that its owner gives it. */
	private readonly forms: (Name | null)[] = [];
	/** By the number of a name, that of its folded text; -1 where nobody has asked. */
	private readonly keys: number[] = [];
	private readonly folded = new Numbering();

	/** How many owners there may be: their numbers are below. */
	get size(): number {
		return this.owners.size;
	}

	/**
	 * Takes over the names of an owner as they now are; a name that stays keeps its number. Should one make it throw, the owner has those that
	 * it had before.
	 * @param note null if the path has no note any more.
	 */
	set(path: string, note: Pick<Note, 'names' | 'nameRules'> | null): NameChange {
		const owner = this.owners.numberFor(path);
		const before = this.named.get(owner);
		const left = new Map(before?.facts.names.map(({ text }, i) => [spelling(text, before.facts.nameRules), before.numbers[i] ?? -1]));
		const added: string[] = [];
		const numbers: number[] = [];
		try {
			for (const name of note?.names ?? []) {
				const spelt = spelling(name.text, note?.nameRules ?? null);
				const held = left.get(spelt);
				left.delete(spelt);
				if (held === undefined) added.push(name.text);
				numbers.push(held ?? this.index.add(owner, name.text, note?.nameRules ?? null));
			}
		} catch (error) {
			for (const number of numbers) if (before?.numbers.includes(number) !== true) this.index.remove(number);
			throw error;
		}
		for (const number of left.values()) this.index.remove(number);
		note?.names.forEach((name, i) => this.setForm(numbers[i] ?? -1, name));
		if (note) this.named.set(owner, { facts: { names: note.names, nameRules: note.nameRules }, numbers });
		else this.named.delete(owner);
		return { owner, added, removed: new Set(left.values()) };
	}

	/** Puts back names under the numbers that they had. @throws Error if one of these is in use. */
	restore(path: string, { facts, numbers }: Named): void {
		const owner = this.owners.numberFor(path);
		facts.names.forEach((name, i) => {
			const number = numbers[i] ?? -1;
			if (number < 0 || this.index.ownerOf(number) >= 0) throw new Error(`What was kept of "${path}" is of another time`);
			this.index.add(owner, name.text, facts.nameRules, number);
			this.setForm(number, name);
		});
		this.named.set(owner, { facts, numbers });
	}

	private setForm(number: number, name: Name): void {
		// A list with holes far behind its end would be a slow one.
		while (this.forms.length <= number) this.forms.push(null);
		this.forms[number] = name;
	}

	/** The names of the owner at a path; null if it has none. */
	at(path: string): Named | null {
		return this.named.get(this.owners.numberOf(path)) ?? null;
	}

	/** The number of the owner at a path; -1 if it never had a name. */
	numberOf(path: string): number {
		return this.owners.numberOf(path);
	}

	/** The number of the owner at a path, given one if it has none. */
	numberFor(path: string): number {
		return this.owners.numberFor(path);
	}

	/** The path of an owner. */
	pathOf(owner: number): string {
		return this.owners.textOf(owner);
	}

	/** Who has, or had, some names, by path, each with its form of the name. */
	ofNames(names: readonly number[]): NameOwner[] {
		const owners: NameOwner[] = [];
		for (const number of names) {
			const name = this.forms[number];
			if (name) owners.push({ path: this.pathOf(this.index.ownerOf(number)), name });
		}
		return owners.length > 1 ? owners.sort((a, b) => (a.path < b.path ? -1 : 1)) : owners;
	}

	/** A number that all spellings of a name share, for the number of the name. */
	keyOf(name: number): number {
		while (this.keys.length <= name) this.keys.push(-1);
		const held = this.keys[name] ?? -1;
		return held >= 0 ? held : (this.keys[name] = this.keyFor(this.index.textOf(name)));
	}

	/** The same for the name as it is written. */
	keyFor(text: string): number {
		return this.folded.numberFor(foldName(text));
	}
}

/** A name with the rules that change how it matches. */
function spelling(text: string, rules: Note['nameRules']): string {
	return rules ? `${text}\t${JSON.stringify(rules)}` : text;
}
