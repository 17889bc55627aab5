import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { followLinks } from '../../../src/engine/mentions/followed-links';
import { IntLists } from '../../../src/engine/mentions/int-lists';
import { NamedOwners } from '../../../src/engine/mentions/named-owners';
import { placesOf, type Places } from '../../../src/engine/mentions/places';
import { withLinkTexts } from '../../../src/engine/mentions/standing';
import { TextHabits } from '../../../src/engine/mentions/text-habits';
import { findNames } from '../../../src/engine/names/find-names';
import { parseNote } from '../../../src/engine/note/note';
import { scanNote } from '../../../src/engine/note/prose';
import type { Texts } from './shelf';

/** The places of names and links in notes as they are written. Texts have numbers in the order of the notes. */
export class WrittenPlaces implements Places {
	readonly lists = new IntLists();
	readonly links = new IntLists();
	readonly named = new NamedOwners();
	private readonly lexicon = new Lexicon();
	private readonly paths: readonly string[];

	/** @param batch by path, the ids of the entries that a batch has linked there. */
	constructor(notes: Texts, batch: Readonly<Record<string, readonly string[]>> = {}) {
		this.paths = Object.keys(notes);
		for (const [path, text] of Object.entries(notes)) {
			const note = parseNote(path, text);
			this.lexicon.set(note);
			this.named.set(path, note);
		}
		for (const [path, text] of Object.entries(notes)) this.write(path, text, batch[path]);
	}

	/** Writes another text into a note that keeps its names. */
	write(path: string, text: string, written: readonly string[] = []): void {
		const [note, { prose }] = [parseNote(path, text), scanNote(text)];
		const links = followLinks(this.lexicon, note, text, written);
		const stretches = withLinkTexts(prose, links);
		const matches = findNames({ text, prose: stretches }, this.named.index, { self: this.named.numberOf(path) });
		const found = placesOf({ text, stretches, links, matches }, this.named, { ignored: [], explained: new Map() });
		this.lists.put(this.at(path), found.list);
		this.links.put(this.at(path), found.links);
	}

	texts(): number {
		return this.paths.length;
	}

	owners(): number {
		return this.named.size;
	}

	ownerOf(name: number): number {
		return this.named.index.ownerOf(name);
	}

	/** The number of the text of a note. */
	at(path: string): number {
		return this.paths.indexOf(path);
	}

	/** What the text of a note tells. */
	toldBy(path: string): TextHabits {
		return new TextHabits(this, this.at(path));
	}

	/** The number of an entry. */
	owner(id: string): number {
		return this.named.numberOf(id);
	}

	/** The number of an entry's name, which is its title unless another is asked for. */
	name(id: string, text = id.slice(0, -3)): number {
		return this.named.nameNumber(id, { text });
	}
}
