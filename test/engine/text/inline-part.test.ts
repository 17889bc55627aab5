import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinePart } from '../../../src/engine/text/inline-part';
import { readInline, type Inline } from '../../../src/engine/text/inline-tree';
import { drawn } from './drawn-inlines';

/** The part of a Markdown text with these words. */
function partOf(markdown: string, words: string): string | null {
	const part = inlinePart(readInline(markdown), words);
	return part && drawn(part);
}

describe('a part of inline Markdown, by its words', () => {
	it.each([
		['A **plan** that pays. It is old.', 'A plan that pays.', 'A <strong: plan> that pays.'],
		['Let it be. A [[HMO|plan]] pays.', 'A plan pays.', 'A <link HMO: plan> pays.'],
		['**A plan pays. It** is old.', 'A plan pays.', '<strong: A plan pays.>'],
		['Says *so*. A plan.', 'A plan.', 'A plan.'],
		['Of `code` and $x^2$ a rule.', 'Of code and $x^2$ a rule.', 'Of <code code> and <math x^2> a rule.'],
	])('of %j, %j is %j', (markdown, words, expected) => {
		expect(partOf(markdown, words)).toBe(expected);
	});

	it('is one line, whatever lines and blanks it is written in', () => {
		expect(partOf('A  plan\nthat<br>*pays\tall*.', 'A plan that pays all.')).toBe('A plan that <emphasis: pays all>.');
	});

	it('has no pictures and embeds, of which the words say nothing, and its tags are words', () => {
		expect(partOf('A #plan ![chart](a.png)![[HMO]]pays.', 'A #plan pays.')).toBe('A #plan pays.');
	});

	it('is none where the words are not', () => {
		expect(partOf('A **plan** pays.', 'A plan paid.')).toBeNull();
		expect(partOf('', 'A plan.')).toBeNull();
		expect(partOf('A plan.', '')).toBeNull();
	});

	it('says the words that were asked for, and no others', () => {
		const anyMarkdown = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '**', '==', '`', '[[', '|', ']]', '\n', '.') });
		const wordsOf = (inlines: readonly Inline[]): string =>
			inlines.map((one) => ('children' in one ? wordsOf(one.children) : one.kind === 'break' ? ' ' : one.text)).join('');
		fc.assert(fc.property(anyMarkdown, fc.nat(20), fc.nat(20), (markdown, from, length) => {
			const all = wordsOf(readInline(markdown)).replace(/\s+/g, ' ');
			const words = all.slice(from, from + length);
			const part = inlinePart(readInline(markdown), words);
			if (!words.includes('a') && !words.includes('b')) return;
			expect(part).not.toBeNull();
			expect(wordsOf(part ?? []).replace(/\s+/g, ' ')).toContain(words);
		}));
	});
});
