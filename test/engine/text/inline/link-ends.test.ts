import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress, wikilinkEnd } from '../../../../src/engine/text/inline/link-ends';
import { marked } from '../../../marked';

describe('the end of a wikilink', () => {
	it.each([
		'«[[ACO]]» now', 'see «[[ACO|the group]]»]', '«[[a]b]]»', '«[[a[b]]»', '«[[[a]]»', '«[[ACO#Risk#Two-sided]]»',
	])('finds the end of the wikilink marked in %j', (source) => {
		const { text, ranges } = marked(source);
		const from = ranges[0]?.from ?? -1;
		expect(wikilinkEnd(text, from, text.length)).toBe(ranges[0]?.to);
	});

	it.each(['[[]]', '[[  ]]', '[[ACO', '[[ACO]', '[[two\nlines]]', '[[a [[b]]'])('finds no end of a wikilink in %j', (text) => {
		expect(wikilinkEnd(text, 0, text.length)).toBe(-1);
	});

	it('does not look behind the end it is given', () => {
		expect(wikilinkEnd('[[ACO]] now', 0, 6)).toBe(-1);
		expect(wikilinkEnd('[[ACO]] now', 0, 7)).toBe(7);
	});
});

describe('the address of an inline link', () => {
	it.each([
		['(«aco.md») now', 'aco.md', 8],
		['(«»)', '', 2],
		['( «aco.md» )', 'aco.md', 10],
		['(<«an ACO.md»>)', 'an ACO.md', 13],
		['(«aco.md» "The ACO")', 'aco.md', 18],
		["(«aco.md» 'The ACO')", 'aco.md', 18],
		['(«aco.md» (The ACO))', 'aco.md', 18],
		['(«aco.md»\n"The ACO")', 'aco.md', 18],
		['(«aco_(model).md»)', 'aco_(model).md', 16],
		['(\t«aco.md»\r\n"The ACO")', 'aco.md', 20],
		['(«aco.md» "a \\" b")', 'aco.md', 17],
		['(«aco.md» "a (b")', 'aco.md', 15],
		[`(«a${'('.repeat(32)}${')'.repeat(32)}»)`, `a${'('.repeat(32)}${')'.repeat(32)}`, 67],
		['(«aco\\).md»)', 'aco\\).md', 10],
		['(<«a\\>b»>)', 'a\\>b', 8],
	])('reads the address marked in %j', (source, address, to) => {
		const { text, ranges } = marked(source);
		const link = linkAddress(text, 0, text.length);
		expect(link).toEqual({ address: ranges[0], to });
		expect(text.slice(link?.address.from, link?.address.to)).toBe(address);
	});

	it.each([
		'(two words)', '(aco.md', '(<aco.md)', '(<a\nb>)', '(a "title)', '(a "title" b)', '(a(b)', '(a(b )', '(<a>"title")',
		`(a${'('.repeat(33)}${')'.repeat(33)})`, '(a (one (two)))', '(', '(<a<b>)',
	])('reads no address from %j', (text) => {
		expect(linkAddress(text, 0, text.length)).toBeNull();
	});

	it.each(['a) (b "c', 'a) (b (c (d'])('does not look before its bracket: %j', (text) => {
		expect(linkAddress(text, 3, text.length)).toBeNull();
	});

	it('does not look behind the end it is given', () => {
		expect(linkAddress('(aco.md)', 0, 7)).toBeNull();
	});

	it('answers for any text with ranges inside it, or null', () => {
		const texts = fc.array(fc.constantFrom('(', ')', '<', '>', '"', "'", '\\', ' ', '\n', 'a', '.md')).map((parts) => `(${parts.join('')}`);
		fc.assert(
			fc.property(texts, (text) => {
				const link = linkAddress(text, 0, text.length);
				if (!link) return;
				expect(text[link.to - 1]).toBe(')');
				expect(link.address.from).toBeGreaterThan(0);
				expect(link.address.to).toBeGreaterThanOrEqual(link.address.from);
				expect(link.to).toBeGreaterThan(link.address.to);
				expect(link.to).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
