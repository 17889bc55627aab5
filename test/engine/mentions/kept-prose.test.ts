import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeptProse } from '../../../src/engine/mentions/kept-prose';
import { scanNote } from '../../../src/engine/note/prose';
import { anyNote } from '../note/any-note';

describe('the prose of a text as numbers', () => {
	it('is what it was: the same stretches, and the same of one block', () => {
		fc.assert(fc.property(anyNote, (text) => {
			const { prose } = scanNote(text);
			const kept = new KeptProse();
			kept.put(3, prose);
			const back = kept.get(3) ?? [];
			expect(back.map(({ from, to }) => [from, to])).toEqual(prose.map(({ from, to }) => [from, to]));
			expect(back.map(({ block }, i) => block === back[i - 1]?.block)).toEqual(prose.map(({ block }, i) => block === prose[i - 1]?.block));
		}));
	});

	it('is not known of a text that was not put in, or was taken out', () => {
		const kept = new KeptProse();
		kept.put(0, [{ from: 0, to: 4, block: 0 }]);
		kept.delete(0);
		expect([kept.get(0), kept.get(1)]).toEqual([null, null]);
	});
});
