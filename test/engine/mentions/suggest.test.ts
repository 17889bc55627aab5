import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../src/engine/text/fold';
import { foldSpelling } from '../../../src/engine/text/spelling-variants';
import { DEFAULT_SCOPE } from '../../../src/engine/lexicon/scope';
import type { Mention } from '../../../src/engine/mentions/mentions';
import type { NameRefusal } from '../../../src/engine/mentions/refusals';
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
		['one mention of each note', 'The «ACO» asks the «health plan»; the ACO pays the health plan.'],
		['one mention under any of the names', 'An accountable group is an ACO. See «accountable care organization».'],
		['the best place, and not the first', 'The ACO saves, and it saves again.\n\n## «ACO»'],
	])('is %s', (_what, source) => {
		expect(markSuggested(unmarked(source))).toBe(source);
	});

	it('is every mention, if not only the best is wanted', () => {
		const source = '- «accountable group»\n- «ACO»\n- «ACOs»';
		expect(markSuggested(unmarked(source), { firstOnly: false })).toBe(source);
	});

	it('is no mention in a worse place, and it says so', () => {
		expect(mentionsIn('The ACO and the ACO.').map(against)).toEqual([[], ['later']]);
	});

	it('is rather a mention outside of the names of the note itself, and one inside is not the first', () => {
		const found = new Shelf({ ...VAULT, 'ACO Claim.md': 'An ACO claim goes to the ACO.' }).in('ACO Claim.md');
		expect(found.map((mention) => [mention.text, mention.suggested, against(mention)])).toEqual([
			['ACO', false, ['later']], ['ACO', true, []],
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
		const source = 'The ACO is paid.\n\n- «accountable group»';
		expect(markSuggested(unmarked(source), { ignoredNames: ['ACO'] })).toBe(source);
	});

	it('is no longer name that holds it', () => {
		expect(markSuggested('The health plan.', { ignoredNames: ['Health', 'Plan'] })).toBe('The «health plan».');
	});

	const PLACE =
		'The doctors of the district have joined an ACO in the spring of last year. ' +
		'Then nothing came for quite some time. Another ACO was founded by the clinics in the autumn.';
	const fingerprints = (): number[] => mentionsIn(PLACE).map(({ fingerprint }) => fingerprint);

	it('is one place, and the next mention counts as the first then', () => {
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

	it('is likelier to be linked where the context decides, if not by its capitals alone', () => {
		const odds = (text: string): number | undefined =>
			mentionsIn(text, {}, TWO).find((one) => one.text === 'MSSP')?.reasons.find(({ code }) => code === 'several')?.points;
		expect(odds('The savings specialty plan of this medicare (MSSP).')).toBe(-2.4);
		expect(odds('The MSSP, see [[Savings program]].')).toBe(-1.2);
	});

	it('is worth one when the user has decided it', () => {
		expect(markSuggested('Ask the MSSP.', { choices: { 'Claim.md': { MSSP: 'Savings program.md' } } }, TWO)).toBe('Ask the «MSSP».');
	});
});

/** Other notes that say something. */
const others = (count: number, text: string): Texts =>
	Object.fromEntries(Array.from({ length: count }, (_, i) => [`Reports/${i}.md`, text]));
const LINKED = 'The [[Accountable Care Organization (ACO)|ACO]] pays.';
/** A note like those that are judged. */
const score = (text: string, vault: Texts = VAULT, said: Partial<Preferences> = {}): number =>
	mentionsIn(text, said, vault)[0]?.score ?? -1;
const reason = (code: string, text: string, vault: Texts = VAULT): string | undefined =>
	mentionsIn(text, {}, vault)[0]?.reasons.find((one) => one.code === code)?.text;

describe('what the author links', () => {
	it('speaks for a name that other notes link where they have it, and says in how many', () => {
		const linked = { ...VAULT, ...others(3, LINKED), 'Reports/x.md': 'The ACO pays. [[Payer]]' };
		expect(score('The ACO.', linked)).toBeGreaterThan(score('The ACO.', { ...VAULT, ...others(4, 'The ACO pays.') }));
		expect(reason('name-links', 'The ACO.', linked)).toBe('You link it in 3 of 4 notes that use it');
		expect(reason('target-links', 'The ACO.', linked)).toBe('You link the note in 3 of 4 notes that name it');
	});

	it('speaks against a name that other notes leave unlinked though they link others', () => {
		const unlinked = { ...VAULT, ...others(4, 'The ACO pays. [[Payer]]') };
		expect(reason('name-links', 'The ACO.', unlinked)).toBe('You link it in none of 4 notes that use it');
		expect(score('The ACO.', unlinked)).toBeLessThan(score('The ACO.', { ...VAULT, ...others(4, 'The ACO pays.') }));
	});

	it('is not told by notes that link nothing at all', () => {
		expect(reason('name-links', 'The ACO.', { ...VAULT, ...others(4, 'The ACO pays.') })).toBeUndefined();
	});

	it('counts under the name in the text of the link, and for the note under every text', () => {
		const vault = { ...VAULT, ...others(3, 'The [[Accountable Care Organization (ACO)|group that saves]], an ACO.') };
		expect(reason('name-links', 'The ACO.', vault)).toBe('You link it in none of 3 notes that use it');
		expect(reason('target-links', 'The ACO.', vault)).toBe('You link the note in 3 of 3 notes that name it');
	});

	it('is not told by the note itself', () => {
		expect(reason('name-links', `The ACO. ${LINKED}`)).toBeUndefined();
	});

	it('tells how sure a suggestion must be', () => {
		// Half of the notes link what stands alone on a line, and none what stands in a sentence.
		const vault = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [
			`Reports/${i}.md`, `[[Accountable Care Organization (ACO)|ACO]]\n\nThe health plan pays and asks for much more than it did, ${i}.`,
		]));
		const text = 'ACO\n\nThe health plan pays and asks for much more than it did.';
		expect(mentionsIn(text, {}, { ...VAULT, ...vault }).map((one) => [one.text, one.suggested, against(one)])).toEqual([
			['ACO', true, []], ['health plan', false, ['below']],
		]);
	});
});

