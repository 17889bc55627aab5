import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressText, codeText, oneLine, plainText } from '../../../src/engine/text/plain-text';

describe('what a reader sees of a stretch of Markdown', () => {
	it.each([
		['An ACO shares savings.', 'An ACO shares savings.'],
		['[[ACO]] and [[ACO|the group]]', 'ACO and the group'],
		['[[ACO#Risk]] and [[#Risk]]', 'ACO > Risk and Risk'],
		['the [HIPAA rule](hipaa.md "Rule")', 'the HIPAA rule'],
		['[the **ACO** rule](aco.md)', 'the ACO rule'],
		['code `E11.9` and ``a ` b``', 'code E11.9 and a ` b'],
		['**ACO** and __IPA__', 'ACO and IPA'],
		['*ACO* and _IPA_', 'ACO and IPA'],
		['***ACO*** and **_IPA_**', 'ACO and IPA'],
		['==ACO== and ~~IPA~~', 'ACO and IPA'],
		['an **[[ACO]]** shares', 'an ACO shares'],
		['the formula $x^2$', 'the formula $x^2$'],
		['read #glossary/him', 'read #glossary/him'],
		['a {{date}} here', 'a {{date}} here'],
		['at <% tp.date %> here', 'at <% tp.date %> here'],
		['[risk:: two sides]', '[risk: two sides]'],
		['at <https://cms.gov> or cms.gov', 'at https://cms.gov or cms.gov'],
	])('turns %j into %j', (markdown, seen) => expect(plainText(markdown)).toBe(seen));

	it.each([
		['seen %%hidden%% seen', 'seen seen'],
		['seen <!-- hidden --> seen', 'seen seen'],
		['%%%%', ''],
		['a <b>bold</b> word', 'a bold word'],
		['costs fall ^id-1', 'costs fall'],
		['costs[^1] rise', 'costs rise'],
		['![logo](logo.png) the ACO', 'the ACO'],
		['![[logo.png]] the ACO', 'the ACO'],
	])('leaves out of %j what is not seen', (markdown, seen) => expect(plainText(markdown)).toBe(seen));

	it.each([
		['snake_case_word', 'snake_case_word'],
		['2 * 3 = 6', '2 * 3 = 6'],
		['a = b and a ~ b', 'a = b and a ~ b'],
		['a == b', 'a == b'],
		['R&D, C++ and 100 %', 'R&D, C++ and 100 %'],
		['$500 per member and $9', '$500 per member and $9'],
		['see [HIPAA] note', 'see [HIPAA] note'],
		['a < b > c', 'a < b > c'],
	])('keeps in %j the marks that are text', (markdown, seen) => expect(plainText(markdown)).toBe(seen));

	it.each([
		['\\*ACO\\*', '*ACO*'],
		['\\[\\[ACO]]', '[[ACO]]'],
		['\\#him', '#him'],
		['C:\\aco', 'C:\\aco'],
	])('takes from %j the backslash before punctuation only', (markdown, seen) => expect(plainText(markdown)).toBe(seen));

	it('makes one line of several, with one blank between words', () => {
		expect(plainText('  An ACO\n  shares\r\n\tsavings  ')).toBe('An ACO shares savings');
	});

	it('gives for any text one line without blanks at its ends or in a row', () => {
		const pieces = fc.constantFrom(
			'ACO', ' ', '\n', '\t', '**', '_', '`', '[[', ']]', '[', '](x)', '%%', '$', '\\', '<b>', '==', '~~', '😀', '#a', '^b',
		);
		fc.assert(
			fc.property(fc.array(pieces).map((parts) => parts.join('')), (markdown) => {
				expect(plainText(markdown)).toMatch(/^(?:\S+(?: \S+)*)?$/);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the text of code', () => {
	it.each([
		['`E11.9`', 'E11.9'], ['`` a`b ``', 'a`b'], ['` `` `', '``'], ['` E11.9`', ' E11.9'], ['`E11.9 `', 'E11.9 '], ['`  `', '  '],
		['`  E11  `', ' E11 '],
	])('has no backticks around it, and not the blank that keeps it apart from them on both sides: %j is %j', (source, text) => {
		expect(codeText(source)).toBe(text);
	});
});

describe('the text of an address', () => {
	it.each([
		['<https://cms.gov>', 'https://cms.gov'], ['https://cms.gov', 'https://cms.gov'],
	])('has no brackets around it: %j is %j', (source, text) => {
		expect(addressText(source)).toBe(text);
	});
});

describe('a text on one line', () => {
	it.each([
		['a b', 'a b'], [' a ', 'a'], ['a  b', 'a b'], ['a\nb', 'a b'], ['a \r\n\t b', 'a b'], ['a\u00a0b', 'a b'], ['', ''], [' \n ', ''],
	])('turns %j into %j', (text, line) => {
		expect(oneLine(text)).toBe(line);
	});
});
