import { describe, expect, it, test } from 'vitest';
import { choiceKey, findMeanings, meaningOfLink, type MeaningRule } from '../../../src/engine';
import { ruleProblem, ruleTitle, whereWords } from '../../../src/engine/mentions/authority';
import type { Preferences } from '../../../src/engine/mentions/suggest';
import { fronted, Shelf, type Texts } from './shelf';

const PROGRAM = 'Programs/Medicare Shared Savings Program.md';
const PROVIDER = 'Vendors/Managed Security Service Provider.md';
const PLAN = 'Acronyms.md#HMO';
const TEAM = 'Teams/Health Medical Office.md';

/** Two notes that share an acronym, and a note that shares one with a term in a list. */
const VAULT: Texts = {
	[PROGRAM]: `${fronted(['MSSP'])}*Pays groups of doctors part of what they save.*\n`,
	[PROVIDER]: `${fronted(['MSSP'])}*A firm that watches computers.*\n`,
	[TEAM]: `${fronted(['HMO'])}*The office on the ground floor.*\n`,
	'Capitation.md': '*A sum for each member.*\n',
	'Acronyms.md': [
		'- **HMO**: Health maintenance organization, a plan with a network of its own',
		'- **PPO**: Preferred provider organization, a plan that pays outside its network too',
		'- **EPO**: Exclusive provider organization, a plan that pays inside its network alone',
		'- **POS**: Point of service plan, which asks for a referral outside its network',
		'',
	].join('\n'),
};

interface Case {
	/** Where the note lies; `Note.md` if not said. */
	readonly path?: string;
	/** What its frontmatter says, and what it says. */
	readonly says?: readonly string[];
	readonly text?: string;
	readonly rules?: readonly MeaningRule[];
	readonly choices?: Preferences['choices'];
	readonly added?: Texts;
}

const program = (where: Partial<MeaningRule> = {}): MeaningRule => ({ name: 'MSSP', entry: PROGRAM, ...where });
const provider = (where: Partial<MeaningRule> = {}): MeaningRule => ({ name: 'MSSP', entry: PROVIDER, ...where });

function shelfOf({ path = 'Note.md', says = [], text = 'Ask the MSSP.', rules = [], choices = {}, added = {} }: Case): Shelf {
	return new Shelf({ ...VAULT, ...added, [path]: fronted([], ...says) + text }, { meanings: rules, choices });
}

/** What the last name, or else the link by name, in the note of a case means; a question mark if nothing decides. */
function meant(one: Case): string {
	const shelf = shelfOf(one);
	const { path = 'Note.md' } = one;
	const mention = [...shelf.linkedIn(path).filter(({ kind }) => kind === 'alias-linked'), ...shelf.in(path)].at(-1);
	return mention?.ambiguous === false ? (mention.targets[0] ?? '') : '?';
}

const ONE_FOLDER = [program({ folder: 'Policies' })];

