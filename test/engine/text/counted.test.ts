import { describe, expect, it } from 'vitest';
import { counted, someOf } from '../../../src/engine/text/counted';

describe('a number with its word', () => {
	it.each([
		[0, '0 notes'],
		[1, '1 note'],
		[3, '3 notes'],
		[12_500, '12,500 notes'],
	])('has the plural for all but 1: %i', (count, words) => {
		expect(counted(count, 'note')).toBe(words);
	});

	it('has a plural of its own where the word asks for one', () => {
		expect([counted(1, 'entry', 'entries'), counted(2, 'entry', 'entries')]).toEqual(['1 entry', '2 entries']);
	});
});

describe('some of a list', () => {
	it.each([
		[[], ''],
		[['A.md'], 'A.md'],
		[['A.md', 'B.md', 'C.md'], 'A.md, B.md, C.md'],
		[['A.md', 'B.md', 'C.md', 'D.md'], 'A.md, B.md, C.md and 1 more'],
	])('are its first three, and how many there are besides: of %j', (texts, words) => {
		expect(someOf(texts)).toBe(words);
	});

	it('say how many there are where not all of them are given, and take another text between them', () => {
		expect(someOf(['A.md', 'B.md'], 1_502)).toBe('A.md, B.md and 1,500 more');
		expect(someOf(['A.md', 'B.md'], 2, '; ')).toBe('A.md; B.md');
	});
});
