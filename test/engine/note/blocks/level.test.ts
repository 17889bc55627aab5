import { describe, expect, it } from 'vitest';
import { Level } from '../../../../src/engine/note/blocks/level';

// As the lines of "> ACO\n> IPA" without the marks of the quote.
const quoted = new Level([2, 5, 8, 11], { kind: 'quote', parent: null }, 1, 0);

describe('a level of nesting', () => {
	it('knows where each of its lines starts and ends', () => {
		expect(quoted.count).toBe(2);
		expect([quoted.from(0), quoted.to(0), quoted.from(1), quoted.to(1)]).toEqual([2, 5, 8, 11]);
	});

	it('counts callouts among its containers apart from the others', () => {
		const item = quoted.inside('item', [8, 11]);
		const callout = item.inside('callout', [8, 11]);
		expect([item.depth, item.calloutDepth]).toEqual([2, 0]);
		expect([callout.depth, callout.calloutDepth]).toEqual([3, 1]);
		expect(callout.container).toEqual({ kind: 'callout', parent: { kind: 'item', parent: { kind: 'quote', parent: null } } });
	});

	it('makes a block of some of its lines', () => {
		expect(quoted.block('code', 1, 2)).toMatchObject({ kind: 'code', from: 8, to: 11, lines: [8, 11], container: { kind: 'quote' } });
		expect(quoted.block('paragraph', 0, 2)).toMatchObject({ from: 2, to: 11, lines: [2, 5, 8, 11] });
	});
});
