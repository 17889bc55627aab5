import { describe, expect, it } from 'vitest';
import { ALONE, InlineScanner } from '../../../../src/engine/text/inline/inline';
import { parseNote } from '../../../../src/engine/note/note';
import type { Range } from '../../../../src/engine/text/range';

/** The fields of one paragraph as [form, key, value]. */
function fieldsOf(text: string): string[][] {
	const spans = new InlineScanner(text).scan(0, text.length, { labels: new Set(), lineFields: true });
	const shown = ({ from, to }: Range): string => text.slice(from, to);
	return spans.flatMap((span) => (span.kind === 'field-key' ? [[span.form, shown(span.key), shown(span.value)]] : []));
}

/** The inline fields of a note as `key = value`. */
function inNote(text: string): string[] {
	return parseNote('ACO.md', text).attributes.filter(({ kind }) => kind === 'inline').map(({ key, value }) => `${key} = ${value}`);
}

describe('fields that fill a line', () => {
	it.each([
		['Purpose:: coordinated care', 'Purpose', ' coordinated care'],
		['Financial Model:: shared savings', 'Financial Model', ' shared savings'],
		['financial_model:: shared savings', 'financial_model', ' shared savings'],
		['one-sided:: yes', 'one-sided', ' yes'],
		['Owner/Payer:: hospital', 'Owner/Payer', ' hospital'],
		['340B:: eligible', '340B', ' eligible'],
		['Zweck:: Koordination', 'Zweck', ' Koordination'],
		['目的:: ケア', '目的', ' ケア'],
		['Intérêt:: partagé', 'Intérêt', ' partagé'],
		['🏥:: ward', '🏥', ' ward'],
		['Main purpose of the group:: care', 'Main purpose of the group', ' care'],
		['Purpose::', 'Purpose', ''],
		['Purpose :: care', 'Purpose', ' care'],
		['Site:: a :: b', 'Site', ' a :: b'],
		['Owner:: [[ACO]], [[IPA]]', 'Owner', ' [[ACO]], [[IPA]]'],
	])('reads %j with its key and its value', (text, key, value) => {
		expect(fieldsOf(text)).toEqual([['line', key, value]]);
	});

	it.each(['**Purpose**:: care', '*Purpose*:: care', '~~Purpose~~:: care', '***Purpose***:: care'])(
		'reads the key of %j without its emphasis',
		(text) => expect(fieldsOf(text)).toEqual([['line', 'Purpose', ' care']]),
	);

	it.each([
		'**Purpose::** care', '*Purpose::* care',
	])('takes the emphasis of %j that ends behind the colons for no part of the value', (text) => {
		expect(fieldsOf(text)).toEqual([['line', 'Purpose', ' care']]);
	});

	it.each([
		'Owner & Payer:: hospital',
		'Risk (downside):: yes',
		'Financial Model (2024):: shared savings',
		'ends. Purpose:: care',
		'see [[ACO]] Purpose:: care',
		':: care',
		'Purpose: care',
		'Purpose::: care',
		'`Purpose:: care`',
		'`Purpose`:: care',
		'text, [`Owner`:: hospital]',
		'$Purpose:: care$',
		'%%Purpose:: care%%',
		'<!-- Purpose:: care -->',
		'https://cms.gov/a::b',
	])('reads no field from %j', (text) => expect(fieldsOf(text)).toEqual([]));

	it.each([
		['80 characters', 'k'.repeat(80), 1],
		['81 characters', 'k'.repeat(81), 0],
		['80 characters and 20 marks', `${'*'.repeat(10)}${'k'.repeat(80)}${'*'.repeat(10)}`, 1],
		['80 characters and 21 marks', `${'*'.repeat(11)}${'k'.repeat(80)}${'*'.repeat(10)}`, 0],
	])('have a key of 80 characters at most, and 20 for its marks: %s', (_what, key, fields) => {
		expect(fieldsOf(`${key}:: care`)).toHaveLength(fields);
	});

	it('takes the emphasis right before the key for its own', () => {
		expect(fieldsOf('* **Purpose::** care')).toEqual([['line', 'Purpose', ' care']]);
	});

	it('reads one behind a line that ends in a backslash', () => {
		expect(fieldsOf('care \\\nOwner:: hospital')).toEqual([['line', 'Owner', ' hospital']]);
	});

	it('ends the value with its line, also where the paragraph goes on', () => {
		expect(fieldsOf('Purpose:: care that is\ncoordinated\nOwner:: hospital')).toEqual([
			['line', 'Purpose', ' care that is'],
			['line', 'Owner', ' hospital'],
		]);
	});

	it('reads none where lines cannot be filled, such as headings', () => {
		expect(new InlineScanner('Purpose:: care').scan(0, 14, { labels: new Set(), lineFields: false })).toEqual([]);
		expect(new InlineScanner('Purpose:: care').scan(0, 14, ALONE)).toEqual([]);
	});
});

