import { describe, expect, it } from 'vitest';
import { NO_FILTER, readFilter, savedFilter, SORTS, withOneMore } from '../../../../src/obsidian/glossary/model/filter';

describe('the filter of a glossary view', () => {
	it('is kept with the workspace, but for the search', () => {
		const filter = { tab: 'tags', sort: 'mentions', tags: ['him', 'glossary/cost'], query: 'aco' } as const;
		const { query, ...kept } = filter;
		expect(readFilter(JSON.parse(JSON.stringify(savedFilter(filter))))).toEqual(kept);
		expect(query).toBe('aco');
	});

	it('filters nothing where what was kept is of no use', () => {
		const { query, ...nothing } = NO_FILTER;
		const useless = [null, 'tags', {}, { tab: 1, sort: 'size', tags: 'him' }, { tags: [1, ''] }];
		for (const saved of useless) expect(readFilter(saved)).toEqual(nothing);
		expect(query).toBe('');
	});

	it('has an order for each item of its menu, that of names first', () => {
		expect(SORTS.map(({ sort }) => sort)).toEqual(['name', 'mentions', 'undefined', 'time']);
	});

	it('has one more tag in place of those that it is nested below', () => {
		expect(withOneMore(['him', 'Glossary'], 'glossary/cost')).toEqual(['him', 'glossary/cost']);
		expect(withOneMore(['him'], 'him')).toEqual(['him']);
		expect(withOneMore(['cost'], 'costs')).toEqual(['cost', 'costs']);
	});
});
