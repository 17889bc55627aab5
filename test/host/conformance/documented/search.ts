import { expect } from 'vitest';
import { prepareFuzzySearch, prepareSimpleSearch, sortSearchResults } from '../../obsidian/search';
import { sources, type Row } from './row';

/** What is told of searching. */
export const search: Row[] = [
	{
		says: 'a fuzzy search finds letters in their order and tells where, null where there are none',
		source: `${sources.typings}, prepareFuzzySearch and SearchResult`,
		check: () => {
			const aco = prepareFuzzySearch('aco');
			expect(aco('Accountable Care Organization')?.matches.every(([from, to]) => to > from)).toBe(true);
			expect(aco('Cao')).toBeNull();
			expect(prepareFuzzySearch('care org')('Accountable Care Organization')?.matches).toEqual([[12, 16], [17, 20]]);
		},
	},
	{
		says: 'a tighter fuzzy match scores higher, and results are sorted best first',
		source: `${sources.typings}, sortSearchResults`,
		check: () => {
			const found = prepareFuzzySearch('aco');
			const results = ['A care order', 'ACO', 'Tobacco note'].flatMap((text) => {
				const match = found(text);
				return match ? [{ text, match }] : [];
			});
			sortSearchResults(results);
			expect(results[0]?.text).toBe('ACO');
			expect(results.map(({ match }) => match.score)).toEqual(results.map(({ match }) => match.score).sort((a, b) => b - a));
		},
	},
	{
		says: 'a simple search wants every one of its words, and tells all their places',
		source: `${sources.typings}, prepareSimpleSearch`,
		check: () => {
			expect(prepareSimpleSearch('care MODEL')('Model of care, care of all')?.matches).toEqual([[0, 5], [9, 13], [15, 19]]);
			expect(prepareSimpleSearch('care risk')('Model of care')).toBeNull();
		},
	},
];
