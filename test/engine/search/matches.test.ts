import { describe, expect, it } from 'vitest';
import { Matches, type Match, type MatchReason } from '../../../src/engine/search/matches';
import { segmentOf } from './segments';

const BY_WORDS = { key: 30, name: -1, reason: null };

function listed(matches: Matches, limit = 10): string[] {
	return matches.best(limit, () => 0).map(({ subject, key, reason }) => `${subject.path} ${key} ${reason ?? 'words'}`);
}

/** What is kept of one entry that is found in several ways. */
function keptOf(...ways: readonly Pick<Match, 'key' | 'name' | 'reason'>[]): string[] {
	const segment = segmentOf('Capitation');
	const matches = new Matches();
	for (const way of ways) matches.add(segment, 0, way);
	return listed(matches);
}

describe('an entry that is found in two ways', () => {
	const way = (key: number, reason: MatchReason): Pick<Match, 'key' | 'name' | 'reason'> => ({ key, name: 0, reason });

	it('is listed once, by the better one, whichever came first', () => {
		expect(keptOf(way(20, 'prefix'), way(0, 'exact'))).toEqual(['Capitation.md 0 exact']);
		expect(keptOf(way(0, 'exact'), way(20, 'prefix'))).toEqual(['Capitation.md 0 exact']);
		expect(keptOf(BY_WORDS, way(20, 'prefix'), BY_WORDS)).toEqual(['Capitation.md 20 prefix']);
	});

	it('is listed by the first of ways that are equally good', () => {
		expect(keptOf(way(10, 'alias'), way(10, 'acronym'))).toEqual(['Capitation.md 10 alias']);
	});
});

describe('the matches', () => {
	it('are in order: by key, then the shorter title, then the path', () => {
		const segment = segmentOf('Plan', 'Care', 'Capitation', 'Act');
		const matches = new Matches();
		for (const entry of [0, 1, 2]) matches.add(segment, entry, BY_WORDS);
		matches.add(segment, 3, { ...BY_WORDS, key: 31 });
		expect(listed(matches)).toEqual(['Care.md 30 words', 'Plan.md 30 words', 'Capitation.md 30 words', 'Act.md 31 words']);
		expect(listed(matches, 2)).toEqual(['Care.md 30 words', 'Plan.md 30 words']);
		expect(matches.size).toBe(4);
	});

	it('are better by what the reader has done with them', () => {
		const segment = segmentOf('Care', 'Plan');
		const matches = new Matches();
		for (const entry of [0, 1]) matches.add(segment, entry, BY_WORDS);
		const best = matches.best(10, ({ path }) => (path === 'Plan.md' ? 0.05 : 0));
		expect(best.map(({ subject, key }) => [subject.path, key])).toEqual([['Plan.md', 29.95], ['Care.md', 30]]);
	});

	it('are never entries that are gone or held back by a filter', () => {
		const segment = segmentOf('Care', 'Plan', 'Act');
		segment.remove(0);
		segment.filterBy('-plan', ({ path }) => path !== 'Plan.md');
		const matches = new Matches();
		for (const entry of [0, 1, 2]) matches.add(segment, entry, BY_WORDS);
		expect(listed(matches)).toEqual(['Act.md 30 words']);
	});
});
