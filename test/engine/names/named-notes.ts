import { findNames, MATCH, type ProseText } from '../../../src/engine/names/find-names';
import { NameIndex } from '../../../src/engine/names/name-index';
import type { Name } from '../../../src/engine/note/names';
import type { Note } from '../../../src/engine/note/note';
import type { Range } from '../../../src/engine/text/range';

/** A place where a name stands, and the notes that have it, by path, each with its form of the name. */
export interface NamedPlace extends Range {
	readonly owners: readonly { readonly path: string; readonly name: Name }[];
}

/** The names of notes, told by their paths: the index itself knows numbers alone. */
export class NamedNotes {
	readonly index = new NameIndex();
	private readonly paths: string[] = [];
	private readonly names = new Map<number, Name>();
	private readonly numbers = new Map<string, number[]>();

	/** Puts the names of a note in, in place of those that its path had before. */
	set({ path, names, nameRules }: Pick<Note, 'path' | 'names' | 'nameRules'>): void {
		this.delete(path);
		const owner = this.paths.push(path) - 1;
		const numbers = names.map((name) => {
			const number = this.index.add(owner, name.text, nameRules, { isHeading: name.kind === 'heading' });
			this.names.set(number, name);
			return number;
		});
		this.numbers.set(path, numbers);
	}

	/** Takes the names of a path out. */
	delete(path: string): void {
		for (const number of this.numbers.get(path) ?? []) this.index.remove(number);
		this.numbers.delete(path);
	}

	/** What is found in a text. */
	in(prose: ProseText): NamedPlace[] {
		const found = findNames(prose, this.index);
		const places = new Map<number, { from: number; to: number; owners: { path: string; name: Name }[] }>();
		for (let at = 0; at < found.length; at += MATCH) {
			const [number = 0, from = 0, to = 0] = found.slice(at, at + MATCH);
			const place = places.get(from) ?? { from, to, owners: [] };
			const name = this.names.get(number);
			if (name) place.owners.push({ path: this.paths[this.index.ownerOf(number)] ?? '', name });
			places.set(from, place);
		}
		for (const { owners } of places.values()) owners.sort((a, b) => (a.path < b.path ? -1 : 1));
		return [...places.values()];
	}
}
