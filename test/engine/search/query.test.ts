import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/engine/note/note';
import { highlightedWords, parseQuery, plainQuery } from '../../../src/engine/search/query';

const NOTES = [
	parseNote('Payment/Capitation.md', '---\ntags: [payment/risk]\naliases: [PMPM]\n---\n*A fixed sum for each person, paid each month.*'),
	parseNote('Payment/Old rates/Fee Schedule.md', '---\ntags: [payment]\n---\n*A list of prices.*'),
	parseNote('Models/ACO.md', '---\ntags: [paymentmodel]\n---\n*A group with a fixed budget, not paid by the visit.*'),
];
const passing = (query: string): string[] => NOTES.filter(parseQuery(query).passes).map(({ names }) => names[0]?.text ?? '');

describe('the filters of a query', () => {
	it.each([
		['a tag', '#payment/risk', ['Capitation']],
		['a tag and those below it, and no other that begins alike', '#payment', ['Capitation', 'Fee Schedule']],
		['a tag in another letter case', '#PAYMENT/Risk', ['Capitation']],
		['a folder and those below it', 'in:payment', ['Capitation', 'Fee Schedule']],
		['a folder with a blank in its name', 'in:"old rates"', ['Fee Schedule']],
		['a path of folders', 'in:"payment/old rates"', ['Fee Schedule']],
		['no folder that merely begins so', 'in:pay', []],
		['a phrase in a definition', '"fixed sum"', ['Capitation']],
		['a phrase in a name', '"fee schedule"', ['Fee Schedule']],
		['no words that stand apart', '"sum person"', []],
		['whole words only', '"a list of price"', []],
		['a phrase that is still being typed', '"a list of pri', ['Fee Schedule']],
		['all but entries with a word', '-fixed', ['Fee Schedule']],
		['all but entries with a phrase', '-"fixed budget"', ['Capitation', 'Fee Schedule']],
		['all but a tag', '-#payment', ['ACO']],
		['all but a folder', '-in:Payment', ['ACO']],
		['several at once', '#payment -prices', ['Capitation']],
		['nothing yet', '# in: - ""', ['Capitation', 'Fee Schedule', 'ACO']],
	])('let through %s: %j', (_what, query, titles) => {
		expect(passing(query)).toEqual(titles);
	});
});

describe('the text of a query', () => {
	it.each([
		['all but the filters', 'fixed #payment sum in:Payment -list', 'FIXED SUM'],
		['the words of a phrase too', 'old "fixed sum"', 'OLD FIXED SUM'],
		['words with signs inside', 'fee-for-service C# foo"bar min:x', 'FEE FOR SERVICE C FOO BAR MIN X'],
		['a hyphen by itself as nothing', 'aco - hmo', 'ACO HMO'],
	])('is %s: %j', (_what, query, text) => {
		expect(parseQuery(query).text).toBe(text);
	});

	it('need not have small words, unless it ends with one or has no other', () => {
		expect(parseQuery('cost of care').words).toEqual(['COST', 'CARE']);
		expect(parseQuery('cost of').words).toEqual(['COST', 'OF']);
		expect(parseQuery('of').words).toEqual(['OF']);
		expect(parseQuery('care to care').words).toEqual(['CARE']);
	});

	it('is looked at up to a thousand code units and thirty words', () => {
		expect(parseQuery(`${'x'.repeat(999)}yz`).text).toBe(`${'X'.repeat(999)}Y`);
		expect(plainQuery(`${'x'.repeat(999)}yz`).text).toBe(`${'X'.repeat(999)}Y`);
		const words = Array.from({ length: 31 }, (_, i) => `W${i}`);
		expect(parseQuery(words.join(' ')).words).toEqual(words.slice(0, 30));
		expect(highlightedWords(parseQuery(words.join(' ')))).toEqual(words.slice(0, 30));
		expect(parseQuery('care plan', { queryUnits: 6, queryWords: 1 })).toMatchObject({ text: 'CARE P', words: ['CARE'] });
	});

	it('is all of it where filters are not read', () => {
		expect(plainQuery(' #1 -rule in:x ')).toMatchObject({ text: '1 RULE IN X', typed: '#1 -rule in:x', filter: '' });
	});

	it('is the same for the same filters, so that what passed can be remembered', () => {
		expect(parseQuery('aco #payment').filter).toBe(parseQuery('hmo  #payment ').filter);
		expect(parseQuery('aco #payment').filter).not.toBe(parseQuery('aco -#payment').filter);
		expect(parseQuery('aco').filter).toBe('');
	});

	it('is read whatever it is', () => {
		const piece = fc.constantFrom('#', '-', '"', 'in:', ' ', 'aco', 'é', '\u{1F3E5}', '(', '\n');
		fc.assert(fc.property(fc.oneof(
			fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' }),
		), (query) => {
			const { words, passes } = parseQuery(query);
			expect(words.length).toBeLessThanOrEqual(30);
			for (const note of NOTES) expect(typeof passes(note)).toBe('boolean');
		}));
	});
});