test.each<[what: string, one: Case, meant: string]>([
	['nothing said', {}, '?'],
	['everywhere', { rules: [program()] }, PROGRAM],
	['in the folder', { path: 'Policies/Note.md', rules: ONE_FOLDER }, PROGRAM],
	['deeper in the folder, in other letter case', { path: 'policies/2026/Note.md', rules: ONE_FOLDER }, PROGRAM],
	['in another folder that begins alike', { path: 'Policies old/Note.md', rules: ONE_FOLDER }, '?'],
	['a folder above everywhere', { path: 'Policies/Note.md', rules: [provider(), ...ONE_FOLDER] }, PROGRAM],
	['a deeper folder above a shallower',
		{ path: 'Policies/IT/Note.md', rules: [...ONE_FOLDER, provider({ folder: '/Policies/IT/' })] }, PROVIDER],
	['with the tag', { says: ['tags: [payment]'], rules: [program({ tag: 'payment' })] }, PROGRAM],
	['with a tag below it, and a sign before it', { text: 'The MSSP. #Payment/medicare', rules: [program({ tag: '#payment' })] }, PROGRAM],
	['with a tag above it', { says: ['tags: [payment]'], rules: [program({ tag: 'payment/medicare' })] }, '?'],
	['a deeper tag above its parent',
		{ says: ['tags: [it/security]'], rules: [program({ tag: 'it' }), provider({ tag: 'it/security' })] }, PROVIDER],
	['a tag above a folder',
		{ path: 'P/2026/Note.md', says: ['tags: [it]'], rules: [program({ folder: 'P/2026' }), provider({ tag: 'it' })] }, PROVIDER],
	['with the property', { says: ['Department: Finance'], rules: [program({ property: 'department' })] }, PROGRAM],
	['with the property empty', { says: ['department:'], rules: [program({ property: 'department' })] }, '?'],
	['with the value', { says: ['department: finance'], rules: [program({ property: 'department: Finance' })] }, PROGRAM],
	['with the value in a list, as a link',
		{ says: ['department: [IT, "[[Finance]]"]'], rules: [program({ property: 'department:Finance' })] }, PROGRAM],
	['with another value', { says: ['department: IT'], rules: [program({ property: 'department: Finance' })] }, '?'],
	['a value above the property',
		{ says: ['department: IT'], rules: [provider({ property: 'department: IT' }), program({ property: 'department' })] }, PROVIDER],
	['a property above a tag',
		{ says: ['unit: 3', 'tags: [a/b/c]'], rules: [program({ property: 'unit' }), provider({ tag: 'a/b/c' })] }, PROGRAM],
	['two equal ones that disagree', { says: ['tags: [it, payment]'], rules: [program({ tag: 'payment' }), provider({ tag: 'it' })] }, '?'],
	['two equal ones that disagree, and a lesser one', { rules: [program(), provider(), ...ONE_FOLDER] }, '?'],
	['two equal ones that agree', { says: ['tags: [a, b]'], rules: [program({ tag: 'a' }), program({ tag: 'b' })] }, PROGRAM],
	['an entry that is gone', { rules: [program({ entry: 'Gone.md' })] }, '?'],
	['an entry that is gone leaves it to the next',
		{ path: 'Policies/Note.md', rules: [program({ folder: 'Policies', entry: 'Gone.md' }), provider()] }, PROVIDER],
	['an entry without the name', { rules: [program({ entry: 'Capitation.md' })] }, '?'],
	['an entry by a name', { rules: [program({ entry: 'Medicare shared savings program' })] }, PROGRAM],
	['an entry by a link', { rules: [program({ entry: '[[Managed Security Service Provider|them]]' })] }, PROVIDER],
	['an entry by the very name that is in question', { rules: [program({ entry: 'MSSP' })] }, '?'],
	['a rule in other letter case', { rules: [program({ name: 'mssp' })] }, PROGRAM],
	['a rule for another name', { rules: [program({ name: 'HMO' })] }, '?'],
	['the plural', { text: 'Ask the MSSPs.', rules: [program()] }, PROGRAM],
	['a term in a list, by its id', { text: 'Ask the HMO.', rules: [{ name: 'HMO', entry: PLAN }] }, PLAN],
	['a term in a list, by a link', { text: 'Ask the HMO.', rules: [{ name: 'HMO', entry: '[[Acronyms#HMO]]' }] }, PLAN],
	['a term in a list, by its place', { text: 'Ask the HMOs.', rules: [{ name: 'HMO', entry: 'Acronyms#HMO' }] }, PLAN],
	['a link by the name', { text: 'Ask [[MSSP]].', rules: [program()] }, PROGRAM],
	['a choice above all',
		{ says: ['lexicon-meanings: {MSSP: Managed Security Service Provider}'], rules: [provider()], choices: { 'Note.md': { MSSP: PROGRAM } } },
		PROGRAM],
	['a choice that is gone', { rules: [provider()], choices: { 'Note.md': { MSSP: 'Gone.md' } } }, PROVIDER],
	['the note itself above the settings',
		{ says: ['unit: 3', 'lexicon-meanings:', '  MSSP: "[[Managed Security Service Provider]]"'], rules: [program({ property: 'unit: 3' })] },
		PROVIDER],
	['the note itself, of a term', { text: 'Ask the HMO.', says: ['lexicon-meanings: "HMO: [[Acronyms#HMO]]"'] }, PLAN],
	['the note itself, twice and not alike',
		{ says: ['lexicon-meanings: ["MSSP: Managed Security Service Provider", "MSSP: Medicare Shared Savings Program"]'] }, '?'],
	['another note', { added: { 'Other.md': fronted([], 'lexicon-meanings: {MSSP: Medicare Shared Savings Program}') } }, '?'],
	['above all that the note tells',
		{ text: 'The Medicare Shared Savings Program (MSSP) pays. The MSSP does.', rules: [provider()] }, PROVIDER],
])('%s', (_what, one, expected) => expect(meant(one)).toBe(expected));

