import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/engine/text/fold';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import type { Mention } from '../../../src/engine/mentions/mentions';
import type { Preferences } from '../../../src/engine/mentions/suggest';
import { itWithData } from '../../data';
import { fronted, Shelf, type Texts } from './shelf';

/** Notes that make the vault large enough for a name to be rare in it. */
const OTHERS: Texts = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Others/Page ${i}.md`, 'Nothing of note.']));
const VAULT: Texts = {
	...OTHERS,
	'Accountable Care Organization (ACO).md': fronted(['accountable group']),
	'Payer.md': '',
	'Health Plan.md': '',
	'Reimbursement.md': '',
};
const ACO = 'Accountable Care Organization (ACO).md';

/** What a note with this text mentions unlinked. */
function mentionsIn(text: string, said: Partial<Preferences> = {}, vault: Texts = VAULT): Mention[] {
	return new Shelf({ ...vault, 'Claim.md': text }, said).in('Claim.md');
}

/** The text with « and » around what is suggested in it. */
function markSuggested(text: string, said: Partial<Preferences> = {}, vault: Texts = VAULT): string {
	let source = '';
	let at = 0;
	for (const { from, to } of mentionsIn(text, said, vault).filter(({ suggested }) => suggested)) {
		source += `${text.slice(at, from)}«${text.slice(from, to)}»`;
		at = to;
	}
	return source + text.slice(at);
}

const unmarked = (source: string): string => source.replace(/[«»]/g, '');
const codes = ({ reasons }: Pick<Mention, 'reasons'>): string[] => reasons.map(({ code }) => code);
const against = (mention: Mention): string[] => mention.reasons.filter(({ points }) => points === 0).map(({ code }) => code);

describe('worth a link', () => {
	it.each([
		['a title', 'An «accountable care organization» saves.'],
		['an acronym', 'The «ACO» saves.'],
		['the plural of an acronym', 'Two «ACOs» save.'],
		['a name of two words', 'Ask the «health plan».'],
		['a name in a heading', '## What an «ACO» is'],
		['a name in a cell of a table', '| Who |\n| --- |\n| an «ACO» |'],
		['the first mention of each note', 'The «ACO» asks the «health plan»; the ACO pays the health plan.'],
		['the first mention under any of the names', 'An «accountable group» is an ACO, an accountable care organization.'],
	])('is %s', (_what, source) => {
		expect(markSuggested(unmarked(source))).toBe(source);
	});

	it('is every mention, if not only the first is wanted', () => {
		const source = 'An «accountable group» is an «ACO»; two «ACOs» ask.';
		expect(markSuggested(unmarked(source), { firstOnly: false })).toBe(source);
	});

	it('is no mention behind the first, and the note says so', () => {
		expect(mentionsIn('The ACO and the ACO.').map(against)).toEqual([[], ['later']]);
	});

	it('is no mention inside a name of the note itself, and such a one is not the first', () => {
		const found = new Shelf({ ...VAULT, 'ACO Claim.md': 'An ACO claim goes to the ACO.' }).in('ACO Claim.md');
		expect(found.map((mention) => [mention.text, mention.suggested, against(mention)])).toEqual([
			['ACO', false, ['own-name']], ['ACO', true, []],
		]);
	});

	it('is no name of the note itself', () => {
		const shelf = new Shelf({ ...VAULT, [ACO]: `${VAULT[ACO]}The ACO is an accountable group with a health plan.` });
		expect(shelf.in(ACO).map(({ text }) => text)).toEqual(['health plan']);
	});

	it.each([
		'[[Accountable Care Organization (ACO)]]',
		'[[Accountable Care Organization (ACO)|group]]',
		'[[ACO]]',
		'![[ACO]]',
		'[group](<Accountable Care Organization (ACO).md>)',
	])('is no mention of a note that is linked already, by %s', (link) => {
		expect(mentionsIn(`The ACO saves. See ${link}.`).map(against)).toEqual([['linked']]);
		expect(markSuggested(`The ACO saves. See ${link}.`, { skipLinked: false })).toBe(`The «ACO» saves. See ${link}.`);
	});

	it('is a mention of a note that only others link to', () => {
		const vault = { ...VAULT, 'Payer.md': '[[ACO]]' };
		expect(markSuggested('The ACO saves, see [[Payer]].', {}, vault)).toBe('The «ACO» saves, see [[Payer]].');
	});
});

describe('the scope of suggestions', () => {
	const scope = { ...DEFAULT_SCOPE };

	it.each([
		['an excluded folder', { ...scope, excluded: ['Old'] }, { 'Old/ACO.md': '' }],
		['no wanted folder', { ...scope, folders: ['Glossary'] }, { 'Models/ACO.md': '' }],
		['no wanted tag', { ...scope, tags: ['glossary'] }, { 'ACO.md': '---\ntags: [model]\n---\n' }],
		['the templates', scope, { 'Templates/ACO.md': '' }],
	])('leaves out a note in %s, and the mention says so', (_what, wanted, vault) => {
		const [mention] = mentionsIn('The ACO saves.', { scope: wanted }, vault);
		expect(mention).toMatchObject({ suggested: false, kind: 'unlinked' });
		expect(mention && against(mention)).toContain('no-entry');
	});

	it.each([
		['a wanted folder', { ...scope, folders: ['Glossary'] }, { 'Glossary/ACO.md': '' }],
		['a wanted tag', { ...scope, tags: ['glossary'] }, { 'ACO.md': '---\ntags: [glossary/models]\n---\n' }],
	])('holds a note with %s', (_what, wanted, vault) => {
		expect(markSuggested('The ACO saves.', { scope: wanted }, vault)).toBe('The «ACO» saves.');
	});
});

describe('what the user ignores', () => {
	it.each(['ACO', 'aco', ' ACO '])('is a name in all its forms and in every note: %j', (name) => {
		for (const mention of mentionsIn('The ACO, two ACOs.', { ignoredNames: [name], firstOnly: false }))
			expect(against(mention)).toEqual(['ignored-name']);
	});

	it('is no other name of the same note', () => {
		const source = 'The ACO is an «accountable group».';
		expect(markSuggested(unmarked(source), { ignoredNames: ['ACO'], firstOnly: false })).toBe(source);
	});

	it('is no longer name that holds it', () => {
		expect(markSuggested('The health plan.', { ignoredNames: ['Health', 'Plan'] })).toBe('The «health plan».');
	});

	const PLACE =
		'The doctors of the district have joined an ACO in the spring of last year. ' +
		'Then nothing came for quite some time. Another ACO was founded by the clinics in the autumn.';
	const fingerprints = (): number[] => mentionsIn(PLACE).map(({ fingerprint }) => fingerprint);

	it('is one place, and the next mention is the first then', () => {
		const [fingerprint = 0] = fingerprints();
		expect(mentionsIn(PLACE, { ignoredPlaces: { 'Claim.md': [fingerprint] } }).map(against)).toEqual([['ignored-here'], []]);
		expect(mentionsIn(PLACE, { ignoredPlaces: { 'Payer.md': [fingerprint] } }).map(against)).toEqual([[], ['later']]);
	});

	it('is the place also when other parts of the note change, until its own words do', () => {
		const ignoredPlaces = { 'Claim.md': fingerprints() };
		expect(markSuggested(`# New\n\nA first paragraph.\n\n${PLACE}\n\nA last one.`, { ignoredPlaces })).not.toContain('«');
		expect(markSuggested(PLACE.replace('joined an ACO', 'left an ACO'), { ignoredPlaces })).toContain('left an «ACO»');
	});

	it.each(['constructor', '__proto__', 'toString'])('is nothing in a note by the path %s unless it is said', (path) => {
		const shelf = new Shelf({ ...VAULT, [path]: 'The ACO.' });
		expect(shelf.in(path).map(({ suggested }) => suggested)).toEqual([true]);
	});
});