describe('the place of a mention', () => {
	it.each([
		['alone on a line', 'Of all.\n\nhealth plan', 'Of all that there is, a health plan pays for the most of it in the end.'],
		['in a line of names', 'payer, health plan, ACO', 'A payer, if ever a health plan is one, was there before the ACO came.'],
		['behind “see”', 'Much is paid for by others, see health plan and more.', 'Much is paid for by others, say health plan and more.'],
	])('speaks for it %s', (_where, better, worse) => {
		const of = (text: string): number => mentionsIn(text).find((one) => one.text === 'health plan')?.score ?? -1;
		expect(of(better)).toBeGreaterThan(of(worse));
	});

	it('speaks for it near the top', () => {
		const far = `${'So much is said and done here. '.repeat(12)}\n\nThe health plan.`;
		expect(score('The health plan.')).toBeGreaterThan(score(far));
	});
});

describe('the score of a mention', () => {
	it.each([
		['a title', 'The payer.', 'The payer.', { 'Payer.md': '' }, { 'Insurer.md': fronted(['payer']) }],
		['a name of two words', 'The care plan.', 'The care.', { 'x.md': fronted(['care plan']) }, { 'x.md': fronted(['care']) }],
		['an acronym', 'The CARE.', 'The care.', { 'x.md': fronted(['CARE']) }, { 'x.md': fronted(['Care']) }],
		['one whose note speaks of this one', 'The ACO.', 'The ACO.', { 'ACO.md': 'Each claim.' }, { 'ACO.md': 'Each one.' }],
	])('is higher for %s', (_what, better, worse, vault, other) => {
		expect(score(better, { ...OTHERS, ...vault })).toBeGreaterThan(score(worse, { ...OTHERS, ...other }));
	});

	it('is lower for a name that many notes have, and for one that they write like an ordinary word', () => {
		const some = { ...VAULT, 'Other.md': 'A payer pays.' };
		const capital = { ...some, ...others(10, 'A Health Plan.') };
		expect(score('The health plan.', capital)).toBeLessThan(score('The health plan.', some));
		expect(score('The health plan.', { ...some, ...others(10, 'A health plan.') })).toBeLessThan(score('The health plan.', capital));
		expect(reason('small', 'The health plan.', { ...VAULT, ...others(10, 'A health plan.') })).toBe('Mostly written like an ordinary word');
	});

	it('is higher for a note that is named once than for one that is named often', () => {
		const [payer, ...plans] = mentionsIn('A payer, a health plan.\n\nThe health plans and a health plan.');
		expect(payer?.reasons.find(({ code }) => code === 'times')).toMatchObject({ text: 'Named once here' });
		expect(payer?.reasons.find(({ code }) => code === 'times')?.points).toBeGreaterThan(0);
		expect(plans[0]?.reasons.find(({ code }) => code === 'times')).toMatchObject({ text: 'Named 3 times here' });
		expect(plans[0]?.reasons.find(({ code }) => code === 'times')?.points).toBeLessThan(0);
	});

	it('is no lower for a name that is in lower case itself', () => {
		const vault = (text: string): Texts => ({ 'x.md': fronted(['care plan']), ...others(10, text) });
		expect(score('The care plan.', vault('A care plan.'))).toBe(score('The care plan.', vault('A Care Plan.')));
	});

	it('does not depend on what speaks against a link', () => {
		expect(score('The ACO.', VAULT, { ignoredNames: ['ACO'] })).toBe(score('The ACO.'));
	});

	it('lies between 0 and 1, is the odds of its parts, and whatever is not suggested says why', () => {
		const names = ['ACO', 'IT', 'health plan', 'payer', 'accountable care organization', 'reimbursement', 'MSSP', 'A'];
		const note = fc.tuple(
			fc.subarray(names, { maxLength: 3 }),
			fc.subarray(['tags: [x]', 'tags: [y]'], { maxLength: 1 }),
			fc.array(fc.constantFrom(...names, '[[ACO]]', '[[c]]', '[[c|health plan]]', '[[payer]]', '. ', 'the', '\n\n'), { maxLength: 8 }),
		);
		const path = fc.constantFrom('a.md', 'x/b.md', 'x/c.md', 'Templates/d.md', 'e.md');
		const vault = fc.array(fc.tuple(path, note), { minLength: 2, maxLength: 5 });
		const said = fc.record({ firstOnly: fc.boolean(), skipLinked: fc.boolean(), ignoredNames: fc.subarray(names, { maxLength: 1 }) });
		fc.assert(fc.property(vault, said, (files, preferences) => {
			const shelf = new Shelf(
				Object.fromEntries(files.map(([path, [aliases, lines, words]]) => [path, fronted(aliases, ...lines) + words.join(' ')])),
				preferences,
			);
			for (const { path } of shelf.lexicon.notes()) {
				const mentions = shelf.in(path);
				for (const mention of mentions) {
					const odds = mention.reasons.reduce((sum, { points }) => sum + points, 0);
					expect(mention.score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 1);
					expect(against(mention).length === 0).toBe(mention.suggested);
					expect(new Set(codes(mention)).size).toBe(mention.reasons.length);
					for (const { text } of mention.reasons) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
				}
				const targets = mentions.filter(({ suggested }) => suggested).map(({ targets: [target] }) => target);
				if (preferences.firstOnly) expect(new Set(targets).size).toBe(targets.length);
			}
		}), { numRuns: 100 });
	});
});

