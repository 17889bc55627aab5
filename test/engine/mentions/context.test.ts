import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/engine/mentions/context';
import { marked } from '../../marked';

/** The context of the marked range, its own range marked in it. */
function contextIn(source: string): string {
	const { text, ranges: [range] } = marked(source);
	const context = contextOf(text, range ?? { from: 0, to: 0 });
	return `${context.text.slice(0, context.from)}«${context.text.slice(context.from, context.to)}»${context.text.slice(context.to)}`;
}

describe('the context of a mention', () => {
	it.each([
		['One line.\nAsk the «[[ACO]]» today.\nAnother.', 'Ask the «[[ACO]]» today.'],
		['«[[ACO]]»', '«[[ACO]]»'],
		['«[[ACO]]» first\nlast', '«[[ACO]]» first'],
		['\n«[[ACO]]»\n', '«[[ACO]]»'],
		['  \t- Ask «[[ACO]]»  \t\nNext.', '- Ask «[[ACO]]»'],
		['One.\r\nAsk «[[ACO]]» now.\r\nNext.', 'Ask «[[ACO]]» now.'],
		['One.\r\nAsk «[[ACO]]»\r\nNext.', 'Ask «[[ACO]]»'],
		['\ufeffAsk «[[ACO]]»', 'Ask «[[ACO]]»'],
		['\u{1F3E5} \u{1D434} «[[ACO]]» \u{1F3E5}', '\u{1F3E5} \u{1D434} «[[ACO]]» \u{1F3E5}'],
		['| Who |\n| --- |\n| «[[ACO\\|ACOs]]» |', '| «[[ACO\\|ACOs]]» |'],
		['Ask «[the\ngroup](ACO.md)» now', 'Ask «[the»'],
		['[[ACO]] and «[[ACO]]»', '[[ACO]] and «[[ACO]]»'],
		['Two «ACOs» in it', 'Two «ACOs» in it'],
		['> An «accountable\n> care organization» saves.', '> An «accountable»'],
	])('is its line without the blanks around it: %j', (source, context) => {
		expect(contextIn(source)).toBe(context);
	});

	it.each(['Ask «[the  \ngroup](ACO.md)» now', 'Ask «[the\r\ngroup](ACO.md)» now'])(
		'marks of a link over two lines what is shown of the first: %j',
		(source) => {
			const {
				text,
				ranges: [range],
			} = marked(source);
			expect(contextOf(text, range ?? { from: 0, to: 0 })).toEqual({ text: 'Ask [the', from: 4, to: 8 });
		},
	);

	it('of a long line is cut at words on both sides of the mention', () => {
		const { text, ranges: [range] } = marked(`${'payer '.repeat(100)}«[[ACO]]»${' claim'.repeat(100)}`);
		const context = contextOf(text, range ?? { from: 0, to: 0 });
		expect(context.text).toMatch(/^… (?:payer )+\[\[ACO\]\](?: claim)+ …$/);
		expect(context.text.slice(context.from, context.to)).toBe('[[ACO]]');
		expect(context.text.length).toBeGreaterThan(150);
		expect(context.text.length).toBeLessThan(360);
	});

	it.each([
		['start', `«[[ACO]]»${' claim'.repeat(100)}`, /^\[\[ACO\]\](?: claim)+ …$/],
		['end', `${'payer '.repeat(100)}«[[ACO]]»`, /^… (?:payer )+\[\[ACO\]\]$/],
	])('of a mention at the %s of a long line is cut on the other side alone', (_where, source, shape) => {
		expect(contextIn(source).replace(/[«»]/g, '')).toMatch(shape);
		expect(contextIn(source)).toContain('«[[ACO]]»');
	});

	it('of a line without blanks is cut all the same', () => {
		const context = contextIn(`${'x'.repeat(5000)}«[[ACO]]»${'y'.repeat(5000)}`);
		expect(context).toMatch(/^… x+«\[\[ACO\]\]»y+ …$/);
		expect(context.length).toBeLessThan(400);
	});

	it.each([200, 239, 260, 1000])('holds the whole of a link of some %i characters between other words', (length) => {
		const link = `[[ACO|${'joint savings '.repeat(Math.round(length / 14))}plan]]`;
		expect(contextIn(`${'payer '.repeat(60)}«${link}»${' claim'.repeat(60)}`)).toContain(`«${link}»`);
		expect(contextIn(`${'p'.repeat(300)}«${link}»${'c'.repeat(300)}`)).toContain(`«${link}»`);
	});

	it('never cuts a character in two', () => {
		const hospital = '\u{1F3E5}';
		const loneHalf = /\p{Surrogate}/u;
		for (const shift of ['', 'x'])
			expect(contextIn(`${hospital.repeat(300)}${shift}«[[ACO]]»${shift}${hospital.repeat(300)}`)).not.toMatch(loneHalf);
	});

	it('marks the link\'s own text wherever the link stands on one line', () => {
		const word = fc.constantFrom(
			'ACO',
			'the group',
			'fee-for-service',
			'糖尿病',
			'\u{1F3E5}',
			'soins',
			'x'.repeat(60),
			'\t',
			'  ',
			'- ',
			'> ',
			'| ',
		);
		const words = fc.array(word, { maxLength: 80 }).map((parts) => parts.join(' '));
		const link = fc.oneof(
			fc.constantFrom('[[ACO]]', '[[ACO\\|ACOs]]', '![[IPA]]', '[group](ACO.md)'),
			words.map((text) => `[[ACO#${text.replace(/[|]/g, '')}]]`),
		);
		const end = fc.constantFrom('\n', '\r\n', '');
		fc.assert(fc.property(words, link, words, end, (before, mention, after, lineEnd) => {
			const text = `First line.${lineEnd}${before}${mention}${after}${lineEnd}Last line.`;
			const from = 'First line.'.length + lineEnd.length + before.length;
			const context = contextOf(text, { from, to: from + mention.length });
			expect(context.text.slice(context.from, context.to)).toBe(mention);
			expect(text).toContain(context.text.replace(/^… | …$/g, ''));
		}), { numRuns: 300 });
	});
});
