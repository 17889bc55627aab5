import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildComparison, foldValue, type Cell, type Comparison, type Recipe } from '../../../src/engine/comparison/comparison';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { parseNote } from '../../../src/engine/note/note';

function lexiconOf(notes: Readonly<Record<string, string>>): Lexicon {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(notes)) lexicon.set(parseNote(path, text));
	return lexicon;
}

/** Compares all the given notes, in their order, by their paths. */
function compareAll(notes: Readonly<Record<string, string>>, recipe: Omit<Recipe, 'notes'> = {}): Comparison {
	return buildComparison(lexiconOf(notes), { notes: Object.keys(notes), ...recipe });
}

function labelsOf({ rows }: Comparison): string[] {
	return rows.map(({ attribute }) => attribute);
}

/** The one cell of the note ACO.md with this text, under Risk, beside a note that says nothing of it. */
function riskCell(text: string): Cell | undefined {
	return compareAll({ 'ACO.md': text, 'IPA.md': 'Owner:: physicians' }, { attributes: ['Risk'] }).rows[0]?.cells[0];
}

describe('the columns of a comparison', () => {
	const lexicon = lexiconOf({
		'Models/Accountable Care Organization (ACO).md': '---\naliases: [accountable group]\n---\n# Accountable care\nOwner:: providers',
		'Models/IPA.md': 'Owner:: physicians',
		'Other/MSSP one.md': '---\nalias: MSSP\n---\nOwner:: Medicare',
		'Other/MSSP two.md': '---\nalias: MSSP\n---\nOwner:: a firm',
	});

	it.each([
		['its title', 'Accountable Care Organization (ACO)'],
		['its heading', 'Accountable care'],
		['an alias', 'accountable group'],
		['its acronym', 'ACO'],
		['a derived name', 'Accountable Care Organization'],
		['its path', 'Models/Accountable Care Organization (ACO).md'],
		['its path without .md', 'Models/Accountable Care Organization (ACO)'],
		['a name in other letter case', 'accountable GROUP'],
	])('finds a note by %s', (_, wanted) => {
		expect(buildComparison(lexicon, { notes: ['IPA', wanted] }).notes.map(({ path }) => path)).toEqual([
			'Models/IPA.md', 'Models/Accountable Care Organization (ACO).md',
		]);
	});

	it('heads a column with the name that was asked for, as the note writes it', () => {
		expect(buildComparison(lexicon, { notes: ['aco', 'ipa'] }).notes).toEqual([
			{ path: 'Models/Accountable Care Organization (ACO).md', name: 'ACO' },
			{ path: 'Models/IPA.md', name: 'IPA' },
		]);
	});

	it('does not guess at an ambiguous name and lists the notes it could be', () => {
		const { notes, problems } = buildComparison(lexicon, { notes: ['MSSP', 'ACO', 'IPA'] });
		expect(notes.map(({ name }) => name)).toEqual(['ACO', 'IPA']);
		expect(problems).toHaveLength(1);
		expect(problems[0]?.code).toBe('ambiguous-name');
		expect(problems[0]?.message).toContain('Other/MSSP one.md');
		expect(problems[0]?.message).toContain('Other/MSSP two.md');
	});

	it('says of an unknown name which names are nearest', () => {
		const { problems } = buildComparison(lexicon, { notes: ['acountable group', 'ACO', 'IPA'] });
		expect(problems.map(({ code }) => code)).toEqual(['unknown-name']);
		expect(problems[0]?.message).toContain('"accountable group"');
	});

	it('shows a note once when two of its names are given', () => {
		const { notes, problems } = buildComparison(lexicon, { notes: ['ACO', 'IPA', 'accountable group'] });
		expect(notes).toHaveLength(2);
		expect(problems.map(({ code }) => code)).toEqual(['repeated-note']);
		expect(problems[0]?.message).toContain('Models/Accountable Care Organization (ACO).md');
	});

	it.each([[[]], [['ACO']], [['ACO', 'accountable group']]])('needs at least two notes, which %j does not give', (notes) => {
		expect(buildComparison(lexicon, { notes }).problems.map(({ code }) => code)).toContain('too-few-notes');
	});
});

