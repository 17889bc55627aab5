import { describe, expect, it } from 'vitest';
import { findRendered } from '../../../../src/obsidian/names/model/align-words';

/**
 * Marks in the shown text what is marked «so» in the source. The prose of the source is all of it, but for what stands between ‹ and ›,
 * which is neither prose nor shown.
 */
function shownAs(source: string, shown: string): string {
	const ranges: { from: number; to: number }[] = [];
	const prose: { from: number; to: number }[] = [];
	let text = '';
	let from = 0;
	let start = 0;
	for (const char of source) {
		if (char === '«') from = text.length;
		else if (char === '»') ranges.push({ from, to: text.length });
		else if (char === '‹') prose.push({ from: start, to: text.length });
		else if (char === '›') start = text.length;
		else text += char;
	}
	prose.push({ from: start, to: text.length });
	const found = findRendered(text, prose, shown, ranges);
	return found.reduceRight<string>(
		(out, range) => (range ? `${out.slice(0, range.from)}«${out.slice(range.from, range.to)}»${out.slice(range.to)}` : out),
		shown,
	);
}

describe('where the words of a source are shown', () => {
	it('finds a name where it is written', () => {
		expect(shownAs('The «ACO» pays.', 'The ACO pays.')).toBe('The «ACO» pays.');
	});

	it('finds the one that is meant, not the first that reads the same', () => {
		expect(shownAs('An Advance Payment ACO Model helps an «ACO».', 'An Advance Payment ACO Model helps an ACO.')).toBe(
			'An Advance Payment ACO Model helps an «ACO».',
		);
	});

	it('passes over marks of emphasis around and inside a name', () => {
		expect(shownAs('An «Accountable **Care** Organization» and ***«IPA»***', 'An Accountable Care Organization and IPA')).toBe(
			'An «Accountable Care Organization» and «IPA»',
		);
	});

	it('follows a name over a line end', () => {
		expect(shownAs('the «shared\n> savings» of a year', 'the shared\nsavings of a year')).toBe('the «shared\nsavings» of a year');
	});

	it('passes over what is not shown as running text', () => {
		expect(shownAs('A ‹[[ACO]]› is no `ACO`, but an «ACO» is.', 'A  is no , but an ACO is.')).toBe('A  is no , but an «ACO» is.');
	});

	it('goes on behind words that only one of the two has', () => {
		expect(shownAs('Fees &amp; costs of an «ACO» rise.', 'Fees & costs of an ACO rise.')).toBe('Fees & costs of an «ACO» rise.');
		expect(shownAs('The cost of an «ACO» rises.', 'A title that was put in\nThe cost of an ACO rises.')).toBe(
			'A title that was put in\nThe cost of an «ACO» rises.',
		);
	});

	it('takes signs that belong to a name along', () => {
		expect(shownAs('Written in «C++», for «R&D».', 'Written in C++, for R&D.')).toBe('Written in «C++», for «R&D».');
	});

	it('leaves out an ending that does not belong to the name', () => {
		expect(shownAs("the «ACO»'s board", "the ACO's board")).toBe("the «ACO»'s board");
	});

	it('finds names inside a run of characters without blanks', () => {
		expect(shownAs('患者«糖尿病»管理', '患者糖尿病管理')).toBe('患者«糖尿病»管理');
	});

	it('finds nothing where the words are not shown', () => {
		expect(shownAs('The «ACO» pays.', '')).toBe('');
		expect(shownAs('The «ACO» pays.', 'Rendered by somebody else')).toBe('Rendered by somebody else');
	});

	it('finds no name whose words are not shown together', () => {
		expect(shownAs('of «shared savings» here', 'of shared and other savings here')).toBe('of shared and other savings here');
	});
});
