import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildComparison, type Cell, type Comparison, type Recipe } from '../../../src/engine/comparison/comparison';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

type Kinds = NonNullable<Recipe['sources']>;

const ACO = '---\nrisk: as a property\n---\n# ACO\nRisk:: in a field\n\n**Risk**: behind a label\n\n## Risk\nunder a heading\n\n# More\n'
	+ '| Attribute | Value |\n| --- | --- |\n| Risk | in a table |\n';

function compare(notes: Readonly<Record<string, string>>, recipe: Partial<Recipe>): Comparison {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return buildComparison(lexicon, { notes: ['ACO', 'IPA'], ...recipe });
}

/** What ACO says of its risk when these kinds of attributes count. */
function riskOf(sources?: Kinds): Cell | undefined {
	return compare({ 'ACO.md': ACO, 'IPA.md': '' }, { attributes: ['Risk'], ...(sources ? { sources } : {}) }).rows[0]?.cells[0];
}

const textsOf = (cell: Cell | undefined): string[] | undefined => cell?.values.map(({ text }) => text);

describe('the sources of a comparison', () => {
	it('are all kinds in the order of their places where the recipe names none', () => {
		expect(textsOf(riskOf())).toEqual(['as a property', 'in a field', 'behind a label', 'under a heading', 'in a table']);
	});

	it.each([
		['property', 'as a property', 2], ['inline', 'in a field', 5], ['label', 'behind a label', 7],
		['heading', 'under a heading', 10], ['table', 'in a table', 15],
	] as const)('can be one kind alone, and no other counts: %s', (kind, text, line) => {
		expect(riskOf([kind])).toEqual({ state: 'ok', values: [{ text, kind, path: 'ACO.md', line }] });
	});

	it.each<[Kinds, string[]]>([
		[['table', 'property'], ['in a table', 'as a property']],
		[['property', 'table'], ['as a property', 'in a table']],
		[['heading', 'inline', 'property'], ['under a heading', 'in a field', 'as a property']],
		[['table', 'heading', 'inline', 'property'], ['in a table', 'under a heading', 'in a field', 'as a property']],
	])('stand in a cell in the order of the recipe, %j, whatever their places are', (sources, texts) => {
		const cell = riskOf(sources);
		expect(textsOf(cell)).toEqual(texts);
		expect(cell?.state).toBe('conflict');
	});

	it('keep the order of their places among values of one kind', () => {
		const { rows } = compare(
			{ 'ACO.md': 'Risk:: first\n\nRisk:: second\n\n## Risk\nthird', 'IPA.md': '' }, { sources: ['heading', 'inline'] },
		);
		expect(textsOf(rows[0]?.cells[0])).toEqual(['third', 'first', 'second']);
	});

	it('decide whether a cell is in conflict: what does not count does not disagree', () => {
		const notes = { 'ACO.md': '---\nrisk: none\n---\nRisk:: shared', 'IPA.md': 'Risk:: shared' };
		const stateOf = (sources: Kinds): string | undefined => compare(notes, { sources }).rows[0]?.cells[0]?.state;
		expect(stateOf(['property', 'inline'])).toBe('conflict');
		expect(stateOf(['inline'])).toBe('ok');
	});

	it('leave out the rows that only other kinds speak of, and keep the order of the rest', () => {
		const notes = {
			'ACO.md': '---\nowner: providers\n---\nRisk:: shared\n\n## Purpose\nvalue', 'IPA.md': 'Services:: contracts\n\n## Owner\nmembers',
		};
		const labelsOf = (sources: Kinds): string[] => compare(notes, { sources }).rows.map(({ attribute }) => attribute);
		expect(labelsOf(['inline'])).toEqual(['Risk', 'Services']);
		expect(labelsOf(['heading', 'inline'])).toEqual(['Risk', 'Purpose', 'Services', 'Owner']);
		expect(labelsOf(['table'])).toEqual([]);
	});

	it('make a cell missing, and an attribute unknown, of which only other kinds speak', () => {
		const { rows, problems } = compare(
			{ 'ACO.md': 'Risk:: shared', 'IPA.md': 'Risk:: none' }, { attributes: ['Risk'], sources: ['property'] },
		);
		expect(rows).toEqual([{ attribute: 'Risk', cells: [{ state: 'missing', values: [] }, { state: 'missing', values: [] }] }]);
		expect(problems.map(({ code }) => code)).toEqual(['unknown-attribute']);
	});

	it('count a table of another note among the tables', () => {
		const notes = {
			'ACO.md': 'Owner:: providers', 'IPA.md': 'Owner:: members',
			'Models.md': '| | [[ACO]] | IPA |\n| --- | --- | --- |\n| Owner | banks | doctors |',
		};
		const cellsOf = (sources: Kinds): (string[] | undefined)[] | undefined => compare(notes, { sources }).rows[0]?.cells.map(textsOf);
		expect(cellsOf(['table', 'inline'])).toEqual([['banks', 'providers'], ['doctors', 'members']]);
		expect(cellsOf(['inline', 'table'])).toEqual([['providers', 'banks'], ['members', 'doctors']]);
		expect(cellsOf(['inline'])).toEqual([['providers'], ['members']]);
		expect(cellsOf(['table'])).toEqual([['banks'], ['doctors']]);
	});

	it('decide which rows differ when only differences are shown', () => {
		const notes = { 'ACO.md': '---\nrisk: none\n---\nRisk:: shared', 'IPA.md': '---\nrisk: full\n---\nRisk:: Shared' };
		expect(compare(notes, { sources: ['inline'], differences: true }).rows).toEqual([]);
		expect(compare(notes, { sources: ['property'], differences: true }).rows).toHaveLength(1);
	});

	it('do not touch the definition of a note that says in its first paragraph what it is', () => {
		const { rows } = compare(
			{ 'ACO.md': '*A group of providers.*', 'IPA.md': '*A body of practices.*' }, { attributes: ['Definition'], sources: ['table'] },
		);
		expect(rows[0]?.cells.map(textsOf)).toEqual([['A group of providers.'], ['A body of practices.']]);
	});

	it('in any choice show only their kinds, in their order', () => {
		const kinds: Kinds = ['property', 'inline', 'heading', 'table'];
		fc.assert(fc.property(fc.shuffledSubarray([...kinds], { minLength: 1 }), (sources) => {
			expect(riskOf(sources)?.values.map(({ kind }) => kind)).toEqual(sources);
		}));
	});
});
