import type { Prose } from '../note/prose';
import { IntLists } from './int-lists';

/** How many integers encode a stretch: its offset; twice its length, plus 1 if it begins a new block. */
const STRETCH = 2;

/** The prose of texts, stored as integers, so that an unchanged text can be searched for names without scanning it again. */
export class KeptProse {
	private readonly lists = new IntLists();

	/** Stores the prose of a text. */
	put(text: number, prose: readonly Prose[]): void {
		this.lists.put(text, packProse(prose));
	}

	/** Restores the output of `packed`. */
	restore(text: number, packed: Int32Array): void {
		this.lists.put(text, packed);
	}

	/** What is stored for a text, as plain data. */
	packed(text: number): Int32Array {
		return this.lists.get(text).slice();
	}

	/** The prose of a text; null if none is stored. */
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

/** Block numbers are new: all that matters is whether two stretches are in the same block. */
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
