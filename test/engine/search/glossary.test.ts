import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/engine/lexicon/lexicon';
import { DEFAULT_SCOPE, type Scope } from '../../../src/engine/lexicon/scope';
import { parseNote } from '../../../src/engine/note/note';
import { Glossary } from '../../../src/engine/search/glossary';
import type { Hit } from '../../../src/engine/search/hits';

function glossaryOf(vault: Readonly<Record<string, string>>, scope: Partial<Scope> = {}): Glossary {
	const lexicon = new Lexicon();
	for (const [path, text] of Object.entries(vault)) lexicon.set(parseNote(path, text));
	return Glossary.of(lexicon, { ...DEFAULT_SCOPE, ...scope });
}

/** A glossary of entries that are their titles and nothing else. */
const titles = (...names: string[]): Glossary => glossaryOf(Object.fromEntries(names.map((name) => [`${name}.md`, ''])));
const namesOf = (hits: readonly Hit[]): string[] => hits.map(({ name }) => name);
const alias = (...names: string[]): string => `---\naliases: ${JSON.stringify(names)}\n---\n`;

const POLICY = glossaryOf({
	'Accountable Care Organization.md': `${alias('ACO')}*A group that answers together for cost and quality.*`,
	'Acoustic neuroma.md': '*A benign tumor of the nerve of hearing.*',
	'Advance Payment ACO Model.md': '*A test that lent small groups money.*',
	'Capitation.md': `${alias('PMPM payment')}*A fixed sum for each person and month.*`,
	'Fee-For-Service (FFS).md': '*A price for each visit, known as "piecework".*',
	'Health Information Management.md': `${alias('HIM')}*The keeping of paper/digital records.*`,
	'Himalaya Plan.md': '*A health plan.*',
	'Management Services Organization.md': `${alias('MSO')}*A company that does the office work of practices.*`,
	'Medicare Shared Savings Program.md': `${alias('MSSP')}*A program for groups of providers.*`,
	'Shared Savings.md': '*Part of the money that was not spent.*',
	'Value-Based Purchasing Reform.md': '*A change of what is paid for.*',
});

