import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTrie, ROOT, type IndexedName } from '../../../src/engine/names/trie';

/** A name that the note at a path has. */
function nameOf(path: string): IndexedName {
	return { owners: [{ path, name: { text: path, kind: 'title', from: 0, line: 1 } }], exact: null, isLoose: false, sources: { paths: [], gathered: 0 }, count: null };
}

/** The paths whose names end behind some words, sorted; null if the trie does not lead there. */
function pathsBehind(trie: NameTrie, trail: readonly number[]): string[] | null {
	let step = -1;
	let node = ROOT;
	for (const word of trail) {
		step = trie.step(node, word);
		if (step < 0) return null;
		node = trie.target(step);
	}
	return trie.names(step).map(({ owners: [owner] }) => owner.path).sort();
}

const trails = fc.array(fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 400 });

describe('the trie of names', () => {
	it('leads by the words of a name to those that have it', () => {
		const trie = new NameTrie();
		trie.add([7, 3], nameOf('a.md'));
		trie.add([7, 3], nameOf('b.md'));
		trie.add([7], nameOf('c.md'));
		expect(pathsBehind(trie, [7, 3])).toEqual(['a.md', 'b.md']);
		expect(pathsBehind(trie, [7])).toEqual(['c.md']);
		expect(pathsBehind(trie, [3])).toBeNull();
		const first = trie.step(ROOT, 7);
		expect([trie.endsNames(first), trie.goesOn(first)]).toEqual([true, true]);
		const second = trie.step(trie.target(first), 3);
		expect([trie.endsNames(second), trie.goesOn(second)]).toEqual([true, false]);
	});

	it('knows nothing more of names that are gone, and all of the others', () => {
		fc.assert(fc.property(trails, fc.infiniteStream(fc.boolean()), (all, isGone) => {
			const trie = new NameTrie();
			const pathOf = (i: number): string => `${i}.md`;
			all.forEach((trail, i) => trie.add(trail, nameOf(pathOf(i))));
			const gone = new Set([...all.keys()].filter(() => isGone.next().value === true));
			for (const i of gone) trie.remove(all[i] ?? [], pathOf(i));
			const kept = [...all.keys()].filter((i) => !gone.has(i));
			for (const trail of all) {
				const same = kept.filter((i) => all[i]?.join(' ') === trail.join(' ')).map(pathOf).sort();
				const goesOn = kept.some((i) => `${all[i]?.join(' ') ?? ''} `.startsWith(`${trail.join(' ')} `));
				expect(pathsBehind(trie, trail)).toEqual(goesOn ? same : null);
			}
		}));
	});

	it('finds every name among thousands, also after half of them are gone and have come back', () => {
		const trie = new NameTrie();
		const trailOf = (i: number): number[] => [i % 97, i % 89, i];
		const all = Array.from({ length: 4000 }, (_, i) => i);
		for (const i of all) trie.add(trailOf(i), nameOf(`${i}.md`));
		for (const i of all) if (i % 2 === 0) trie.remove(trailOf(i), `${i}.md`);
		expect(all.filter((i) => pathsBehind(trie, trailOf(i)) !== null)).toEqual(all.filter((i) => i % 2 === 1));
		for (const i of all) if (i % 2 === 0) trie.add(trailOf(i), nameOf(`${i}.md`));
		expect(all.every((i) => pathsBehind(trie, trailOf(i))?.join() === `${i}.md`)).toBe(true);
	});

	it('takes no step that was not made', () => {
		const trie = new NameTrie();
		trie.remove([1, 2], 'a.md');
		expect(trie.step(ROOT, 1)).toBe(-1);
		expect(trie.step(ROOT, -1)).toBe(-1);
	});
});
