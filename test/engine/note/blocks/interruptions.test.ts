import { describe, expect, it } from 'vitest';
import { fenceAfter, goesOn, interrupts } from '../../../../src/engine/note/blocks/interruptions';
import type { Fence } from '../../../../src/engine/note/blocks/line-starts';

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

describe('a line without indent behind a list item', () => {
	const isLazy = (last: string, line: string) => {
		const text = `${last}\n${line}`;
		return goesOn(text, { from: 0, to: last.length }, last.length + 1, text.length);
	};

	it.each([
		['an ACO shares', 'its savings'],
		['**An ACO** shares', 'its savings'],
		['an ACO shares', '#savings'],
		['an ACO shares', '<b>savings</b>'],
	])('goes on with its paragraph: %j, %j', (last, line) => {
		expect(isLazy(last, line)).toBe(true);
	});

	it.each([
		['an ACO', '- another item'],
		['an ACO', '2. another item'],
		['an ACO', '-'],
		['an ACO', '# A heading'],
		['an ACO', '> a quote'],
		['an ACO', '```'],
		['an ACO', '---'],
		['# A heading', 'text'],
		['---', 'text'],
		['```', 'text'],
		['~~~', 'text'],
		['   ', 'text'],
		['', 'text'],
	])('does not go on: %j, %j', (last, line) => {
		expect(isLazy(last, line)).toBe(false);
	});
});

describe('the fence that is open behind a line', () => {
	const after = (fence: Fence | null, line: string) => fenceAfter(line, fence, 0, line.length);
	const open: Fence = { mark: '`', length: 4, info: 'sql' };

	it('is the one that the line opens', () => {
		expect(after(null, '  ~~~ad-info')).toEqual({ mark: '~', length: 3, info: 'ad-info' });
		expect(after(null, 'an ACO')).toBeNull();
	});

	it('stays the same one until it is closed', () => {
		expect(after(open, '```')).toBe(open);
		expect(after(open, '~~~~')).toBe(open);
		expect(after(open, '````ad-info')).toBe(open);
		expect(after(open, '````')).toBeNull();
	});
});
