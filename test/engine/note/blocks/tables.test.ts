import { describe, expect, it } from 'vitest';
import { splitRow } from '../../../../src/engine/note/blocks/tables';
import { marked } from '../../../marked';

describe('the cells of a table row', () => {
	it.each([
		['with pipes at both ends', '| «ACO» | «IPA» |'],
		['without pipes at the ends', '«ACO» | «IPA»'],
		['with a pipe at the start only', '| «ACO» | «IPA»'],
		['with a pipe at the end only', '«ACO» | «IPA» |'],
		['without blanks', '|«ACO»|«IPA»|'],
		['with blanks around the row', '  | «ACO» | «IPA» |\t'],
		['with tabs around the texts', '|\t«ACO»\t|\t«IPA»\t|'],
		['with blanks inside a text', '| «shared  savings» | «IPA» |'],
		['of a single column', '| «ACO» |'],
		['of text alone', '«ACO»'],
		['that hold wikilinks with an escaped pipe', '| «[[ACO\\|the ACO]]» | «IPA» |'],
		['that hold an escaped pipe in code', '| «`a \\| b`» | «IPA» |'],
		['that end with an escaped pipe', '| «ACO \\|» | «IPA \\|»'],
		['with a pipe behind an escaped backslash', '| «ACO \\\\» | «IPA» |'],
		['with other characters escaped', '| «\\*ACO\\*» | «IPA \\#1» |'],
		['with a pipe in code that is not escaped, which parts the cells', '| «`ACO» | «IPA`» |'],
		['that hold wikilinks whose pipe is bare', '| «[[ACO|the ACO]] saves» | «![[logo.png|100]]» |'],
		['that hold several of them', '«[[ACO|one]] and [[IPA|two|three]]» | «[[MSO]]»'],
		['with a pipe in brackets that are escaped', '| «\\[[ACO» | «the ACO]]» |'],
		['with a pipe in brackets that never close', '| «[[ACO» | «the ACO]» |'],
		['with a pipe in brackets without a target', '| «[[» | «the ACO]]» |'],
		['with brackets in code', '| «`[[`» | «opens a link» | «`]]`» |'],
		['with a link behind brackets that never close', '| «[[ACO [[IPA|two]]» | «x» |'],
		['in letters of more than one code unit', '| «🏥 ACO» | «医疗» |'],
	])('are their texts: %s', (_what, source) => {
		const { text, ranges } = marked(source);
		expect(splitRow(text, 0, text.length)).toEqual(ranges);
	});

	it.each([
		['| ACO | |', ['ACO', '']],
		['| | ACO |', ['', 'ACO']],
		['|||', ['', '']],
		['||', ['']],
		['|', ['']],
		['', ['']],
		['ACO || IPA', ['ACO', '', 'IPA']],
	])('may be empty: %j', (row, cells) => {
		expect(splitRow(row, 0, row.length).map(({ from, to }) => row.slice(from, to))).toEqual(cells);
	});

	it('lie inside the row that is asked for', () => {
		const { text, ranges } = marked('> | «ACO» | «IPA» |\n> | x | y |');
		expect(splitRow(text, 2, text.indexOf('\n'))).toEqual(ranges);
	});
});
