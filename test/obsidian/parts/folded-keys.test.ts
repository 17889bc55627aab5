import { describe, expect, it } from 'vitest';
import { FoldedKeys } from '../../../src/obsidian/parts/folded-keys';

describe('the keys of folded rows', () => {
	it('come and go one at a time', () => {
		const folded = new FoldedKeys();
		folded.toggle('a');
		folded.toggle('b');
		folded.toggle('a');
		expect([...folded]).toEqual(['b']);
	});

	it('come all as long as one is missing, and go all when none is', () => {
		const folded = new FoldedKeys(['b', 'other']);
		folded.toggleAll(['a', 'b']);
		expect([...folded].sort()).toEqual(['a', 'b', 'other']);
		folded.toggleAll(['a', 'b']);
		expect([...folded]).toEqual(['other']);
	});

	it('come when a row is first met, and not again once the user has unfolded it', () => {
		const folded = new FoldedKeys();
		folded.meet('a');
		expect([...folded]).toEqual(['a']);
		folded.toggle('a');
		folded.meet('a');
		expect([...folded]).toEqual([]);
	});
});
