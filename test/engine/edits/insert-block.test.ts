import { describe, expect, it } from 'vitest';
import { planComparison } from '../../../src/engine/edits/insert-block';
import { applyEdit } from '../../../src/engine/edits/link-mention';

/** The text once a comparison is put in at the bar, the cursor then behind it at a bar; or why it cannot be. */
function compared(source: string, ...recipe: string[]): string {
	const at = source.indexOf('│');
	const text = source.slice(0, at) + source.slice(at + 1);
	const planned = planComparison(text, at, recipe.length > 0 ? recipe : ['Home', 'Ward']);
	if (!planned.edit) return planned.refusal;
	const edited = applyEdit(text, planned.edit);
	return `${edited.slice(0, planned.cursor)}│${edited.slice(planned.cursor)}`;
}

const lines = (...of: string[]): string => of.join('\n');
const block = (prefix = ''): string => ['```compare', 'Home', 'Ward', '```'].map((line) => prefix + line).join('\n');

describe('a comparison put in at the cursor', () => {
	it('stands on an empty line, with the cursor behind it', () => {
		expect(compared('│')).toBe(lines(block(), '│'));
		expect(compared(lines('Care.', '', '│', '', 'After.'))).toBe(lines('Care.', '', block(), '│', '', 'After.'));
	});

	it('is kept apart from the lines above and below by empty ones', () => {
		expect(compared(lines('Care.', '│', 'After.'))).toBe(lines('Care.', '', block(), '│', 'After.'));
		expect(compared(lines('Ca│re.', '# After'))).toBe(lines('Care.', '', block(), '│', '# After'));
		expect(compared(lines('| a |', '| - |', '| b |', '│'))).toBe(lines('| a |', '| - |', '| b |', '', block(), '│'));
	});

	it('has a line behind it at the end of a text without one', () => {
		expect(compared('Ca│re.')).toBe(lines('Care.', '', block(), '│'));
		expect(compared('Care.│\n')).toBe(lines('Care.', '', block(), '│'));
	});

	it.each([
		['the properties', lines('---', 'tags: [a]', '│owner: x', '---'), lines('# Title')],
		['the fence of the properties', lines('│---', 'owner: x', '---'), 'Text.'],
		['the paragraph', lines('One', 'li│ne', 'more'), 'Next.'],
		['the heading', '# Hea│d', 'Text.'],
		['the heading with an underline', lines('He│ad', '==='), 'Text.'],
		['the table', lines('| a | b |', '|---|---|', '| 1 │| 2 |'), 'Text.'],
		['the code', lines('```js', 'a()', '│b()', '```'), 'Text.'],
		['code with a longer fence', lines('~~~~', '```', '│x', '```', '~~~~'), 'Text.'],
		['an empty line in the code', lines('```js', 'a()', '│', '```'), 'Text.'],
		['the admonition', lines('```ad-info', 'title: T', '│one', '```'), 'Text.'],
		['an empty line in the admonition', lines('```ad-info', 'one', '│', 'two', '```'), 'Text.'],
		['a fence of the admonition', lines('```ad-info', 'one', '``│`'), 'Text.'],
		['the admonition around a block', lines('````ad-info', '```js', 'x│', '```', '````'), 'Text.'],
		['an admonition that quotes', lines('```ad-info', '> o│ne', '```'), 'Text.'],
		['the whole list', lines('- one│', '- two', '', '  part', '  - inner', '-'), 'Text.'],
		['the whole list from an item without text', lines('1. one', '2. │', '3. three'), 'Text.'],
		['the list from an empty line inside an item', lines('- one', '│', '  part'), 'Text.'],
		['the list from an empty line between two items', lines('1. one', '│', '2. two'), 'Text.'],
		['the list around a block', lines('- one', '  ```js', '  x│', '  ```', '- two'), 'Text.'],
		['the footnote', lines('[^1]: fr│om', '    there'), 'Text.'],
		['the comment', lines('%%', 'a│sk', '%%'), 'Text.'],
		['the formula', lines('$$', 'x│', '$$'), 'Text.'],
		['the HTML', lines('<div>', 'x│', '</div>'), 'Text.'],
		['the written comparison', lines('%% compare:begin id=a1 %%', '| A│ |', '| - |', '%% compare:end id=a1 %%'), 'Text.'],
	])('stands below %s', (_, above, below) => {
		expect(compared(lines(above, '', below))).toBe(lines(above.replace('│', ''), '', block(), '│', below));
	});

	it('stays inside a callout or quote, every line with the mark of these', () => {
		expect(compared(lines('> [!info] T', '> one', '│> two', '', 'Text.')))
			.toBe(lines('> [!info] T', '> one', '> two', '>', block('> '), '│', 'Text.'));
		expect(compared(lines('> one│', '>', '> two'))).toBe(lines('> one', '>', block('> '), '│>', '> two'));
		expect(compared(lines('> [!info] │T', '> one'))).toBe(lines('> [!info] T', '>', block('> '), '│>', '> one'));
		expect(compared(lines('> > in│ner', '>', '> outer'))).toBe(lines('> > inner', '> >', block('> > '), '│>', '> outer'));
		expect(compared(lines('> one', '> │', '> two'))).toBe(lines('> one', '>', block('> '), '│> ', '> two'));
	});

	it('stays inside a quote whose paragraph goes on without the marks, below that', () => {
		expect(compared(lines('> o│ne', 'lazy', '', 'Text.'))).toBe(lines('> one', 'lazy', '>', block('> '), '│', 'Text.'));
		expect(compared(lines('> one', 'la│zy', '> and so on'))).toBe(lines('> one', 'lazy', '> and so on', '>', block('> '), '│'));
		expect(compared(lines('> > in│ner', '> outer'))).toBe(lines('> > inner', '> outer', '> >', block('> > '), '│'));
		expect(compared(lines('> > > o│ne', '> two', '', 'Text.'))).toBe(lines('> > > one', '> two', '> > >', block('> > > '), '│', 'Text.'));
		expect(compared(lines('> [!info] T', 'la│zy', '', 'Text.'))).toBe(lines('> [!info] T', 'lazy', '>', block('> '), '│', 'Text.'));
		expect(compared(lines('> [!in│fo] T', 'lazy'))).toBe(lines('> [!info] T', 'lazy', '>', block('> '), '│'));
		expect(compared(lines('> - > o│ne', '> two', 'three', '', 'Text.')))
			.toBe(lines('> - > one', '> two', 'three', '>', block('> '), '│', 'Text.'));
	});

	it('stands in a callout below its list, table or code', () => {
		expect(compared(lines('> - one│', '> - two', '>', '> Text.'))).toBe(lines('> - one', '> - two', '>', block('> '), '│>', '> Text.'));
		expect(compared(lines('> | a |', '> | - |', '> | b│ |'))).toBe(lines('> | a |', '> | - |', '> | b |', '>', block('> '), '│'));
	});

	it('ends lines as the note does', () => {
		expect(compared('Ca│re.\r\n\r\nAfter.\r\n')).toBe('Care.\r\n\r\n```compare\r\nHome\r\nWard\r\n```\r\n│\r\nAfter.\r\n');
	});

	it('has a fence that no name in it closes', () => {
		expect(compared('│', '```', 'A ```` B')).toBe(lines('`````compare', '```', 'A ```` B', '`````', '│'));
	});

	it('never stands in an admonition block, nor behind one that is closed by the end of the note alone', () => {
		const open = lines('Before.', '', '```ad-note', 'open', '');
		for (const source of [`${open}│`, `${open}\n│`, `${open}\n\n│`, open.replace('open', 'op│en'), open.replace('ad-', 'ad│-')]) {
			expect(compared(source)).toMatch(/^A comparison here would fall into a block that is never closed/);
		}
		expect(compared(open.replace('.', '│.'))).toBe(open.replace('.\n', `.\n\n${block()}\n│`));
		expect(compared(lines('````ad-note', 'one', '│', 'two', '````'))).toBe(lines('````ad-note', 'one', '', 'two', '````', '', block(), '│'));
	});

	it('stands behind the quote or list that closes an admonition block', () => {
		expect(compared(lines('> ```ad-note', '> op│en', '', 'Text.'))).toBe(lines('> ```ad-note', '> open', '', block(), '│', 'Text.'));
		expect(compared(lines('- ```ad-note', '  op│en', '', 'Text.'))).toBe(lines('- ```ad-note', '  open', '', block(), '│', 'Text.'));
		const shared = lines('```ad-note', 'one', '```ad-tip', 'tw│o', '```');
		expect(compared(shared)).toBe(lines(shared.replace('│', ''), '', block(), '│'));
	});

	it('is refused where a block that is never closed would hold it', () => {
		expect(compared(lines('```js', 'a│()'))).toMatch(/^A comparison here would fall into a block that is never closed/);
		expect(compared(lines('Text.', '', '<pre>', 'a│'))).toMatch(/^A comparison here/);
	});
});