describe('a search of the glossary', () => {
	it.each([
		['a title', 'capitation', 'Capitation'],
		['an alias', 'pmpm payment', 'PMPM payment'],
		['an acronym that is an alias', 'aco', 'ACO'],
		['an acronym that is derived from the title', 'ffs', 'FFS'],
		['a long form that is derived from the title', 'fee for service', 'Fee-For-Service'],
		['the beginning of a name', 'capi', 'Capitation'],
		['the beginning of a word inside', 'savin', 'Shared Savings'],
		['beginnings of its words', 'acc org', 'Accountable Care Organization'],
		['its words in another order', 'savings shared', 'Shared Savings'],
		['its letters without the blank', 'sharedsavings', 'Shared Savings'],
		['initials that nobody wrote as an alias', 'vbpr', 'Value-Based Purchasing Reform'],
		['a part inside a word', 'pitat', 'Capitation'],
		['a letter left out', 'acountable', 'Accountable Care Organization'],
		['a letter left out near the end', 'capitaton', 'Capitation'],
		['two letters swapped', 'shared savigns', 'Shared Savings'],
		['half of a second word', 'advance pay', 'Advance Payment ACO Model'],
		['other letter case and hyphens', 'VALUE BASED', 'Value-Based Purchasing Reform'],
		['blanks around it', '  aco  ', 'ACO'],
		['an acronym that begins a longer word', 'him', 'HIM'],
		['two letters wrong in a long word', 'accuntible', 'Accountable Care Organization'],
		['half of a misspelt word', 'accoumt', 'Accountable Care Organization'],
		['a misspelt word among others', 'medicare savngs program', 'Medicare Shared Savings Program'],
		['a word of the name and one of another', 'accountable aco', 'Accountable Care Organization'],
		['a word of the name and one of the definition', 'capitation month', 'Capitation'],
		['a blank too many', 'capi tation', 'Capitation'],
		['a blank left out of three words', 'medicare sharedsavings program', 'Medicare Shared Savings Program'],
		['a blank left out, and a slip', 'sharedsavigns', 'Shared Savings'],
		['a blank left out, half typed', 'sharedsavi', 'Shared Savings'],
		['small words more than the name has', 'the accountable care of organization', 'Accountable Care Organization'],
		['three words, of which one is nowhere', 'medicare zebra savings', 'Medicare Shared Savings Program'],
	])('finds first what is meant by %s: %j', (_how, query, name) => {
		expect(namesOf(POLICY.search(query))[0]).toBe(name);
	});

	it.each([
		['a word', 'tumor', 'Acoustic neuroma.md'],
		['a word in quotation marks', 'piecework', 'Fee-For-Service (FFS).md'],
		['a word behind a slash', 'digital', 'Health Information Management.md'],
		['the beginning of a word', 'quali', 'Accountable Care Organization.md'],
		['several words in any order', 'month fixed', 'Capitation.md'],
		['a word before a comma', 'visit', 'Fee-For-Service (FFS).md'],
		['a misspelt word', 'tumro', 'Acoustic neuroma.md'],
	])('finds an entry by its definition: %s', (_what, query, path) => {
		expect(POLICY.search(query)).toMatchObject([{ path, kind: 'definition' }]);
	});

	it('finds nothing where nothing fits', () => {
		for (const query of ['zzzz', '???', 'zzzz yyyy', 'zzzz 7 x']) expect(POLICY.search(query)).toEqual([]);
		expect(titles().search('aco')).toEqual([]);
	});

	it('finds all entries by an empty query, each by its title', () => {
		const glossary = glossaryOf({ 'ACO.md': '# A group', 'IPA.md': alias('body') });
		for (const query of ['', '  ', '-']) {
			expect(glossary.search(query)).toMatchObject([{ name: 'ACO', kind: 'title', ranges: [] }, { name: 'IPA', kind: 'title', ranges: [] }]);
		}
		expect(glossary.search('', 1)).toHaveLength(1);
		expect(glossary.size).toBe(2);
		expect(glossary.search('')[0]?.reason).toBe('listed');
	});

	it.each(['constructor', '__proto__', 'C++', 'R&D', '糖尿病', '340B', '(draft)'])('finds an entry with the name %s', (name) => {
		expect(namesOf(titles('ACO', name).search(name))).toEqual([name]);
	});

	it.each([
		['hôpital', 'NFC', 'NFD'], ['hôpital', 'NFD', 'NFC'], ['strasse', 'NFC', 'NFC'],
	])('finds %s whatever code points its letters have', (query, queryForm, form) => {
		const [first] = glossaryOf({ ['Hôpital.md'.normalize(form)]: '', 'Straße.md': '' }).search(query.normalize(queryForm));
		expect(first?.path.normalize('NFC')).toBe(query === 'strasse' ? 'Straße.md' : 'Hôpital.md');
	});
});