describe('the rows of a comparison', () => {
	it('aligns names that differ only in case, blanks, hyphens or underscores', () => {
		const comparison = compareAll({
			'ACO.md': 'Financial Model:: settlement',
			'IPA.md': '---\nfinancial_model: contracts\n---\n',
			'MSO.md': '## financial-model\nservice fees',
			'HMO.md': '| Attribute | Value |\n| --- | --- |\n| financialmodel | premiums |',
		});
		expect(labelsOf(comparison)).toEqual(['Financial Model']);
		expect(comparison.rows[0]?.cells.map(({ values }) => values[0]?.text)).toEqual(['settlement', 'contracts', 'service fees', 'premiums']);
	});

	it('stand in the order of first appearance, note by note', () => {
		expect(labelsOf(compareAll({
			'ACO.md': '---\nowner: providers\n---\nPurpose:: value\n\n## Risk\nshared',
			'IPA.md': 'Risk:: none\n\nStructure:: association\n\nOwner:: members',
		}))).toEqual(['owner', 'Purpose', 'Risk', 'Structure']);
	});

	it('leave out the keys by which a vault keeps its books', () => {
		expect(labelsOf(compareAll({
			'ACO.md': '---\ncreated: 2022-05-03\nupdated: 2023-01-17\nowner: providers\n---\n',
			'IPA.md': '---\ndate_created: 2022-05-04\nOwner: members\n---\n',
		}))).toEqual(['owner']);
	});

	it('show such a key when it is asked for', () => {
		const { rows } = compareAll(
			{ 'ACO.md': '---\ncreated: 2022-05-03\n---\n', 'IPA.md': '---\ncreated: 2022-05-04\n---\n' }, { attributes: ['Created'] },
		);
		expect(rows.map(({ cells }) => cells.map(({ values }) => values[0]?.text))).toEqual([['2022-05-03', '2022-05-04']]);
	});

	it('leave out names and tags, which are no facts of the subject', () => {
		expect(labelsOf(compareAll({
			'ACO.md': '---\ntags: aco, models\nalias: ACO\nowner: providers\n---\n',
			'IPA.md': '---\naliases: [IPA]\ntag: ipa\n---\n',
		}))).toEqual(['owner']);
	});

	it('are those asked for, in the order and spelling in which they are asked for', () => {
		expect(labelsOf(compareAll(
			{ 'ACO.md': 'Owner:: providers\n\nrisk_model:: shared', 'IPA.md': 'Purpose:: a joint voice' },
			{ attributes: ['Risk model', 'OWNER'] },
		))).toEqual(['Risk model', 'OWNER']);
	});

	it('hold the definition, with its line, when it is asked for', () => {
		const { rows } = compareAll({
			'ACO.md': '# ACO\n*A group that answers for cost and quality.*\n',
			'IPA.md': '---\ndefinition: A body of independent practices.\n---\n',
		}, { attributes: ['Definition'] });
		expect(rows[0]?.cells).toEqual([
			{ state: 'ok', values: [{ text: 'A group that answers for cost and quality.', kind: 'definition', path: 'ACO.md', line: 2 }] },
			{ state: 'ok', values: [{ text: 'A body of independent practices.', kind: 'property', path: 'IPA.md', line: 2 }] },
		]);
	});

	it('keep a row that no note speaks of, and name it as a problem', () => {
		const { rows, problems } = compareAll({ 'ACO.md': 'Owner:: a', 'IPA.md': 'Owner:: b' }, { attributes: ['Owner', 'Colour'] });
		expect(rows[1]).toEqual({ attribute: 'Colour', cells: [{ state: 'missing', values: [] }, { state: 'missing', values: [] }] });
		expect(problems.map(({ code }) => code)).toEqual(['unknown-attribute']);
		expect(problems[0]?.message).toContain('Colour');
	});

	it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treat the attribute "%s" like any other', (key) => {
		const { rows } = compareAll({ 'ACO.md': `| Attribute | Value |\n| --- | --- |\n| ${key} | one |`, 'IPA.md': 'Owner:: members' });
		expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([['ok', 'missing'], ['missing', 'ok']]);
	});

	it('leave out, among differences only, those in which all notes say the same', () => {
		expect(labelsOf(compareAll({
			'ACO.md': 'Owner:: Physicians  and hospitals\n\nRisk:: shared\n\nPeriod:: yearly\n\nServices::',
			'IPA.md': 'Owner:: physicians and hospitals\n\nRisk:: none\n\nServices:: contracts',
		}, { differences: true }))).toEqual(['Risk', 'Period', 'Services']);
	});

	it('keep, among differences only, those in which the sources of a note disagree', () => {
		const risky = '---\nrisk: none\n---\nRisk:: shared';
		expect(labelsOf(compareAll({ 'ACO.md': risky, 'IPA.md': risky }, { differences: true }))).toEqual(['risk']);
	});
});

