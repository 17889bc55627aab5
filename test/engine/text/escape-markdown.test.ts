import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { escapeMarkdown } from '../../../src/engine/text/escape-markdown';
import { plainText } from '../../../src/engine/text/plain-text';

/** What an independent reader of Markdown shows of a text behind a word. */
function shown(markdown: string): string {
	const [paragraph, ...others] = fromMarkdown(`Term: ${markdown}`, {
		extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()],
	}).children;
	const texts = paragraph?.type === 'paragraph' ? paragraph.children : [];
	if (others.length > 0 || texts.some(({ type }) => type !== 'text')) return 'marks';
	return texts.map((one) => ('value' in one ? one.value : '')).join('');
}

describe('a text as Markdown', () => {
	it.each([
		['a fixed sum of 20 % = 1/5 & more!', 'a fixed sum of 20 % = 1/5 & more!'],
		['*starred*, _under_ and `code`', '\\*starred\\*, \\_under\\_ and \\`code\\`'],
		['[[link]] and <b>', '\\[\\[link\\]\\] and \\<b>'],
		['~~gone~~ ==lit== %%hidden%%', '\\~\\~gone\\~\\~ \\=\\=lit\\=\\= \\%\\%hidden\\%\\%'],
		['costs $5 and $6', 'costs \\$5 and \\$6'],
		['a #tag, the # sign, C#', 'a \\#tag, the # sign, C#'],
		['R&amp;D and R&D', 'R\\&amp;D and R&D'],
		['2^10 and ^id', '2^10 and \\^id'],
		['  one\n  two\t three ', 'one two three'],
	])('%j is %j', (text, markdown) => expect(escapeMarkdown(text)).toBe(markdown));

	it('is read again as the text, by us and by others, and says nothing else', () => {
		const signs = [...'a1 *_`[]()<>#^~=%$&;:!|\\{}"\'-+./\nß病🏥', '[[', '==', '%%', '~~', '$$', '&amp;', '<b>', 'http'];
		const sign = fc.constantFrom(...signs);
		fc.assert(fc.property(fc.array(sign, { maxLength: 12 }).map((some) => some.join('')), (text) => {
			const markdown = escapeMarkdown(text);
			const plain = text.replace(/\s+/g, ' ').trim();
			expect(shown(markdown).trim()).toBe(`Term: ${plain}`.trim());
			expect(plainText(`Term: ${markdown}`).trim()).toBe(`Term: ${plain}`.trim());
			expect(parseNote('A.md', `Term ${markdown}`)).toMatchObject({ tags: [], links: [] });
		}), { numRuns: 500 });
	});
});
