import { HEAD, LINK, nameOf, PLACE, type Places } from './places';

/**
 * Maps owners to the texts that contain their names or link them, built by counting sort (Seward 1954): one pass counts the texts of each
 * owner, and another stores each text in its owner's section. Each pass proceeds text by text, so that it can be divided into steps.
 */
export class SourceLists {
	/** By owner, where its section of `texts` begins, and where the next text goes. */
	private readonly starts: Int32Array;
	private readonly ends: Int32Array;
	private texts = new Int32Array(0);
	/** By owner, the last text that contained it, 1-based, so that each text is stored once. */
	private readonly met: Int32Array;

	constructor(private readonly places: Places) {
		this.starts = new Int32Array(places.owners() + 1);
		this.ends = new Int32Array(places.owners() + 1);
		this.met = new Int32Array(places.owners());
	}

	/** The first pass: counts a text. */
	count(text: number): void {
		this.forEachOwner(text, (owner) => {
			this.ends[owner + 1] = (this.ends[owner + 1] ?? 0) + 1;
		});
	}

	/** Between the passes: allocates the sections. */
	allot(): void {
		for (let owner = 1; owner < this.ends.length; owner++) this.ends[owner] = (this.ends[owner] ?? 0) + (this.ends[owner - 1] ?? 0);
		this.starts.set(this.ends);
		this.texts = new Int32Array(this.ends[this.ends.length - 1] ?? 0);
		this.met.fill(0);
	}

	/** The second pass: stores a text. */
	put(text: number): void {
		this.forEachOwner(text, (owner) => {
			const at = this.ends[owner] ?? 0;
			this.texts[at] = text;
			this.ends[owner] = at + 1;
		});
	}

	/** The texts of an owner, in order, without duplicates. */
	of(owner: number): Int32Array {
		return this.texts.subarray(this.starts[owner] ?? 0, this.starts[owner + 1] ?? this.starts[owner] ?? 0);
	}

	private forEachOwner(text: number, visit: (owner: number) => void): void {
		const { lists, links } = this.places;
		const meet = (owner: number): void => {
			if (owner < 0 || this.met[owner] === text + 1) return;
			this.met[owner] = text + 1;
			visit(owner);
		};
		const places = lists.get(text);
		for (let at = HEAD; at < places.length; at += PLACE) meet(this.places.ownerOf(nameOf(places[at] ?? 0)));
		const rows = links.get(text);
		for (let at = 0; at < rows.length; at += LINK) meet(rows[at] ?? -1);
	}
}