describe('what the user refused', () => {
	const everyday = (path: string): NameRefusal => ({ name: 'payer', path, fingerprint: 1 });
	const vault = { ...VAULT, 'Insurer.md': fronted(['copay']), 'Fee.md': fronted(['Copay']) };

	it('as an everyday word speaks against the name wherever it stands, the more the more often', () => {
		const scores = [[], [everyday('a.md')], [everyday('a.md'), everyday('b.md')]].map((refusals) => score('- payer', VAULT, { refusals }));
		expect([...scores].sort((a, b) => b - a)).toEqual(scores);
		expect(new Set(scores).size).toBe(3);
		const [mention] = mentionsIn('- payer', { refusals: [everyday('a.md')] });
		expect(mention?.reasons.map(({ text }) => text)).toContain('You called it an everyday word');
		expect(score('- health plan', VAULT, { refusals: [everyday('a.md')] })).toBe(score('- health plan'));
	});

	it('as a wrong meaning speaks against that note under this name alone', () => {
		const refusals = [{ name: 'ACO', target: ACO, path: 'a.md', fingerprint: 1 }];
		expect(score('- ACO', VAULT, { refusals })).toBeLessThan(score('- ACO'));
		expect(score('- accountable group', VAULT, { refusals })).toBe(score('- accountable group'));
		expect(score('- ACO', VAULT, { refusals: [{ name: 'ACO', target: 'Payer.md', path: 'a.md', fingerprint: 1 }] })).toBe(score('- ACO'));
	});

	it('as a wrong meaning speaks for the others with the name', () => {
		const ranked = (refusals: readonly NameRefusal[]): readonly string[] => mentionsIn('- copays', { refusals }, vault)[0]?.targets ?? [];
		const [first = '', second] = ranked([]);
		expect(ranked([{ name: 'copay', target: first, path: 'a.md', fingerprint: 1 }])).toEqual([second, first]);
	});
});