describe('fields in brackets', () => {
	it.each([
		['an ACO [Owner:: hospital] here', 'brackets', 'Owner', ' hospital'],
		['an ACO (Owner:: hospital) here', 'parentheses', 'Owner', ' hospital'],
		['[ Owner & Payer :: hospital]', 'brackets', 'Owner & Payer', ' hospital'],
		['[Risk, in 2024:: two-sided]', 'brackets', 'Risk, in 2024', ' two-sided'],
		['[🏥:: ward]', 'brackets', '🏥', ' ward'],
		['[Owner:: [[ACO]]]', 'brackets', 'Owner', ' [[ACO]]'],
		['[Owner:: a [b] c]', 'brackets', 'Owner', ' a [b] c'],
		['[Owner:: a (b c]', 'brackets', 'Owner', ' a (b c'],
		['(Owner:: a [b c)', 'parentheses', 'Owner', ' a [b c'],
		['(Owner:: a (b) c)', 'parentheses', 'Owner', ' a (b) c'],
		['[Owner:: a \\] b]', 'brackets', 'Owner', ' a \\] b'],
		['[Owner::]', 'brackets', 'Owner', ''],
		['[Owner (main):: hospital]', 'brackets', 'Owner (main)', ' hospital'],
		['[Owner a) b:: hospital]', 'brackets', 'Owner a) b', ' hospital'],
		['!(Owner:: hospital)', 'parentheses', 'Owner', ' hospital'],
		['`a`[Owner:: hospital]', 'brackets', 'Owner', ' hospital'],
		['[Site:: a :: b]', 'brackets', 'Site', ' a :: b'],
		['[Owner:: a (b:: c)]', 'brackets', 'Owner', ' a (b:: c)'],
	])('reads the field of %j', (text, form, key, value) => {
		expect(fieldsOf(text)).toEqual([[form, key, value]]);
	});

	it.each([
		'an ACO [Owner:: hospital here', 'an ACO (Owner:: hospital] here', 'an ACO [:: hospital] here', 'text, [`Owner:: hospital`]',
		'text, [Owner: hospital]',
	])(
		'reads no field from %j',
		(text) => expect(fieldsOf(text)).toEqual([]),
	);

	it('ends a field in brackets with its line at the latest', () => {
		expect(fieldsOf('an ACO, [Owner:: hospital\nor group] here')).toEqual([]);
	});

	it.each([[80, 1], [81, 0]])('have a key of 80 characters at most: one of %i makes %i fields', (length, fields) => {
		expect(fieldsOf(`(${'k'.repeat(length)}:: care)`)).toHaveLength(fields);
	});

	it('ends in its stretch', () => {
		expect(new InlineScanner('[Owner:: hospital]').scan(0, 17, ALONE)).toEqual([]);
	});

	it('reads several fields on one line', () => {
		expect(fieldsOf('An ACO [Owner:: hospital] bears [Risk:: two-sided] (Since:: 2012).')).toEqual([
			['brackets', 'Owner', ' hospital'],
			['brackets', 'Risk', ' two-sided'],
			['parentheses', 'Since', ' 2012'],
		]);
	});

	it('counts no field that fills the line beside one in brackets', () => {
		expect(fieldsOf('Purpose:: text with [Owner:: hospital]')).toEqual([['brackets', 'Owner', ' hospital']]);
		expect(fieldsOf('Purpose:: text with (Owner:: hospital)\nRisk:: yes')).toEqual([
			['parentheses', 'Owner', ' hospital'],
			['line', 'Risk', ' yes'],
		]);
	});
});

