import { describe, expect, it } from 'vitest';
import { alphabetOf, markAt } from '../../../../src/obsidian/glossary/model/alphabet';

const lettersOf = (...letters: string[]): { letter: string; count: number }[] => letters.map((letter) => ({ letter, count: 2 }));
const texts = (...letters: string[]): string => alphabetOf(lettersOf(...letters)).map(({ text }) => text).join('');
const leading = (...letters: string[]): string[] =>
	alphabetOf(lettersOf(...letters)).flatMap(({ text, letter }) => (letter === null ? [] : [text]));

describe('the alphabet along a list', () => {
	it('is whole, with one mark for digits and signs, of which those lead somewhere that are listed', () => {
		expect(texts('0–9', 'C', 'D')).toBe('#ABCDEFGHIJKLMNOPQRSTUVWXYZ');
		expect(leading('0–9', 'C', 'D')).toEqual(['#', 'C', 'D']);
		expect(leading('C')).toEqual(['C']);
	});

	it('leads to the first heading of what is no letter, and counts all of it', () => {
		expect(alphabetOf(lettersOf('#', '0–9', 'A'))[0]).toEqual({ text: '#', letter: '#', count: 4 });
		expect(alphabetOf(lettersOf('0–9', 'A'))[0]).toEqual({ text: '#', letter: '0–9', count: 2 });
	});

	it('has letters beside A to Z where they are listed, and only those of another script', () => {
		expect(texts('A', 'Β')).toBe('#ABCDEFGHIJKLMNOPQRSTUVWXYZΒ');
		expect(texts('Б', 'А')).toBe('АБ');
		expect(texts('#')).toBe('#');
	});

	it('leads from any height to the last letter up to there, or the first of all', () => {
		const marks = alphabetOf(lettersOf('C', 'X'));
		const at = (part: number): string | null | undefined => markAt(marks, part)?.letter;
		expect([-1, 0, 3 / 27, 3.9 / 27, 0.5, 24.1 / 27, 1, 2].map(at)).toEqual(['C', 'C', 'C', 'C', 'C', 'X', 'X', 'X']);
		expect(markAt([], 0.5)).toBeNull();
	});
});
