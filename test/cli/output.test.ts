import { expect, it } from 'vitest';
import { shown } from '../../cli/output';

it('a terminal is shown the control characters of a note, and does not obey them', () => {
	expect(shown('\u001b]0;title\u0007 and \u001b[2J\u009b and\rback')).toBe('\ufffd]0;title\ufffd and \ufffd[2J\ufffd and\ufffdback');
});

it('blanks, line ends and what makes text bold or dim stay', () => {
	const text = '\u001b[1mACO\u001b[22m\t\u001b[2mdim\u001b[22m\r\n糖尿病 \u{1F3E5}';
	expect(shown(text)).toBe(text);
});
