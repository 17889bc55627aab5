import { describe, expect, it } from 'vitest';
import { withTermProperties } from '../../../src/engine/edits/term-properties';
import { parseNote } from '../../../src/engine/note/note';

const lines = (...of: string[]): string => of.join('\n');
const NONE = { aliases: [], tags: [] };

describe('the properties of a new term', () => {
	it('are made where its template has none, but none that would be empty', () => {
		expect(withTermProperties('# Capitation\n', { aliases: ['PMPM'], tags: ['glossary'] }))
			.toBe(lines('---', 'aliases:', '  - PMPM', 'tags:', '  - glossary', '---', '# Capitation', ''));
		expect(withTermProperties('Text', { aliases: [], tags: ['glossary'] })).toBe(lines('---', 'tags:', '  - glossary', '---', 'Text'));
		expect(['', '# Capitation\n'].map((text) => withTermProperties(text, NONE))).toEqual(['', '# Capitation\n']);
	});

	it('stay as they are where they are modern and nothing is missing', () => {
		const note = lines('---', 'aliases: [PMPM]', 'tags:', '  - glossary # mine', 'code: 0450', '---', '# Capitation');
		expect(withTermProperties(note, NONE)).toBe(note);
		const empty = lines('---', 'aliases:', 'tags: []', '---', '');
		expect(withTermProperties(empty, NONE)).toBe(empty);
	});

	it('become lists under today’s keys where they were written as once they were', () => {
		const before = lines(
			'---', 'code: 0450', 'alias: CAP, per member per month', 'tags: definition, him glossary/him', 'answer: NO', '---', 'Text',
		);
		expect(withTermProperties(before, NONE)).toBe(
			lines(
				'---', 'code: 0450', 'aliases:', '  - CAP', '  - per member per month', 'tags:', '  - definition', '  - him', '  - glossary/him',
				'answer: NO', '---', 'Text',
			),
		);
	});

	it('are one list where two keys gave some', () => {
		const before = lines('---', 'alias: CAP', 'aliases: [PMPM]', 'tag: him', 'title: x', '---', '');
		expect(withTermProperties(before, { aliases: ['cap/pmpm'], tags: ['him'] }))
			.toBe(lines('---', 'aliases:', '  - CAP', '  - PMPM', '  - cap/pmpm', 'tags:', '  - him', 'title: x', '---', ''));
	});

	it('take in what is missing behind the others', () => {
		expect(withTermProperties(lines('---', 'title: x', '---', 'Text'), { aliases: ['HIV/AIDS'], tags: [] }))
			.toBe(lines('---', 'title: x', 'aliases:', '  - HIV/AIDS', '---', 'Text'));
	});

	it('leave no blanks where a key stood empty', () => {
		expect(withTermProperties(lines('---', 'alias: ', 'title: x', '---', ''), { aliases: ['PMPM'], tags: [] }))
			.toBe(lines('---', 'aliases:', '  - PMPM', 'title: x', '---', ''));
	});

	it('keep the line ends of the template', () => {
		expect(withTermProperties('---\r\ntags: him\r\n---\r\n', NONE)).toBe('---\r\ntags:\r\n  - him\r\n---\r\n');
	});

	it.each([
		'NO', '0450', 'ICD: what for', 'R&D # lab', '- dash', '"said"', 'a, b', '[x]', '2024-01-01', '340B',
	])('say %j as it is typed', (alias) => {
		const note = parseNote('Term.md', withTermProperties('', { aliases: [alias], tags: [] }));
		expect(note.names.filter(({ kind }) => kind === 'alias').map(({ text }) => text)).toEqual([alias]);
		expect(note.problems).toEqual([]);
	});
});
