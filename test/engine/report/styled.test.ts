import { describe, expect, it } from 'vitest';
import { line, lines, PLAIN_STYLE, styled, StyledText } from '../../../src/engine/report/styled';

describe('a text that is styled', () => {
	it('is one line, with signs for what a terminal would obey', () => {
		expect(styled('ACO\n  group \u001b[2J').text).toBe('ACO group ␛[2J');
	});
});

describe('a line', () => {
	it('makes visible what is put into it, unless it has been', () => {
		expect(line`${'\u001b'} ${new StyledText('\u001b[1mACO\u001b[22m')} ${7}`.text).toBe('␛ \u001b[1mACO\u001b[22m 7');
	});

	it('has no blanks at its end', () => {
		expect(line`${'ACO'}  ${''}`.text).toBe('ACO');
	});

	it('is nothing but the words in a plain style', () => {
		expect([PLAIN_STYLE.bold('ACO\u0007').text, PLAIN_STYLE.dim('ACO\u0007').text]).toEqual(['ACO␇', 'ACO␇']);
	});
});

it('lines stand one below the other', () => {
	expect(lines([line`a`, line``, line`b`]).text).toBe('a\n\nb');
});
