import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planInsert } from '../../../src/engine/edits/insert-link';
import { applyEdit } from '../../../src/engine/edits/link-mention';

import { marked } from '../../marked';
import { anyNote } from '../note/any-note';

/** The text once a link to the model is put in at the marked place, or why it cannot be. */
function inserted(source: string, { model = '[[ACO model]]', name = 'ACO' } = {}): string {
	const { text, ranges: [range = { from: 0, to: 0 }] } = marked(source);
	const { edit, refusal } = planInsert(text, range, { model, name });
	return edit ? applyEdit(text, edit) : refusal;
}

const lines = (...of: string[]): string => of.join('\n');

describe('a link put in at the cursor', () => {
	it.each([
		['Joined an «»', 'Joined an [[ACO model|ACO]]'],
		['«»', '[[ACO model|ACO]]'],
		['Several «»s pay.', 'Several [[ACO model|ACO]]s pay.'],
		['- «»', '- [[ACO model|ACO]]'],
		['> [!note] About «»', '> [!note] About [[ACO model|ACO]]'],
		['## «»', '## [[ACO model|ACO]]'],
	])('shows the name that was looked for: %j', (source, text) => {
		expect(inserted(source)).toBe(text);
	});

	it('needs no text of its own where that name is its target', () => {
		expect(inserted('The «»', { name: 'ACO model' })).toBe('The [[ACO model]]');
	});

	it('is a Markdown link where the app writes such, brackets in the name escaped', () => {
		expect(inserted('The «»', { model: '[ACO model](ACO%20model.md)' })).toBe('The [ACO](ACO%20model.md)');
		expect(inserted('The «»', { model: '[ACO model](ACO%20model.md)', name: 'ACO [old]' })).toBe('The [ACO \\[old\\]](ACO%20model.md)');
	});

	it('has its pipe escaped in every cell of a table, the empty ones too', () => {
		const table = (head: string, cell: string): string => lines('Models', '', `| ${head} | Risk |`, '| --- | --- |', `| ${cell} | some |`);
		expect(inserted(table('«»', 'x'))).toBe(table('[[ACO model\\|ACO]]', 'x'));
		expect(inserted(table('Model', 'one «»'))).toBe(table('Model', 'one [[ACO model\\|ACO]]'));
		expect(inserted(table('Model', '«»'))).toBe(table('Model', '[[ACO model\\|ACO]]'));
	});

	it('has its pipe escaped in a table inside a callout', () => {
		expect(inserted(lines('> [!note]', '> | A | B |', '> | - | - |', '> | «» | b |'))).toBe(lines('> [!note]', '> | A | B |', '> | - | - |', '> | [[ACO model\\|ACO]] | b |'));
	});

	it('goes into code as it is, since nothing there is a link', () => {
		expect(inserted(lines('```compare', '«»', '```'))).toBe(lines('```compare', '[[ACO model|ACO]]', '```'));
	});

	it('never changes the cells of a table', () => {
		const table = (head: string, rule: string, row: string): string => lines(head, rule, row);
		expect(inserted(table('| A | B |', '| - | - |', '«»| a | b |'))).toMatch(/between the cells/);
		expect(inserted(table('| A | B |', '| - | - |', '| a | b |«»'))).toMatch(/between the cells/);
		expect(inserted(table('| A | B |', '| -«» | - |', '| a | b |'))).toMatch(/between the cells/);
	});

	it('goes into a property between quotation marks, as a wikilink', () => {
		const note = (value: string): string => lines('---', `owner: ${value}`, '---');
		expect(inserted(note('"«»"'))).toBe(note('"[[ACO model|ACO]]"'));
		expect(inserted(note('"«CMS»"'))).toBe(note('"[[ACO model|CMS]]"'));
		expect(inserted(note('"«CMS»"'), { model: '[ACO model](ACO%20model.md)' })).toMatch(/in quotation marks/);
		expect(inserted(note('«»'))).toMatch(/in quotation marks/);
	});

	it('never goes into a link', () => {
		expect(inserted('See [[Cap«»itation]].')).toMatch(/^A link stands there already/);
		expect(inserted('See [the «»model](Capitation.md).')).toMatch(/^A link stands there already/);
		expect(inserted('See [[Capitation]]«».')).toBe('See [[Capitation]][[ACO model|ACO]].');
	});

	it('is refused where a bracket before it would spoil it', () => {
		expect(inserted('list[«» and more')).toMatch(/^A bracket stands right before/);
	});
});

describe('a link put around selected text', () => {
	it.each([
		['An «acountable care organization» pays.', 'An [[ACO model|acountable care organization]] pays.'],
		['Several «ACO»s pay.', 'Several [[ACO model|ACO]]s pay.'],
		['The «ACO model» pays.', 'The [[ACO model]] pays.'],
	])('shows what was selected as it was written: %j', (source, text) => {
		expect(inserted(source)).toBe(text);
	});

	it('leaves blanks at the ends of the selection outside', () => {
		expect(inserted('An« ACO »pays.')).toBe('An [[ACO model|ACO]] pays.');
	});

	it('takes a selection of blanks for a cursor before them', () => {
		expect(inserted('An« »pays.')).toBe('An[[ACO model|ACO]] pays.');
	});

	it('shows text of two lines on one', () => {
		expect(inserted(lines('An «accountable', 'care organization» pays.'))).toBe('An [[ACO model|accountable care organization]] pays.');
	});

	it('escapes the pipe in a table', () => {
		expect(inserted(lines('| A | B |', '| - | - |', '| the «ACOs» | b |'))).toBe(lines('| A | B |', '| - | - |', '| the [[ACO model\\|ACOs]] | b |'));
	});

	it.each([
		['a selection over two cells', lines('| A | B |', '| - | - |', '| «a | b» |'), /several table cells/],
		['a selection over two paragraphs', lines('An «ACO', '', 'and a payer» meet.'), /several paragraphs/],
		['a selection with a link in it', 'The «old [[ACO model]]» pays.', /A link stands there already/],
		['a whole heading', '«## Risks»', /marks of a heading, list, quote/],
		['a whole item of a list', lines('- «one', '- two»'), /several paragraphs|marks of a heading/],
		['an item with its mark', lines('«- one»', '- two'), /marks of a heading, list, quote/],
		['a quote with its mark', '«> quoted»', /marks of a heading, list, quote/],
		['a task with its mark', '«- [ ] to do»', /marks of a heading, list, quote/],
		['a whole block of code', lines('«```ad-info', 'title: One', '```»'), /marks of a heading, list, quote|several paragraphs/],
		['a key with its value', 'Owner«:: CMS»', /marks of a heading, list, quote/],
		['several lines of code', lines('```', 'co«de', 'mo»re', '```'), /several lines/],
		['a value without quotation marks in a property', lines('---', 'owner: «CMS»', '---'), /in quotation marks/],
		['bold text with a letter behind it', 'Many **«ACO»**s pay.', /a letter right beside them/],
		['a selection that ends a wikilink', 'The «one]] with more» pays.', /keep a link from being read/],
	])('is refused for %s', (_, source, why) => {
		expect(inserted(source)).toMatch(why);
	});
});

it('changes nothing outside the selection, whatever the note', () => {
	fc.assert(fc.property(anyNote, fc.nat(), fc.nat(), (text, one, other) => {
		const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
		const { edit } = planInsert(text, { from, to }, { model: '[[ACO model]]', name: 'ACO' });
		if (!edit) return;
		expect(edit.from).toBeGreaterThanOrEqual(from);
		expect(edit.to).toBeLessThanOrEqual(to);
		expect(text.slice(edit.from, edit.to)).toBe(edit.before);

	}));
});
