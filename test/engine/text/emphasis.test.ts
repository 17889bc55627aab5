import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmphasis } from '../../../src/engine/text/emphasis';
import type { Range } from '../../../src/engine/text/range';
import { marked } from '../../marked';

describe('the marks that no reader sees', () => {
	it.each([
		['italics', '«*»An ACO«*» shares savings'],
		['italics with underscores', '«_»An ACO«_» shares savings'],
		['bold', 'An «**»ACO«**» shares savings'],
		['bold in italics', '«*»an «**»ACO«**» shares«*»'],
		['bold and italics at once', '«***»ACO«***»'],
		['highlight', '«==»capitation«==» is a payment'],
		['highlight by three signs', '«===»capitation«===»'],
		['strikethrough by three signs', '«~~~»HCFA«~~~» CMS'],
		['italics around a mark that nothing closes', '«*»An _ACO shares«*» savings'],
		['two that begin together and end apart', '«**»two«*» sides«*»'],
		['strikethrough', '«~~»HCFA«~~» CMS'],
		['the backslash of an escape', 'a rate «\\»* per member'],
		['marks inside a word', 'cap«*»it«*»ation'],
		['a run that closes one and opens another', '«*»ACO«**»IPA«*»'],
	])('are those of %s', (_what, source) => {
		const { text, ranges } = marked(source);
		const allOf = (marks: readonly Range[]): string => marks.map(({ from, to }) => text.slice(from, to)).join('');
		expect(allOf(findEmphasis(text, []))).toBe(allOf(ranges));
		expect(without(text)).toBe(source.replace(/«[^»]*»/g, ''));
	});

	it.each([
		['a star with blanks on both sides', '5 * 3 members'],
		['a star that nothing closes', '*An ACO shares savings'],
		['underscores inside a word', 'revenue_code and type_of_bill'],
		['one equals sign', 'risk = cost'],
		['one tilde', '~5,000 beneficiaries'],
		['a backslash before a letter', 'C:\\notes'],
		['an escaped star', 'a \\'],
	])('are none for %s', (_what, text) => {
		expect(findEmphasis(text, [])).toEqual([]);
	});

	it('are no part of what is no prose where they stand at its edge', () => {
		expect(findEmphasis('_a@example.org_', [{ from: 0, to: 14 }])).toEqual([]);
	});

	it('are not looked for inside what is no prose', () => {
		expect(findEmphasis('see `*p*` here', [{ from: 4, to: 9 }])).toEqual([]);
	});

	it('are sorted, disjoint and inside the text, whatever it is', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('*', '**', '_', '==', '~~', '\\', ' ', 'ACO', 'é', '\n')), (pieces) => {
				const text = pieces.join('');
				let last = 0;
				for (const { from, to } of findEmphasis(text, [])) {
					expect(from).toBeGreaterThanOrEqual(last);
					expect(to).toBeGreaterThan(from);
					expect(to).toBeLessThanOrEqual(text.length);
					last = to;
				}
			}),
		);
	});
});

function without(text: string): string {
	let plain = '';
	let from = 0;
	for (const mark of findEmphasis(text, [])) {
		plain += text.slice(from, mark.from);
		from = mark.to;
	}
	return plain + text.slice(from);
}
