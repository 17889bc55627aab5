import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAtMost, LineIndex } from '../../../src/engine/text/line-index';

describe('the line of an offset', () => {
	it('is counted from 1, and a line end belongs to the line it ends', () => {
		const lines = new LineIndex('ACO\nIPA\n\nMSO');
		expect([0, 2, 3, 4, 7, 8, 9, 11, 12].map((offset) => lines.lineAt(offset))).toEqual([1, 1, 1, 2, 2, 3, 4, 4, 4]);
	});

	it('counts CRLF as one line end, and a lone CR as none', () => {
		const lines = new LineIndex('a\r\nb\rc\r\nd');
		expect([0, 1, 2, 3, 5, 8].map((offset) => lines.lineAt(offset))).toEqual([1, 1, 1, 2, 2, 3]);
	});

	it('is 1 everywhere in a text without line ends', () => {
		expect([new LineIndex('').lineAt(0), new LineIndex('ACO').lineAt(3)]).toEqual([1, 1]);
	});

	it('is one more than the line feeds before the offset, in any text', () => {
		const texts = fc.array(fc.constantFrom('a', '\n', '\r\n', '😀')).map((parts) => parts.join(''));
		fc.assert(
			fc.property(texts, (text) => {
				const lines = new LineIndex(text);
				for (let offset = 0; offset <= text.length; offset++) expect(lines.lineAt(offset)).toBe(text.slice(0, offset).split('\n').length);
			}),
		);
	});
});

describe('the last of rising numbers that is not above a limit', () => {
	it.each<[number[], number, number]>([
		[[0, 4, 9], 0, 0], [[0, 4, 9], 3, 0], [[0, 4, 9], 4, 1], [[0, 4, 9], 8, 1], [[0, 4, 9], 9, 2], [[0, 4, 9], 99, 2], [[5, 7], 1, 0],
		[[], 3, 0],
	])(
		'has in %j for the limit %i the index %i',
		(numbers, limit, index) => expect(lastAtMost(numbers, limit)).toBe(index),
	);
});
