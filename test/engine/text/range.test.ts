import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { own, subtract, type Range } from '../../../src/engine/text/range';

describe('taking ranges out of a range', () => {
	it.each<[string, Range, Range[], Range[]]>([
		['no hole leaves the whole', { from: 2, to: 9 }, [], [{ from: 2, to: 9 }]],
		['a hole in the middle leaves two parts', { from: 0, to: 9 }, [{ from: 3, to: 5 }], [{ from: 0, to: 3 }, { from: 5, to: 9 }]],
		['a hole at the start leaves the end', { from: 0, to: 9 }, [{ from: 0, to: 4 }], [{ from: 4, to: 9 }]],
		['a hole at the end leaves the start', { from: 0, to: 9 }, [{ from: 4, to: 9 }], [{ from: 0, to: 4 }]],
		['a hole as large as the whole leaves nothing', { from: 2, to: 9 }, [{ from: 2, to: 9 }], []],
		['a hole over both ends leaves nothing', { from: 2, to: 9 }, [{ from: 0, to: 20 }], []],
		[
			'holes that touch leave nothing between them', { from: 0, to: 9 }, [{ from: 1, to: 3 }, { from: 3, to: 5 }],
			[{ from: 0, to: 1 }, { from: 5, to: 9 }],
		],
		['holes before and behind take nothing away', { from: 4, to: 9 }, [{ from: 0, to: 4 }, { from: 9, to: 12 }], [{ from: 4, to: 9 }]],
		['an empty whole leaves nothing', { from: 4, to: 4 }, [], []],
	])('%s of the range', (_, whole, holes, kept) => expect(subtract(whole, holes)).toEqual(kept));

	it('keeps, for any holes, exactly the offsets that lie in none of them', () => {
		const cuts = fc.uniqueArray(fc.nat(40), { maxLength: 12 }).map((offsets) => offsets.sort((a, b) => a - b));
		fc.assert(
			fc.property(cuts, fc.nat(40), fc.nat(40), (offsets, a, b) => {
				const holes: Range[] = [];
				for (let i = 0; i + 1 < offsets.length; i += 2) holes.push({ from: offsets[i] ?? 0, to: offsets[i + 1] ?? 0 });
				const whole = { from: Math.min(a, b), to: Math.max(a, b) };
				const kept = subtract(whole, holes);
				const isIn = (ranges: readonly Range[], at: number): boolean => ranges.some(({ from, to }) => from <= at && at < to);
				for (let at = 0; at <= 41; at++) expect(isIn(kept, at)).toBe(isIn([whole], at) && !isIn(holes, at));
				expect(kept.every(({ from, to }, i) => from < to && from >= (kept[i - 1]?.to ?? 0))).toBe(true);
			}),
		);
	});
});

describe('a text with memory of its own', () => {
	it.each([
		'', 'ACO', 'accountable care organization', 'a😀b and cafe\u0301 and more', ' blanks at both ends ',
	])('is the same text: %j', (text) => expect(own(text)).toBe(text));
});
