import { describe, expect, it } from 'vitest';
import { parseNote, withTermProperties } from '../../../src/engine';
import { cursorIn, fileNameOf, fillTemplate, withPlace } from '../../../src/obsidian/writing/term-note';

describe('the file of a new term', () => {
	it.each([
		['Capitation', 'Capitation'],
		['Patient-Centered Medical Home (PCMH)', 'Patient-Centered Medical Home (PCMH)'],
		['R&D, 340B + µg', 'R&D, 340B + µg'],
		['HIV/AIDS', 'HIV-AIDS'],
		['ICD-10: what for?', 'ICD-10 what for'],
		['[[ACO|model]] #1 ^x', 'ACO-model 1 x'],
		['..hidden. ', 'hidden'],
		['???', ''],
	])('of %j is called %j', (name, file) => {
		expect(fileNameOf(name)).toBe(file);
	});

	it('has a name that file systems can hold, no sign cut in two', () => {
		const name = fileNameOf('🏥'.repeat(300));
		expect([...name].every((sign) => sign === '🏥')).toBe(true);
		expect(new TextEncoder().encode(`${name}.md`).length).toBeLessThanOrEqual(255);
	});
});

describe('a template', () => {
	const now = (format: string): string => `<${format}>`;

	it('is filled with the name of the term and the moment, in a format or the usual one', () => {
		expect(fillTemplate('# {{title}}\n{{ Title }} {{date}} {{time}} {{date:YYYY}} {{time:HH}}', { name: 'ACO', now })).toBe(
			'# ACO\nACO <YYYY-MM-DD> <HH:mm> <YYYY> <HH>',
		);
	});

	it('keeps what it does not know, and takes a name for text', () => {
		expect(fillTemplate('{{author}} <% tp %> {{title}}', { name: '$& {{date}}', now })).toBe('{{author}} <% tp %> $& {{date}}');
	});
});

describe('a new note without a template', () => {
	const properties = [
		['no properties', { aliases: [], tags: [] }, '**\n'],
		['those that it needs', { aliases: ['a/b'], tags: ['glossary'] }, '---\naliases:\n  - a/b\ntags:\n  - glossary\n---\n**\n'],
		['one alone', { aliases: [], tags: ['glossary'] }, '---\ntags:\n  - glossary\n---\n**\n'],
	] as const;

	it.each(properties)('has %s, none of them empty, and a place for the definition', (_, more, text) => {
		expect(withTermProperties(withPlace(''), more)).toBe(text);
	});

	it.each(properties)('says nothing with %s, and is defined by any words that are typed where the cursor stands', (_, more) => {
		const text = withTermProperties(withPlace(''), more);
		const at = cursorIn(text);
		expect(parseNote('Capitation.md', text)).toMatchObject({ definition: null, problems: [], attributes: [] });
		for (const typed of ['Paid per member per month.', 'fixed payment', 'When a plan pays before care is given.']) {
			const note = parseNote('Capitation.md', text.slice(0, at) + typed + text.slice(at));
			expect([note.definition?.text, note.problems]).toEqual([typed, []]);
		}
	});

	it('is the template where there is one, with the cursor at its last line', () => {
		const template = '# ACO\n\n**Owner**: \n\nNext: ';
		expect(withPlace(template)).toBe(template);
		expect([template, 'a **bold**\n', ''].map((text) => text.slice(cursorIn(text)))).toEqual(['Next: ', '', '']);
	});
});