describe('the order of a search', () => {
	it.each([
		[
			'the very name before names that begin with it, and those that go on with another word before those with a longer one', 'him',
			['Himalaya', 'HIM office', 'HIM'], ['HIM', 'HIM office', 'Himalaya'],
		],
		[
			'a name before a longer one with the same beginning', 'shared', ['Shared Savings Program', 'Shared Risk'],
			['Shared Risk', 'Shared Savings Program'],
		],
		[
			'the beginning of a name before the beginning of a word inside', 'savings', ['Shared Savings', 'Savings Rate of the Vault'],
			['Savings Rate of the Vault', 'Shared Savings'],
		],
		['the beginning of a word before a part inside one', 'sure', ['Pressure', 'Peer Sureness Score'], ['Peer Sureness Score', 'Pressure']],
		['what is typed right before what is a slip away', 'clain', ['Claim', 'Clainsville Clinic'], ['Clainsville Clinic', 'Claim']],
		[
			'the very name before a near one', 'hypercalcemia', ['Hyperglycemia', 'Hypercalcaemia', 'Hypercalcemia'],
			['Hypercalcemia', 'Hypercalcaemia'],
		],
		['the very name before the same with an accent', 'resume', ['Résumé', 'Resume'], ['Resume', 'Résumé']],
		['the very name with its accent before the same without', 'résumé', ['Resume', 'Résumé'], ['Résumé', 'Resume']],
		['the letter case typed before another', 'IT', ['it', 'IT'], ['IT', 'it']],
		[
			'whole words at the beginning of a name before initials', 'acot', ['Acot plan', 'Annual Check Of Teeth'],
			['Acot plan', 'Annual Check Of Teeth'],
		],
		[
			'what begins so before initials that nobody wrote down', 'shar', ['State Health Agency Rule', 'Sharps Injury Report of the Ward'],
			['Sharps Injury Report of the Ward', 'State Health Agency Rule'],
		],
		['words in the order typed before others', 'care plan', ['Plan of Care', 'Managed Care Plan'], ['Managed Care Plan', 'Plan of Care']],
		[
			'a name without its blank before names that merely begin alike', 'sharedsavings', ['Sharedsavings Program', 'Shared Savings'],
			['Shared Savings', 'Sharedsavings Program'],
		],
	])('puts %s', (_rule, query, names, order) => {
		expect(namesOf(titles(...names).search(query))).toEqual(order);
		expect(namesOf(titles(...[...names].reverse()).search(query))).toEqual(order);
	});

	it('puts names before definitions, and a misspelt name before a definition', () => {
		const glossary = glossaryOf({ 'A plan.md': '*Pays by capitation and capitaton.*', 'Capitation.md': '*A sum.*' });
		for (const query of ['capitation', 'capitaton']) {
			expect(glossary.search(query).map(({ path }) => path)).toEqual(['Capitation.md', 'A plan.md']);
		}
	});

	it.each([
		['a regular plural', 'denials', 'Denial', 'About denials and modifiers.'],
		['an irregular plural', 'diagnoses', 'Diagnosis', 'A letter of diagnoses.'],
		["an acronym's plural", 'acos', 'ACO', 'How ACOs report.'],
		['a possessive', 'ACO\u2019s', 'ACO', 'About the ACO’s board.'],
		['the plural of its last word', 'shared risks', 'Shared Risk', 'About risks that are shared.'],
		['a slip for which a longer word is told', 'claime', 'Claim', 'What can be claimed.'],
	])('puts a name before any number of definitions that have the word as typed: %s', (_what, query, name, told) => {
		const letters = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`Letter ${i}.md`, `*${told}*`]));
		const glossary = glossaryOf({ ...letters, [`${name}.md`]: '' });
		for (const limit of [1, 2, 20, 60]) expect(glossary.search(query, limit)[0]?.name).toBe(name);
	});

	it('puts names before definitions that have all of them', () => {
		const forms = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`Form ${i}.md`, '*Filed by an ACO or an HMO.*']));
		const glossary = glossaryOf({
			...forms, 'Accountable Care Organization.md': alias('ACO'), 'Health Maintenance Organization.md': alias('HMO'),
		});
		expect(namesOf(glossary.search('aco hmo')).slice(0, 2)).toEqual(['ACO', 'HMO']);
	});

	it('is the same whatever the limit', () => {
		const names = fc.uniqueArray(fc.array(
			fc.constantFrom('Claim', 'Claims', 'Plan', 'Planned', 'Care', 'Car', 'of', 'ACO'), { minLength: 1, maxLength: 3 },
		).map((words) => words.join(' ')), { minLength: 1, maxLength: 40 });
		const query = fc.array(
			fc.constantFrom('claim', 'claims', 'clam', 'plan', 'planed', 'care', 'cares', 'aco', 'p'), { minLength: 1, maxLength: 3 },
		).map((words) => words.join(' '));
		fc.assert(fc.property(names, query, fc.integer({ min: 1, max: 30 }), (all, text, limit) => {
			const glossary = glossaryOf(Object.fromEntries(all.map((name, i) => [`${name}.md`, `*Told of ${all[i + 1] ?? 'plans'}.*`])));
			expect(namesOf(glossary.search(text, limit))).toEqual(namesOf(glossary.search(text, 30)).slice(0, limit));
		}));
	});

	it('lists both entries that a query names, in its order, and before others', () => {
		const glossary = glossaryOf({
			'Accountable Care Organization.md': alias('ACO'), 'Health Maintenance Organization.md': alias('HMO'), 'Acorn home.md': '',
		});
		expect(namesOf(glossary.search('ACO hmo'))).toEqual(['ACO', 'HMO']);
		expect(namesOf(glossary.search('hmo aco'))).toEqual(['HMO', 'ACO']);
	});

	it.each([
		'ACO vs IPA', 'aco versus ipa', 'ACO vs. IPA', 'ACO vs', 'aco vs i',
	])('lists what "%s" sets side by side, and first a note of that name', (query) => {
		const notes = {
			'Accountable Care Organization.md': alias('ACO'), 'Independent Physician Association.md': alias('IPA'), 'Acorn home.md': '',
		};
		const named = query === 'ACO vs' ? ['ACO'] : ['ACO', 'IPA'];
		expect(namesOf(glossaryOf(notes).search(query)).slice(0, named.length)).toEqual(named);
		if (query.startsWith('ACO')) expect(namesOf(glossaryOf({ ...notes, 'ACO vs IPA.md': '' }).search(query))[0]).toBe('ACO vs IPA');
	});

	it('keeps listing the names typed while the next one is typed', () => {
		const glossary = glossaryOf({
			'Accountable Care Organization.md': alias('ACO'), 'Health Maintenance Organization.md': alias('HMO'), 'Human Resources.md': alias('HR'),
			'Hospice at home.md': '', 'Housekeeping.md': '',
		});
		expect(glossary.search('aco h').map(({ name, reason }) => [name, reason]))
			.toEqual([['ACO', 'acronym'], ['HR', 'prefix'], ['HMO', 'prefix']]);
		expect(namesOf(glossary.search('aco hm'))).toEqual(['ACO', 'HMO']);
		expect(namesOf(glossary.search('aco hmo'))).toEqual(['ACO', 'HMO']);
	});

	it('lists no more than a few names that a half-typed word may become, and first what has all words', () => {
		const acronyms = Array.from({ length: 12 }, (_, i) => `HX${'ABCDEFGHIJKL'.charAt(i)}`);
		const notes = { ...Object.fromEntries(acronyms.map((name) => [`${name}.md`, ''])), 'ACO.md': '' };
		expect(namesOf(glossaryOf(notes).search('aco h'))).toEqual(['ACO', 'HXA', 'HXB', 'HXC', 'HXD', 'HXE']);
		expect(namesOf(glossaryOf({ ...notes, 'ACO home.md': '' }).search('aco h'))).toEqual(['ACO home']);
	});

	it('puts an entry that is about both before the two that a query names', () => {
		const glossary = glossaryOf({
			'Accountable Care Organization.md': alias('ACO'), 'Health Maintenance Organization.md': alias('HMO'), 'ACO beside an HMO.md': '',
		});
		expect(namesOf(glossary.search('hmo aco'))).toEqual(['ACO beside an HMO', 'HMO', 'ACO']);
	});

	it('lists every owner of a name that several have', () => {
		const glossary = glossaryOf({ 'Savings program.md': alias('MSSP'), 'MSSP overview.md': '', 'Security provider.md': alias('MSSP') });
		const hits = glossary.search('mssp');
		expect(hits.slice(0, 2).map(({ path }) => path).sort()).toEqual(['Savings program.md', 'Security provider.md']);
		expect(hits[2]?.path).toBe('MSSP overview.md');
	});

	it('falls with the score, which is the highest for the very name alone', () => {
		const hits = POLICY.search('aco');
		const scores = hits.map(({ score }) => score);
		expect(scores.length).toBeGreaterThan(2);
		expect(scores).toEqual([...scores].sort((a, b) => b - a));
		expect(scores[1]).toBeLessThan(scores[0] ?? 0);
	});
});