describe('how sure the user wants suggestions to be', () => {
	const text = 'In all that was ever said of it there was a payer, a health plan and the accountable group, too.\n\n'
		+ '- ACO\n- payer, mostly, and then some more words to say.\n- reimbursement\n\nAn accountable group asks for it.';

	it('leaves fewer of them the surer they are to be', () => {
		const suggested = (sureness: Preferences['sureness']): number =>
			mentionsIn(text, { sureness, firstOnly: false }).filter((one) => one.suggested).length;
		expect(suggested('more')).toBeGreaterThan(suggested('balanced'));
		expect(suggested('balanced')).toBeGreaterThan(suggested('surer'));
	});
});

describe('a name that says too little', () => {
	it.each([
		['a number', '99213', 'The code 99213 is paid.'],
		['a year', '2023', 'In 2023 it was paid.'],
		['a date', '2024-01-05', 'On 2024-01-05 it was paid.'],
		['a date in words', 'January 5, 2024', 'On January 5, 2024 it was paid.'],
		['a week', '2024-W07', 'In 2024-W07 it was paid.'],
	])('is found and not suggested: %s', (_what, title, text) => {
		const [mention] = mentionsIn(text, {}, { ...VAULT, [`${title}.md`]: '' });
		expect([mention?.text, mention?.suggested, mention && against(mention)]).toEqual([title, false, ['number']]);
	});

	it.each(['major', 'primary', 'timely'])('is an alias that is the everyday adjective %s, unless the author links it', (alias) => {
		const vault = { ...VAULT, 'Depression.md': fronted([alias]) };
		const [unlinked] = mentionsIn(`A ${alias} change.`, {}, vault);
		expect([unlinked?.text, unlinked?.suggested, unlinked && against(unlinked)]).toEqual([alias, false, ['everyday']]);
		const linking = Object.fromEntries([1, 2, 3].map((i) => [`Linking ${i}.md`, `A [[Depression|${alias}]] one.`]));
		const [linked] = mentionsIn(`A ${alias} change.`, {}, { ...vault, ...linking });
		expect(linked && against(linked)).not.toContain('everyday');
	});

	it('is no title that is such an adjective', () => {
		const [mention] = mentionsIn('A timely change.', {}, { ...VAULT, 'Timely.md': '' });
		expect(mention && against(mention)).not.toContain('everyday');
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
		// Some of them are one name in two spellings.
		const spelt = (name: string): string => foldSpelling(foldName(name).replaceAll('.', ''));
		const isForm = (one: string, other: string): boolean => spelt(one) === spelt(other) || one === `${other}s` || other === `${one}s`;
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