describe('a cell of a comparison', () => {
	it.each([
		['property', '---\nrisk: shared\n---\n', 2],
		['inline', '\nRisk:: shared', 2],
		['heading', '# ACO\n## Risk\n\nshared', 4],
		['table', '| Attribute | Value |\n| --- | --- |\n| Risk | shared |', 3],
	])('is ok with its kind of source (%s), its note and its line', (kind, text, line) => {
		expect(riskCell(text)).toEqual({ state: 'ok', values: [{ text: 'shared', kind, path: 'ACO.md', line }] });
	});

	it('is ok with both sources when they differ only in case and blanks', () => {
		expect(riskCell('---\nrisk: Shared  savings\n---\nRisk:: shared savings')).toEqual({
			state: 'ok',
			values: [
				{ text: 'Shared  savings', kind: 'property', path: 'ACO.md', line: 2 },
				{ text: 'shared savings', kind: 'inline', path: 'ACO.md', line: 4 },
			],
		});
	});

	it('is in conflict, with all sources and their lines, when they disagree', () => {
		expect(riskCell('---\nrisk: none\n---\nRisk:: shared\n\n## Risk\nfull')).toEqual({
			state: 'conflict',
			values: [
				{ text: 'none', kind: 'property', path: 'ACO.md', line: 2 },
				{ text: 'shared', kind: 'inline', path: 'ACO.md', line: 4 },
				{ text: 'full', kind: 'heading', path: 'ACO.md', line: 7 },
			],
		});
	});

	it.each([
		['property', '---\nrisk:\n---\n'],
		['inline', 'Risk::'],
		['table', '| Attribute | Value |\n| --- | --- |\n| Risk | |'],
	])('is empty when the attribute stands there without a value (%s)', (kind, text) => {
		expect(riskCell(text)).toMatchObject({ state: 'empty', values: [{ text: '', kind }] });
	});

	it('is empty when the attribute is a heading that three notes have, without anything below it', () => {
		const bare = '## Risk\n';
		const [row] = compareAll({ 'ACO.md': bare, 'IPA.md': bare, 'MSO.md': bare }).rows;
		expect(row).toMatchObject({ attribute: 'Risk', cells: [{ state: 'empty' }, { state: 'empty' }, { state: 'empty' }] });
	});

	it('is ok when one source is empty and the other is not', () => {
		expect(riskCell('---\nrisk:\n---\nRisk:: shared')?.state).toBe('ok');
	});

	it('is missing, without values, when no source speaks of it', () => {
		expect(riskCell('Owner:: providers')).toEqual({ state: 'missing', values: [] });
	});

	it.each(['NO', '0450', '1.10', '1,200', '2022-05-03', '340B', 'true'])('shows the scalar %s as its author wrote it', (text) => {
		expect(riskCell(`---\nrisk: ${text}\n---\n`)?.values[0]?.text).toBe(text);
	});

	it('counts what the table of another note says of this one, with that note as source', () => {
		const lexicon = lexiconOf({
			'ACO.md': 'Owner:: providers',
			'IPA.md': 'Owner:: members',
			'Models.md': 'Two models\n\n| | [[ACO]] | IPA |\n| --- | --- | --- |\n| Role in care | direct | indirect |\n| Owner | banks | Members |',
		});
		const { rows } = buildComparison(lexicon, { notes: ['ACO', 'IPA'] });
		expect(rows).toEqual([
			{
				attribute: 'Owner',
				cells: [
					{ state: 'conflict', values: [
						{ text: 'providers', kind: 'inline', path: 'ACO.md', line: 1 }, { text: 'banks', kind: 'table', path: 'Models.md', line: 6 },
					] },
					{ state: 'ok', values: [
						{ text: 'members', kind: 'inline', path: 'IPA.md', line: 1 }, { text: 'Members', kind: 'table', path: 'Models.md', line: 6 },
					] },
				],
			},
			{
				attribute: 'Role in care',
				cells: [
					{ state: 'ok', values: [{ text: 'direct', kind: 'table', path: 'Models.md', line: 5 }] },
					{ state: 'ok', values: [{ text: 'indirect', kind: 'table', path: 'Models.md', line: 5 }] },
				],
			},
		]);
	});
});

