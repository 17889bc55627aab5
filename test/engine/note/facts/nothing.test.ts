import { describe, expect, it } from 'vitest';
import { saysNothing } from '../../../../src/engine/note/facts/nothing';
import { parseNote } from '../../../../src/engine/note/note';

describe('a value that says nothing', () => {
	it.each([
		'', ' ', '???', '?', '...', '…', '-', '–', '—', '---', '___', '(?)', '[…]', 'TODO', 'todo:', '**TODO**', 'To do', 'TBD', 'tbd.',
		'tba', 't.b.c.',
		'xxx', 'XXXX', 'to be determined', '&nbsp;', '{author}', '{Date of birth}', '{{title}}', '{{date:YYYY-MM-DD}}',
	])('is "%s"', (value) => expect(saysNothing(value)).toBe(true));

	it.each([
		'N/A', 'n/a', 'none', 'None.', 'unknown', 'no', '0', '+', '\u2212', 'x', 'xx', 'X-ray', 'XXX/XY', 'T', 'TB', 'tbdx',
		'To do the right thing', '5 mg',
		'?x', '- a', '{a} and {b}', '{}a', '<% run() %>', '<5 mg', '<b>', '$x$', 'Foxglove', `${'?'.repeat(61)}`,
	])('is not "%s"', (value) => expect(saysNothing(value)).toBe(false));

	const factsIn = (text: string): string[][] => parseNote('Note.md', text).attributes.map(({ key, value }) => [key, value]);

	it.each([
		['a property', '---\nOwner: ???\nPayer: N/A\n---\n', [['Owner', ''], ['Payer', 'N/A']]],
		['a property in a list', '---\nOwner:\n  - "{author}"\n---\n', [['Owner', '']]],
		['a field', 'Owner:: TODO\nPayer:: none\n', [['Owner', ''], ['Payer', 'none']]],
		['a label', '**Owner:** ???\n**Payer:** unknown\n', [['Payer', 'unknown']]],
		['a label, not even with the paragraph below', '**Owner:** tbd\n\nA text.\n', []],
		['a label but for the list in its item', '- **Owner:** ...\n  - a clinic\n', [['Owner', '- a clinic']]],
		['a section', '## Owner\n...\n\n## Payer\nN/A\n', [['Owner', ''], ['Payer', 'N/A']]],
		['a section but for what stands below', '## Owner\nTODO\n\n- a clinic\n', [['Owner', '- a clinic']]],
		['an item of a list', '## Owner\n- a clinic\n- ???\n', [['Owner', '- a clinic']]],
	])('is empty as %s', (_what, text, expected) => expect(factsIn(text)).toEqual(expected));

	it('is empty as a cell', () => {
		const { grids } = parseNote('Note.md', '| a | b | c |\n|-|-|-|\n| Fee | - | none |\n');
		expect(grids[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([['', 'none']]);
	});
});