describe('an ambiguous mention', () => {
	const TWO: Texts = { ...OTHERS, 'Savings program.md': fronted(['MSSP']), 'Security provider.md': fronted(['MSSP']) };

	it('is never worth a link, and says why', () => {
		const [mention] = mentionsIn('Ask the MSSP.', {}, TWO);
		expect(mention).toMatchObject({ ambiguous: true, suggested: false });
		expect(mention && against(mention)).toContain('ambiguous');
	});

	it('leaves a later one that is not ambiguous worth it', () => {
		const source = 'Ask the MSSP. The «savings program» pays and the «security provider» guards.';
		expect(markSuggested(unmarked(source), {}, TWO)).toBe(source);
	});

	it('is worth one when it is decided', () => {
		expect(
			markSuggested('The savings specialty plan. Ask the MSSP.', { choices: { 'Claim.md': { MSSP: 'Savings program.md' } } }, TWO),
		).toContain('the «MSSP»');
	});
});

describe('an ordinary word of the vault', () => {
	const vaultOf = (word: string, notes: number, title: string): Texts => ({
		...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Others/Page ${i}.md`, `${i < notes ? `${word} ` : ''}nothing more.`])),
		[title]: '---\ntags: [x]\n---\n[[Claim]]',
	});

	it('is not worth a link, and says so', () => {
		const [mention] = mentionsIn('Ask for reimbursement here.', {}, vaultOf('reimbursement', 50, 'Reimbursement.md'));
		expect(mention?.suggested).toBe(false);
		expect(mention && against(mention)).toContain('ordinary');
	});

	it('is not worth one at the start of a sentence either', () => {
		const [mention] = mentionsIn(
			'---\ntags: [x]\n---\nReimbursement is due.',
			{},
			vaultOf('so much for reimbursement,', 50, 'Reimbursement.md'),
		);
		expect(mention).toMatchObject({ text: 'Reimbursement', suggested: false });
	});

	it('is none that few notes have', () => {
		const [mention] = mentionsIn('Ask for reimbursement here.', {}, vaultOf('reimbursement', 2, 'Reimbursement.md'));
		expect(mention && against(mention)).not.toContain('ordinary');
	});

	it.each([
		['an acronym', 'ACO', 'ACO.md'],
		['a name of some words', 'fee for service', 'Fee-for-Service.md'],
		['a name with a hyphen', 'fee-for-service', 'Fee-for-Service.md'],
	])('is never %s, however many notes have it', (_what, name, title) => {
		const [mention] = mentionsIn(`Paid by ${name} here.`, {}, vaultOf(name, 50, title));
		expect(mention && against(mention)).not.toContain('ordinary');
	});
});

describe('the score of a mention', () => {
	const score = (text: string, vault: Texts = VAULT): number => mentionsIn(text, {}, vault)[0]?.score ?? -1;

	it('is higher for a longer name', () => {
		expect(score('accountable care organization')).toBeGreaterThan(score('health plan'));
		expect(score('health plan')).toBeGreaterThan(score('payer'));
		expect(score('reimbursement')).toBeGreaterThan(score('payer'));
	});

	it('is higher for an acronym than for a word of its length', () => {
		const vault = { ...OTHERS, 'IPAH.md': '', 'Care.md': '' };
		expect(score('IPAH', vault)).toBeGreaterThan(score('care', vault));
	});

	it('is higher for a name that few notes have', () => {
		const common = { ...VAULT, ...Object.fromEntries(Object.keys(OTHERS).slice(0, 10).map((path) => [path, 'A health plan.'])) };
		expect(score('health plan')).toBeGreaterThan(score('health plan', common));
	});

	it.each([
		['a tag', '---\ntags: [Payment]\n---\nThe health plan.', { 'Health Plan.md': '---\ntags: [payment]\n---\n' }],
		['a link back', 'The health plan.', { 'Health Plan.md': '[[Claim]]' }],
	])('is higher where the two notes share %s', (_what, text, vault) => {
		expect(score(text, { ...VAULT, ...vault })).toBeGreaterThan(score('The health plan.'));
	});

	it('is higher where the two notes share a folder', () => {
		const shelf = new Shelf({ ...OTHERS, 'Plans/Health Plan.md': '', 'Plans/Claim.md': 'The health plan.', 'Claim.md': 'The health plan.' });
		expect(shelf.in('Plans/Claim.md')[0]?.score).toBeGreaterThan(shelf.in('Claim.md')[0]?.score ?? 1);
		expect(shelf.in('Plans/Claim.md')[0]?.reasons.map(({ code }) => code)).toContain('folder');
		expect(shelf.in('Claim.md')[0]?.reasons.map(({ code }) => code)).not.toContain('folder');
	});

	it('does not depend on what speaks against a link', () => {
		const scores = [mentionsIn('The ACO.'), mentionsIn('The ACO.', { ignoredNames: ['ACO'] }), mentionsIn('The ACO. [[ACO]]')].map(
			([one]) => one?.score,
		);
		expect(new Set(scores).size).toBe(1);
	});

	it('is too low for a link where the name says too little, and says so', () => {
		const vault = { ...Object.fromEntries(Object.keys(OTHERS).map((path, i) => [path, i < 12 ? 'A copay.' : ''])), 'Copay.md': '' };
		const [mention] = mentionsIn('The copay.', {}, vault);
		expect(mention?.suggested).toBe(false);
		expect(mention && against(mention)).toEqual(['weak']);
	});

	it('lies between 0 and 1, is the sum of its parts, and whatever is not suggested says why', () => {
		const names = ['ACO', 'IT', 'health plan', 'payer', 'accountable care organization', 'reimbursement', 'MSSP', 'A'];
		const note = fc.tuple(
			fc.subarray(names, { maxLength: 3 }),
			fc.subarray(['tags: [x]', 'tags: [y]'], { maxLength: 1 }),
			fc.array(fc.constantFrom(...names, '[[ACO]]', '[[c]]', '[[payer]]', '. ', 'the'), { maxLength: 8 }),
		);
		const vault = fc.array(fc.tuple(fc.constantFrom('a.md', 'x/b.md', 'x/c.md', 'Templates/d.md', 'e.md'), note), {
			minLength: 2,
			maxLength: 5,
		});
		const said = fc.record({ firstOnly: fc.boolean(), skipLinked: fc.boolean(), ignoredNames: fc.subarray(names, { maxLength: 1 }) });
		fc.assert(fc.property(vault, said, (files, preferences) => {
			const shelf = new Shelf(
				Object.fromEntries(files.map(([path, [aliases, lines, words]]) => [path, fronted(aliases, ...lines) + words.join(' ')])),
				preferences,
			);
			for (const { path } of shelf.lexicon.notes()) {
				const mentions = shelf.in(path);
				for (const mention of mentions) {
					expect(mention.score).toBeGreaterThanOrEqual(0);
					expect(mention.score).toBeLessThanOrEqual(1);
					expect(Math.min(1, mention.reasons.reduce((sum, { points }) => sum + points, 0))).toBeCloseTo(mention.score, 2);
					expect(against(mention).length === 0).toBe(mention.suggested);
					expect(new Set(codes(mention)).size).toBe(mention.reasons.length);
					for (const { text } of mention.reasons) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
				}
				const targets = mentions.filter(({ suggested }) => suggested).map(({ targets: [first] }) => first);
				if (preferences.firstOnly) expect(new Set(targets).size).toBe(targets.length);
			}
		}), { numRuns: 100 });
	});
});

describe('a name that is nearly another', () => {
	interface NearMiss {
		readonly text: string;
		readonly name: string;
	}

	itWithData('is no mention of it, unless it is the same name or its plural', (folder) => {
		const pairs = JSON.parse(readFileSync(join(folder, 'glossary/near-misses.json'), 'utf8')) as NearMiss[];
		expect(pairs.length).toBeGreaterThan(30);
		const isForm = (one: string, other: string): boolean => foldName(one) === foldName(other) || one === `${other}s` || other === `${one}s`;
		const found = pairs.flatMap(({ text, name }) => [[text, name] as const, [name, text] as const]).filter(([written, title]) => {
			const texts = mentionsIn(`On ${written} and more.`, { firstOnly: false }, { [`${title}.md`]: '' }).map((one) => one.text);
			return texts.some((one) => !isForm(one, title)) || isForm(written, title) !== texts.includes(written);
		});
		expect(found).toEqual([]);
	});

	it.each([
		['hyperthermia', 'Hypothermia'],
		['hypothermia', 'Hyperthermia'],
		['adduction', 'Abduction'],
		['creatine', 'Creatinine'],
		['vitamin A', 'Vitamin D'],
		['MEN II', 'MEN I'],
		['ADP', 'ATP'],
		['type 1 diabetes', 'Type 2 diabetes'],
		['MSP', 'MSSP'],
		['the ACO', 'ACA'],
	])('is no mention of it: %s of %s', (written, name) => {
		expect(mentionsIn(`On ${written} and more.`, {}, { ...OTHERS, [`${name}.md`]: '' })).toEqual([]);
	});

	it('is a mention where it is the same name in another composition', () => {
		const name = 'Gerstmann–Sträussler disease';
		for (const form of ['NFC', 'NFD'] as const)
			expect(
				markSuggested(`On ${name.normalize(form)} now.`, {}, { ...OTHERS, [`${name.normalize(form === 'NFC' ? 'NFD' : 'NFC')}.md`]: '' }),
			).toBe(`On «${name.normalize(form)}» now.`);
	});
});
