import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedValue } from '../../../src/engine/comparison/comparison';
import { partsOf } from '../../../src/engine/comparison/value-parts';
import { writeMark } from '../../../src/engine/note/items';

/** The parts of a value, one a string: indented by its depth, with its mark; what is named in words stands in brackets. */
function parts(text: string, kind: SourcedValue['kind'] = 'property'): string[] {
	return partsOf({ text, kind }).map((part) => '\t'.repeat(part.depth) + (part.mark ? writeMark(part.mark) : '') + (part.kind === 'object'
		? `(${part.text})`
		: part.text));
}

describe('the parts of a value', () => {
	it.each([
		['a fence of three backticks', '```compare\nACO vs IPA\n```', ['(code, 1 line)']],
		['a fence of tildes', '~~~~dataviewjs\nrun()\n\nagain()\n~~~~', ['(code, 3 lines)']],
		['a fence that is never closed', '```mermaid\ngraph\nLR', ['(code, 2 lines)']],
		['indented code', 'text\n\n    one\n    two', ['text', '(code, 2 lines)']],
		['a table', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |', ['(table, 2 x 3)']],
		['a formula', '$$\nE = mc^2\n$$', ['(formula)']],
		['a comment', 'before\n\n%%\nhidden\n%%\n\nbehind', ['before', 'behind']],
		['paragraphs', 'one\ntwo\n\nthree', ['one\ntwo', 'three']],
		['line ends of other systems', 'one\r\ntwo\rthree\u2028four', ['one\ntwo\nthree\nfour']],
		['a heading', 'a\n# b\nc', ['a', '# b', 'c']],
		['a callout', '> [!info] Title\n> text', ['Title', 'text']],
		['an admonition block with code in it', '````ad-info\n```js\nx\n```\n````', ['(code, 1 line)']],
		['HTML', '<div>\n<img src=x>\n</div>', ['<div>\n<img src=x>\n</div>']],
		['the address of a reference', '![x][y]\n\n[y]: http://example.org/x.png', ['![x][y]', '[y]: http://example.org/x.png']],
		['nothing', '', []],
		['blanks', ' \n ', []],
	])('of %s', (_what, text, expected) => {
		expect(parts(text)).toEqual(expected);
	});

	it.each([
		['marks of both kinds', '- one\n- two\n\n1. three\n2. four', ['\t- one', '\t- two', '\t1. three', '\t2. four']],
		['lists in lists', '- one\n    - two\n        1. three\n- four', ['\t- one', '\t\t- two', '\t\t\t1. three', '\t- four']],
		['tasks', '- [ ] open\n- [x] done', ['\t- [ ] open', '\t- [x] done']],
		['a paragraph in an item', '- one\n\n  two', ['\t- one', '\ttwo']],
		['code and a table in items', '- ```js\n  x\n  ```\n- | a |\n  |---|\n  | 1 |', ['\t- (code, 1 line)', '\t- (table, 1 x 1)']],
	])('keep of a list %s', (_what, text, expected) => {
		expect(parts(text)).toEqual(expected);
	});

	it.each([
		'# 3', '> 100 ml', '- 5', '1. January 2025', '---', '``` js', '~~~', '| a | b |', '$$', '%% a', '[x]: y', '[^1]: z', '<div>', '\tx',
	])('of one line are the line, though it begins with a mark: %j', (text) => {
		expect(parts(text, 'inline')).toEqual([text.trim()]);
		expect(parts(text, 'property')).toEqual([text.trim()]);
	});

	it('of one line are a list where a section consists of one item', () => {
		expect(parts('- billing', 'heading')).toEqual(['\t- billing']);
		expect(parts('> 100 ml', 'heading')).toEqual(['> 100 ml']);
	});
});

describe('any value', () => {
	const piece = fc.constantFrom(
		'```', '~~~', '    ', '- ', '1. ', '> ', '| a ', '|---', '# ', '$$', '%%', '<div>', '[^1]: ', '[x]: y', '---', '===', ':::', 'ad-note',
		'compare', 'text', ' ',
	);
	const value = fc.array(fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')), { minLength: 2, maxLength: 8 })
		.map((lines) => lines.join('\n'));

	it('has no fence left in its texts where a block stood, and names objects on one line', () => {
		fc.assert(fc.property(value, (text) => {
			for (const part of partsOf({ text, kind: 'property' })) {
				if (part.kind === 'object') expect(part.text).toMatch(/^(?:table, \d+ x \d+|code, \d+ lines?|formula)$/);
				expect(part.mark === null || part.depth > 0).toBe(true);
			}
		}), { numRuns: 1000 });
	});

	it('loses no word that stands outside comments, code, tables and formulas', () => {
		const words = fc.array(
			fc.tuple(fc.constantFrom('', '- ', '1. ', '> ', '  - ', '# ', '- [ ] '), fc.stringMatching(/^[a-z]{3,8}$/)),
			{ minLength: 1, maxLength: 10 },
		);
		fc.assert(fc.property(words, (lines) => {
			const text = lines.map(([mark, word]) => mark + word).join('\n');
			const shown = partsOf({ text, kind: 'heading' }).map((part) => part.text).join(' ');
			for (const [, word] of lines) expect(shown).toContain(word);
		}));
	});
});
