import { describe, expect, it } from 'vitest';
import { fileNameOf, fillTemplate } from '../../../src/obsidian/writing/term-note';

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