describe('values as they are compared', () => {
	it.each([
		['Fee for  service', 'fee for service'], ['yearly ', 'Yearly'], ['one\ntwo', 'one two'], ['caf\u00e9', 'cafe\u0301'],
	])('takes %j and %j for the same', (one, other) => {
		expect(foldValue(one)).toBe(foldValue(other));
	});

	it.each([
		['0450', '450'], ['1.1', '1.10'], ['2,000', '2000'], ['one-sided', 'one sided'],
	])('takes %j and %j for different', (one, other) => {
		expect(foldValue(one)).not.toBe(foldValue(other));
	});
});

describe('any comparison', () => {
	it('has one cell for each note in each row, and names each problem, whatever is asked for', () => {
		const lexicon = lexiconOf({ 'ACO.md': 'Owner:: a\n\nRisk:: b', 'IPA.md': '---\nowner: c\n---\n', 'MSO.md': '## Services\nbilling' });
		const name = fc.oneof(fc.constantFrom('ACO', 'IPA', 'mso', 'MSO.md', '__proto__', ''), fc.string({ unit: 'binary' }));
		fc.assert(fc.property(fc.array(name, { maxLength: 5 }), fc.option(
			fc.array(fc.string(), { maxLength: 4 }), { nil: undefined },
		), fc.boolean(), (notes, attributes, differences) => {
			const comparison = buildComparison(lexicon, { notes, differences, ...(attributes ? { attributes } : {}) });
			expect(comparison.rows.every(({ cells }) => cells.length === comparison.notes.length)).toBe(true);
			const left = notes.length - comparison.notes.length;
			expect(comparison.problems.filter(({ code }) => ['ambiguous-name', 'unknown-name', 'repeated-note'].includes(code))).toHaveLength(left);
		}));
	});
});

