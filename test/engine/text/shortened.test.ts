import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { shortened } from '../../../src/engine/text/shortened';

describe('words of a note in a message', () => {
	it('stand there as they are, unless they are long: then without their middle', () => {
		expect(shortened('Models/Accountable Care Organization (ACO).md')).toBe('Models/Accountable Care Organization (ACO).md');
		expect(shortened('Capitation pays a fixed amount', 16)).toBe('Capitation…mount');
	});

	it.each([
		['a'.repeat(60), 'a'.repeat(60)],
		['a'.repeat(61), `${'a'.repeat(40)}…${'a'.repeat(19)}`],
	])('may have sixty characters: %s', (text, quoted) => {
		expect(shortened(text)).toBe(quoted);
	});

	it('are cut beside a character of two units, not inside it', () => {
		expect(shortened('😀'.repeat(10), 8)).toBe('😀😀…😀');
		expect(shortened('Capitation for x😀', 10)).toBe('Capita…x😀');
		expect(shortened('Capitation for 😀x', 9)).toBe('Capita…x');
	});

	it('are never longer than they may be, and part no character', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 80 }), (text, most) => {
			expect(shortened(text, most).length).toBeLessThanOrEqual(most);
			expect(shortened(text, most)).not.toMatch(/\p{Surrogate}/u);
		}));
	});

	const long = 'coverage '.repeat(5000);
	it.each([
		['a key that stands twice', `---\n${long}: a\n${long}: b\n---\n`],
		['what is no YAML', `---\nowner: *${long.replaceAll(' ', '')}\nx: [\n---\n`],
		['an anchor', `---\nowner: *${long.replaceAll(' ', '')}\n---\n`],
		['another language', `---${long.replaceAll(' ', '')}\nx: y\n---\n`],
		['a link that a cell cuts', `| a |\n| - |\n| [[${long}|b]] |\n`],
	])('make no long message: %s', (_, text) => {
		const { problems } = parseNote('Long.md', text);
		expect(problems.length).toBeGreaterThan(0);
		for (const { message } of problems) expect(message.length).toBeLessThan(400);
	});
});
