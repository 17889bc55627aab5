import { describe, expect, it } from 'vitest';
import { interrupts, OpenParagraph } from '../../../../src/engine/note/blocks/interruptions';

describe('a line that ends a paragraph', () => {
	it.each([
		'> a quote',
		'>',
		'# A heading',
		'##',
		'```',
		'~~~ sql',
		'***',
		'- - -',
		'___',
		'- an item',
		'+ an item',
		'1. the first',
		'1) the first',
		'<div>',
		'<!-- a comment',
		'</table>',
		'[^1]: See CMS',
	])('begins another block: %j', (line) => {
		expect(interrupts(line, 0, line.length)).toBe(true);
	});

	it.each([
		'ACO',
		'#aco',
		'####### ACO',
		'``an ACO``',
		'``` `an ACO`',
		'**ACO**',
		'-ACO',
		'-',
		'*',
		'2. the second',
		'1997. A year',
		'<b>',
		'<b>ACO</b>',
		'[cms]: https://www.cms.gov',
		'| a row |',
		'===',
	])('is not %j', (line) => {
		expect(interrupts(line, 0, line.length)).toBe(false);
	});
});

describe('a line outside a list item', () => {
	/** Whether `line`, indented by `columns`, goes on with the paragraph that the lines of the item leave open. */
	const isLazy = (lines: readonly string[], line: string, columns = 0) => {
		const text = [...lines, line].join('\n');
		const paragraph = new OpenParagraph(text);
		let from = 0;
		for (const one of lines) {
			paragraph.add(from, from + one.length);
			from += one.length + 1;
		}
		return paragraph.goesOn(from, text.length, columns);
	};

	it.each([
		['text', ['an ACO shares'], 'its savings'],
		['text with marks in it', ['**An ACO** shares'], '#savings'],
		['text over several lines', ['an ACO', 'shares'], 'its savings'],
		['text behind a blank line', ['# ACO', '', 'an ACO shares'], 'its savings'],
		['text behind closed code', ['```', 'x', '```', 'an ACO shares'], 'its savings'],
		['the text of a nested item', ['an ACO', '- an IPA shares'], 'its savings'],
		['the text of a nested item on the first line', ['- an IPA shares'], 'its savings'],
		['text, with an indented line of it', ['an ACO shares', '    all'], 'its savings'],
	])('goes on with its paragraph: %s', (_what, lines, line) => {
		expect(isLazy(lines, line)).toBe(true);
	});

	it.each([
		['an item', '- another item'],
		['a number', '2. another item'],
		['an empty item', '-'],
		['a heading', '# A heading'],
		['a quote', '> a quote'],
		['a fence', '```'],
		['a rule', '---'],
		['HTML', '<div>'],
		['the text of a footnote', '[^1]: See CMS'],
	])('does not go on if it begins another block, unless it is indented like code: %s', (_what, line) => {
		expect(isLazy(['an ACO shares'], line)).toBe(false);
		expect(isLazy(['an ACO shares'], line, 4)).toBe(true);
	});

	it.each([
		['a heading', ['# A heading']],
		['a rule', ['---']],
		['an open fence', ['```']],
		['a line of code', ['~~~', 'x']],
		['a closed fence', ['```', 'x', '```']],
		['indented code', ['    x']],
		['a table', ['a | b', '--|--', '1 | 2']],
		['HTML', ['<div>', 'ACO']],
		['a blank line', ['an ACO', '  ']],
		['nothing', ['']],
		['a nested item without text', ['an ACO', '-']],
	])('does not go on with %s', (_what, lines) => {
		expect(isLazy(lines, 'text')).toBe(false);
	});
});
