import { HEAD, PLACE, type Places } from './places';

/**
 * From owners of names to the texts in which the names stand, by counting sort (Seward 1954): a pass that counts the texts of each owner,
 * and one that puts each text where its owner's begin. Each pass goes text by text, so that it can be taken in steps.
 */
export class SourceLists {
	/** By owner, where its texts begin in `texts`, and where the next one is put. */
	private readonly starts: Int32Array;
	private readonly ends: Int32Array;
	private texts = new Int32Array(0);
	/** By owner, the text that met it last, counted from 1, so that each text is put in once. */
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

	/** Between the passes. */
	allot(): void {
		for (let owner = 1; owner < this.ends.length; owner++) this.ends[owner] = (this.ends[owner] ?? 0) + (this.ends[owner - 1] ?? 0);
		this.starts.set(this.ends);
		this.texts = new Int32Array(this.ends[this.ends.length - 1] ?? 0);
		this.met.fill(0);
	}

	/** The second pass: puts a text in. */
	put(text: number): void {
		this.forEachOwner(text, (owner) => {
			const at = this.ends[owner] ?? 0;
			this.texts[at] = text;
			this.ends[owner] = at + 1;
		});
	}

	/** The texts of an owner, each once, in order. */
	of(owner: number): Int32Array {
		return this.texts.subarray(this.starts[owner] ?? 0, this.starts[owner + 1] ?? this.starts[owner] ?? 0);
	}

	private forEachOwner(text: number, visit: (owner: number) => void): void {
		const { lists } = this.places;
		const places = lists.get(text);
		for (let at = HEAD; at < places.length; at += PLACE) {
			const owner = this.places.ownerOf((places[at] ?? 0) >> 1);
			if (owner < 0 || this.met[owner] === text + 1) continue;
			this.met[owner] = text + 1;
			visit(owner);
		}
	}
}
