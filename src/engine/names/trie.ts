/** The node that every name begins at. It is no node's child, so it stands for "none" among children. */
export const ROOT = 0;

const FIRST_SIZE = 1 << 10;
/**
 * A slot of the table: a node, a word, the node that the word leads to from there (ROOT in a free slot), and that one's state: twice the
 * number of its children, and 1 more if names end there.
 */
const SLOT = 4;

/** What a node holds at which no name ends, and one at which several do. */
const NOTHING_ENDS = -1;
const SEVERAL_END = -2;

/**
 * The words of names as a trie. Nodes, words and names are numbers, and all steps stand in one hash table of numbers, so that a step costs
 * one look into memory: with objects and maps it costs several, and texts are matched no faster than memory answers. What ends at a node is
 * a number from 0 on, whatever it stands for.
 */
export class NameTrie {
	private steps = new Int32Array(FIRST_SIZE * SLOT);
	private count = 0;
	/** By node, what ends there. */
	private readonly ending: number[] = [NOTHING_ENDS];
	/** What ends at those nodes at which several names do. */
	private readonly several = new Map<number, readonly number[]>();
	/** Nodes that are in no use any more. */
	private readonly free: number[] = [];

	/** The step that a word makes from a node, for the questions below; -1 if there is none. It holds until the trie changes. */
	step(node: number, word: number): number {
		const slot = this.find(node, word);
		return this.steps[slot + 2] === ROOT ? -1 : slot;
	}

	/** Where a step leads. */
	target(step: number): number {
		return this.steps[step + 2] ?? ROOT;
	}

	/** Whether names end where a step leads. */
	endsNames(step: number): boolean {
		return ((this.steps[step + 3] ?? 0) & 1) !== 0;
	}

	/** Whether names go on behind a step. */
	goesOn(step: number): boolean {
		return (this.steps[step + 3] ?? 0) > 1;
	}

	/** What ends where a step leads, if it is one; -1 if it is nothing, or several. */
	onlyEnding(step: number): number {
		const ending = this.ending[this.target(step)] ?? NOTHING_ENDS;
		return ending >= 0 ? ending : -1;
	}

	/** All that ends where a step leads. */
	endings(step: number): readonly number[] {
		const node = this.target(step);
		const ending = this.ending[node] ?? NOTHING_ENDS;
		return ending >= 0 ? [ending] : (this.several.get(node) ?? []);
	}

	/** Puts in what ends behind some words, at least one. */
	add(trail: readonly number[], ending: number): void {
		let node = ROOT;
		let step = -1;
		for (const word of trail) {
			const next = this.step(node, word);
			step = next >= 0 ? next : this.makeStep(step, node, word);
			node = this.target(step);
		}
		this.setEndings(step, [...this.endings(step), ending]);
	}

	/** Takes out what ends behind some words; what does not end there changes nothing. */
	remove(trail: readonly number[], ending: number): void {
		const nodes = [ROOT];
		for (const word of trail) {
			const step = this.step(nodes[nodes.length - 1] ?? ROOT, word);
			if (step < 0) return;
			nodes.push(this.target(step));
		}
		const stepAt = (depth: number): number => this.step(nodes[depth] ?? ROOT, trail[depth] ?? -1);
		const last = stepAt(trail.length - 1);
		this.setEndings(last, this.endings(last).filter((one) => one !== ending));
		for (let depth = trail.length - 1; depth >= 0 && this.steps[stepAt(depth) + 3] === 0; depth--) {
			if (depth > 0) this.countChild(stepAt(depth - 1), -1);
			this.removeStep(stepAt(depth));
		}
	}

	private setEndings(step: number, endings: readonly number[]): void {
		const node = this.target(step);
		const [only = NOTHING_ENDS] = endings;
		this.ending[node] = endings.length > 1 ? SEVERAL_END : only;
		if (endings.length > 1) this.several.set(node, endings);
		else this.several.delete(node);
		this.steps[step + 3] = ((this.steps[step + 3] ?? 0) & ~1) | (endings.length > 0 ? 1 : 0);
	}

	private countChild(step: number, more: 1 | -1): void {
		this.steps[step + 3] = (this.steps[step + 3] ?? 0) + more * 2;
	}

	/** @param before the step that leads to the node; -1 for the root. */
	private makeStep(before: number, node: number, word: number): number {
		if (before >= 0) this.countChild(before, 1);
		if ((this.count + 1) * SLOT * 2 > this.steps.length) this.grow();
		this.count++;
		const child = this.free.pop() ?? this.ending.length;
		this.ending[child] = NOTHING_ENDS;
		return this.put(node, word, child, 0);
	}

	/** Takes a step out, and moves those behind it that would not be found any more into the gap (Knuth, vol. 3, section 6.4, algorithm R). */
	private removeStep(step: number): void {
		const { steps } = this;
		const mask = steps.length - 1;
		this.free.push(this.target(step));
		this.count--;
		let gap = step;
		for (let slot = (gap + SLOT) & mask; steps[slot + 2] !== ROOT; slot = (slot + SLOT) & mask) {
			const home = this.home(steps[slot] ?? 0, steps[slot + 1] ?? 0);
			if (((slot - home) & mask) < ((slot - gap) & mask)) continue;
			steps.copyWithin(gap, slot, slot + SLOT);
			gap = slot;
		}
		steps.fill(0, gap, gap + SLOT);
	}

	private put(node: number, word: number, child: number, state: number): number {
		const slot = this.find(node, word);
		this.steps[slot] = node;
		this.steps[slot + 1] = word;
		this.steps[slot + 2] = child;
		this.steps[slot + 3] = state;
		return slot;
	}

	/** The slot of a step, or the free one where it belongs. */
	private find(node: number, word: number): number {
		const { steps } = this;
		const mask = steps.length - 1;
		let slot = this.home(node, word);
		while (steps[slot + 2] !== ROOT && (steps[slot] !== node || steps[slot + 1] !== word)) slot = (slot + SLOT) & mask;
		return slot;
	}

	/** Where a step belongs. Multiplication by odd numbers spreads neighbours over the table (Knuth, same section). */
	private home(node: number, word: number): number {
		const mixed = Math.imul(Math.imul(node, 0x9e3779b1) + word, 0x85ebca6b);
		return ((mixed ^ (mixed >>> 15)) << 2) & (this.steps.length - 1);
	}

	private grow(): void {
		const old = this.steps;
		this.steps = new Int32Array(old.length * 2);
		for (let slot = 0; slot < old.length; slot += SLOT) {
			const child = old[slot + 2] ?? ROOT;
			if (child !== ROOT) this.put(old[slot] ?? 0, old[slot + 1] ?? 0, child, old[slot + 3] ?? 0);
		}
	}
}