describe('a hit of a search', () => {
	it('is one for each entry, by the name that fits best', () => {
		const glossary = glossaryOf({
			'Accountable Care Organization (ACO).md': `${alias('accountable group', 'aco group')}# Accountable Care Organizations`,
		});
		const hitFor = (query: string): Pick<Hit, 'name' | 'kind'>[] => glossary.search(query).map(({ name, kind }) => ({ name, kind }));
		expect(hitFor('aco')).toEqual([{ name: 'ACO', kind: 'derived' }]);
		expect(hitFor('accountable group')).toEqual([{ name: 'accountable group', kind: 'alias' }]);
		expect(hitFor('accountable care organizations')).toEqual([{ name: 'Accountable Care Organizations', kind: 'heading' }]);
		expect(hitFor('accountable care organization (aco)')).toEqual([{ name: 'Accountable Care Organization (ACO)', kind: 'title' }]);
	});

	it('says where the words stand in the name, as it is displayed', () => {
		const rangesOf = (query: string): unknown => POLICY.search(query)[0]?.ranges;
		expect(rangesOf('care acc')).toEqual([[0, 3], [12, 16]]);
		expect(rangesOf('savings')).toEqual([[7, 14]]);
		expect(glossaryOf({ 'Straße und ACO.md': '' }).search('aco strasse')[0]?.ranges).toEqual([[0, 6], [11, 14]]);
		expect(glossaryOf({ [`${'Hôpital'.normalize('NFD')} ACO.md`]: '' }).search('hôpital ac')[0]?.ranges).toEqual([[0, 8], [9, 11]]);
		expect(rangesOf('shared savings')).toEqual([[0, 14]]);
		expect(rangesOf('vbpr')).toEqual([[0, 1], [6, 7], [12, 13], [23, 24]]);
	});

	it('by a definition has the title as its name, and ranges in the definition', () => {
		expect(glossaryOf({ 'Plan.md': '*A price for each visit.*' }).search('visit price'))
			.toMatchObject([{ path: 'Plan.md', name: 'Plan', kind: 'definition', ranges: [[2, 7], [17, 22]] }]);
	});

	it('is given at most as often as the limit says, the best ones', () => {
		const glossary = titles(...Array.from({ length: 60 }, (_, i) => `Plan ${'x'.repeat(i + 1)}`), 'Plan');
		expect(glossary.search('plan')).toHaveLength(20);
		expect(namesOf(glossary.search('plan', 2))).toEqual(['Plan', 'Plan x']);
		expect(glossary.search('plan', 100)).toHaveLength(61);
	});
});