describe('attributes by the headings they stand under', () => {
	const ACO = '# ACO\n\n## Eligibility\n### Part A\nby age\n\n## Coverage\n### Part A\nstays in hospital';

	it('have their parents before them where one heading stands under two in a compared note', () => {
		const { rows } = compareAll({ 'ACO.md': ACO, 'IPA.md': '## Details\n### Coverage\n#### Part A\nhospital' });
		expect(rows.map(({ attribute, cells }) => [attribute, ...cells.map(({ values }) => values[0]?.text)])).toEqual([
			['Eligibility', '- Part A', undefined],
			['Eligibility › Part A', 'by age', undefined],
			['Coverage', '- Part A', '- Part A'],
			['Coverage › Part A', 'stays in hospital', 'hospital'],
			['Details', undefined, '- Coverage\n    - Part A'],
		]);
	});

	it('have none where each heading stands once, whatever it stands under', () => {
		const notes = { 'ACO.md': '# ACO\n## Eligibility\n### Part A\nby age', 'IPA.md': '## Part A\nno' };
		const { rows } = compareAll(notes, { attributes: ['Part A'] });
		expect(rows).toMatchObject([{ attribute: 'Part A', cells: [{ state: 'ok' }, { state: 'ok' }] }]);
	});

	it('take as many parents as tell them apart', () => {
		const text = '## Adults\n### Dose\n#### Most\n5\n## Children\n### Dose\n#### Most\n2';
		const { rows } = compareAll({ 'ACO.md': text, 'IPA.md': '' }, { attributes: ['Most'] });
		expect(rows.map(({ attribute }) => attribute)).toEqual(['Adults › Dose › Most', 'Children › Dose › Most']);
	});

	it('are items of lists, too', () => {
		const notes = {
			'ACO.md': '# ACO\n## Stages\n1. **Start**: a year\n   - **Fee**: none\n2. Later\n   - **Fee**: 5\n',
			'IPA.md': '# IPA\n- **Start**:\n  - **Fee**: 3\n',
		};
		const { rows } = compareAll(notes, { attributes: ['Fee'] });
		expect(rows.map(({ attribute, cells }) => [attribute, ...cells.map(({ values }) => values[0]?.text)])).toEqual([
			['Start › Fee', 'none', '3'],
			['Later › Fee', '5', undefined],
		]);
	});

	it('are asked for by their last heading, or by their path', () => {
		const asked = (attribute: string): string[] =>
			compareAll({ 'ACO.md': ACO, 'IPA.md': '' }, { attributes: [attribute] }).rows.map((row) => row.attribute);
		expect(asked('part a')).toEqual(['Eligibility › Part A', 'Coverage › Part A']);
		expect(asked('Coverage › Part A')).toEqual(['Coverage › Part A']);
		expect(asked('coverage > part a')).toEqual(['coverage > part a']);
	});

	it('of labels are told apart in the same way', () => {
		const notes = { 'ACO.md': '## Adults\n**Dose**: 5\n## Children\n**Dose**: 2', 'IPA.md': '' };
		const { rows } = compareAll(notes, { attributes: ['Dose'] });
		expect(rows.map(({ attribute, cells }) => [attribute, cells[0]?.state])).toEqual([['Adults › Dose', 'ok'], ['Children › Dose', 'ok']]);
	});
});

describe('what a comparison leaves out', () => {
	it('are keys that the settings add to machinery, unless asked for', () => {
		const notes = { 'ACO.md': 'course:: 5\n\nrisk:: shared', 'IPA.md': 'course:: 6' };
		expect(labelsOf(compareAll(notes, { machinery: ['course'] }))).toEqual(['risk']);
		expect(labelsOf(compareAll(notes, { machinery: ['course'], attributes: ['course'] }))).toEqual(['course']);
	});

	it('are keys with one value in nearly all notes, unless asked for', () => {
		const notes = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`N${i}.md`, `---\nstatus: done\nrisk: r${i}\n---\n`]));
		expect(labelsOf(compareAll(notes))).toEqual(['risk']);
		expect(labelsOf(compareAll(notes, { attributes: ['status'] }))).toEqual(['status']);
	});

	it('are columns of tables whose head could be another note, and it says so', () => {
		const alias = '---\naliases: [MSP]\n---\n';
		const { problems } = compareAll({ 'A.md': alias, 'B.md': alias, 'T.md': '| | MSP | x |\n|-|-|-|\n| Risk | a | b |' });
		expect(problems[0]).toEqual({
			code: 'ambiguous-cell',
			message: '"MSP" in a table of T.md (line 1) is a name of A.md, B.md, so what it says is left out. '
				+ 'Make it a link to the one that is meant.',
		});
	});

	it('takes a value that goes on in its note and one that ends there for the same', () => {
		const { rows } = compareAll({ 'ACO.md': '---\nrisk: shared\n---\n## Risk\nshared\n\nMore.', 'IPA.md': '' });
		expect(rows[0]?.cells[0]?.state).toBe('ok');
	});
});
