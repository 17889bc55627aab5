import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbering } from '../../../src/engine/mentions/numbering';

describe('numbers for texts', () => {
	it('go from 0 on in the order in which the texts came, one for each text, and lead back to it', () => {
		fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'a.md', 'A.md'))), (texts) => {
			const numbering = new Numbering();
			const given = texts.map((text) => numbering.numberFor(text));
			const each = [...new Set(texts)];
			expect(given).toEqual(texts.map((text) => each.indexOf(text)));
			expect(each.map((text) => numbering.numberOf(text))).toEqual([...each.keys()]);
			expect(given.map((number) => numbering.textOf(number))).toEqual(texts);
			expect(numbering.size).toBe(each.length);
		}));
	});

	it('are given only where one is asked for', () => {
		const numbering = new Numbering();
		expect([numbering.numberOf('a.md'), numbering.numberOf('toString'), numbering.size]).toEqual([-1, -1, 0]);
		expect([numbering.textOf(0), numbering.textOf(-1)]).toEqual(['', '']);
	});
});
