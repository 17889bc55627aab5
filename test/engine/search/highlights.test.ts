import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/engine/search/fold-text';
import { Highlighter } from '../../../src/engine/search/highlights';
import { EditMeter } from '../../../src/engine/search/typos';
import { marked } from '../../marked';

const highlighter = new Highlighter(new EditMeter());
const wordsOf = (query: string): string[] => foldText(query).split(' ').filter((word) => word !== '');

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
		['aco', 'Organization («ACO»)'],
		['aco', 'The «ACO», the ACO'],
		['fee-for-service', '«Fee»-«For»-«Service»'],
		['nurse\'s', 'The «nurse’s» aide'],
		['aco acos', '«ACOs»'],
		['aco ipa', 'The «IPA»'],
		['340b', 'The «340B» program'],
		['strasse', 'Die «Straße» 5'],
		['straße', 'DIE «STRASSE» 5'],
		['fixed', 'A «ﬁxed» sum'],
		['οδος', 'Η «ΟΔΟΣ»'],
		['aco', '\u{1F3E5}\u{1D434} «ACO»'],
		['mso', 'nothing here'],
		['pitat', 'Ca«pitat»ion'],
		['尿病', '第二型糖«尿病»'],
		['hopital', 'L’«hôpital»'],
		['sjogren', '«Sjögren»'],
	])('as typed: %j in %j', (query, source) => {
		const { text, pairs } = pairsOf(source);
		expect(highlighter.highlight(text, wordsOf(query)).ranges).toEqual(pairs);
	});

	it.each([
		['a misspelt word marks the one it is meant for', 'capitaton', 'Full «Capitation» rate', ['misspelt']],
		['so does one half typed', 'accoumt', '«Accountable» Care', ['misspelt']],
		['a glued word marks both', 'sharedsav', '«Shared» «Sav»ings', ['typed']],
		['a split word marks the one', 'hyper tension', '«Hypertension»', ['typed', 'typed']],
		['initials mark the first letters', 'vbpr', '«V»alue-«B»ased «P»urchasing «R»eform', ['typed']],
		['initials pass over small words', 'cob', '«C»oordination «o»f «B»enefits', ['typed']],
		['a word that is not there marks nothing', 'care zebra', 'Managed «Care»', ['typed', null]],
	])('%s: %j in %j', (_rule, query, source, spellings) => {
		const { text, pairs } = pairsOf(source);
		expect(highlighter.highlight(text, wordsOf(query))).toEqual({ ranges: pairs, spellings });
	});

	it.each([
		['sharedsavngs', '«Shared» «Savings» Program'],
		['acountablecare', '«Accountable» «Care» Organization'],
		['caresaccountble', 'Shared Savings'],
		['acos', 'The «ACO»'],
		['aco emo', 'The «Emergency» room of an «ACO»'],
		['preauthorization', 'Prior «authorization»'],
	])('also where they are not quite what was typed: %j', (query, source) => {
		const { text: shown, pairs } = pairsOf(source);
		expect(highlighter.highlight(shown, wordsOf(query)).ranges).toEqual(pairs);
	});

	it('only as typed, where nothing need be guessed at', () => {
		expect(highlighter.highlightTyped('A group for cost and quality of capitation', wordsOf('capitaton co qual')).ranges).toEqual([[21, 25]]);
		expect(highlighter.highlightTyped('A co-op', wordsOf('co')).ranges).toEqual([[2, 4]]);
	});

	it.each([
		['a composed query in a decomposed text', 'NFD', 'NFC'],
		['a decomposed query in a composed text', 'NFC', 'NFD'],
	])('with all letters of a word, %s', (_what, form, queryForm) => {
		const { text, pairs } = pairsOf('A «hôpital» de Montréal'.normalize(form));
		expect(highlighter.highlight(text, wordsOf('hôpital'.normalize(queryForm))).ranges).toEqual(pairs);
	});
});

const piece = fc.constantFrom(
	'ACO', 'aco', 'Straße', 'ﬁxed', 'İT', 'ß', 'é', 'e\u0301', '한국', '한국'.normalize('NFD'), 'Capitation', 'capitaton',
	'糖尿病', '\u{1F3E5}', '\u{1D434}', '-', ' ', ' ', '(', '’', '\u00a0', 'Σ', 'ς', 'x', 'ʼ', '\'', '\u0301',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 20 }));

describe('the marks in any text', () => {
	it('lie in it, sorted and disjoint, one stand for each word', () => {
		fc.assert(fc.property(anyText, fc.array(fc.oneof(piece, anyText), { maxLength: 4 }), (shown, queries) => {
			const words = queries.flatMap(wordsOf);
			const { ranges, spellings } = highlighter.highlight(shown, words);
			expect(spellings).toHaveLength(words.length);
			let last = 0;
			for (const [from, to] of ranges) {
				expect(from).toBeGreaterThanOrEqual(last);
				expect(to).toBeGreaterThan(from);
				expect(to).toBeLessThanOrEqual(shown.length);
				last = to;
			}
		}));
	});

	it('of words as typed begin with the letters of one of them', () => {
		fc.assert(fc.property(anyText, fc.array(piece, { minLength: 1, maxLength: 3 }), (shown, queries) => {
			const words = queries.flatMap(wordsOf);
			for (const [from, to] of highlighter.highlightTyped(shown, words).ranges) {
				// A letter that folds to two is marked if its first one is typed.
				const letters = foldText(shown.slice(from, to));
				expect(words.some((word) => letters.startsWith(word) || word.startsWith(letters))).toBe(true);
			}
		}));
	});

	it('find each of its own words', () => {
		fc.assert(fc.property(text, (shown) => {
			for (const word of wordsOf(shown)) expect(highlighter.highlight(shown, [word]).spellings).toEqual(['typed']);
		}));
	});
});
