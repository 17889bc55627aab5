import { describe, expect, it } from 'vitest';
import { areTags, isOtherClosed, joinedAt, mayJoin } from '../../../src/engine/names/joined';
import { marked } from '../../marked';

/** What the first word between the marks and what follows are together, and the text up to its end. */
function joinedIn(source: string): [string, string] | null {
	const { text, ranges: [range] } = marked(source);
	const joined = range && mayJoin(text, range.to) ? joinedAt(text, range.from, range.to) : null;
	return joined && [joined.text, text.slice(range?.from, joined.to)];
}

describe('a word that a text writes in parts', () => {
	it.each([
		['at a hyphen', 'a «co»-pay today', 'copay', 'co-pay'],
		['at a hyphen that does not break', 'a «co»\u2011pay', 'copay', 'co\u2011pay'],
		['between a letter and a digit', 'vitamin «B»-12', 'B12', 'B-12'],
		['over the end of a line', 'mild «hypo»-\nthermia', 'hypothermia', 'hypo-\nthermia'],
		['over the end of a line in a quote', '> mild «hypo»-\r\n> thermia', 'hypothermia', 'hypo-\r\n> thermia'],
		['at a soft hyphen over the end of a line', '«hypo\u00ad»\nthermia', 'hypo\u00adthermia', 'hypo\u00ad\nthermia'],
		['as initials', 'an «M».D. said', 'MD', 'M.D.'],
		['as initials without the last dot', 'an «M».D, said', 'MD', 'M.D'],
		['as initials of which the first has two letters', 'a «Ph».D. thesis', 'PHD', 'Ph.D.'],
		['as small initials', 'by «p».o. route', 'PO', 'p.o.'],
		['at lowered letters', '«CO»<sub>2</sub> rose', 'CO2', 'CO<sub>2'],
		['at raised letters', 'the «21»<sup>st</sup> Century', '21st', '21<sup>st'],
		['at several of them', '«H»<sub>2</sub>O', 'H2O', 'H<sub>2</sub>O'],
	])('is read together %s', (_how, source, word, whole) => {
		expect(joinedIn(source)).toEqual([word, whole]);
	});

	it.each([
		['two numbers with a hyphen, which are a span', 'aged «25»-30'],
		['a hyphen with a blank behind it', 'the «pre»- and postnatal'],
		['a line that begins with a capital', 'a «pre»-\nMedicare'],
		['a word that is another with a hyphen', 'to «re»-sign it'],
		['an initial alone', 'an «E». coli'],
		['initials in an address', 'at «a».bc.de'],
		['a decimal', 'level «3».5'],
		['a power of ten', '«10»<sup>3</sup>'],
		['the end of a sentence', 'is «it».'],
		['a tag that parts words', '«one»<br>two'],
		['the end of the text', 'an «ACO»-'],
	])('is none at %s', (_what, source) => {
		expect(joinedIn(source)).toBeNull();
	});

	it('is no word that means another thing with a hyphen inside, in any of its forms', () => {
		expect(['resign', 'Recreation', 'recovered', 'coop', 'co-op', 'unionized'].filter((word) => !isOtherClosed(word))).toEqual([]);
		expect(['copay', 'checkup', 'readmission', 'reimburse', 'co'].filter(isOtherClosed)).toEqual([]);
	});

	it('goes on over tags for raised and lowered letters alone', () => {
		expect(['<sub>', '</SUP>', '</sub><sup>'].filter((tags) => !areTags(tags, 0, tags.length))).toEqual([]);
		expect(['', '<b>', '<sub> ', '<sub'].filter((tags) => areTags(tags, 0, tags.length))).toEqual([]);
	});
});
