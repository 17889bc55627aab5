import { describe, expect, it } from 'vitest';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { FuseScores } from '../../../src/engine/search/fuse-scores';
import { Glossary } from '../../../src/engine/search/glossary';
import { Highlighter } from '../../../src/engine/search/highlights';
import { Matches } from '../../../src/engine/search/matches';
import { parseQuery } from '../../../src/engine/search/query';
import { SEARCH_LIMITS, TIER, type SearchLimits } from '../../../src/engine/search/ranking';
import { addTiers } from '../../../src/engine/search/tiers';
import { EditMeter } from '../../../src/engine/search/typos';
import { segmentOf } from './segments';

/** What a query finds in a glossary of single names under some limits, best first; a name may have a definition behind a colon. */
function found(query: string, names: readonly string[], limits: Partial<SearchLimits> = {}, limit = 20): string[] {
	const glossary = new Glossary(DEFAULT_SCOPE, undefined, { ...SEARCH_LIMITS, ...limits });
	for (const [i, name] of names.entries()) {
		const [title = '', definition = ''] = name.split(': ');
		glossary.set(parseNote(`${i}.md`, `---\naliases: ${JSON.stringify([title])}\n---\n${definition === '' ? '' : `*${definition}*`}\n`));
	}
	return glossary.search(query, limit).map(({ name }) => (/^\d+$/.test(name) ? `told in ${name}` : name));
}

describe('the ways to find an entry', () => {
	it('lie so far apart that none reaches the next', () => {
		const { exact, letters, prefix, initials, named, words, nearBeginning, namedBehind, partial, end } = TIER;
		const order = [exact, letters, prefix, initials, named, words, nearBeginning, namedBehind, partial, end];
		expect(order).toEqual([...order].sort((a, b) => a - b));
		expect(new Set(order).size).toBe(order.length);
	});
});

describe('a limit of the search', () => {
	it.each<[string, string, readonly string[], Partial<SearchLimits>, readonly string[], readonly string[]]>([
		['code units of a query', 'care plan', ['Care', 'Care Plan'], { queryUnits: 4 }, ['Care Plan'], ['Care', 'Care Plan']],
		[
			'words of a query', 'plan care act', ['Care Plan', 'Care Plan Act'], { queryWords: 2 }, ['Care Plan Act'],
			['Care Plan', 'Care Plan Act'],
		],
		['letters of a misspelt word', 'capitaton', ['Full Capitation'], { wordLetters: 8 }, ['Full Capitation'], []],
		[
			'places of a word in names', 'care', ['A Care', 'B Carer', 'C Carers'], { prefixPlaces: 1 }, ['A Care', 'B Carer', 'C Carers'],
			['A Care'],
		],
		['places of misspelt words', 'carx', ['A Care', 'B Cart'], { slipPlaces: -1 }, ['A Care', 'B Cart'], []],
		[
			'words of definitions that begin so', 'capi', ['A: capital', 'B: capitation'], { toldWords: 1 }, ['told in 0', 'told in 1'],
			['told in 0'],
		],
		[
			'places of a word in definitions', 'capi', ['A: capital', 'B: capitation'], { toldPlaces: 1 }, ['told in 0', 'told in 1'], ['told in 0'],
		],
		[
			'names compared for a beginning with a slip', 'advancercar', ['Advance Care', 'Advance Cart'], { nearBeginnings: 1 },
			['Advance Care', 'Advance Cart'], [],
		],
		['ways to part a glued word', 'sharedsavings', ['Shared Savings Plan'], { splits: 0 }, ['Shared Savings Plan'], []],
		['names typed one by one', 'hmo aco', ['ACO', 'HMO'], { named: 1 }, ['HMO', 'ACO'], ['ACO', 'HMO']],
		['names that a half-typed one becomes', 'aco hm', ['ACO', 'HMO', 'HMS'], { halfTyped: 1 }, ['ACO', 'HMO', 'HMS'], ['ACO', 'HMO']],
		[
			'entries that need no slips beside them', 'care plan', ['Our Care Plan', 'Our Care Plam'], { enough: 1 },
			['Our Care Plan', 'Our Care Plam'], ['Our Care Plan'],
		],
	])('%s: crossed by %j', (_limit, query, names, limits, within, beyond) => {
		expect(found(query, names)).toEqual(within);
		expect(found(query, names, limits)).toEqual(beyond);
	});

	it('on candidates, and on those scored whole, leaves those that are likeliest by their words', () => {
		const names = ['Plan Act', 'Our Act Plan'];
		expect(found('act plan', names, {}, 1)).toEqual(['Our Act Plan']);
		expect(found('act plan', names, { candidates: 1 }, 1)).toEqual(['Plan Act']);
		expect(found('act plan', names, { scored: [{ letters: 20, most: 9 }, { letters: 0, most: 0 }] }, 1)).toEqual(['Plan Act']);
		expect(found('act plan', names, { scored: [{ letters: 7, most: 9 }, { letters: 0, most: 0 }] }, 1)).toEqual(['Our Act Plan']);
	});

	it('on candidates gives way to a wish for more', () => {
		expect(found('plan act', ['Our Plan Act', 'Act for Plan'], { candidates: 1 }, 2)).toHaveLength(2);
	});

	it('on the places of a common word changes nothing about what is found', () => {
		const names = ['Care of a Plan', 'Carer Planning', 'Carefully Planned Act', 'Planned', 'Plan', 'Planner', 'Planning', 'Plans'];
		const hits = found('care plan', names);
		expect(hits.slice(0, 3)).toEqual(['Care of a Plan', 'Carer Planning', 'Carefully Planned Act']);
		expect(found('care plan', names, { manyPlaces: 0, manyTimes: 0 })).toEqual(hits);
	});

	it('on beginnings leaves the shortest names', () => {
		const titlesBegun = (most: number): string[] => {
			const matches = new Matches();
			addTiers([segmentOf('Cares', 'Caretakers of the Elderly')], parseQuery('care'), { ...SEARCH_LIMITS, beginnings: most }, matches);
			return matches.best(10, () => 0).map(({ subject }) => subject.path);
		};
		expect(titlesBegun(2)).toEqual(['Cares.md', 'Caretakers of the Elderly.md']);
		expect(titlesBegun(1)).toEqual(['Cares.md']);
	});

	it('on the letters that fuse.js compares leaves the first ones', () => {
		const [score = 1] = new FuseScores().score('CAREXXXX', ['CARE']);
		expect(score).toBeGreaterThan(0.1);
		expect(new FuseScores({ fuseLetters: 4 }).score('CAREXXXX', ['CARE'])[0]).toBeLessThan(0.01);
	});

	it('on the words of a text in which a glued and misspelt one is looked for leaves longer texts alone', () => {
		const highlightedBy = (limits?: Pick<SearchLimits, 'splitPlaces'>): number =>
			new Highlighter(new EditMeter(), limits).highlight('Our Shared Savings', ['SHAREDSAVNGS']).ranges.length;
		expect(highlightedBy()).toBe(2);
		expect(highlightedBy({ splitPlaces: 3 })).toBe(2);
		expect(highlightedBy({ splitPlaces: 2 })).toBe(0);
	});
});
