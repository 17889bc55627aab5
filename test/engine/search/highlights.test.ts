import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/engine/lexicon/fold';
import { findFolded } from '../../../src/engine/search/highlights';
import { marked } from '../../marked';

/** Where the words of a query stand in a text, as it is displayed. */
const find = (text: string, query: string): [number, number][] => findFolded(text, foldName(query).split(' '));

/** The ranges that are marked in a text, as pairs. */
function pairsOf(source: string): { text: string; pairs: [number, number][] } {
	const { text, ranges } = marked(source);
	return { text, pairs: ranges.map(({ from, to }) => [from, to]) };
}

describe('the words of a query are marked in a text', () => {
	it.each([
		['aco', '«ACO»'],
		['aco', '«ACO»s joined'],
		['Care', 'Accountable «Care» Organization'],
		['acc org', '«Acc»ountable Care «Org»anization'],
		['org acc', '«Acc»ountable Care «Org»anization'],
		['aco', 'Macon «ACO»'],
		['aco', 'A m«aco»n'],
		['aco', 'Organization («ACO»)'],
		['aco', 'The «ACO», the ACO'],
		['service', 'Fee-For-«Service»'],
		['fee-for-service', '«Fee»-«For»-«Service»'],
		['fee for', '«Fee» \u2013 «For» – Service'],
		['nurse\'s', 'The «nurse’s» aide'],
		['nurse’s', 'The «nurse\'s» aide'],
		['aco acos', '«ACOs»'],
		['acos aco', '«ACOs»'],
		['aco aco', '«ACO» and IPA'],
		['aco ipa', 'The «IPA»'],
		['340b', 'The «340B» program'],
		['c++', 'In «C++» code'],
		['糖尿', '第二型«糖尿»病'],
		['aco', '\u{1F3E5}\u{1D434} «ACO»'],
		['mso', 'nothing here'],
	])('%j in %j', (query, source) => {
		const { text, pairs } = pairsOf(source);
		expect(find(text, query)).toEqual(pairs);
	});

	it.each([
		['strasse', 'Die «Straße» 5'],
		['straße', 'DIE «STRASSE» 5'],
		['str', 'Die «Str»aße'],
		['aco', 'Straße «ACO» ß'],
		['STRASSE aco', '«Straße» «ACO»'],
		['fixed', 'A «ﬁxed» sum'],
		['aco', 'ﬁ ß «ACO»'],
		['οδος', 'Η «ΟΔΟΣ»'],
		['ΟΔΟΣ', 'Η «οδος»'],
	])('%j at its place in %j, where letters fold to more or to others', (query, source) => {
		const { text, pairs } = pairsOf(source);
		expect(find(text, query)).toEqual(pairs);
	});

	const decomposed = 'L’«hôpital» de Montréal';

	it.each([
		['a composed query in a composed text', 'NFC', 'NFC'],
		['a decomposed query in a composed text', 'NFC', 'NFD'],
		['a composed query in a decomposed text', 'NFD', 'NFC'],
		['a decomposed query in a decomposed text', 'NFD', 'NFD'],
	])('with all letters of a word, %s', (_what, form, queryForm) => {
		const { text, pairs } = pairsOf(decomposed.normalize(form));
		expect(find(text, 'hôpital'.normalize(queryForm))).toEqual(pairs);
	});

	it('by nothing where there is no text or no word', () => {
		expect(find('', 'aco')).toEqual([]);
		expect(findFolded('ACO', [])).toEqual([]);
		expect(findFolded('ACO', [''])).toEqual([]);
	});
});

const piece = fc.constantFrom(
	'ACO', 'aco', 'Straße', 'ﬁxed', 'İT', 'ß', 'é', 'e\u0301', '한국', '한국'.normalize('NFD'),
	'糖尿病', '\u{1F3E5}', '\u{1D434}', '-', ' ', ' ', '(', '’', '\u00a0', 'Σ', 'ς', 'x',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 }));

describe('the marks in any text', () => {
	it('lie in it, sorted and disjoint, and fold to a word of the query', () => {
		fc.assert(fc.property(anyText, fc.array(fc.oneof(piece, anyText), { maxLength: 4 }), (shown, queries) => {
			const words = queries.flatMap((query) => foldName(query).split(' ')).filter((word) => word !== '');
			let last = 0;
			for (const [from, to] of findFolded(shown, words)) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				expect(to).toBeLessThanOrEqual(shown.length);
				expect(words).toContain(foldName(shown.slice(from, to)));
				last = to;
			}
		}));
	});

	it('find each of its own words', () => {
		fc.assert(fc.property(text, (shown) => {
			for (const word of foldName(shown).split(' ')) if (word !== '') expect(findFolded(shown, [word])).toHaveLength(1);
		}));
	});
});