describe('where the fields of a note are read', () => {
	it.each([
		['paragraphs', 'Owner:: hospital', ['Owner = hospital']],
		[
			'list items', '- Owner:: hospital\n* **Risk**:: yes\n1. Since:: 2012\n  - Deep:: one',
			['Owner = hospital', 'Risk = yes', 'Since = 2012', 'Deep = one'],
		],
		['tasks, in brackets', '- [ ] ask [Owner:: hospital]', ['Owner = hospital']],
		['quotes', '> Owner:: hospital', ['Owner = hospital']],
		['callouts', '> [!info] Facts\n> Owner:: hospital', ['Owner = hospital']],
		['admonition blocks', '```ad-info\ntitle: Facts\nOwner:: hospital\n```', ['Owner = hospital']],
		['notes with CRLF', 'Owner:: hospital\r\nRisk:: yes\r\n', ['Owner = hospital', 'Risk = yes']],
	])('reads them in %s', (_, text, fields) => expect(inNote(text)).toEqual(fields));

	it('reads in a table the fields in brackets, each in its cell', () => {
		expect(inNote('| ACO | IPA |\n| --- | --- |\n| [Owner:: hospital] | (Risk:: one \\| two) |\n| Since:: 2012 | 1990 |')).toEqual([
			'Owner = hospital',
			'Risk = one | two',
		]);
	});

	it.each([
		['frontmatter', '---\nnote: "Owner:: hospital"\n---\n'],
		['fenced code', '```\nOwner:: hospital\n[Risk:: yes]\n```'],
		['fenced code in a callout', '> [!info]\n> ~~~\n> Owner:: hospital\n> ~~~'],
		['indented code', 'text\n\n    Owner:: hospital'],
		['code on a line', 'write `[Owner:: hospital]` there'],
		['comments over lines', '%%\nOwner:: hospital\n%%'],
		['comments on a line', 'An ACO %%[Owner:: hospital]%% here'],
		['comments of HTML', '<!--\nOwner:: hospital\n-->'],
		['blocks of HTML', '<div>\nOwner:: hospital\n</div>'],
		['formulas', '$$\nOwner:: hospital\n$$'],
		['the options of an admonition block', '```ad-info\nmetadata: Owner:: hospital\n```'],
		['generated comparisons', '%% compare:begin id=k3 %%\nOwner:: hospital [Risk:: yes]\n%% compare:end id=k3 %%'],
	])('reads none in %s', (_, text) => expect(inNote(text)).toEqual([]));
});

describe('the value of a field', () => {
	it.each([
		'1,200', '$1,200', '12%', '1.10', '0450', '00123', '2024', '2024-01', '2024-01-05T10:00', 'true', 'TRUE', 'null', 'NO', '340B', 'a, b',
		'"a", "b"', '[[ACO]], [[IPA]]',
		'[[ACO]] and [[IPA]]', '12 [[ACO]]', '#t1, #t2', '6 months, 3 days', '[1, 2]', '{"a":1}', '[[ACO]],',
	])('is one text as its author wrote it: %j', (value) => {
		expect(inNote(`Rate:: ${value}`)).toEqual([`Rate = ${value}`]);
	});

	it('stays separate for each time a key is given, in the order of the note', () => {
		const { attributes } = parseNote('ACO.md', '---\nPurpose: from above\n---\nPurpose:: one\n\n- Purpose:: two\n\nPurpose:: three');
		expect(attributes.map(({ value, kind, line }) => [value, kind, line])).toEqual([
			['from above', 'property', 2], ['one', 'inline', 4], ['two', 'inline', 6], ['three', 'inline', 8],
		]);
	});

	it('has the range of the value in the note', () => {
		const text = '\ufeffAn ACO [Owner:: hospital] 😀 (Risk:: two-sided).';
		const slices = parseNote('ACO.md', text).attributes.map(({ from, to }) => text.slice(from, to).trim());
		expect(slices).toEqual(['hospital', 'two-sided']);
	});
});
