import { describe, expect, it } from 'vitest';
import { lineAround } from '../../../src/obsidian/parts/line-around';

const LONG = 'A group of physicians, hospitals and other providers that answers together for the cost and the quality of care';
const rangeOf = (text: string, word: string): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length];
const marks = ({ text, ranges }: ReturnType<typeof lineAround>): string[] => ranges.map(([from, to]) => text.slice(from, to));

describe('the line around a match', () => {
	it('begins with the text where the match is near', () => {
		expect(lineAround(LONG, [rangeOf(LONG, 'physicians')])).toEqual({ text: LONG, ranges: [rangeOf(LONG, 'physicians')] });
		expect(lineAround(LONG, [])).toEqual({ text: LONG, ranges: [] });
	});

	it('leaves out whole words before a match that is far in, and marks the same words', () => {
		const line = lineAround(LONG, [rangeOf(LONG, 'cost'), rangeOf(LONG, 'quality')]);
		expect(line.text).toBe('… answers together for the cost and the quality of care');
		expect(marks(line)).toEqual(['cost', 'quality']);
	});

	it('ends after a while, and marks nothing that is left out', () => {
		const text = `${LONG} `.repeat(5);
		const line = lineAround(text, [[2, 7], [450, 455]]);
		expect(line.text.endsWith('…')).toBe(true);
		expect(line.text.length).toBe(241);
		expect(marks(line)).toEqual(['group']);
	});

	it('keeps a text without blanks', () => {
		const text = 'x'.repeat(100);
		expect(lineAround(text, [[90, 95]])).toEqual({ text, ranges: [[90, 95]] });
	});
});
