import type { Entry } from '../note/entry';
import type { Name } from '../note/names';

/** An entry that has a name, and its form of the name. */
export interface Owner {
	readonly entry: Entry;
	readonly name: Name;
}

/** The owners of one name, in all its spellings, entry by entry. */
export class SharedName {
	/** One for each entry, with the first form of the name that it has. */
	private readonly owners: Owner[] = [];
	private readonly bySpelling = new Map<string, Owner[]>();

	add(owner: Owner): void {
		addOnce(this.owners, owner);
		const spelling = owner.name.text.normalize('NFC');
		const known = this.bySpelling.get(spelling);
		if (known) addOnce(known, owner);
		else this.bySpelling.set(spelling, [owner]);
	}

	/**
	 * The owners among whom the name is ambiguous. Spellings that differ only in what folding ignores are one name, unless several entries
	 * have it letter for letter or one of them is an acronym: IT and "it" are two.
	 */
	ambiguous(): Owner[][] {
		const spellings = [...this.bySpelling.keys()].sort();
		const exact = spellings.flatMap((spelling) => {
			const owners = this.bySpelling.get(spelling) ?? [];
			return owners.length > 1 ? [owners] : [];
		});
		if (exact.length > 0 || spellings.some(isAcronym)) return exact;
		return this.owners.length > 1 ? [this.owners] : [];
	}
}

function addOnce(owners: Owner[], owner: Owner): void {
	if (owners[owners.length - 1]?.entry !== owner.entry) owners.push(owner);
}

function isAcronym(text: string): boolean {
	return /^\p{Lu}[\p{Lu}\p{N}]{1,5}$/u.test(text);
}
