import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGlossary } from '../../../src/engine/export/write-glossary';
import type { Entry } from '../../../src/engine/note/entry';
import { parseNote } from '../../../src/engine/note/note';

const written = (...glossary: Parameters<typeof writeGlossary>): string => [...writeGlossary(...glossary)].join('');

const ACO = parseNote(
	'Models/Accountable Care Organization (ACO).md',
	'---\naliases: [ACOs]\ntags: [glossary/him, model]\n---\n*Physicians and hospitals that answer for cost, quality and access.*\n',
);
const BARE = parseNote('Copay.md', '');

/** A note with four terms, and these. */
function withTerms(): Entry[] {
	const note = parseNote('Lists/Codes.md', '---\nlexicon: terms\ntags: [him]\n---\n- **ABN**: advance beneficiary notice\n'
		+ '- **EOB, plain**: What a plan paid, and why.\n- **ERA**: electronic remittance advice\n- **NPI**: national provider identifier\n');
	return [note, ...note.terms.flatMap(({ terms }) => terms)];
}

/** Reads CSV back as RFC 4180 says. */
function readCsv(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		rows[rows.length - 1]?.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === '\r\n') rows.push([]);
		if (end === '') break;
	}
	return rows.slice(0, -1);
}

describe('a glossary as CSV', () => {
	it('has a line of headings, and one for each entry in the order given', () => {
		expect(written([BARE, ACO], 'csv')).toBe([
			'title,other names,definition,tags,path,place\r\n',
			'Copay,,,,Copay.md,\r\n',
			'Accountable Care Organization (ACO),ACOs; Accountable Care Organization; ACO,'
				+ '"Physicians and hospitals that answer for cost, quality and access.",'
				+ '#glossary/him #model,Models/Accountable Care Organization (ACO).md,\r\n',
		].join(''));
	});

	it('has the place of a term in its note, and for its note none', () => {
		const [note, ...terms] = withTerms();
		expect(note && written([note, ...terms.slice(0, 2)], 'csv').split('\r\n').slice(1, 4)).toEqual([
			'Codes,,,#him,Lists/Codes.md,',
			'ABN,advance beneficiary notice,,#him,Lists/Codes.md,ABN',
			'"EOB, plain",,"What a plan paid, and why.",#him,Lists/Codes.md,"EOB, plain"',
		]);
	});

	it.each([
		['=HYPERLINK("https://example.org")', '"\'=HYPERLINK(""https://example.org"")"'],
		['+1 per visit', "'+1 per visit"],
		['-5 percent', "'-5 percent"],
		['@payer', "'@payer"],
		['Cost = price', 'Cost = price'],
		['A "gag" clause', '"A ""gag"" clause"'],
	])('keeps %s as a text in a spreadsheet', (definition, cell) => {
		const note = {
			id: 'Term.md', path: 'Term.md', names: [], tags: [],
			definition: { text: definition, kind: 'sentence' as const, line: 1, from: 0, to: 0 },
		};
		expect(written([note], 'csv').split('\r\n')[1]).toBe(`Term.md,,${cell},,Term.md,`);
	});

	it('gives back every text, with an apostrophe before what would be a formula', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const definition = { text, kind: 'sentence' as const, line: 1, from: 0, to: 0 };
			const note = { id: 'Term.md', path: 'Term.md', names: [], tags: [], definition };
			const isFormula = /^[\t\r]/.test(text) || '=+-@'.includes(text.trimStart().charAt(0) || ' ');
			expect(readCsv(written([note], 'csv'))[1]?.[2]).toBe(isFormula ? `'${text}` : text);
		}));
	});
});

describe('a glossary as JSON', () => {
	it('is a list with the facts of each entry', () => {
		expect(JSON.parse(written([ACO, BARE], 'json'))).toEqual([
			{
				path: 'Models/Accountable Care Organization (ACO).md',
				title: 'Accountable Care Organization (ACO)',
				names: [
					{ text: 'Accountable Care Organization (ACO)', kind: 'title' },
					{ text: 'ACOs', kind: 'alias' },
					{ text: 'Accountable Care Organization', kind: 'derived' },
					{ text: 'ACO', kind: 'derived' },
				],
				tags: ['glossary/him', 'model'],
				definition: 'Physicians and hospitals that answer for cost, quality and access.',
			},
			{ path: 'Copay.md', title: 'Copay', names: [{ text: 'Copay', kind: 'title' }], tags: [], definition: null },
		]);
	});

	it('tells the place of a term by its anchor', () => {
		const entries = JSON.parse(written(withTerms(), 'json')) as object[];
		expect(entries).toHaveLength(5);
		expect(entries[0]).not.toHaveProperty('anchor');
		expect(entries[2]).toMatchObject({ path: 'Lists/Codes.md', anchor: 'EOB, plain', definition: 'What a plan paid, and why.' });
	});

	it('has one entry a line, so that versions can be compared', () => {
		expect(written([ACO, BARE], 'json').split('\n').length).toBe(5);
		expect(written([], 'json')).toBe('[]\n');
	});
});

describe('writing in steps', () => {
	it('never takes more than one entry a step', () => {
		expect([...writeGlossary([ACO, BARE], 'csv')].length).toBe(3);
		expect([...writeGlossary([ACO, BARE], 'csv')].join('')).toBe(written([ACO, BARE], 'csv'));
	});
});
