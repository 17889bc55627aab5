import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie, ROOT } from '../../../src/engine/names/trie';

/** What ends behind some words, sorted; null if the trie does not lead there. */
function endingsBehind(trie: NameTrie, trail: readonly number[]): number[] | null {
	let step = -1;
	let node = ROOT;
	for (const word of trail) {
		step = trie.step(node, word);
		if (step < 0) return null;
		node = trie.target(step);
	}
	return [...trie.endings(step)].sort((a, b) => a - b);
}

const trails = fc.array(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 400 });

describe('the trie of names', () => {
	it('leads by the words of a name to those that have it', () => {
		const trie = new NameTrie();
		trie.add([7, 3], 40);
		trie.add([7, 3], 41);
		trie.add([7], 0);
		expect(endingsBehind(trie, [7, 3])).toEqual([40, 41]);
		expect(endingsBehind(trie, [7])).toEqual([0]);
		expect(endingsBehind(trie, [3])).toBeNull();
		const first = trie.step(ROOT, 7);
		expect([trie.onlyEnding(first), trie.onlyEnding(trie.step(trie.target(first), 3))]).toEqual([0, -1]);
		expect([trie.endsNames(first), trie.goesOn(first)]).toEqual([true, true]);
		const second = trie.step(trie.target(first), 3);
		expect([trie.endsNames(second), trie.goesOn(second)]).toEqual([true, false]);
	});

	it('knows nothing more of names that are gone, and all of the others', () => {
		fc.assert(fc.property(trails, fc.infiniteStream(fc.boolean()), (all, isGone) => {
			const trie = new NameTrie();
			all.forEach((trail, i) => trie.add(trail, i));
			const gone = new Set([...all.keys()].filter(() => isGone.next().value === true));
			for (const i of gone) trie.remove(all[i] ?? [], i);
			const kept = [...all.keys()].filter((i) => !gone.has(i));
			for (const trail of all) {
				const same = kept.filter((i) => all[i]?.join(' ') === trail.join(' '));
				const goesOn = kept.some((i) => `${all[i]?.join(' ') ?? ''} `.startsWith(`${trail.join(' ')} `));
				expect(endingsBehind(trie, trail)).toEqual(goesOn ? same : null);
			}
		}));
	});

	it('finds every name among thousands, also after half of them are gone and have come back', () => {
		const trie = new NameTrie();
		const trailOf = (i: number): number[] => [i % 97, i % 89, i];
		const all = Array.from({ length: 4000 }, (_, i) => i);
		for (const i of all) trie.add(trailOf(i), i);
		for (const i of all) if (i % 2 === 0) trie.remove(trailOf(i), i);
		expect(all.filter((i) => endingsBehind(trie, trailOf(i)) !== null)).toEqual(all.filter((i) => i % 2 === 1));
		for (const i of all) if (i % 2 === 0) trie.add(trailOf(i), i);
		expect(all.every((i) => endingsBehind(trie, trailOf(i))?.join() === String(i))).toBe(true);
	});

	it('takes no more room for names that come and go: nodes are given again, and the table stays as it is', () => {
		const trie = new NameTrie();
		for (let i = 0; i < 5000; i++) {
			const trail = [i % 7, i % 11, i];
			trie.add(trail, i);
			trie.remove(trail, i);
		}
		let node = ROOT;
		trie.add([3, 900, 7000], 1);
		for (const word of [3, 900, 7000]) {
			const step = trie.step(node, word);
			node = trie.target(step);
			expect([node <= 3, step < 4096]).toEqual([true, true]);
		}
	});

	it('keeps what ends where a name goes on when that name goes', () => {
		const trie = new NameTrie();
		for (const [trail, ending] of [[[1], 5], [[1], 6], [[1, 2], 7], [[1, 2, 3], 8]] as const) trie.add(trail, ending);
		trie.remove([1, 2, 3], 8);
		expect([endingsBehind(trie, [1]), endingsBehind(trie, [1, 2]), endingsBehind(trie, [1, 2, 3])]).toEqual([[5, 6], [7], null]);
		trie.remove([1], 5);
		trie.remove([1], 6);
		expect([endingsBehind(trie, [1]), endingsBehind(trie, [1, 2])]).toEqual([[], [7]]);
		const first = trie.step(ROOT, 1);
		expect([trie.endsNames(first), trie.goesOn(first), trie.onlyEnding(first)]).toEqual([false, true, -1]);
		trie.remove([1, 2], 7);
		expect(endingsBehind(trie, [1])).toBeNull();
	});

	it('takes no step that was not made', () => {
		const trie = new NameTrie();
		trie.remove([1, 2], 0);
		expect(trie.step(ROOT, 1)).toBe(-1);
		expect(trie.step(ROOT, -1)).toBe(-1);
	});
});
