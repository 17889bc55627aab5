import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/engine/lexicon/look-up';
import { editsAllowed, EditMeter, mayBeHalf, mayBeInside } from '../../../src/engine/search/typos';

const meter = new EditMeter();
const isSlipOf = (typed: string, word: string): boolean => meter.measure(typed, word, editsAllowed(typed)).whole !== Infinity;

describe('a word is a slip of the keyboard away from another', () => {
	it.each([
		['a letter too few', 'CAPITATON', 'CAPITATION'],
		['a letter too many', 'CAPITATTION', 'CAPITATION'],
		['a wrong letter', 'CAPITETION', 'CAPITATION'],
		['two letters swapped', 'CAPTIATION', 'CAPITATION'],
		['two slips in a long word', 'ACCUNTIBLE', 'ACCOUNTABLE'],
		['one slip in four letters', 'MSPS', 'MSSP'],
		['one slip in a shorter word', 'HIPPA', 'HIPAA'],
		['none at all', 'CLAIM', 'CLAIM'],
		['none in a short word', 'ACO', 'ACO'],
	])('with %s: %s for %s', (_slip, typed, word) => {
		expect(isSlipOf(typed, word)).toBe(true);
	});

	it.each([
		['a word of three letters', 'AOC', 'ACO'],
		['two slips in seven letters', 'PAEYRSX', 'PAYERS'],
		['three slips in a long word', 'CPTTION', 'CAPITATION'],
		['half a word', 'CAPIT', 'CAPITATION'],
		['another condition', 'HYPERGLYCEMIA', 'HYPERCALCEMIA'],
	])('but not with %s: %s for %s', (_what, typed, word) => {
		expect(isSlipOf(typed, word)).toBe(false);
	});

	it('or from its beginning, while it is being typed', () => {
		expect(meter.measure('ACCOUMT', 'ACCOUNTABLE', 1)).toEqual({ whole: Infinity, half: 1 });
		expect(meter.measure('CAPITATON', 'CAPITATION', 2)).toEqual({ whole: 1, half: 1 });
		expect([mayBeHalf('CAPT', 'CAPTAIN', false), mayBeHalf('CAPT', 'CAPTAIN', true), mayBeHalf('CAPTI', 'CAPTAIN', false)])
			.toEqual([false, true, true]);
	});

	it('and is looked for inside others from four letters on, or two of a script without blanks', () => {
		expect(['TAT', 'PITA', '尿病', '病'].map(mayBeInside)).toEqual([false, true, true, false]);
	});
});

describe('the edits between any two words', () => {
	const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C'), maxLength: 9 });

	it('are those of the definition, as far as they are asked for', () => {
		fc.assert(fc.property(word.filter((one) => one !== ''), word, fc.constantFrom(1, 2), (typed, other, most) => {
			const within = (edits: number): number => (edits > most ? Infinity : edits);
			const halves = Array.from({ length: other.length + 1 }, (_, length) => editDistance(typed, other.slice(0, length)));
			expect(meter.measure(typed, other, most)).toEqual({ whole: within(editDistance(typed, other)), half: within(Math.min(...halves)) });
		}));
	});
});
