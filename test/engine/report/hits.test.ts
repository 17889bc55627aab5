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

	it.each([
		['aco plan', 'ACO plan  Models/ACO plan.md'],
		['aco p', 'ACO plan  Models/ACO plan.md'],
		['plan aco', 'ACO plan  Models/ACO plan.md'],
		['acco plan', 'ACO plan  Models/ACO plan.md  similar'],
		['care team', 'care team  Models/ACO.md  alias'],
		['sro', 'SRO  Models/Fee Rule.md  acronym'],
		['answers', 'ACO  Models/ACO.md  in the definition'],
		['delivery', 'ACO  Models/ACO.md  tag'],
		['fr', 'Fee Rule  Models/Fee Rule.md  initials'],
		['zebra plan lion', 'ACO plan  Models/ACO plan.md  without "zebra", "lion"'],
	])('says how near it is where that is not plain: %s', (query, first) => {
		const seen = lexiconOf({
			'Models/ACO.md': '---\naliases: [care team]\ntags: [delivery]\n---\n*A group that answers for cost.*', 'Models/ACO plan.md': '',
			'Models/Fee Rule.md': '---\naliases: [SRO]\n---\n',
		});
		const [hit] = Glossary.of(seen, DEFAULT_SCOPE).search(query, 1);
		expect(hit && hitLines(hit, seen).text.split('\n')[0]).toBe(first);
	});

	it('has a definition of at most two lines, without the blanks of a table', () => {
		const told = (text: string, columns?: number): string[] => {
			const seen = lexiconOf({ 'ACO.md': text });
			const [hit] = Glossary.of(seen, DEFAULT_SCOPE).search('aco', 1);
			return hit ? hitLines(hit, seen, undefined, columns).text.split('\n').slice(1) : [];
		};
		expect(told('---\ndefinition: "A    group  |   that  answers"\n---\n')).toEqual(['  A group | that answers']);
		expect(told(`*${'word '.repeat(19)}end.*`)).toEqual([`  ${'word '.repeat(19)}`.trimEnd(), '  end.']);
		expect(told(`*${'word '.repeat(100)}*`)).toEqual([`  ${'word '.repeat(19)}`.trimEnd(), `  ${'word '.repeat(19)}wo…`]);
		expect(told(`A group is ${'word '.repeat(100)}.`, 42)[1]).toMatch(/^ {2}[a-z ]{10,16}… \(from the text, line 1\)$/);
		expect(told(`*A ward ${'🏥'.repeat(300)}*`, 42).map((one) => [...one].length)).toEqual([42, 42]);
	});

	it('is one line where nothing says what it is', () => {
		expect(plan && hitLines(plan, lexicon).text).toBe('ACO plan  Models/ACO plan.md');
	});

	it('has its definition as JSON, and null where there is none', () => {
		const inJson = ({ id: _, without: __, ...rest }: Hit): object => rest;
		expect(aco && hitJson(aco, lexicon)).toEqual({ ...inJson(aco as Hit), definition: 'A group that answers for cost.' });
		expect(plan && hitJson(plan, lexicon)).toEqual({ ...inJson(plan as Hit), definition: null });
	});

	it('has, where its note sends its reader on, the definition that is there as JSON, and the words that it lacks', () => {
		const seen = lexiconOf({ 'ACO.md': '*A group.*', 'Group.md': 'See [[ACO]].' });
		const [hit] = Glossary.of(seen, DEFAULT_SCOPE).search('group zebra', 1);
		expect(hit && hitJson(hit, seen)).toMatchObject({ path: 'Group.md', reason: 'partial', without: ['zebra'], definition: 'A group.' });
	});
});

it('a query stands above its hits where there are several', () => {
	expect(queryLine('aco plan', READABLE).text).toBe('_> aco plan_');
});

it('a query that finds nothing is said', () => {
	expect(nothingFits('zzz')).toBe('Nothing in the glossary fits "zzz".');
});
