import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLongForm } from '../../../src/engine/mentions/long-forms';
import { marked } from '../../marked';

/** What the text says the marked short form stands for. */
function longForm(source: string): string | null {
	const { text, ranges: [range] } = marked(source);
	return findLongForm(text, range ?? { from: 0, to: 0 });
}

describe('the long form before a short form in brackets', () => {
	it.each([
		['each letter begins a word', 'We measure heart rate variability («HRV») daily.', 'heart rate variability'],
		['one word gives several letters', 'An electrocardiogram test («ECGT») is due.', 'electrocardiogram test'],
		['a word inside gives no letter', 'Signed by the Medicare Shared Savings Program («MSSP»).', 'Medicare Shared Savings Program'],
		[
			'small words are passed over',
			'Paid by the Centers for Medicare and Medicaid Services («CMS»).',
			'Centers for Medicare and Medicaid Services',
		],
		['a letter stands inside a word', 'The level of hemoglobin A1c («HbA1c») again', 'hemoglobin A1c'],
		['words are joined by hyphens', 'Old fee-for-service rates («FFS») were paid', 'fee-for-service rates'],
		['it is a possessive', "Under Medicare's Shared Savings Program («MSSP») they save.", "Medicare's Shared Savings Program"],
		['the short form is a plural', 'Some accountable care organizations («ACOs») save.', 'accountable care organizations'],
		['the short form has digits', 'An individual needs section 340 benefits («S340B») here', 'section 340 benefits'],
		['the short form has a sign', 'The research and development («R&D») budget', 'research and development'],
		['it stands in bold', 'The **Medicare Shared Savings Program** («MSSP») saves.', 'Medicare Shared Savings Program'],
		['the short form stands in bold', 'The Medicare Shared Savings Program (**«MSSP»**) saves.', 'Medicare Shared Savings Program'],
		['more follows in the brackets', 'The Medicare Shared Savings Program («MSSP», since 2012) saves.', 'Medicare Shared Savings Program'],
	])('is read where %s', (_how, source, expected) => {
		const found = longForm(source);
		expect(found?.replace(/^the /i, '').replace(/[*_]+/g, '').trim() ?? null).toBe(expected);
	});

	it.each([
		['a pointer', 'The rule is strict («see above»).'],
		['words whose letters do not fit', 'The rule of the shared savings program of Medicare («MSSP») holds.'],
		['words in another order', 'A variability of the heart («HRV») shows.'],
		['a first letter inside a word only', 'The overhead of providers («HP») rose.'],
		['the words of another sentence', 'We met in Maine. Shared savings program («MSSP») talks.'],
		['words behind a colon', 'Medicare: shared savings program («MSSP») talks.'],
		['words on another line', 'Medicare Shared\n\nSavings Program («MSSP»)'],
		['words in other brackets', '(Medicare) shared savings program («MSSP»)'],
		['too many words before it', 'many of the old and the new and the good and the bad plans («MP»)'],
		['nothing before it', '(«MSSP»)'],
		['itself before it', 'MSSP («MSSP»)'],
		['one word', 'Hyperventilation («HV») passes.'],
		['no brackets', 'Medicare Shared Savings Program «MSSP»'],
		['a bracket that does not close', 'Medicare Shared Savings Program («MSSP'],
	])('is none where there is %s', (_what, source) => {
		expect(longForm(source)).toBeNull();
	});
});

describe('the long form in brackets behind a short form', () => {
	it.each([
		['The «MSSP» (Medicare Shared Savings Program) saves.', 'Medicare Shared Savings Program'],
		['«HRV» (heart rate variability) is measured.', 'heart rate variability'],
		['«ACOs» (accountable care organizations) save.', 'accountable care organizations'],
		['**«MSSP»** (Medicare Shared Savings Program) saves.', 'Medicare Shared Savings Program'],
	])('is read in %j', (source, expected) => {
		expect(longForm(source)).toBe(expected);
	});

	it.each([
		'«MSSP» (see above)',
		'«MSSP» (2012)',
		'«MSSP» (since it was founded in Maine)',
		'«MSSP» ()',
		'«MSSP» (Medicare Shared Savings Program',
		'«MSSP». (Medicare Shared Savings Program)',
		'«MSSP» was founded (Medicare Shared Savings Program)',
		'«HRV» (the variability)',
	])('is none in %j', (source) => {
		expect(longForm(source)).toBeNull();
	});
});

describe('whatever the text', () => {
	it('a long form is a piece of it of two words or more, and begins as the short form does', () => {
		const word = fc.constantFrom(
			'Medicare',
			'shared',
			'Savings',
			'program',
			'of',
			'the',
			'heart',
			'rate',
			'(',
			')',
			'.',
			'\n',
			',',
			"managed's",
			'É',
			'\u{1F3E5}',
			'x'.repeat(50),
		);
		const words = fc.array(word, { maxLength: 12 }).map((all) => all.join(' '));
		const short = fc.constantFrom('MSSP', 'HRV', 'MSP', 'ÉSP', 'R&D', 'a', '()', 'MSSPs');
		fc.assert(fc.property(words, short, words, fc.boolean(), (before, one, after, isBracketed) => {
			const lead = isBracketed ? `${before} (` : before;
			const text = `${lead}${one}${isBracketed ? ')' : ` (${after})`}${after}`;
			const found = findLongForm(text, { from: lead.length, to: lead.length + one.length });
			if (found === null) return;
			expect(text).toContain(found.split(/\s+/)[0]);
			expect(found.split(/\s+/).length).toBeGreaterThan(1);
			expect(found.charAt(0).toLowerCase()).toBe(one.charAt(0).toLowerCase());
		}), { numRuns: 500 });
	});

	it.each([
		['words', 'a '],
		['one word', 'a'],
		['blanks', ' '],
		['brackets', '('],
		['brackets that close', '()'],
		['the short form', 'MSSP '],
		['the short form in brackets', 'm (MSSP) '],
		['line ends', '\n'],
	])('of a million characters of %s it reads no more than what is near', (_what, piece) => {
		const lead = piece.repeat(Math.ceil(500_000 / piece.length));
		const near = piece.repeat(Math.ceil(600 / piece.length));
		for (const [open, close] of [
			['(', ')'],
			['', ' (m s s p)'],
		]) {
			const whole = findLongForm(`${lead}${open}MSSP${close}${lead}`, {
				from: lead.length + (open?.length ?? 0),
				to: lead.length + (open?.length ?? 0) + 4,
			});
			const cut = findLongForm(`${near}${open}MSSP${close}${near}`, {
				from: near.length + (open?.length ?? 0),
				to: near.length + (open?.length ?? 0) + 4,
			});
			expect(whole).toBe(cut);
		}
	});
});
