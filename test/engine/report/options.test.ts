import { describe, expect, it } from 'vitest';
import { readFormat, readLimit } from '../../../src/engine/report/options';

describe('a limit', () => {
	it.each([['1', 1], ['50', 50], [undefined, 20], ['1e2', 100]])('of %j is %d', (text, limit) => {
		expect(readLimit(text, '--limit')).toBe(limit);
	});

	it('is another where one is usual', () => {
		expect(readLimit(undefined, '--limit', 3)).toBe(3);
	});

	it.each(['0', '-1', '1.5', 'ten', '', 'Infinity'])('is none where it is %j, and the sentence names the option as it is typed', (text) => {
		expect(readLimit(text, 'limit=')).toBe(`limit= takes a number from 1 on, not "${text}".`);
	});
});

describe('a format', () => {
	it('is the first where none is named, or the one that is', () => {
		expect(readFormat(undefined, ['md', 'json'])).toEqual({ format: 'md' });
		expect(readFormat('json', ['md', 'json'])).toEqual({ format: 'json' });
	});

	it.each(['pdf', '', 'MD'])('is none where it is %j, and the sentence says which there are', (text) => {
		expect(readFormat(text, ['md', 'json'])).toBe(`There is no format "${text}". Choose one of: md, json.`);
	});
});
