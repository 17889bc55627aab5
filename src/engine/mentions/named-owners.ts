import { NameIndex } from '../names/name-index';
import type { Entry } from '../note/entry';
import type { Name } from '../note/names';
import { foldName } from '../text/fold';
import { Numbering } from './numbering';
import type { NameOwner } from './occurrences';

/** The names of an owner, with their numbers in parallel. */
export interface Named {
	readonly facts: Pick<Entry, 'names' | 'nameRules'>;
	readonly numbers: readonly number[];
}

/** A change of an owner's names. */
export interface NameChange {
	/** The number of the owner. */
	readonly owner: number;
	/** The new names that are searched for, as written. */
	readonly added: readonly string[];
	/** The numbers of the removed names. */
	readonly removed: ReadonlySet<number>;
}

/** The flags of a name's shape: it is what its owner is called first, it is in lower case, it is a single word and no acronym. */
export const SHAPE = { title: 1, small: 2, single: 4 };
const UNKNOWN = -1;
const SEVERAL_WORDS = /[\s\u2010-\u2015-]/;
/** A name with two capitals, or a digit, says more than a word does. */
const ACRONYM = /\p{Lu}\P{Lu}*\p{Lu}|\p{N}/u;

/** The title of a note, one of the two full names in it, or what stands first at a place is what its owner is called first. */
function readShape({ kind, from, text }: Name): number {
	const isTitle = kind === 'title' || kind === 'term' || (kind === 'derived' && from === 0);
	const isSingle = !SEVERAL_WORDS.test(text) && !ACRONYM.test(text);
	return (isTitle ? SHAPE.title : 0) + (text === text.toLowerCase() ? SHAPE.small : 0) + (isSingle ? SHAPE.single : 0);
}

/** Maps ids and names to the numbers that represent them everywhere else, and back. */
export class NamedOwners {
	/** The index for the search for names. */
	readonly index = new NameIndex();
	private readonly owners = new Numbering();
	/** By owner. */
	private readonly named = new Map<number, Named>();
	/** By the number of a name, its owner's form of it. */
	private readonly forms: (Name | null)[] = [];

	/** By the number of a name, the flags of its shape, or UNKNOWN. */
	private readonly shapes: number[] = [];

	/** An exclusive upper bound for the numbers of owners. */
	get size(): number {
		return this.owners.size;
	}

	/**
	 * Updates the names of an owner; a name that stays keeps its number. If a name makes this throw, the owner keeps the previous ones.
	 * @param entry null if there is no longer one with the id.
	 */
	set(id: string, entry: Pick<Entry, 'names' | 'nameRules'> | null): NameChange {
		const owner = this.owners.numberFor(id);
		const before = this.named.get(owner);
		const left = new Map(before?.facts.names.map((name, i) => [rowOf(name, before.facts), before.numbers[i] ?? -1]));
		const added: string[] = [];
		const numbers: number[] = [];
		const all = entry?.names ?? [];
		const names = all.some(({ lookUpOnly }) => lookUpOnly) ? all.filter(({ lookUpOnly }) => !lookUpOnly) : all;
		try {
			for (const name of names) {
				const row = rowOf(name, { names, nameRules: entry?.nameRules ?? null });
				const held = left.get(row);
				left.delete(row);
				const number = held ?? this.index.add(owner, name.text, entry?.nameRules ?? null, { isHeading: isOnlyHeading(name, names) });
				numbers.push(number);
				if (held === undefined && this.index.isSought(number)) added.push(name.text);
			}
		} catch (error) {
			for (const number of numbers) if (before?.numbers.includes(number) !== true) this.index.remove(number);
			throw error;
		}
		for (const number of left.values()) this.index.remove(number);
		names.forEach((name, i) => this.setForm(numbers[i] ?? -1, name));
		// V8 keeps room behind a list that has grown; a copy has none.
		if (entry) this.named.set(owner, { facts: { names, nameRules: entry.nameRules }, numbers: numbers.slice() });
		else this.named.delete(owner);
		return { owner, added, removed: new Set(left.values()) };
	}

	/** Restores names under their previous numbers. @throws Error if one of these is in use. */
	restore(id: string, { facts, numbers }: Named): void {
		const owner = this.owners.numberFor(id);
		facts.names.forEach((name, i) => {
			const number = numbers[i] ?? -1;
			if (number < 0 || this.index.ownerOf(number) >= 0) throw new Error(`What was kept of "${id}" is of another time`);
			this.index.add(owner, name.text, facts.nameRules, { number, isHeading: isOnlyHeading(name, facts.names) });
			this.setForm(number, name);
		});
		this.named.set(owner, { facts, numbers });
	}

	private setForm(number: number, name: Name): void {
		// V8 would turn an array with holes far beyond its end into a slow dictionary.
		while (this.forms.length <= number) this.shapes.push(UNKNOWN) && this.forms.push(null);
		this.forms[number] = name;
		this.shapes[number] = UNKNOWN;
	}

	/** The names of the owner with an id; null if it has none. */
	at(id: string): Named | null {
		return this.named.get(this.owners.numberOf(id)) ?? null;
	}

	/** The number of the owner with an id; -1 if it never had one. */
	numberOf(id: string): number {
		return this.owners.numberOf(id);
	}

	/** The number of the owner with an id, assigned if it has none. */
	numberFor(id: string): number {
		return this.owners.numberFor(id);
	}

	/** The id of an owner. */
	idOf(owner: number): string {
		return this.owners.textOf(owner);
	}

	/** The number of an owner's name, by its form of it; -1 if it has none like that. */
	nameNumber(id: string, { text }: Pick<Name, 'text'>): number {
		const named = this.at(id);
		return named?.numbers[named.facts.names.findIndex((name) => name.text === text)] ?? -1;
	}

	/** What a name looks like, by its number: flags of SHAPE. */
	shapeOf(name: number): number {
		const held = this.shapes[name] ?? 0;
		if (held !== UNKNOWN) return held;
		const form = this.forms[name];
		return (this.shapes[name] = form ? readShape(form) : 0);
	}

	/** The current or former owners of some names, by id, each with its form of the name. */
	ofNames(names: readonly number[]): NameOwner[] {
		const owners: NameOwner[] = [];
		for (const number of names) {
			const name = this.forms[number];
			if (name) owners.push({ id: this.idOf(this.index.ownerOf(number)), name });
		}
		return owners.length > 1 ? owners.sort((a, b) => (a.id < b.id ? -1 : 1)) : owners;
	}
}

/** A name with all that changes how it matches. */
function rowOf(name: Name, { names, nameRules }: Named['facts']): string {
	const row = isOnlyHeading(name, names) ? `${name.text}\theading` : name.text;
	return nameRules ? `${row}\t${JSON.stringify(nameRules)}` : row;
}

/** Whether a name is a heading, and not the title written for readers: "Focus Mode" of the note "folder-focus-mode". */
function isOnlyHeading({ kind, text }: Name, [title]: readonly Name[]): boolean {
	return kind === 'heading' && !` ${foldName(title?.text ?? '')} `.includes(` ${foldName(text)} `);
}