describe('a rule that decides', () => {
	const ruleOf = (one: Case): unknown => shelfOf(one).in(one.path ?? 'Note.md').at(-1)?.candidates.map(({ id, rule }) => [id, rule]);

	it('is named, in words and with its place, at the entry it names', () => {
		expect(ruleOf({ path: 'Policies/Note.md', rules: ONE_FOLDER })).toEqual([
			[PROGRAM, { text: 'In the folder Policies, MSSP means Medicare Shared Savings Program', source: 'settings' }],
			[PROVIDER, undefined],
		]);
		expect(ruleOf({ says: ['unit: 3', 'lexicon-meanings:', '  HMO: Acronyms#HMO'], text: 'The HMO.' })).toEqual([
			[PLAN, { text: 'This note says that HMO means HMO, in Acronyms', source: { path: 'Note.md', line: 4 } }],
			[TEAM, undefined],
		]);
	});

	it('is a reason that outweighs the others', () => {
		const [best] = shelfOf({ rules: [program()] }).in('Note.md')[0]?.candidates ?? [];
		expect(best?.reasons[0]).toEqual({ code: 'rule', points: 50, text: 'Everywhere, MSSP means Medicare Shared Savings Program' });
	});

	it('is not named where a choice stands above it', () => {
		expect(ruleOf({ rules: [program()], choices: { 'Note.md': { MSSP: PROGRAM } } })).toEqual([[PROGRAM, undefined], [PROVIDER, undefined]]);
	});

	it('tells where a link by name leads, and what a text means', () => {
		const shelf = shelfOf({ rules: [provider({ folder: 'IT' })] });
		expect(meaningOfLink(shelf.sources, 'MSSP', 'IT/New.md').id).toBe(PROVIDER);
		expect(meaningOfLink(shelf.sources, 'MSSP', 'Note.md').id).toBeNull();
		const { sources } = shelfOf({ rules: [provider()] });
		const found = findMeanings(sources, 'MSSPs', sources.lexicon.get('Note.md'));
		expect(found).toMatchObject({ ambiguous: false, candidates: [{ id: PROVIDER }, {}] });
	});

	it('is no link of the note that says it, so that the name is still worth one', () => {
		const says = ['lexicon-meanings:', '  MSSP: "[[Managed Security Service Provider]]"'];
		const [mention] = shelfOf({ says }).in('Note.md');
		expect(mention).toMatchObject({ suggested: true, targets: [PROVIDER, PROGRAM] });
	});
});

describe('what the settings say of a rule', () => {
	const { lexicon } = shelfOf({});

	it.each([
		[program(), 'Medicare Shared Savings Program', null],
		[{ name: 'HMO', entry: '[[Acronyms#HMO]]' }, 'HMO, in Acronyms', null],
		[program({ name: 'ACO' }), 'Medicare Shared Savings Program', 'The entry does not have this name.'],
		[program({ name: 'Medicare Shared Savings Program' }), PROGRAM.slice(0, -3), null],
		[program({ entry: 'Gone.md' }), 'Gone.md', 'There is no such entry.'],
	])('%j', (rule, title, problem) => {
		expect(ruleTitle(lexicon, rule)).toBe(title);
		expect(ruleProblem(lexicon, rule, [rule])).toBe(problem);
	});

	it('is that another one says otherwise', () => {
		const rule = program({ tag: '#IT' });
		expect(ruleProblem(lexicon, rule, [rule, provider({ tag: 'it' })])).toBe('Another rule says otherwise, so neither counts.');
		expect(ruleProblem(lexicon, rule, [rule, program({ tag: 'it' }), provider({ tag: 'it/security' }), provider()])).toBeNull();
	});

	it.each([
		[program(), 'Everywhere'],
		[program({ folder: 'A/B' }), 'In the folder A/B'],
		[program({ tag: '#it' }), 'With the tag #it'],
		[program({ property: 'unit: 3' }), 'With the property unit: 3'],
	])('is where it holds: %j', (rule, words) => expect(whereWords(rule)).toBe(words));
});

describe('the key of a choice', () => {
	it('is one for all spellings of a name, and another for each name', () => {
		expect(new Set(['Fee-for-Service', 'fee for service', 'FEE–FOR–SERVICE'].map(choiceKey)).size).toBe(1);
		expect(new Set(['MSSP', 'MSP', 'MSSPs'].map(choiceKey)).size).toBe(3);
	});
});
