import { describe, expect, it } from 'vitest';
import { interrupts } from '../../../../src/engine/note/blocks/interruptions';

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
