import type { Prose } from '../note/prose';
import { IntLists } from './int-lists';

/** How many numbers tell a stretch: where it begins; twice its length, and 1 more if it begins another block than the one before. */
const STRETCH = 2;

/** Where in texts prose stands, kept as numbers: who looks for names in the same text again need not scan it for what is none. */
export class KeptProse {
	private readonly lists = new IntLists();

	/** Keeps the prose of a text. */
	put(text: number, prose: readonly Prose[]): void {
		this.lists.put(text, packProse(prose));
	}

	/** Puts back what `packed` gave. */
	restore(text: number, packed: Int32Array): void {
		this.lists.put(text, packed);
	}

	/** What is kept of a text, as plain data. */
	packed(text: number): Int32Array {
		return this.lists.get(text).slice();
	}

	/** The prose of a text; null if nothing is kept of it. */
	get(text: number): Prose[] | null {
		return this.lists.has(text) ? unpackProse(this.lists.get(text)) : null;
	}

	delete(text: number): void {
		this.lists.delete(text);
	}
}

function packProse(prose: readonly Prose[]): number[] {
	const packed: number[] = [];
	let last = -1;
	for (const { from, to, block } of prose) {
		packed.push(from, (to - from) * 2 + (block === last ? 0 : 1));
		last = block;
	}
	return packed;
}

/** Blocks are numbered anew: only whether two stretches are of one block counts. */
function unpackProse(packed: ArrayLike<number>): Prose[] {
	const prose: Prose[] = [];
	let block = -1;
	for (let at = 0; at < packed.length; at += STRETCH) {
		const [from, length] = [packed[at] ?? 0, packed[at + 1] ?? 0];
		block += length & 1;
		prose.push({ from, to: from + (length >> 1), block });
	}
	return prose;
}
