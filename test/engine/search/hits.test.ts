import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import type { Habits } from '../../../src/engine/search/find';
import { Glossary } from '../../../src/engine/search/glossary';

function glossaryOf(vault: Readonly<Record<string, string>>): Glossary {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return Glossary.of(lexicon, DEFAULT_SCOPE);
}

const GLOSSARY = glossaryOf({
	'Models/Accountable Care Organization.md':
		'---\naliases: [ACO, coordinated care group]\ntags: [models]\n---\n*A group that answers for the cost of care.*',
	'Payment/Capitation.md': '---\ntags: [glossary/payment]\n---\n*A fixed sum for each person and month.*',
	'Payment/Value-Based Purchasing Reform.md': '---\ntags: [payment]\n---\n*A change of what is paid for.*',
});

describe('a hit says why it is found', () => {
	it.each([
		['capitation', 'exact', 'title', 'Capitation'],
		['valuebased purchasing reform', 'exact', 'title', 'Value-Based Purchasing Reform'],
		['coordinated care group', 'alias', 'alias', 'coordinated care group'],
		['aco', 'acronym', 'alias', 'ACO'],
		['account', 'prefix', 'title', 'Accountable Care Organization'],
		['vbpr', 'initials', 'title', 'Value-Based Purchasing Reform'],
		['capitaton', 'typo', 'title', 'Capitation'],
		['organization care', 'words', 'title', 'Accountable Care Organization'],
		['aco organization', 'words', 'title', 'Accountable Care Organization'],
		['capitation month', 'definition', 'title', 'Capitation'],
		['fixed sum', 'definition', 'definition', 'Capitation'],
		['fixde sum', 'typo', 'definition', 'Capitation'],
		['models', 'tag', 'title', 'Accountable Care Organization'],
		['capitations', 'exact', 'title', 'Capitation'],
		['acountablecare', 'typo', 'title', 'Accountable Care Organization'],
		['aco orh', 'typo', 'title', 'Accountable Care Organization'],
	])('%j: %s', (query, reason, kind, name) => {
		expect(GLOSSARY.search(query)[0]).toMatchObject({ reason, kind, name });
	});

	it('and where: in the name, and in the definition whatever fits', () => {
		expect(GLOSSARY.search('capitation month')[0]).toMatchObject({ ranges: [[0, 10]], definitionRanges: [[32, 37]] });
		expect(GLOSSARY.search('fixed sum')[0]).toMatchObject({ ranges: [[2, 7], [8, 11]], definitionRanges: [[2, 7], [8, 11]] });
		expect(GLOSSARY.search('models')[0]).toMatchObject({ ranges: [], definitionRanges: [] });
	});
});

describe('filters', () => {
	it.each<[string, string[]]>([
		['person #glossary', ['Capitation']],
		['person #models', []],
		['#payment', ['Value-Based Purchasing Reform']],
		['in:payment', ['Capitation', 'Value-Based Purchasing Reform']],
		['in:payment -fixed', ['Value-Based Purchasing Reform']],
		['"care group"', ['coordinated care group']],
		['"group care"', []],
		['“care group”', ['coordinated care group']],
		['“group care”', []],
	])('narrow a search down: %j', (query, names) => {
		expect(GLOSSARY.search(query).map(({ name }) => name)).toEqual(names);
	});

	it('leave nothing out that was not to be, though a name is made of the same words', () => {
		const glossary = glossaryOf({ 'Risk Adjustment.md': '', 'Risk Pool.md': '' });
		expect(glossary.search('risk -adjustment').map(({ name }) => name)).toEqual(['Risk Pool']);
	});

	it('are not read in a query that is the very name of an entry', () => {
		const glossary = glossaryOf({ '-5 rule.md': '', '"Old" list.md': '', 'Rule.md': '' });
		expect(glossary.search('-5 rule')[0]?.name).toBe('-5 rule');
		expect(glossary.search('"Old" list')[0]?.name).toBe('"Old" list');
		expect(glossary.search('rule -5').map(({ name }) => name)).toEqual(['Rule']);
	});

	it('are forgotten by the next search', () => {
		expect(GLOSSARY.search('in:models')).toHaveLength(1);
		expect(GLOSSARY.search('')).toHaveLength(3);
		expect(GLOSSARY.search('in:payment')).toHaveLength(2);
	});
});

describe('the habits of a reader', () => {
	const glossary = glossaryOf({
		'a/Savings program.md': '---\naliases: [MSSP]\n---\n', 'b/Security provider.md': '---\naliases: [MSSP]\n---\n', 'MSSP overview.md': '',
		'MSSP.md': '',
	});
	const pathsFor = (query: string, habits: Partial<Habits>): string[] =>
		glossary.search(query, 20, { recent: [], picks: new Map(), ...habits }).map(({ path }) => path);

	it('decide between entries that fit alike', () => {
		expect(pathsFor('mssp', {})).toEqual(['MSSP.md', 'a/Savings program.md', 'b/Security provider.md', 'MSSP overview.md']);
		const inverted = ['MSSP.md', 'b/Security provider.md', 'a/Savings program.md', 'MSSP overview.md'];
		expect(pathsFor('mssp', { recent: ['b/Security provider.md'] })).toEqual(inverted);
		expect(pathsFor('mssp', { picks: new Map([['b/Security provider.md', 3], ['a/Savings program.md', 1]]) })).toEqual(inverted);
	});

	it('never lift an entry over one that fits better', () => {
		const habits = { recent: ['MSSP overview.md'], picks: new Map([['MSSP overview.md', 1000]]) };
		expect(pathsFor('mssp', habits)).toEqual(pathsFor('mssp', {}));
	});

	it('put what was opened last before all others where nothing is asked for', () => {
		expect(pathsFor('', { recent: ['MSSP.md', 'gone.md', 'b/Security provider.md'] }))
			.toEqual(['MSSP.md', 'b/Security provider.md', 'MSSP overview.md', 'a/Savings program.md']);
		expect(glossary.search('', 1, { recent: ['b/Security provider.md'], picks: new Map() }))
			.toMatchObject([{ path: 'b/Security provider.md', reason: 'recent' }]);
		expect(pathsFor('in:a', { recent: ['MSSP.md'] })).toEqual(['a/Savings program.md']);
	});
});

describe('the names nearest to a text that is no name', () => {
	const glossary = glossaryOf({
		'Accountable Care Organization.md': '---\naliases: [ACO]\n---\n', 'Account book.md': '', 'Capitation.md': '', 'Rate.md': '',
	});

	it.each<[string, string[]]>([
		['Acountable', ['Accountable Care Organization']],
		['acount', ['Account book', 'Accountable Care Organization']],
		['capitaton sum', ['Capitation']],
		['capitaton rate', ['Capitation', 'Rate']],
		['#capitatio', ['Capitation']],
		['zebra', []],
		['', []],
	])('%j', (text, names) => {
		expect(glossary.nearest(text)).toEqual(names);
	});

	it('are at most as many as asked for', () => {
		expect(glossary.nearest('acount', 1)).toEqual(['Account book']);
	});
});
