/** The root node. It is no node's child, so it stands for "none" among children. */
export const ROOT = 0;

const FIRST_SIZE = 1 << 10;
/**
 * A slot of the table: a node, a word, the child that the word leads to (ROOT in a free slot), and the child's state: twice the number of
 * its children, plus 1 if names end there.
 */
const SLOT = 4;

/** The value of a node at which no name ends, and of one at which several do. */
const NOTHING_ENDS = -1;
const SEVERAL_END = -2;

/**
 * A trie over the words of names. Nodes, words and names are numbers, and all steps from node to node are in one hash table of integers, so
 * that each costs a single memory access: objects and maps need several, and memory access limits the speed of matching. What ends at a
 * node is any number from 0 on.
 */
export class NameTrie {
	private steps = new Int32Array(FIRST_SIZE * SLOT);
	private count = 0;
	/** By node, what ends there. */
	private readonly ending: number[] = [NOTHING_ENDS];
	/** What ends at nodes where several names end. */
	private readonly several = new Map<number, readonly number[]>();
	/** Unused nodes. */
	private readonly free: number[] = [];

	/** The step for a word at a node, for the queries below; -1 if there is none. Valid until the trie changes. */
	step(node: number, word: number): number {
		const slot = this.find(node, word);
		return this.steps[slot + 2] === ROOT ? -1 : slot;
	}

	/** The node that a step leads to. */
	target(step: number): number {
		return this.steps[step + 2] ?? ROOT;
	}

	/** Whether names end at the step's node. */
	endsNames(step: number): boolean {
		return ((this.steps[step + 3] ?? 0) & 1) !== 0;
	}

	/** Whether names continue beyond the step's node. */
	goesOn(step: number): boolean {
		return (this.steps[step + 3] ?? 0) > 1;
	}

	/** What ends at the step's node, if only one thing does; -1 otherwise. */
	onlyEnding(step: number): number {
		const ending = this.ending[this.target(step)] ?? NOTHING_ENDS;
		return ending >= 0 ? ending : -1;
	}

	/** Everything that ends at the step's node. */
	endings(step: number): readonly number[] {
		const node = this.target(step);
		const ending = this.ending[node] ?? NOTHING_ENDS;
		return ending >= 0 ? [ending] : (this.several.get(node) ?? []);
	}

	/** Adds what ends after a sequence of words, at least one. */
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

	/** Removes what ends after a sequence of words; if it does not end there, nothing changes. */
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

	/** Removes a step, and moves those after it into the gap that could no longer be found (Knuth, vol. 3, section 6.4, algorithm R). */
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

	/** The home slot of a step. Multiplication by odd numbers spreads neighbours over the table (Knuth, same section). */
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
