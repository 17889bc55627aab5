import { describe, expect, it } from 'vitest';
import { hitJson, hitLines, nothingFits, queryLine } from '../../../src/engine/report/hits';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { Glossary } from '../../../src/engine/search/glossary';
import type { Hit } from '../../../src/engine/search/hits';
import { lexiconOf, READABLE } from './made';

const lexicon = lexiconOf({ 'Models/ACO.md': '*A group that answers for cost.*', 'Models/ACO plan.md': '' });
const [aco, plan] = Glossary.of(lexicon, DEFAULT_SCOPE).search('aco');

describe('an entry that a search found', () => {
	it('is its name and its note, and below them what it is', () => {
		expect(aco && hitLines(aco, lexicon, READABLE).text).toBe('*ACO*  _Models/ACO.md_\n  A group that answers for cost.');
		expect(aco && hitLines(aco, lexicon).text).toBe('ACO  Models/ACO.md\n  A group that answers for cost.');
	});

	it('says where its definition was taken from, unless somebody has called it one', () => {
		const seen = lexiconOf({ 'ACO.md': '# ACO\n\nA group.' });
		const [hit] = Glossary.of(seen, DEFAULT_SCOPE).search('aco', 1);
		expect(hit && hitLines(hit, seen, READABLE).text).toBe('*ACO*  _ACO.md_\n  A group._ (from the text, line 3)_');
	});

	it('is, where its note sends its reader on, what the other note says', () => {
		const seen = lexiconOf({ 'ACO.md': '*A group.*', 'Group.md': 'See [[ACO]].' });
		const [hit] = Glossary.of(seen, DEFAULT_SCOPE).search('group', 1);
		expect(hit && hitLines(hit, seen).text).toBe('Group  Group.md\n  see ACO: A group.');
	});

	it('is one line where nothing says what it is', () => {
		expect(plan && hitLines(plan, lexicon).text).toBe('ACO plan  Models/ACO plan.md');
	});

	it('has its definition as JSON, and null where there is none', () => {
		const inJson = ({ id: _, without: __, ...rest }: Hit): object => rest;
		expect(aco && hitJson(aco, lexicon)).toEqual({ ...inJson(aco as Hit), definition: 'A group that answers for cost.' });
		expect(plan && hitJson(plan, lexicon)).toEqual({ ...inJson(plan as Hit), definition: null });
	});
});

it('a query stands above its hits where there are several', () => {
	expect(queryLine('aco plan', READABLE).text).toBe('_> aco plan_');
});

it('a query that finds nothing is said', () => {
	expect(nothingFits('zzz')).toBe('Nothing in the glossary fits "zzz".');
});