describe('the scope of a search', () => {
	const vault = { 'Terms/ACO.md': '---\ntags: [glossary/models]\n---\n', 'Journal/ACO day.md': '', 'Templates/ACO form.md': '' };

	it.each<[string, Partial<Scope>, string[]]>([
		['all notes but the templates', {}, ['ACO', 'ACO day']],
		['the notes with a tag', { tags: ['glossary'] }, ['ACO']],
		['the notes of a folder', { folders: ['Journal'] }, ['ACO day']],
		['all notes outside a folder', { excluded: ['Journal'] }, ['ACO']],
	])('is %s', (_what, scope, names) => {
		expect(namesOf(glossaryOf(vault, scope).search('aco'))).toEqual(names);
		expect(glossaryOf(vault, scope).size).toBe(names.length);
	});

	it('is the lexicon as it was when the glossary was made', () => {
		const lexicon = new Lexicon();
		lexicon.set(parseNote('ACO.md', ''));
		const glossary = Glossary.of(lexicon, DEFAULT_SCOPE);
		lexicon.set(parseNote('ACO day.md', ''));
		lexicon.delete('ACO.md');
		expect(namesOf(glossary.search('aco'))).toEqual(['ACO']);
	});
});

describe('any query', () => {
	const word = fc.constantFrom(
		'aco', 'shared', 'savigns', 'acc', '(', 'ß', 'e\u0301', '-', '*', '[a-', '\\', '$&', 'x'.repeat(300), '\u{1F3E5}', '糖尿病', 'm',
	);
	const query = fc.oneof(fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')), fc.string({ unit: 'binary' }));

	it('is answered, one hit an entry, with ranges that are sorted and lie in the name or the definition', () => {
		const lexicon = new Lexicon();
		for (const name of ['Shared Savings', 'Straße (ACO)', 'Café'.normalize('NFD'), '糖尿病', 'Fee']) {
			lexicon.set(parseNote(`${name}.md`, '*A shared sum, known as Straße.*'));
		}
		const glossary = Glossary.of(lexicon, DEFAULT_SCOPE);
		fc.assert(fc.property(query, (asked) => {
			const hits = glossary.search(asked);
			expect(new Set(hits.map(({ path }) => path)).size).toBe(hits.length);
			for (const { path, name, kind, ranges } of hits) {
				const shown = kind === 'definition' ? (lexicon.get(path)?.definition?.text ?? '') : name;
				const ends = ranges.flat();
				expect(ends).toEqual([...ends].sort((a, b) => a - b));
				for (const end of ends) expect(end).toBeLessThanOrEqual(shown.length);
			}
		}));
	});

	it.each([
		'x'.repeat(1_000_000), 'aco '.repeat(250_000), '('.repeat(100_000), `capitation${' '.repeat(100_000)}`,
	])('may be of any length', (long) => {
		expect(Array.isArray(POLICY.search(long))).toBe(true);
	});

	it('that is a name is answered by that name first, whatever else is there', () => {
		const names = [
			'ACO', 'ACO Model', 'Shared Savings', 'Shared Saving', 'Sharedsavings', 'HIM', 'Himalaya', 'IT', 'ITs', 'Straße', 'Fee-for-service',
			'Fee (service)',
		];
		fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: 1 }), (held) => {
			const glossary = titles(...held);
			for (const name of held) expect(namesOf(glossary.search(name))[0]).toBe(name);
		}));
	});
});
